import { expect, test } from '../support/fixtures.ts'
import * as data from '../../data/index.ts'
import type { Figure } from '../../data/types.ts'
import { allFacts } from '../support/facts.ts'
import { shown, templateWords, written } from '../support/shown-words.ts'
import { faultsInProse } from '../support/prose.ts'
import { type Slide, slides } from '../support/slides.ts'
import { bare, faultsInFacts, faultsInWords, needless } from '../support/slide-facts.ts'

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
  const [id, figure] = Object.entries<Figure>(data.figures).find(([, { unit }]) => /^[a-z]+s$/.test(unit))!
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
  for (const where of ['maps', 'data charts', 'data summary', 'data filteredResponses'])
    expect(written.filter((words) => words.where.startsWith(where)).length, where).toBeGreaterThan(0)
})
