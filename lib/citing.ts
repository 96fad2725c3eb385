import type { FigureId } from '../data'
import type { FilteredResponse } from '../data/filters'
import type { Figure, PublicRecord, Unit, Work } from '../data/types'
import type { SlideSource } from './slideSource'
import { article, figures, records, works } from '../data'
import { filteredResponses } from '../data/filters'

/** “p. 90”, “pp. 86–87”. */
export const pagesText = (pages: string | number) => `${/[–,]/.test(String(pages)) ? 'pp.' : 'p.'} ${pages}`

/** 86, 87, 88, 90 as “86–88, 90”: a range holds every page it spans. */
export function pageRuns(pages: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const page of pages) {
    const run = runs.at(-1)
    if (run && page === run.last + 1) run.last = page
    else runs.push({ first: page, last: page })
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ')
}

/** “Żakowski 2019, p. 90”. */
export const articleAt = (pages: string | number) =>
  `${article.author.split(',')[0]} ${article.year}, ${pagesText(pages)}`

// Slides name their sources in plain text, which may name what is not there.
const workOf: Readonly<Record<string, Work | undefined>> = works
const recordOf: Readonly<Record<string, PublicRecord | undefined>> = records

/** “anto 40–45” as the work and its pages. */
function cited(citation: string): { work: Work; pages: string[] } {
  const [key = '', ...pages] = citation.split(' ')
  const work = workOf[key]
  if (!work) throw new Error(`no work is called “${key}”`)
  return { work, pages }
}

/** “anto 40–45” as “Yamaguchi, *Antō*, 40–45”. */
export function citationText(citation: string): string {
  const { work, pages } = cited(citation)
  return [work.short, ...pages].join(', ')
}

function recordNamed(key: string): PublicRecord {
  const record = recordOf[key]
  if (!record) throw new Error(`no public record is called “${key}”`)
  return record
}

export const recordText = (key: string) => recordNamed(key).publisher

/** Documents that follow one of the same body, without naming it again. */
const gathered = (citations: readonly string[]) =>
  citations
    .map(citationText)
    .join('; ')
    .replaceAll(/(?<=MOFA[^;]*); MOFA/g, '')

