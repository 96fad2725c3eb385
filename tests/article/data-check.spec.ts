import { expect, test } from '../support/fixtures.ts'
import { timelines } from '../../data/timelines.ts'
import { faultsInSlides, faultsInTimelines } from '../../tools/build/check-data.ts'

test('known ids in the frontmatter and the body of a slide are accepted', () => {
  const slide = (index: number, content: string, frontmatter = {}) => ({ index, content, frontmatter })
  const clean = [
    slide(0, '# One\n\n<Quotation id="mattisModel" side="us" />', { figures: ['hostCostJapan'], pages: 90 }),
    slide(1, '<Quotation\n  id="mattisModel"\n  size="small"\n/>', { cites: ['anto 64'] }),
    slide(2, `<TimeLine of="later" :height="309" />`),
    slide(3, '<ForkDiagram of="adapting" />\n\n<Unheard id="of" />', {
      records: ['hostCost2002'],
    }),
  ]
  expect(faultsInSlides(clean)).toEqual([])
})

test('detects a timeline on a slide that gives it too little height', () => {
  const { later } = timelines
  const at = (height: number) =>
    faultsInTimelines({ later }, [{ content: `<TimeLine of="later" :height="${height}" />` }])
  expect(at(309)).toEqual([])
  expect(at(40)).toEqual([
    expect.stringMatching(/^timeline “later”: no layout fits: .*, or change its stretches$/),
  ])
  expect(at(290)).toEqual([
    expect.stringMatching(
      /^timeline “later”: no layout fits 290 pixels; one does at :height="310", if the slide has room, or without “\w+”, or without “\w+”$/,
    ),
  ])
})
