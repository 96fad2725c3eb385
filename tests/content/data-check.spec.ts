import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { faultIn } from '../../components/charts/chart.ts'
import { checkData, faultsInEvents, faultsInFigures, faultsInSlides } from '../../tools/build/check-data.ts'
import { example } from '../charts/example.ts'

test('the data passes the check of the build', async () => {
  await checkData()
})

test('detects figures that are not numbers, negative, or over 100%', () => {
  expect(
    faultsInFigures({
      a: { value: Number.NaN, unit: '%' },
      b: { value: -1, unit: 'days' },
      c: { value: 101, unit: '%' },
    }),
  ).toEqual(['figure “a” is not a number', 'figure “b” is below zero (-1)', 'figure “c” is over 100% (101)'])
})

test('detects events out of order, with an invalid or early end, or in another year than the article', () => {
  const golf = { date: '1957-06-19', articleDate: '1957' }
  expect(faultsInEvents({ golf, later: { date: '1957-06' }, last: { date: '1995' } })).toEqual([])
  expect(
    faultsInEvents({
      golf: { ...golf, date: '1987-06-19' },
      corrected: { date: '1986', articleDate: '1985', corrections: ['office'] },
      attack: { date: '2012-12-26' },
      month: { date: '2012-12' },
      early: { date: '2012-12-01' },
      visit: { date: '2017-11-05', until: '2017-11-03' },
      never: { date: '2017-13' },
      leap: { date: '2018-02-30' },
      ending: { date: '2018-04', until: '2018-04-31' },
    }),
  ).toEqual([
    'event “golf” is dated 1987-06-19; the article says 1957, and there is no correction',
    'event “corrected” (1986) is out of order: it comes after one dated 1987-06-19',
    'event “early” (2012-12-01) is out of order: it comes after one dated 2012-12-26',
    'event “visit” ends before it begins',
    'event “never” has an invalid date',
    'event “leap” has an invalid date',
    'event “ending” has an invalid date',
  ])
})

test('detects unknown ids in the frontmatter and the body of a slide', () => {
  const slide = (index: number, content: string, frontmatter = {}) => ({ index, content, frontmatter })
  expect(
    faultsInSlides([
      slide(0, '<Quotation\n  side="us"\n  id="nobody"\n/>', { figures: ['nothing'] }),
      slide(1, '<Quotation id="anybody" />\n\n<Quotation id="nobody" />', { cites: ['nowork 3'] }),
      slide(2, `<TimeLine of="nowhere" />\n\n<TimeLine of="toString" />`),
      slide(3, '<ForkDiagram of="thesis" />', { records: ['unheard'] }),
      slide(4, '<BarChart of="nothing" />'),
    ]),
  ).toEqual([
    'slide 1: no quotation is called “nobody”',
    'slide 1: no figure is called “nothing”',
    'slide 2: no quotation is called “anybody”',
    'slide 2: no quotation is called “nobody”',
    'slide 2: no work is called “nowork”',
    'slide 3: no timeline is called “nowhere”',
    'slide 3: no timeline is called “toString”',
    'slide 4: no fork is called “thesis”',
    'slide 4: no public record is called “unheard”',
    'slide 5: no chart in components/charts/bars.ts is called “nothing”',
  ])
})

test('detects a chart without bars or axis, and parts that do not add up', () => {
  expect(faultIn([], 100)).toBe('there are no bars to draw')
  expect(faultIn(example.bars, Number.NaN)).toBe('the end of its axis, NaN, is not a positive number')
  expect(faultIn(example.bars, example.max)).toBeUndefined()
  expect(faultIn(example.bars, example.max + 1)).toMatch(
    /the parts of “.*” add up to 100, not to the whole of 101/,
  )
})

test('detects unknown ids and invalid frontmatter in another talk that is built', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'other-talk-'))
  const entry = join(folder, 'other.md')
  writeFileSync(
    entry,
    '---\nlayout: claim\npages: 90\ncites: [nowork]\nfigures: [nofigure]\n---\n\n# Other\n',
  )
  await expect(checkData(entry)).rejects.toThrow(
    /slide 1: no work is called “nowork”\n.*slide 1: no figure is called “nofigure”/,
  )
  writeFileSync(entry, '---\ncourse: Seminar: Japan\n---\n\n# Other\n')
  await expect(checkData(entry)).rejects.toThrow(
    /^Nested mappings[^]*In frontmatter, a value with “: ” needs quotes\.$/,
  )
  rmSync(folder, { recursive: true })
})
