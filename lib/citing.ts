import type { FilteredResponse } from '../data/filters'
import type { Figure, PublicRecord, Unit, Work } from '../data/types'
import type { SlideSource } from './slideSource'
import { article, figures, records, works } from '../data'
import { filteredResponses } from '../data/filters'

/** “p. 90”, “pp. 86–87”. */
export const pagesText = (pages: string | number) => `${/[–,]/.test(String(pages)) ? 'pp.' : 'p.'} ${pages}`

/** Joins consecutive pages to ranges: 86, 87, 88, 90 becomes “86–88, 90”. */
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

/** The entry of a table with a key from the frontmatter of a slide, which may be wrong. */
function entryOf<Entry>(table: Readonly<Record<string, Entry>>, key: string, kind: string): Entry {
  const entry = table[key]
  if (!entry) throw new Error(`no ${kind} is called “${key}”`)
  return entry
}

/** Splits “anto 40–45” into work and pages. */
function cited(citation: string): { work: Work; pages: string[] } {
  const [key = '', ...pages] = citation.split(' ')
  return { work: entryOf<Work>(works, key, 'work'), pages }
}

/** “Yamaguchi, *Antō*, 40–45” for “anto 40–45”. */
export function citationText(citation: string): string {
  const { work, pages } = cited(citation)
  return [work.short, ...pages].join(', ')
}

const recordNamed = (key: string) => entryOf<PublicRecord>(records, key, 'public record')

export const recordText = (key: string) => recordNamed(key).publisher

/** Names the Foreign Ministry (MOFA) once for consecutive documents. */
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
}: Omit<SlideSource, 'figures' | 'responses' | 'caveat'>): string {
  const works = gathered(cites)
  const source = pages && articleAt(pages) + (works ? ` (${works})` : '')
  const onRecord = [...new Set(keys.map(recordText))].join(', ')
  const line = [source, onRecord && `on record: ${onRecord}`, remark].filter(Boolean).join('; ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** A figure on the source card, or several of a group. */
export interface FigureEntry {
  /** What is measured; “…” where the figures of a group differ. */
  title: string
  /** The values; in a group each after its `of`. */
  values: string
  /** The period, and the formulas of computed figures. */
  when: string
  care?: string
}

/** Figures from one page of the article and the same cited works. */
export interface FigureSource {
  figures: FigureEntry[]
  /** That page, and the works the article cites there. */
  article: string
  /** The first official or press record not listed above; the appendix lists all. */
  onRecord?: string
}

/**
 * A text of several figures: each distinct text once, with the figures it holds for, unless it holds for all or names them.
 */
function mergedText(figures: readonly Figure[], textOf: (figure: Figure) => string | undefined): string {
  return [...new Set(figures.map(textOf))]
    .flatMap((text) => {
      if (!text) return []
      const names = figures.filter((figure) => textOf(figure) === text).map(({ of = '' }) => of)
      const isPlain = names.length === figures.length || names.every((name) => text.includes(name))
      return isPlain ? text : `${names.join(', ')}: ${text}`
    })
    .join('; ')
    .replaceAll('.; ', '. ')
}

/** The entry of one figure, or of several of a group. */
function figureEntry(figures: readonly [Figure, ...Figure[]]): FigureEntry {
  const [{ measures, group = measures }] = figures
  const isGroup = figures.length > 1
  const values = figures
    .map((figure) => [isGroup && figure.of, figureText(figure)].filter(Boolean).join(': '))
    .join('; ')
  const periods = mergedText(figures, ({ period }) => period)
  const formulas = figures.flatMap(({ computed = [] }) => computed).join(', ')
  return {
    title: isGroup ? group : measures,
    values,
    // Where the value is itself a year, the period would repeat it.
    when: [periods !== values && periods, formulas && `computed: ${formulas}`].filter(Boolean).join('; '),
    care: mergedText(figures, ({ care }) => care) || undefined,
  }
}

/**
 * The figures of a source card by page and cited works, those of a group together.
 * @param onSlide records that the card lists anyway
 */
export function figureSources(ids: readonly string[], onSlide: readonly string[] = []): FigureSource[] {
  const sources = new Map<string, Map<string, [Figure, ...Figure[]]>>()
  for (const id of ids) {
    const figure = entryOf<Figure>(figures, id, 'figure')
    const article = [pagesText(figure.page), figure.cites.map(citationText).join('; ')]
    const source = article.filter(Boolean).join(', citing ')
    const groups = sources.get(source) ?? new Map<string, [Figure, ...Figure[]]>()
    sources.set(source, groups)
    const group = figure.group ?? id
    groups.set(group, [...(groups.get(group) ?? []), figure] as [Figure, ...Figure[]])
  }
  const seen = new Set(onSlide)
  return [...sources].map(([article, groups]) => {
    const record = [...groups.values()]
      .flat()
      .flatMap(({ onRecord = [] }) => onRecord)
      .find((key) => recordNamed(key).standing !== 'notes' && !seen.has(key))
    if (record) seen.add(record)
    return {
      figures: [...groups.values()].map(figureEntry),
      article,
      onRecord: record && recordEntry(record),
    }
  })
}

/** Irregular singulars. */
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

/** A cited work, with its full reference if known. */
const workEntry = (citation: string) => {
  const { work, pages } = cited(citation)
  return [work.full ?? work.short, ...pages].join(', ')
}

/** The article's sentences on one response, for the source card. */
export interface ResponseEntry {
  response: string
  sentences: { about: string; text: string }[]
}

function responseEntry(key: string): ResponseEntry {
  const { response, interests, filters } = entryOf<FilteredResponse>(filteredResponses, key, 'response')
  const sentences = Object.entries({ interests, ...filters }).map(([about, { words, page }]) => ({
    about,
    text: `“${words}” (p. ${page})`,
  }))
  return { response, sentences }
}

/** The content of a source card. */
export interface SourceEntries {
  sources: FigureSource[]
  responses: ResponseEntry[]
  /** Pages of the article, unless the figures give them. */
  article?: string
  works: string[]
  onRecord: string[]
  remark?: string
  caveat?: string
}

/** The source card of a slide; undefined if the slide names no source. Throws on an unknown key. */
export function sourceEntries({
  pages,
  cites = [],
  records: keys = [],
  figures: ids = [],
  responses = [],
  remark,
  caveat,
}: SlideSource): SourceEntries | undefined {
  if (!pages && [cites, keys, ids, responses].every(({ length }) => length === 0)) return
  const sources = figureSources(ids, keys)
  const plain = sources.length === 0
  return {
    sources,
    responses: responses.map(responseEntry),
    article: plain && responses.length === 0 && pages ? articleAt(pages) : undefined,
    works: plain ? cites.map(workEntry) : [],
    onRecord: keys.map(recordEntry),
    // Figures already say what the remark says.
    remark: plain ? remark : undefined,
    caveat,
  }
}
