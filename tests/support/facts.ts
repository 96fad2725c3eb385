import { dateText, months as monthNames } from '../../lib/dates.ts'
import { partsOf } from '../../lib/sections.ts'
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
} from '../../data/index.ts'
import type { Correction, DatedEvent, Figure, PublicRecord, Quoted } from '../../data/types.ts'
import { yearsWithoutEvent } from '../exceptions.ts'
import { month } from './prose.ts'
import { drawnBy, figuresDrawn } from './slide-components.ts'
import { type Slide, slides } from './slides.ts'
import { list, pagesIn } from './sources.ts'

/** The entries of data/ that a text is checked against. */
interface Entries {
  events: readonly DatedEvent[]
  figures: readonly Figure[]
  quotations: readonly Quoted[]
  records: readonly PublicRecord[]
  /** Other texts with dates. */
  words: readonly string[]
}

/** The dates and numbers that a text may contain. */
export interface Facts {
  days: ReadonlySet<string>
  months: ReadonlySet<string>
  years: ReadonlySet<string>
  decades: readonly string[]
  figures: readonly Figure[]
  counts: ReadonlySet<number>
  /** Counts that are not figures, each with what it counts: “ten others”. */
  counted: readonly string[]
}

/** A month, with its day if it has one, and the year that follows; “8 March and May 2018” has two. */
const dated = new RegExp(`(?:(\\d{1,2}) )?(${month})(?=[^.;]*?\\b((?:19|20)\\d{2})\\b)`, 'g')

/** The numbers in a text, except those of dates. */
function numbersIn(text: string): number[] {
  const dates = new RegExp(`(?:(?:\\d{1,2}(?:–| to | and ))?\\d{1,2} )?${month}|\\b(?:19|20)\\d{2}\\b`, 'g')
  const numbers = text.replace(dates, ' ').match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []
  return numbers.map((number) => Number(number.replaceAll(',', '')))
}

function factsIn(
  { events, figures, quotations, records, words }: Entries,
  counts: readonly number[] = [],
  counted: readonly string[] = [],
): Facts {
  const days = new Set<string>()
  const months = new Set<string>()
  const years = new Set(yearsWithoutEvent)
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
    for (const [, day, name, year] of words.matchAll(dated))
      add(year!, monthNames.indexOf(name!) + 1, Number(day) || undefined)
    for (const [year] of words.matchAll(/\b(?:19|20)\d{2}\b/g)) years.add(year)
  }
  for (const { date, until, articleDate } of events) {
    addIso(date)
    if (until) addIso(until)
    addWords(articleDate ?? '')
  }
  for (const { period, givenBy, unit, value } of figures)
    addWords(`${period} ${givenBy} ${unit === 'year' ? value : ''}`)
  for (const { date } of quotations) addIso(date)
  for (const { says, date } of records) {
    addWords(says)
    if (date) addIso(date)
  }
  words.forEach(addWords)
  return {
    days,
    months,
    years,
    decades: events.flatMap(({ articleDate }) => articleDate?.match(/\b(?:19|20)\d0s\b/) ?? []),
    figures,
    counts: new Set([
      ...figures.map(({ value }) => value),
      ...figures.flatMap(({ quote = '' }) => numbersIn(quote)),
      ...records.flatMap(({ says }) => numbersIn(says)),
      ...counts,
    ]),
    counted,
  }
}

const articleYear = String(article.year)
const daySearched = dateText(recordSearched.date)

/** Everything in data/. */
export const allFacts = factsIn({
  events: Object.values(events),
  figures: [...Object.values(figures), ...Object.values(onRecordFigures)],
  quotations: Object.values(quotations),
  records: Object.values(records),
  words: [articleYear, daySearched, ...Object.values(people).map(({ role }) => role)],
})

/** Counts of what a slide shows: table rows, list items, parts of diagrams. */
function countsOn(content: string): number[] {
  const blocks = content.split(/\n\s*\n/)
  return [
    ...blocks.map((block) => block.match(/^(?:- |\d+\. )/gm)?.length ?? 0),
    // Without the header row and its separator.
    ...blocks.map((block) => block.match(/^\|/gm)?.slice(2).length ?? 0),
    ...drawnBy(content).flatMap(({ lengths }) => lengths),
  ]
}

/** The slide’s own content; for an opener, that of its whole section. */
function contentsOf({ layout, no, content }: Slide): readonly string[] {
  const section = layout === 'section' && partsOf(slides).find(({ first }) => first === no)
  return section ? slides.slice(section.first - 1, section.last).map(({ content }) => content) : [content]
}

/** The facts that a slide and its notes may use: those it names, those it shows and those on its pages of the article. */
export function factsOf(slide: Slide): Facts {
  const { frontmatter, content } = slide
  const pages = pagesIn(frontmatter.pages)
  const drawn = drawnBy(content)
  const named = new Set([
    ...['figures', 'records', 'tells'].flatMap((key) => list(frontmatter[key])),
    ...figuresDrawn(content),
    ...drawn.flatMap(({ strings }) => strings.map(({ text }) => text)),
    ...drawn.flatMap(({ attributes }) => attributes.match(/\w+/g) ?? []),
  ])
  const own = <Entry extends object>(entries: Readonly<Record<string, Entry>>) =>
    Object.entries(entries).flatMap(([id, entry]) =>
      named.has(id) || ('page' in entry && pages.includes(entry.page as number)) ? entry : [],
    )
  const ownEvents = own<DatedEvent>(events)
  for (const { corrections: keys = [], records: more = [] } of ownEvents)
    for (const key of [...keys, ...more]) named.add(key)
  for (const { records: keys } of own<Correction>(corrections)) for (const key of keys) named.add(key)
  const ownRecords = own<PublicRecord>(records)
  const ofRecords = Object.values<Figure>(onRecordFigures).filter(({ onRecord = [] }) =>
    onRecord.some((key) => ownRecords.includes(records[key])),
  )
  return factsIn(
    {
      events: ownEvents,
      figures: [...own<Figure>(figures), ...own<Figure>(onRecordFigures), ...ofRecords],
      quotations: own<Quoted>(quotations),
      records: ownRecords,
      words: [named.has('article') ? articleYear : '', named.has('recordSearched') ? daySearched : ''],
    },
    contentsOf(slide).flatMap(countsOn),
    list(frontmatter.counts),
  )
}
