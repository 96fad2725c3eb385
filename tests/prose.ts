import {
  article,
  corrections,
  events,
  figures,
  onRecordFigures,
  people,
  quotations,
  recordSearched,
  records,
  works,
} from '../data/index.ts'
import type { DatedEvent, Figure, PublicRecord, Work } from '../data/types.ts'
import { months as monthNames } from '../composables/dates.ts'
import { withoutClicks } from '../composables/notes.ts'
import { partsOf } from '../composables/sections.ts'
import { slides } from './slides.ts'

/** What is wrong in a piece of prose: numbers, dates and quotations that the data does not have. */
export function faultsInProse(text: string): string[] {
  return [...datesAndNumbers(text), ...wrongQuotations(text)]
}

const month = `(?:${monthNames.join('|')})`

const allEvents: readonly DatedEvent[] = Object.values(events)
const allFigures: readonly Figure[] = [...Object.values(figures), ...Object.values(onRecordFigures)]
const allWorks: readonly Work[] = Object.values(works)

/** Every date that stands in the data: of events, in periods, in public records. */
const known = (() => {
  const days = new Set<string>()
  const months = new Set<string>()
  // The end of the war is spoken of and is no event of the article.
  const years = new Set<string>([String(article.year), '1945'])
  const add = (year: string, monthNo?: number, day?: number) => {
    years.add(year)
    if (!monthNo) return
    months.add(`${monthNames[monthNo - 1]} ${year}`)
    if (day) days.add(`${day} ${monthNames[monthNo - 1]} ${year}`)
  }
  const addIso = (iso: string) => {
    const [year, monthNo, day] = iso.split('-')
    add(year!, Number(monthNo) || undefined, Number(day) || undefined)
  }
  const addWords = (words: string) => {
    for (const [, day, name, year] of words.matchAll(new RegExp(`(?:(\\d{1,2}) )?(${month}) (\\d{4})`, 'g')))
      add(year!, monthNames.indexOf(name!) + 1, Number(day) || undefined)
    for (const [year] of words.matchAll(/\b(?:19|20)\d{2}\b/g)) years.add(year)
  }
  for (const event of allEvents) {
    addIso(event.date)
    if (event.until) addIso(event.until)
    addWords(event.articleDate ?? '')
    const [year] = event.date.split('-')
    if (/(\d{4})–(\d{4})/.test(event.articleDate ?? '')) years.add(year!)
  }
  for (const figure of allFigures)
    addWords(`${figure.period} ${figure.givenBy} ${figure.unit === 'year' ? figure.value : ''}`)
  for (const quotation of Object.values(quotations)) addIso(quotation.date)
  for (const record of Object.values<PublicRecord>(records)) {
    addWords(record.says)
    if (record.date) addIso(record.date)
  }
  addIso(recordSearched.date)
  for (const person of Object.values(people)) addWords(person.role)
  return { days, months, years }
})()

const units =
  'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** From three to ninety-nine, and a hundred; compounds first, so that a pattern does not stop at their first half. */
export const numberWords: Readonly<Record<string, number>> = Object.fromEntries([
  ...tens.split(' ').flatMap((ten, i) =>
    `one two ${units}`
      .split(' ')
      .slice(0, 9)
      .map((unit, j) => [`${ten}-${unit}`, 10 * (i + 2) + j + 1]),
  ),
  ...tens.split(' ').map((ten, i) => [ten, 10 * (i + 2)]),
  ...units.split(' ').map((unit, i) => [unit, i + 3]),
  ['hundred', 100],
])

/** Names that happen to have a digit in them. */
const namesWithDigits = /\b(?:TPP-11|G7|G20|2\+2|plus 50|section \d|\(\d of \d\))/g

const sections = partsOf(slides)
const counts = new Set([
  ...allFigures.map(({ value }) => value),
  sections.filter(({ number }) => number !== undefined).length,
])

const has = (value: number, unit: RegExp) =>
  allFigures.some((figure) => figure.value === value && unit.test(figure.unit))

const citedPages = new Set(
  allWorks.flatMap(({ cited }) => cited.flatMap(({ pages }) => (pages ? [pages, ...pages.split('–')] : []))),
)

