import { expect, test } from 'playwright/test'
import type * as data from '../data/index.ts'
import { corrections, events, figures, people, quotations, records, works } from '../data/index.ts'
import { sourceText } from '../composables/citing.ts'
import { evaluate, faultsInArithmetic } from './arithmetic.ts'
import { faultsInProse, plainProse } from './prose.ts'
import { slides, slidesOf } from './slides.ts'
import { misspelt, rawMarkup, untypographic } from './style.ts'
import { faultsInTiming, type Plan } from './timing.ts'
import { unnamed, unquoted } from './unused.ts'

const lines = (find: (slide: (typeof slides)[number]) => string[]) =>
  slides.flatMap((slide) => find(slide).map((fault) => `${slide.where} slide ${slide.no}: ${fault}`))
const badAddress = (address: string) =>
  !URL.canParse(address) ||
  /\s/.test(address) ||
  !/^https?:\/\/[^/]+\.[a-z]{2,}(?:\/|$)/.test(address) ||
  new URL(address).href.length < address.length
const texts = (slide: (typeof slides)[number]) => [slide.content, slide.notes.spoken, slide.notes.ifAsked]

test('every number, date and quotation in slides and notes stands in data/', () => {
  expect(lines((slide) => texts(slide).flatMap((text) => faultsInProse(plainProse(text))))).toEqual([])
})

test('slides are Markdown: no raw HTML, no classes, no styles', () => {
  expect(lines(({ content }) => rawMarkup(content))).toEqual([])
})

test('quotation marks, dashes and apostrophes are typographic', () => {
  expect(lines((slide) => texts(slide).flatMap((text) => untypographic(text)))).toEqual([])
})

test('names are spelt one way', () => {
  expect(lines(({ content, notes }) => misspelt(`${content} ${notes.spoken}`))).toEqual([])
})

test('every slide has notes, and every slide of the talk ends them with a full sentence', () => {
  expect(
    lines(({ notes }) => (/[.?!”]$/.test(notes.spoken) ? [] : ['its notes do not end in a sentence'])),
  ).toEqual([])
})

const plans: Plan[] = [
  { length: 'long', minutes: 35, leeway: 2 },
  { length: 'short', minutes: 15, leeway: 1 },
]

for (const plan of plans) {
  const { length, minutes, leeway } = plan
  test(`the ${length} talk takes ${minutes} minutes, give or take ${leeway}, each section its budget to the minute`, () => {
    expect(faultsInTiming(slidesOf[length], plan)).toEqual([])
    expect(slidesOf[length][0]!.frontmatter.duration).toBe(`${minutes}min`)
  })

  test(`caught: a ${length} talk with a section too long, and a plan that does not add up`, () => {
    const [opener] = slidesOf[length].filter(({ frontmatter }) => frontmatter.number === 2)
    const change = (changed: Partial<(typeof slides)[number]>) =>
      slidesOf[length].map((slide) => (slide === opener ? { ...slide, ...changed } : slide))
    const notes = { spoken: 'word '.repeat(130 * 4), ifAsked: '' }
    expect(faultsInTiming(change({ notes }), plan).join('\n')).toMatch(
      /The Obama years: \d+\.\d\d of \d minutes\nthe talk: \d\d\.\d\d minutes/,
    )
    const frontmatter = { ...opener!.frontmatter, minutes: 9 }
    expect(faultsInTiming(change({ frontmatter }), plan).join('\n')).toMatch(/the plan adds up to \d+, not/)
  })
}

test('every source a slide names resolves', () => {
  expect(
    lines(({ frontmatter }) => {
      const {
        pages,
        cites,
        records: onRecord,
        figures: used = [],
      } = frontmatter as {
        pages?: string
        cites?: string[]
        records?: string[]
        figures?: string[]
      }
      const faults = used.filter((id) => !(id in figures)).map((id) => `no figure is called “${id}”`)
      try {
        sourceText({ pages, cites, records: onRecord })
      } catch (error) {
        faults.push((error as Error).message)
      }
      for (const citation of cites ?? []) {
        const [key, at] = citation.split(' ')
        const work: data.Work | undefined = works[key as data.WorkId]
        if (at && !work?.cited.some(({ pages: cited }) => cited === at))
          faults.push(`the article does not cite “${citation}”`)
      }
      for (const key of onRecord ?? [])
        if (records[key as data.RecordId]?.standing === 'notes')
          faults.push(`“${key}” may only stand in the notes`)
      return faults
    }),
  ).toEqual([])
})

test('pages lie within the article, 85 to 101, and each section keeps to its own', () => {
  const pagesOf = (value: unknown) =>
    String(value ?? '')
      .match(/\d+/g)
      ?.map(Number) ?? []
  expect(
    lines(({ frontmatter }) =>
      pagesOf(frontmatter.pages)
        .filter((page) => page < 85 || page > 101)
        .map((page) => `page ${page}`),
    ),
  ).toEqual([])
  const entries = [
    ...Object.values(figures),
    ...Object.values(events),
    ...Object.values(quotations),
    ...Object.values(corrections),
  ]
  expect(entries.filter(({ page }) => page < 85 || page > 98)).toEqual([])
})

