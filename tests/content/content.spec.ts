import { expect, test } from '../support/fixtures.ts'
import type * as data from '../../data/index.ts'
import { figures, records, works } from '../../data/index.ts'
import { evaluate, faultsInArithmetic } from '../support/arithmetic.ts'
import { type Shown, written } from '../support/shown-words.ts'
import { onEachSlide, slides, slidesOf, texts } from '../support/slides.ts'
import { misspelt, rawMarkup, untypographic } from '../support/typography.ts'
import { faultsInTiming } from '../support/timing.ts'

const inShown = (words: readonly Shown[], find: (text: string) => string[]) =>
  words.flatMap(({ where, text }) => find(text).map((fault) => `${where}: ${fault}`))
const badAddress = (address: string) =>
  !URL.canParse(address) ||
  /\s/.test(address) ||
  !/^https?:\/\/[^/]+\.[a-z]{2,}(?:\/|$)/.test(address) ||
  new URL(address).href.length < address.length

test('slides are Markdown: no raw HTML, no classes, no styles', () => {
  expect(onEachSlide(({ content }) => rawMarkup(content))).toEqual([])
})

test('quotation marks, dashes and apostrophes are typographic', () => {
  expect(onEachSlide((slide) => texts(slide).flatMap((text) => untypographic(text)))).toEqual([])
  expect(inShown(written, untypographic)).toEqual([])
})

test('names are spelt consistently', () => {
  expect(onEachSlide((slide) => texts(slide).flatMap((text) => misspelt(text)))).toEqual([])
  expect(inShown(written, misspelt)).toEqual([])
})

test('detects a hyphen in a range, and a misspelt name except in a quoted spelling', () => {
  expect(untypographic('pp. 86-87, see https://x.org/1-2')).toEqual(['“86-87,” is not typographic'])
  const found = (words: string) => misspelt(words, { wrong: ['Jon Smyth'], quoted: ['“Jon Smyth”'] })
  expect(found('he writes “Jon Smyth”')).toEqual([])
  expect(found('he means Jon Smyth')).toEqual(['“Jon Smyth” is misspelt'])
})

test('every slide has notes that end with a full sentence', () => {
  expect(
    onEachSlide(({ notes }) =>
      /[.?!”]$/.test(notes.spoken) ? [] : ['its notes do not end with a full sentence'],
    ),
  ).toEqual([])
})

for (const length of ['long', 'short'] as const) {
  const talk = slidesOf[length]

  test(`the notes of the ${length} talk and of each section fit the planned minutes`, () => {
    expect(faultsInTiming(talk, length)).toEqual([])
  })

  test(`detects notes that are too long or too short, and a plan that is missing or longer than the ${length} talk`, () => {
    const [opener] = talk.filter(({ layout }) => layout === 'section')
    const change = (changed: Partial<(typeof slides)[number]>) =>
      faultsInTiming(
        talk.map((slide) => (slide === opener ? { ...slide, ...changed } : slide)),
        length,
      )
    const { title } = opener!
    const notes = (words: number) => ({ spoken: 'word '.repeat(words), ifAsked: '' })
    // The talk as it is may have faults of its own, which the test above reports.
    const added = change({ notes: notes(3000) }).filter(
      (fault) => fault.startsWith(title) || fault.startsWith('the talk'),
    )
    expect(added).toEqual([
      expect.stringMatching(`^${title}: \\d+ words take .* of \\d+ minutes, \\d+ words too many$`),
      expect.stringMatching(/^the talk: .* words too many$/),
    ])
    expect(faultsInTiming(talk.slice(0, 1), length)).toEqual(['no section has `minutes`'])
    const overlong = change({ frontmatter: { ...opener!.frontmatter, minutes: 99 } })
    for (const fault of [
      `^${title}: .* of 99 minutes, \\d+ words too few$`,
      '^the sections are planned for \\d+ minutes, the talk for \\d+$',
    ])
      expect(overlong).toContainEqual(expect.stringMatching(fault))
  })
}

test('links are well-formed', () => {
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

test('computed figures match their formulas, whose numbers are figures in data/', () => {
  const all: Readonly<Record<string, data.Figure>> = figures
  const ours = Object.keys(all).filter((id) => all[id]!.givenBy.startsWith('my arithmetic'))
  expect(Object.keys(all).filter((id) => all[id]!.computed)).toEqual(ours)
  expect(faultsInArithmetic(all)).toEqual([])
})

test('detects formulas with another result, with unknown numbers or with errors', () => {
  const share = { value: 58.6, unit: '%' } as const
  const cars = { value: 2.72, unit: 'million vehicles' } as const
  expect(
    faultsInArithmetic(
      {
        good: { ...share, computed: '3.85 ÷ 6.57 = 58.6%' },
        wrong: { ...share, computed: '3.85 ÷ 6.57 = 58.7%' },
        otherUnit: { ...cars, computed: '3.85 ÷ 6.57 = 58.6%' },
        foreign: { ...cars, computed: '6.58 − 3.86 = 2.72' },
        open: { ...cars, computed: '(6.57 − 3.85 = 2.72' },
        worded: { ...cars, computed: '6.57 minus 3.85 = 2.72' },
        bare: { ...cars, computed: '6.57 − 3.85' },
      },
      [
        { ...cars, value: 3.85 },
        { ...cars, value: 6.57 },
      ],
    ),
  ).toEqual([
    'figure “wrong”: 3.85 ÷ 6.57 is 58.6, not 58.7%',
    'figure “wrong”: its value is 58.6 (%), its formula gives 58.7%',
    'figure “otherUnit”: its value is 2.72 (million vehicles), its formula gives 58.6%',
    'figure “foreign”: 6.58 is not a figure in data/',
    'figure “foreign”: 3.86 is not a figure in data/',
    'figure “open”: unclosed bracket in “(6.57 − 3.85”',
    'figure “worded”: unexpected “m” in “6.57 minus 3.85”',
    'figure “bare”: “6.57 − 3.85” is not a formula with a result',
  ])
  expect(evaluate('2 + 3 × (10 − 4) ÷ 2').value).toBe(11)
})