function datesAndNumbers(text: string): string[] {
  const faults: string[] = []
  let rest = text.replace(namesWithDigits, ' ').replace(/https?:\S+/g, ' ')
  /** Takes every match out of the text, so that what is left at the end is unaccounted for. */
  const take = (pattern: RegExp, judge: (match: RegExpMatchArray) => string | false | undefined) => {
    rest = rest.replace(pattern, (...args) => {
      const match = args.slice(
        0,
        args.findIndex((arg) => typeof arg === 'number'),
      ) as unknown as RegExpMatchArray
      const fault = judge(match)
      if (fault) faults.push(fault)
      return ' '
    })
  }

  // Pages: of the article, of its notes, of the works it cites.
  take(/\b(?:pp?\.|pages?) (\d+(?:–\d+)?(?:(?:, | and | to )\d+(?:–\d+)?)*)/gi, ([all, list]) => {
    const wrong = list!.split(/, | and | to /).filter((pages) => {
      const [from, to = from] = pages.split('–').map(Number)
      return !citedPages.has(pages) && !(from! >= 85 && to! <= 101 && from! <= to!)
    })
    return wrong.length > 0 && `“${all}” is no page of the article or of a work it cites`
  })
  take(/\bnote (\d)\b/g, ([all, no]) => (Number(no) < 1 || Number(no) > 5) && `the article has no “${all}”`)
  take(
    /\bvolume \d+, number \d+|\b\d+\(\d\)/g,
    ([all]) =>
      !all!.replace(/\D+/g, ' ').trim().startsWith(`${article.volume} ${article.issue}`) &&
      `“${all}” is not the article’s volume`,
  )

  // Dates
  take(
    new RegExp(`\\b(\\d{1,2})–(\\d{1,2}) (${month}) (\\d{4})`, 'g'),
    ([all, from, to, name, year]) =>
      [from, to].some((day) => !known.days.has(`${day} ${name} ${year}`)) && `no event is dated “${all}”`,
  )
  take(
    new RegExp(`\\b(\\d{1,2}) (${month}) (\\d{4})`, 'g'),
    ([all]) => !known.days.has(all!) && `no event is dated “${all}”`,
  )
  take(
    new RegExp(`\\b(\\d{1,2}) (${month})\\b`, 'g'),
    ([all]) => ![...known.days].some((day) => day.startsWith(`${all} `)) && `no event is dated “${all}”`,
  )
  take(
    new RegExp(`\\b(${month}) (\\d{4})\\b`, 'g'),
    ([all]) => !known.months.has(all!) && `nothing is dated “${all}”`,
  )
  take(
    /\b(?:19|20)\d0s\b/g,
    ([all]) =>
      !allEvents.some(({ articleDate }) => articleDate?.includes(all!)) && `nothing is dated “${all}”`,
  )
  take(/\b(?:19|20)\d{2}\b/g, ([all]) => !known.years.has(all!) && `nothing is dated “${all}”`)

  // Numbers
  take(/(\d+(?:\.\d+)?(?:(?:, | and )\d+(?:\.\d+)?)*)(?: ?%| per cent)/g, ([all, list]) => {
    const wrong = list!
      .split(/, | and /)
      .map(Number)
      .filter((value) => !isShare(value, rest, all!))
    return wrong.length > 0 && `no figure is ${wrong.join(' or ')}%`
  })
  take(/(\d+(?:\.\d+)?)(?: of (\d+(?:\.\d+)?))? million/g, ([all, ...values]) => {
    const wrong = values.filter((value) => value !== undefined && !has(Number(value), /million/))
    return wrong.length > 0 && `no figure is “${all}”`
  })
  take(
    /\b\d{1,3}(?:,\d{3})+\b/g,
    ([all]) => !has(Number(all!.replaceAll(',', '')) / 1e6, /million/) && `no figure is ${all}`,
  )
  take(/\b\d+(?:\.\d+)?\b/g, ([all]) => !counts.has(Number(all)) && `no figure is ${all}`)

  // Number words: where a figure's own unit follows, the pair must be in the data.
  const nouns = [...new Set(allFigures.map(({ unit }) => unit))].filter((unit) => /^[a-z]+s$/.test(unit))
  for (const [, word, noun] of rest.matchAll(
    new RegExp(`\\b(${Object.keys(numberWords).join('|')})(?: [a-z]+){0,2}? (${nouns.join('|')})\\b`, 'gi'),
  )) {
    const value = numberWords[word!.toLowerCase()]!
    if (!allFigures.some((figure) => figure.value === value && figure.unit === noun))
      faults.push(`no figure is “${word} ${noun}”`)
  }
  for (const [word] of rest.matchAll(new RegExp(`\\b(?:${Object.keys(numberWords).join('|')})\\b`, 'gi'))) {
    if (!counts.has(numberWords[word.toLowerCase()]!)) faults.push(`no figure is “${word}”`)
  }
  return faults
}

/** A share as the data has it, or rounded to whole per cents where the text says “about”. */
function isShare(value: number, text: string, match: string): boolean {
  if (has(value, /^%$/)) return true
  const about = text.slice(0, text.indexOf(match)).trimEnd().endsWith('about')
  return about && allFigures.some((figure) => figure.unit === '%' && Math.round(figure.value) === value)
}

const fold = (text: string) => text.replace(/[‘’]/g, '’').replace(/\s+/g, ' ').toLowerCase().trim()
const quotedIn = (text: string) => [...text.matchAll(/“([^”]*)”/g)].map(([, words]) => words!)
const quotable = [
  ...Object.values(quotations).map(({ text }) => text),
  article.title,
  ...allWorks.flatMap(({ title, short }) => [title ?? '', short]),
  ...Object.values(records).flatMap(({ says }) => quotedIn(says)),
  ...Object.values(corrections).flatMap(({ article: words }) => quotedIn(words)),
].map(fold)

function wrongQuotations(text: string): string[] {
  return quotedIn(text).flatMap((quoted) => {
    const words = fold(quoted).replace(/[.,;:!?]+$/, '')
    if (words && quotable.some((known) => known.includes(words))) return []
    return [`“${quoted}” is not a quotation in the data`]
  })
}

/** Prose without Markdown's marks: components are out, since they read the data themselves. */
export const plainProse = (markdown: string) =>
  withoutClicks(markdown)
    .replace(/<(\w[\w-]*)[^>]*?(?:\/>|>)|<\/\w[\w-]*>/g, ' ')
    .replace(/^\s*\d+\. /gm, '')
    .replace(/[*_#|]/g, ' ')
