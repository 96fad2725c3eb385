import { article, corrections, quotations, records, works } from '../../data/index.ts'
import type { Work } from '../../data/types.ts'
import { months as monthNames } from '../../lib/dates.ts'
import { withoutClicks } from '../../lib/notes.ts'
import { namesWithDigits } from '../exceptions.ts'
import type { Facts } from './facts.ts'

/** Reports numbers, dates and quotations in a text that data/ does not bear out. */
export function faultsInProse(text: string, facts: Facts): string[] {
  return [...datesAndNumbers(text, facts), ...wrongQuotations(text)]
}

/** The pages of the article, with its references. */
export const [firstPage, lastPage] = article.pages.split('–').map(Number) as [number, number]

export const month = `(?:${monthNames.join('|')})`

const allWorks: readonly Work[] = Object.values(works)

const units =
  'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** From three to ninety-nine, and a hundred; compounds first, so that a pattern matches all of them. */
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

const citedPages = new Set(
  allWorks.flatMap(({ cited }) => cited.flatMap(({ pages }) => (pages ? [pages, ...pages.split('–')] : []))),
)

function datesAndNumbers(
  text: string,
  { days, months, years, decades, figures, counts, counted }: Facts,
): string[] {
  const has = (value: number, unit: RegExp) =>
    figures.some((figure) => figure.value === value && unit.test(figure.unit))
  /** Whether a share is a figure, or one rounded to a whole per cent after “about”. */
  const isShare = (value: number, before: string) =>
    has(value, /^%$/) ||
    (before.trimEnd().endsWith('about') &&
      figures.some((figure) => figure.unit === '%' && Math.round(figure.value) === value))
  const faults: string[] = []
  const known = new RegExp(`\\b(?:${counted.join('|') || '(?!)'})\\b`, 'gi')
  let rest = namesWithDigits
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .replace(/\bsection \d|\(\d of \d\)/g, ' ')
    .replace(/https?:\S+/g, ' ')
    .replace(known, ' ')
  /** Removes every match from the text and keeps its fault. */
  const take = (pattern: RegExp, judge: (match: RegExpExecArray) => string | false | undefined) => {
    for (const match of rest.matchAll(pattern)) {
      const fault = judge(match)
      if (fault) faults.push(fault)
    }
    rest = rest.replace(pattern, ' ')
  }

  // Pages of the article and of the works it cites, and the article’s notes
  take(/\b(?:pp?\.|pages?) (\d+(?:–\d+)?(?:(?:, | and | to )\d+(?:–\d+)?)*)/gi, ([all, list]) => {
    const wrong = list!.split(/, | and | to /).filter((pages) => {
      const [from, to = from] = pages.split('–').map(Number)
      return !citedPages.has(pages) && !(from! >= firstPage && to! <= lastPage && from! <= to!)
    })
    return wrong.length > 0 && `“${all}” is not a page of the article or of a work it cites`
  })
  take(
    /\bnote (\d)\b/gi,
    ([all, no]) => (Number(no) < 1 || Number(no) > article.notes) && `the article has no “${all}”`,
  )
  take(
    /\bvolume \d+, number \d+|\b\d+\(\d\)/g,
    ([all]) =>
      all.replace(/\D+/g, ' ').trim() !== `${article.volume} ${article.issue}` &&
      `“${all}” is not the article’s volume`,
  )

  // Dates
  take(
    new RegExp(`\\b(\\d{1,2})(?:–| to )(\\d{1,2}) (${month}) (\\d{4})`, 'g'),
    ([all, from, to, name, year]) =>
      [from, to].some((day) => !days.has(`${day} ${name} ${year}`)) && `no event is dated “${all}”`,
  )
  take(
    new RegExp(`\\b(\\d{1,2}) (${month}) (\\d{4})`, 'g'),
    ([all]) => !days.has(all!) && `no event is dated “${all}”`,
  )
  take(
    new RegExp(`\\b(\\d{1,2}) (${month})\\b`, 'g'),
    ([all]) => ![...days].some((day) => day.startsWith(`${all} `)) && `no event is dated “${all}”`,
  )
  take(
    new RegExp(`\\b(${month}) (\\d{4})\\b`, 'g'),
    ([all]) => !months.has(all!) && `nothing is dated “${all}”`,
  )
  take(/\b(?:19|20)\d0s\b/g, ([all]) => !decades.includes(all!) && `nothing is dated “${all}”`)
  take(/\b(?:19|20)\d{2}\b/g, ([all]) => !years.has(all!) && `nothing is dated “${all}”`)

  take(
    new RegExp(`\\b${month}\\b`, 'g'),
    ([all]) => ![...months].some((known) => known.startsWith(all!)) && `nothing is dated “${all}”`,
  )

  // Numbers
  take(/(\d+(?:\.\d+)?(?:(?:, | and )\d+(?:\.\d+)?)*)(?: ?%| per cent)/g, ({ index, 1: list }) => {
    const wrong = list!
      .split(/, | and /)
      .map(Number)
      .filter((value) => !isShare(value, rest.slice(0, index)))
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

  // Number words; with the unit of a figure behind them, the pair must be a figure
  const nouns = [...new Set(figures.map(({ unit }) => unit))].filter((unit) => /^[a-z]+s$/.test(unit))
  for (const [, word, noun] of rest.matchAll(
    new RegExp(
      `\\b(${Object.keys(numberWords).join('|')})(?: [a-z]+){0,2}? (${nouns.join('|') || '(?!)'})\\b`,
      'gi',
    ),
  )) {
    const value = numberWords[word!.toLowerCase()]!
    if (!figures.some((figure) => figure.value === value && figure.unit === noun))
      faults.push(`no figure is “${word} ${noun}”`)
  }
  for (const [word] of rest.matchAll(new RegExp(`\\b(?:${Object.keys(numberWords).join('|')})\\b`, 'gi'))) {
    if (!counts.has(numberWords[word.toLowerCase()]!)) faults.push(`no figure is “${word}”`)
  }
  return faults
}

/** Each word and mark between spaces, so that no part of a word passes for a whole one. */
const fold = (text: string) =>
  ` ${text
    .replaceAll('‘', '’')
    .replace(/[^\p{L}\d]/gu, ' $& ')
    .toLowerCase()} `.replace(/\s+/g, ' ')
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
    const words = fold(quoted.replace(/[.,;:!?]+$/, ''))
    if (words.trim() && quotable.some((known) => known.includes(words))) return []
    return [`“${quoted}” is not a quotation in the data`]
  })
}

/** Markdown as plain text, without components, which read data/ themselves. */
export const plainProse = (markdown: string) =>
  withoutClicks(markdown)
    .replace(/<(\w[\w-]*)[^>]*?(?:\/>|>)|<\/\w[\w-]*>/g, ' ')
    .replace(/^\s*\d+\. /gm, '')
    .replace(/[*_#|]/g, ' ')
