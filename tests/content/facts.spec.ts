import { expect, test } from 'playwright/test'
import * as data from '../../data/index.ts'
import type { Figure } from '../../data/types.ts'
import { drawnBy } from '../support/drawn.ts'
import { allFacts, factsOf } from '../support/facts.ts'
import { besideMarkdown, type Shown, shown, templateWords } from '../support/onscreen.ts'
import { faultsInProse, plainProse } from '../support/prose.ts'
import { type Slide, slides, texts } from '../support/slides.ts'

/** Checks what a slide shows and what is spoken with it against its facts. */
function faultsInFacts(slide: Slide): string[] {
  const facts = factsOf(slide)
  const beside = [...besideMarkdown(slide), ...drawnBy(slide.content).flatMap(({ strings }) => strings)]
  return [...texts(slide).map(plainProse), ...beside.map(({ text }) => text)].flatMap((text) =>
    faultsInProse(text, facts),
  )
}

/** Entries under `tells` or `counts` that a slide does not need; a record may support words alone. */
const needless = (slide: Slide): string[] =>
  ['tells', 'counts'].flatMap((key) => {
    const named = (slide.frontmatter[key] ?? []) as string[]
    const without = (one: string) => ({
      ...slide,
      frontmatter: { ...slide.frontmatter, [key]: named.filter((other) => other !== one) },
    })
    return named
      .filter((one) => !Object.hasOwn(data.records, one))
      .filter((one) => faultsInFacts(without(one)).length === faultsInFacts(slide).length)
      .map((one) => `“${one}” under ${key} is not needed`)
  })

const lines = (find: (slide: Slide) => string[]) =>
  slides.flatMap((slide) => find(slide).map((fault) => `${slide.where} slide ${slide.no}: ${fault}`))

test('every number and date on a slide and in its notes is declared, or from its pages', () => {
  expect(lines(faultsInFacts), 'declare what comes from other pages under “tells” or “counts”').toEqual([])
  expect(lines(needless)).toEqual([])
})

/** A slide of no talk, which declares nothing. */
const bare: Slide = {
  ...slides[0]!,
  layout: 'claim',
  content: '',
  notes: { spoken: '', ifAsked: '' },
  frontmatter: {},
}

test('detects undeclared dates and numbers in content, components, remark, notes and answers', () => {
  const faultsWith = (changed: Partial<Slide>) => faultsInFacts({ ...bare, ...changed })
  const { notes } = bare
  expect(faultsInProse('Abe visited Russia in June 2018 for 75 per cent', allFacts)).toEqual([])
  expect(faultsWith({})).toEqual([])
  expect(faultsWith({ content: 'Ratified June 2018' })).toEqual(['nothing is dated “June 2018”'])
  expect(faultsWith({ notes: { ...notes, spoken: 'It was ratified in June, by eight states.' } })).toEqual([
    'nothing is dated “June”',
    'no figure is “eight”',
  ])
  expect(faultsWith({ notes: { ...notes, ifAsked: 'Ratified on 8 June 2018, for 75 per cent.' } })).toEqual([
    'no event is dated “8 June 2018”',
    'no figure is 75%',
  ])
  expect(faultsWith({ frontmatter: { remark: 'signed in 1957' } })).toEqual(['nothing is dated “1957”'])
  expect(faultsWith({ content: '<DirectionHeld />' }).join()).toMatch(/no event is dated/)
  const figure: Figure = Object.values(data.figures).find(({ unit }) => /^[a-z]+s$/.test(unit))!
  const id = Object.keys(data.figures).find(
    (key) => data.figures[key as keyof typeof data.figures] === figure,
  )
  expect(faultsWith({ content: `Ninety-nine ${figure.unit}`, frontmatter: { figures: [id] } })).toContain(
    `no figure is “Ninety-nine ${figure.unit}”`,
  )
})

test('detects a declaration that is missing, and one that is not needed', () => {
  const critical = slides.findLast(({ frontmatter }) => frontmatter.counts && frontmatter.tells)!
  const { frontmatter } = critical
  expect(faultsInFacts({ ...critical, frontmatter: { ...frontmatter, counts: [] } })).not.toEqual([])
  expect(faultsInFacts({ ...critical, frontmatter: { ...frontmatter, tells: [] } })).not.toEqual([])
  const [elsewhere] = Object.keys(data.events)
  const more = { tells: [elsewhere, 'nothing'], counts: ['nine lives'] }
  expect(needless({ ...critical, frontmatter: { ...frontmatter, ...more } }).join()).toMatch(
    new RegExp(`“${elsewhere}” under tells.*“nothing” under tells.*“nine lives” under counts`),
  )
})

/** Checks an entry of data/ against itself and its page, other texts against all of data/. */
function faultsInWords(words: readonly Shown[]): string[] {
  return words.flatMap(({ where, text }) => {
    const [table = '', id = ''] = where.split(' ')
    const entry = (data as unknown as Record<string, Record<string, { page?: number }>>)[table]?.[id]
    const facts = entry?.page
      ? factsOf({ ...bare, frontmatter: { pages: entry.page, tells: [id] } })
      : allFacts
    return faultsInProse(text, facts).map((fault) => `${where}: ${fault}`)
  })
}

test('every number and date in events, figures, corrections and components is declared, or from its page', () => {
  expect(faultsInWords(shown)).toEqual([])
})

test('detects a wrong number, date and quotation in an event, a component and a remark', () => {
  const faultsIn = (text: string, where = 'here') => faultsInWords([{ where, text }])
  expect(faultsIn('Trump threatened a 39% tariff')).toEqual(['here: no figure is 39%'])
  expect(faultsIn('Obama visited in June 2015')).toEqual(['here: nothing is dated “June 2015”'])
  expect(faultsIn('Japan ratifies it in June 2018', 'events tpp11Ratified text')).toEqual([
    'events tpp11Ratified text: nothing is dated “June 2018”',
  ])
  expect(faultsIn('the article writes “Tsai Yingwen”')).toEqual([
    'here: “Tsai Yingwen” is not a quotation in the data',
  ])
  expect(faultsIn('Thirteen states, twenty-one of them, a hundred days')).toEqual([
    'here: no figure is “Thirteen states”',
    'here: no figure is “hundred days”',
    'here: no figure is “Thirteen”',
    'here: no figure is “twenty-one”',
  ])
  const template = '<template>\n  <p v-if="a > 1">{{ a }} of 39%&nbsp;<i>more</i></p>\n</template>'
  expect(faultsIn(templateWords(template))).toEqual(['here: no figure is 39%'])
  for (const where of ['diagrams', 'charts', 'events', 'figures', 'corrections', 'TimeLine.vue', 'pages/'])
    expect(shown.filter((words) => words.where.startsWith(where)).length, where).toBeGreaterThan(0)
})