/** The source line of a slide: “Żakowski 2019, p. 90 (Yamaguchi, *Antō*, 40–45); remark”. */
export function sourceText({
  pages,
  cites = [],
  records: keys = [],
  remark,
}: Omit<SlideSource, 'figures' | 'readings' | 'caveat'>): string {
  const works = gathered(cites)
  const source = pages && articleAt(pages) + (works ? ` (${works})` : '')
  const onRecord = [...new Set(keys.map(recordText))].join(', ')
  const line = [source, onRecord && `on record: ${onRecord}`, remark].filter(Boolean).join('; ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** Figures that measure alike, as the source card tells them. */
export interface FigureEntry {
  /** What is measured; “…” stands where several figures differ. */
  title: string
  /** The values, each with what tells it from the others. */
  values: string
  /** The period, and the formulas of what is computed. */
  when: string
  care?: string
}

/** Figures that the article has from one place. */
export interface FigureSource {
  figures: FigureEntry[]
  /** Page of the article and the works it cites there. */
  article: string
  /** One public record, official or press, that nothing above has; the appendix has the rest. */
  onRecord?: string
}

interface Group {
  figures: Figure[]
  title: string
  /** What tells each figure of the group from the others: “Japan”, “South Korea”. */
  tags: string[]
}

/** How many words two or more texts begin with alike. */
const alike = (texts: readonly (readonly string[])[]) => {
  const [first = []] = texts
  const differs = first.findIndex((word, i) => texts.some((other) => other[i] !== word))
  return differs < 0 ? first.length : differs
}

/** The figures as one group, if they measure alike: few words within the same words. */
function grouped(figures: Figure[]): Group | undefined {
  const words = figures.map(({ measures }) => measures.split(' '))
  const begin = alike(words)
  const end = alike(words.map((all) => all.slice(begin).reverse()))
  const tags = words.map((all) => all.slice(begin, all.length - end))
  if (begin < 3 || tags.some(({ length }) => length < 1 || length > 3)) return
  const closing = words[0]!.slice(words[0]!.length - end)
  return {
    figures,
    title: [...words[0]!.slice(0, begin), '…', ...closing].join(' '),
    tags: tags.map((tag) => tag.join(' ')),
  }
}

/** Each distinct text once, led by the tags of those it holds for, unless it holds for all or says so itself. */
function told({ figures, tags }: Group, text: (figure: Figure) => string | undefined): string {
  const texts = figures.map(text)
  return [...new Set(texts)]
    .flatMap((one) => {
      if (!one) return []
      const whose = tags.filter((_, i) => texts[i] === one)
      const plain = whose.length === figures.length || whose.every((tag) => one.includes(tag))
      return plain ? one : `${whose.join(', ')}: ${one}`
    })
    .join('; ')
    .replaceAll('.; ', '. ')
}

/** What the card says of a group. */
function groupEntry(group: Group): FigureEntry {
  const values = group.figures
    .map((figure, i) => [group.tags[i], figureText(figure)].filter(Boolean).join(': '))
    .join('; ')
  const periods = told(group, ({ period }) => period)
  const formulas = group.figures.flatMap(({ computed = [] }) => computed).join(', ')
  return {
    title: group.title,
    values,
    // A year that is the value itself is not said twice.
    when: [periods !== values && periods, formulas && `computed: ${formulas}`].filter(Boolean).join('; '),
    care: told(group, ({ care }) => care) || undefined,
  }
}

/**
 * What the source card says of figures: by page and works, and there those that measure alike together.
 * @param onSlide records that the slide names itself, which the card tells anyway.
 */
export function figureSources(ids: readonly string[], onSlide: readonly string[] = []): FigureSource[] {
  const sources = new Map<string, Group[]>()
  for (const id of ids) {
    const figure: Figure | undefined = figures[id as FigureId]
    if (!figure) throw new Error(`no figure is called “${id}”`)
    const article = [pagesText(figure.page), figure.cites.map(citationText).join('; ')]
    const key = article.filter(Boolean).join(', citing ')
    const groups = sources.get(key) ?? []
    sources.set(key, groups)
    const joined = groups.map((group) => grouped([...group.figures, figure]))
    const kin = joined.findIndex(Boolean)
    if (kin >= 0) groups[kin] = joined[kin]!
    else groups.push({ figures: [figure], title: figure.measures, tags: [''] })
  }
  const seen = new Set(onSlide)
  return [...sources].map(([article, groups]) => {
    const record = groups
      .flatMap(({ figures }) => figures.flatMap(({ onRecord = [] }) => onRecord))
      .find((key) => recordNamed(key).standing !== 'notes' && !seen.has(key))
    if (record) seen.add(record)
    return { figures: groups.map(groupEntry), article, onRecord: record && recordEntry(record) }
  })
}

/** Units of one, where that is not the plural without its s. */
const ofOne: Partial<Record<Unit, string>> = {
  countries: 'country',
  crises: 'crisis',
  people: 'person',
  'million vehicles': 'million vehicles',
}

/** “75%”, “3.85 million vehicles”, “almost 7 years”, “1 week”. */
export function figureText({ value, unit, bound }: Pick<Figure, 'value' | 'unit' | 'bound'>): string {
  const measured =
    unit === '%'
      ? `${value}%`
      : unit === 'year'
        ? String(value)
        : `${value} ${value === 1 ? (ofOne[unit] ?? unit.replace(/s$/, '')) : unit}`
  return [bound, measured].filter(Boolean).join(' ')
}

const recordEntry = (key: string) => {
  const { publisher, says } = recordNamed(key)
  return `${publisher}: ${says}`
}

/** A cited work with its full reference where a checked record gives it. */
const workEntry = (citation: string) => {
  const { work, pages } = cited(citation)
  return [work.full ?? work.short, ...pages].join(', ')
}

/** The article's sentences behind the marks of one response, as the source card tells them. */
export interface ReadingEntry {
  response: string
  sentences: { about: string; text: string }[]
}

const responseOf: Readonly<Record<string, FilteredResponse | undefined>> = filteredResponses

function readingEntry(key: string): ReadingEntry {
  const reading = responseOf[key]
  if (!reading) throw new Error(`no response is called “${key}”`)
  const { response, interests, filters } = reading
  const sentences = Object.entries({ interests, ...filters }).map(([about, { words, page }]) => ({
    about,
    text: `“${words}” (p. ${page})`,
  }))
  return { response, sentences }
}

/** What the source card of a slide says. */
export interface SourceEntries {
  sources: FigureSource[]
  readings: ReadingEntry[]
  /** Page and works, where no figure has them. */
  article?: string
  works: string[]
  onRecord: string[]
  remark?: string
  caveat?: string
}

/** Nothing where the slide names no source, but at most a remark. Throws where it names one that there is not. */
export function sourceEntries({
  pages,
  cites = [],
  records: keys = [],
  figures: ids = [],
  readings = [],
  remark,
  caveat,
}: SlideSource): SourceEntries | undefined {
  if (!pages && [cites, keys, ids, readings].every(({ length }) => length === 0)) return
  const sources = figureSources(ids, keys)
  const plain = sources.length === 0
  return {
    sources,
    readings: readings.map(readingEntry),
    article: plain && readings.length === 0 && pages ? articleAt(pages) : undefined,
    works: plain ? cites.map(workEntry) : [],
    onRecord: keys.map(recordEntry),
    // Beside figures it would repeat what they say of themselves.
    remark: plain ? remark : undefined,
    caveat,
  }
}
