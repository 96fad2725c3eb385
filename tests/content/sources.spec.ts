import { expect, test } from 'playwright/test'
import type * as data from '../../data/index.ts'
import { corrections, events, figures, people, quotations, records, works } from '../../data/index.ts'
import { charts, sampleChart } from '../support/canvas.ts'
import { sampleSlide, slides, texts } from '../support/slides.ts'
import {
  faultsInCiting,
  faultsInFigures,
  faultsInPages,
  faultsInPeople,
  faultsInTables,
  pagesIn,
  uncarried,
  unmentioned,
} from '../support/sources.ts'
import { componentSources, unnamed, unquoted } from '../support/unused.ts'

const prose = slides.flatMap(texts).join('\n')
const named = (key: string) => slides.flatMap(({ frontmatter }) => (frontmatter[key] ?? []) as string[])
const changed = (no: number, frontmatter: Record<string, unknown>) =>
  slides.map((slide) => (slide.no === no ? { ...slide, frontmatter } : slide))

// The build checks that the ids exist; in data/, the type checker does.
test('slides cite pages that the article cites, and records that a slide may use', () => {
  expect(slides.flatMap(faultsInCiting)).toEqual([])
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

test('the type checker detects unknown ids in data/', () => {
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

test('pages are within the article, and each section keeps to its own', () => {
  expect(faultsInPages(slides)).toEqual([])
  const entries = [figures, events, quotations, corrections].flatMap((all) =>
    Object.values<{ page: number }>(all),
  )
  expect(entries.filter(({ page }) => page < 85 || page > 98)).toEqual([])
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

test('people have a short form of their name and pages in order; the talk mentions all of them', () => {
  expect(faultsInPeople(people)).toEqual([])
  expect(unmentioned(prose)).toEqual([])
})

test('detects a person with another name, without pages, with pages out of order, or never mentioned', () => {
  expect(
    faultsInPeople({
      aso: { ...people.aso, short: 'Aso' },
      kan: { ...people.kan, pages: [] },
      suga: { ...people.suga, pages: [88, 88, 99] },
    }),
  ).toEqual([
    '“aso” is called Aso, which is not part of Asō Tarō',
    '“kan” has no page',
    '“suga” has page 88 in the wrong place',
    '“suga” has page 99 in the wrong place',
  ])
  expect(unmentioned('Abe met Trump.', { abe: people.abe, rose: people.rose })).toEqual(['Gideon Rose'])
})

test('no quotation and no public record in data/ is unused', () => {
  const all: Readonly<Record<string, data.Quoted>> = quotations
  const byText = unquoted(
    Object.values(all).map(({ text }) => text),
    prose,
  )
  expect(unnamed(Object.keys(all)).filter((id) => byText.includes(all[id]!.text))).toEqual([])
  expect(unnamed(Object.keys(records))).toEqual([])
})

/** Figures that neither a slide nor a chart shows, and why they are in data/. */
const toldOnly: Partial<Record<data.FigureId, string>> = {
  carsBuiltInUsCeiling: 'spoken in the critical reading, where a table has it in words',
  carsBuiltElsewhereShare: 'the rest of a share that is shown',
  taiwanCallSince: 'a year, told with the call',
  weekToThanks: 'told between two quotations',
  entryBan: 'for questions',
  okinawa1995Servicemen: 'for questions, never on a slide',
}

test('every figure is shown by a slide or a chart', () => {
  const shown = new Set(named('figures'))
  const idle = unnamed(
    Object.keys(figures).filter((id) => !shown.has(id)),
    componentSources('components/charts').map(({ source }) => source),
  )
  expect(idle.sort()).toEqual(Object.keys(toldOnly).sort())
})

test('a slide declares the figures that its charts and diagrams show, and uses those it declares', () => {
  expect(slides.flatMap(faultsInFigures)).toEqual([
    // Lists the members without counting them.
    expect.stringContaining('declares the figure “diamondMembers” but does not use it'),
  ])
})

test('detects undeclared figures in a chart, a caption and a diagram, and an unused one', () => {
  const faultsWith = (content: string, figures: readonly string[] = []) =>
    faultsInFigures({ ...sampleSlide, title: '', content, frontmatter: { figures } }).map((fault) =>
      fault.replace(/^slide \d+: /, ''),
    )
  const undeclared = (id: string) => `shows “${id}”, which its frontmatter does not declare under figures`
  const [first, ...rest] = sampleChart.bars.flatMap(({ parts }) => parts.map(({ figure }) => figure))
  expect(faultsWith(sampleSlide.content, [...rest, 'kurilProjects'])).toEqual([
    undeclared(first!),
    'declares the figure “kurilProjects” but does not use it',
  ])
  for (const { no } of charts.filter(({ framed }) => framed))
    expect(faultsWith(slides[no - 1]!.content).join()).toContain(', which its frontmatter does not declare')
  expect(faultsWith('<NineDays />')).toContain(undeclared('daysToTrumpTower'))
})

test('the quotation behind a figure contains its number', () => {
  // The article lists the states without counting them, and has two servicemen where three were convicted.
  expect(uncarried(figures)).toEqual(['tppSignatories', 'okinawa1995Servicemen'])
  expect(
    uncarried({
      other: { value: 39, quote: 'a 38% tariff' },
      longer: { value: 8, quote: '38 and 3.8' },
      bare: { value: 9 },
      word: { value: 9, quote: 'only nine days' },
    }),
  ).toEqual(['other', 'longer', 'bare'])
})

test('every work is cited by a slide, a figure or a quotation', () => {
  const cites = [
    ...named('cites'),
    ...[figures, quotations].flatMap((all) =>
      Object.values<{ cites: readonly string[] }>(all).flatMap((entry) => entry.cites),
    ),
  ].map((citation) => citation.split(' ')[0]!)
  // Cited in note 5, which the talk sums up in its own words.
  expect(Object.keys(works).filter((id) => !cites.includes(id))).toEqual(['kaczynski'])
})

test('every correction is about an event or a figure, and backed by a public record unless it is a matter of interpretation', () => {
  const ofEvents = Object.values<data.DatedEvent>(events).flatMap((event) => event.corrections ?? [])
  const ofFigures = Object.values<data.Figure>(figures).flatMap(({ onRecord = [] }) => onRecord)
  const all = Object.entries<data.Correction>(corrections)
  expect(
    all.filter(
      ([id, correction]) =>
        !ofEvents.some((key) => key === id) && !correction.records.some((key) => ofFigures.includes(key)),
    ),
  ).toEqual([])
  const unsupported = all.filter(
    ([, { kind, records: keys }]) =>
      kind !== 'reading' && keys.every((key) => records[key].standing === 'notes'),
  )
  // A copy of an article on a blog: only for questions.
  expect(unsupported.map(([id]) => id)).toEqual(['grayNavarroEve'])
})

test('the appendix has every page of every table', () => {
  const tables = ['FigureTable', 'ChronologyTable', 'WhoIsWho', 'WorksCited', 'CorrectionTable']
  const contents = slides.map(({ content }) => content)
  expect(tables.filter((table) => !contents.some((content) => content.includes(`<${table}`)))).toEqual([])
  expect(faultsInTables(contents)).toEqual([])
})

test('detects an unused id, an unused quotation and a table without its second page', () => {
  expect(unnamed(['used', 'idle'], ['used: {', 'idle: {', "records: ['used']"])).toEqual(['idle'])
  expect(unquoted(['Having no other choice', 'wholly new'], 'with “no other choice” left')).toEqual([
    'wholly new',
  ])
  expect(
    faultsInTables([
      '<WhoIsWho :page="1" :of="3" />',
      '<WhoIsWho :page="3" :of="3" />',
      '<FigureTable :page="1" :of="2" />',
      '<FigureTable :page="2" :of="2" />',
    ]),
  ).toEqual(['WhoIsWho shows pages 1, 3 of 3'])
})
