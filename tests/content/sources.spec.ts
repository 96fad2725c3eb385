import { expect, test } from '../support/fixtures.ts'
import type * as data from '../../data/index.ts'
import { corrections, events, figures, people, quotations, records, works } from '../../data/index.ts'
import {
  toldOnly,
  figuresNotInQuote,
  uncitedWorks,
  uncountedFigures,
  unsupportedCorrections,
} from '../exceptions.ts'
import { charts, sampleChart } from '../support/canvas.ts'
import { firstPage, lastPage } from '../support/prose.ts'
import { sampleSlide, slides, slideWith, texts } from '../support/slides.ts'
import {
  conclusion,
  faultsInCiting,
  faultsInFigures,
  faultsInPages,
  faultsInPeople,
  faultsInTables,
  missingFromQuote,
  unmentioned,
} from '../support/sources.ts'
import { componentSources, namingText, unquoted, unusedIds } from '../support/unused.ts'

const prose = slides.flatMap(texts).join('\n')
const named = (key: string) => slides.flatMap(({ frontmatter }) => (frontmatter[key] ?? []) as string[])

// The build checks that the ids exist; in data/, the type checker does.
test('slides cite pages that the article cites, records that a slide may use, and those of events that it does not have', () => {
  expect(slides.flatMap(faultsInCiting)).toEqual([])
})

test('pages are within the article, and each section keeps to its own', () => {
  expect(faultsInPages(slides)).toEqual([])
  const entries = [figures, events, quotations, corrections].flatMap((all) =>
    Object.values<{ page: number }>(all),
  )
  expect(entries.filter(({ page }) => page < firstPage || page > conclusion())).toEqual([])
})

test('people have a short form of their name and pages in order; the talk mentions all of them', () => {
  expect(faultsInPeople(people)).toEqual([])
  expect(unmentioned(prose)).toEqual([])
})

test('detects a person with another name, without pages, with pages out of order, or never mentioned', () => {
  const person = {
    name: 'Asō Tarō',
    short: 'Asō',
    role: 'minister',
    from: 'Japan',
    pages: [firstPage],
  } as const
  expect(
    faultsInPeople({
      aso: { ...person, short: 'Aso' },
      kan: { ...person, pages: [] },
      suga: { ...person, pages: [firstPage, firstPage, lastPage + 1] },
    }),
  ).toEqual([
    '“aso” is called Aso, which is not part of Asō Tarō',
    '“kan” has no page',
    `“suga” has page ${firstPage} in the wrong place`,
    `“suga” has page ${lastPage + 1} in the wrong place`,
  ])
  const rose = { ...person, name: 'Gideon Rose', short: 'Rose' }
  expect(unmentioned('Asō met Roseanne.', { aso: person, rose })).toEqual(['Gideon Rose'])
})

test('no quotation and no public record in data/ is unused', () => {
  const all: Readonly<Record<string, data.Quoted>> = quotations
  const byText = unquoted(
    Object.values(all).map(({ text }) => text),
    prose,
  )
  expect(unusedIds(Object.keys(all)).filter((id) => byText.includes(all[id]!.text))).toEqual([])
  expect(unusedIds(Object.keys(records))).toEqual([])
})

test('every figure is shown by a slide or a chart', () => {
  const shown = new Set(named('figures'))
  const idle = unusedIds(
    Object.keys(figures).filter((id) => !shown.has(id)),
    componentSources('components/charts').map(({ source }) => source),
  )
  expect(idle.sort()).toEqual(Object.keys(toldOnly).sort())
})

test('a slide declares the figures that its charts and diagrams show, and uses those it declares', () => {
  expect(slides.flatMap(faultsInFigures)).toEqual(
    uncountedFigures.map((id) => expect.stringContaining(`declares the figure “${id}” but does not use it`)),
  )
})

test('detects undeclared figures in a chart, and an unused one', () => {
  const faultsWith = (changed: Partial<typeof sampleSlide>) =>
    faultsInFigures({ ...sampleSlide, title: '', ...changed }).map((fault) =>
      fault.replace(/^slide \d+: /, ''),
    )
  const [first, ...rest] = sampleChart.bars.flatMap(({ parts }) => parts.map(({ figure }) => figure))
  expect(faultsWith({ frontmatter: { figures: rest } })).toEqual([
    `shows “${first}”, which its frontmatter does not declare under figures`,
  ])
  expect(
    faultsWith({ content: '', notes: { spoken: '', ifAsked: '' }, frontmatter: { figures: [first] } }),
  ).toEqual([`declares the figure “${first}” but does not use it`])
  for (const { no } of charts.filter(({ layout }) => layout?.framed))
    expect(faultsWith({ content: slides[no - 1]!.content, frontmatter: {} }).join()).toContain(
      ', which its frontmatter does not declare',
    )
})

test('the quotation behind a figure contains its number', () => {
  expect(missingFromQuote(figures)).toEqual(figuresNotInQuote)
  expect(
    missingFromQuote({
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
  expect(Object.keys(works).filter((id) => !cites.includes(id))).toEqual(uncitedWorks)
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
  expect(unsupported.map(([id]) => id)).toEqual(unsupportedCorrections)
})

test('the appendix has every page of every table', () => {
  test.skip(!slideWith('appendix'), 'this talk has no appendix')
  const tables = ['FigureTable', 'ChronologyTable', 'WhoIsWho', 'WorksCited', 'CorrectionTable']
  const contents = slides.map(({ content }) => content)
  expect(tables.filter((table) => !contents.some((content) => content.includes(`<${table}`)))).toEqual([])
  expect(faultsInTables(contents)).toEqual([])
})

test('detects an unused id, an unused quotation and a table without its second page', () => {
  expect(unusedIds(['used', 'idle'], ['used: {', 'idle: {', "records: ['used']"])).toEqual(['idle'])
  const prose = [
    namingText('a.md', '---\ncites: [used]\n---\n\nAn idle word'),
    namingText('b.ts', "text: 'an idle word', // idle"),
  ]
  expect(unusedIds(['used', 'idle'], prose)).toEqual(['idle'])
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
