import { expect, test } from '../support/fixtures.ts'
import type * as data from '../../data/index.ts'
import { events, figures, later } from '../../data/index.ts'
import { sampleSlide, slides } from '../support/slides.ts'
import { faultsInCiting, faultsInFigures, faultsInPages, list, pagesIn } from '../support/sources.ts'
import { drawingOf } from '../support/timelines.ts'

const changed = (no: number, frontmatter: Record<string, unknown>) =>
  slides.map((slide) => (slide.no === no ? { ...slide, frontmatter } : slide))

test('nine days lie between the election and Trump Tower', () => {
  const days = (Date.parse(events.trumpTower.date) - Date.parse(events.election.date)) / 86_400_000
  expect(days).toBe(figures.daysToTrumpTower.value)
})

test('detects a page that the article does not cite, and a record for notes only', () => {
  const [slide] = slides
  expect(
    faultsInCiting({
      ...slide!,
      frontmatter: { cites: ['anto 40–45', 'anto 41'], records: ['hostCostMetric'] },
    }),
  ).toEqual([
    'slide 1: the article does not cite “anto 41”',
    'slide 1: “hostCostMetric” may only be used in notes',
  ])
})

test('detects an event that the article does not have, without its record', () => {
  const [id, { records }] = Object.entries<data.LaterEvent>(later)[0]!
  const slide = slides[drawingOf(id).no - 1]!
  const without = list(slide.frontmatter.records).filter((key) => !records.includes(key as data.RecordId))
  expect(faultsInCiting(slide)).toEqual([])
  expect(faultsInCiting({ ...slide, frontmatter: { ...slide.frontmatter, records: without } })).toEqual([
    `slide ${slide.no}: the article does not have the event “${id}”: name ${records.join(' or ')} under records`,
  ])
})

test('npm run typecheck detects unknown ids in data/', () => {
  // @ts-expect-error There is no such page in that work.
  const page: data.Citation = 'anto 41'
  // @ts-expect-error There is no such work.
  const work: data.Citation = 'antoo 40–45'
  // @ts-expect-error Only bodies and documents are called by another name than a person's id.
  const speaker: data.Quoted['speaker'] = 'nobody'
  // @ts-expect-error There is no such record.
  const record: data.RecordId = 'hearsay'
  expect([page, work, speaker, record]).toHaveLength(4)
})

test('detects a page outside the article, of another section or of a later one', () => {
  expect(pagesIn('86–88, 91')).toEqual([86, 87, 88, 91])
  const { no } = slides.find(({ frontmatter }) => frontmatter.number === 3)!
  expect(faultsInPages(changed(no + 1, { pages: '84, 90' }))).toEqual([
    `slide ${no + 1}: the article has no page 84`,
  ])
  expect(faultsInPages(changed(no + 1, { pages: '88–89' }))).toEqual([
    `slide ${no + 1}: no page of section 3, which has pages 90 to 91`,
  ])
  expect(faultsInPages(changed(no + 1, { pages: '91–92, 98' }))).toEqual([
    `slide ${no + 1}: page 92 comes after section 3`,
  ])
})

test('detects an undeclared figure in a diagram', () => {
  expect(faultsInFigures({ ...sampleSlide, content: '<NineDays />', frontmatter: {} }).join()).toContain(
    'shows “daysToTrumpTower”, which its frontmatter does not declare under figures',
  )
})