test('every citation, record and correction that data/ names resolves', () => {
  const faults: string[] = []
  for (const [id, { cites }] of Object.entries({ ...figures, ...quotations }))
    for (const citation of cites) {
      const [key, at] = citation.split(' ')
      const work: data.Work | undefined = works[key as data.WorkId]
      if (!work || (at && !work.cited.some(({ pages }) => pages === at))) faults.push(`${id}: ${citation}`)
    }
  for (const [id, correction] of Object.entries(corrections))
    for (const key of correction.records) if (!(key in records)) faults.push(`${id}: ${key}`)
  for (const [id, event] of Object.entries<data.DatedEvent>(events))
    for (const key of event.records ?? []) if (!(key in records)) faults.push(`${id}: ${key}`)
  for (const [id, event] of Object.entries<data.DatedEvent>(events))
    for (const key of event.corrections ?? []) if (!(key in corrections)) faults.push(`${id}: ${key}`)
  expect(faults).toEqual([])
})

// Figures, events, people, works and corrections are all printed by the tables of the appendix.
test('no quotation and no public record in data/ is unused', () => {
  const prose = slides.flatMap(texts).join('\n')
  const byId = unnamed(Object.keys(quotations))
  const byText = new Set(
    unquoted(
      Object.values(quotations).map(({ text }) => text),
      prose,
    ),
  )
  expect(byId.filter((id) => byText.has(quotations[id as data.QuotationId].text))).toEqual([])
  expect(unnamed(Object.keys(records))).toEqual([])
})

test('the appendix has tables for all of the data', () => {
  const tables = ['FigureTable', 'ChronologyTable', 'WhoIsWho', 'WorksCited', 'CorrectionTable']
  expect(tables.filter((table) => !slides.some(({ content }) => content.includes(`<${table}`)))).toEqual([])
})

test('caught: an id that only defines itself, a quotation that nobody quotes', () => {
  expect(unnamed(['used', 'idle'], ['used: {', 'idle: {', "records: ['used']"])).toEqual(['idle'])
  expect(unquoted(['Having no other choice', 'wholly new'], 'with “no other choice” left')).toEqual([
    'wholly new',
  ])
})

test('links are well formed', () => {
  const addresses = [
    ...Object.values(records).map(({ url }) => url),
    ...Object.values<data.Work>(works).flatMap(({ url }) => url ?? []),
    ...slides.flatMap((slide) => texts(slide).flatMap((text) => text.match(/https?:[^\s)>\]]+/g) ?? [])),
  ]
  expect(addresses.filter(badAddress)).toEqual([])
  expect(
    ['http:/x.org', 'https://a b.org/', 'https://localhost/', 'ftp://x.org/a'].filter(badAddress),
  ).toHaveLength(4)
})

test('computed figures are what their formulas give, and their numbers are figures of the data', () => {
  const all: Readonly<Record<string, data.Figure>> = figures
  const ours = Object.keys(all).filter((id) => all[id]!.givenBy.startsWith('our arithmetic'))
  expect(Object.keys(all).filter((id) => all[id]!.computed)).toEqual(ours)
  expect(faultsInArithmetic(all)).toEqual([])
  const days = (Date.parse(events.trumpTower.date) - Date.parse(events.election.date)) / 86_400_000
  expect(days).toBe(figures.daysToTrumpTower.value)
})

test('caught: formulas that give something else, from numbers of nobody, or that are none', () => {
  const share = { value: 58.6, unit: '%' } as const
  const cars = { value: 2.72, unit: 'million vehicles' } as const
  expect(
    faultsInArithmetic({
      good: { ...share, computed: '3.85 ÷ 6.57 = 58.6%' },
      wrong: { ...share, computed: '3.85 ÷ 6.57 = 58.7%' },
      otherUnit: { ...cars, computed: '3.85 ÷ 6.57 = 58.6%' },
      foreign: { ...cars, computed: '6.58 − 3.86 = 2.72' },
      open: { ...cars, computed: '(6.57 − 3.85 = 2.72' },
      worded: { ...cars, computed: '6.57 minus 3.85 = 2.72' },
      bare: { ...cars, computed: '6.57 − 3.85' },
    }),
  ).toEqual([
    'figure “wrong”: 3.85 ÷ 6.57 is 58.6, not 58.7%',
    'figure “wrong”: its value is 58.6 (%), its formula gives 58.7%',
    'figure “otherUnit”: its value is 2.72 (million vehicles), its formula gives 58.6%',
    'figure “foreign”: 6.58 is no figure of the data',
    'figure “foreign”: 3.86 is no figure of the data',
    'figure “open”: a bracket is open in “(6.57 − 3.85”',
    'figure “worded”: “m” is not understood in “6.57 minus 3.85”',
    'figure “bare”: “6.57 − 3.85” is no formula with a result',
  ])
  expect(evaluate('2 + 3 × (10 − 4) ÷ 2').value).toBe(11)
})

test('every person in data/ has a name that the speakers of the quotations use', () => {
  const speakers = Object.values(quotations).map(({ speaker }) => speaker)
  expect(speakers.filter((speaker) => /^[a-z]/.test(speaker) && !(speaker in people))).toEqual([])
})
