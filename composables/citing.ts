import type { FigureId } from '../data'
import type { Figure, PublicRecord, Work } from '../data/types'
import type { SlideSource } from './slideSource'
import { article, figures, records, works } from '../data'

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

/** “anto 40–45” as “Yamaguchi, Antō, 40–45”. */
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

/** Several documents of one body in one line would crowd it; the appendix lists them one by one. */
function gathered(citations: readonly string[]): string[] {
  const texts = citations.map(citationText)
  const ministry = texts.filter((text) => text.startsWith('MOFA'))
  if (ministry.length < 2) return texts
  return [...texts.filter((text) => !ministry.includes(text)), `MOFA, ${ministry.length} documents`]
}

/** The source line of a slide: “Żakowski 2019, p. 90 (Yamaguchi, Antō, 40–45); remark”. */
export function sourceText({
  pages,
  cites = [],
  records: keys = [],
  remark,
}: Omit<SlideSource, 'figures'>): string {
  const works = gathered(cites).join('; ')
  const source = pages && articleAt(pages) + (works ? ` (${works})` : '')
  const onRecord = [...new Set(keys.map(recordText))].join(', ')
  const line = [source, onRecord && `on record: ${onRecord}`, remark].filter(Boolean).join('; ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

export interface FigureCard {
  title: string
  /** The values, each with what tells it from the others. */
  values: string
  article: string
  /** One public record, official or press; the appendix has the rest. */
  onRecord?: string
  care?: string
}

/** The words that all begin with, if they are at least three: what several figures measure alike. */
function commonBeginning(texts: readonly string[]): string | undefined {
  const words = texts.map((text) => text.split(' '))
  const shared = words[0]!.findIndex((word, i) => words.some((other) => other[i] !== word))
  const length = shared < 0 ? words[0]!.length : shared
  return length >= 3 ? words[0]!.slice(0, length).join(' ') : undefined
}

/** What the source card says of figures; those that measure alike, on one page, are told together. */
export function figureCards(ids: readonly string[]): FigureCard[] {
  const groups: Figure[][] = []
  for (const id of ids) {
    const figure: Figure | undefined = figures[id as FigureId]
    if (!figure) throw new Error(`no figure is called “${id}”`)
    const kin = groups.find(
      ([first]) =>
        first!.page === figure.page &&
        first!.cites.join() === figure.cites.join() &&
        !first!.computed === !figure.computed &&
        commonBeginning([first!.measures, figure.measures]),
    )
    if (kin) kin.push(figure)
    else groups.push([figure])
  }
  return groups.map((group) => {
    const [first] = group as [Figure, ...Figure[]]
    const title =
      (group.length > 1 && commonBeginning(group.map(({ measures }) => measures))) || first.measures
    const cited = first.cites.map(citationText).join('; ')
    const [key] = group
      .flatMap(({ onRecord = [] }) => onRecord)
      .filter((record) => records[record].standing !== 'notes')
    return {
      title,
      values: group
        .map((figure) =>
          [figure.measures.slice(title.length).trim(), figureText(figure)].filter(Boolean).join(' '),
        )
        .join(', '),
      article: [pagesText(first.page) + (cited && `, citing ${cited}`), first.computed ?? first.period].join(
        '; ',
      ),
      onRecord: key && recordEntry(key),
      care: group.find(({ care }) => care)?.care,
    }
  })
}

/** “75%”, “3.85 million vehicles”, “almost 7 years”, “1 week”. */
export function figureText({ value, unit, bound }: Pick<Figure, 'value' | 'unit' | 'bound'>): string {
  const measured =
    unit === '%'
      ? `${value}%`
      : unit === 'year'
        ? String(value)
        : `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`
  return [bound, measured].filter(Boolean).join(' ')
}

const recordEntry = (key: string) => {
  const { publisher, says } = recordNamed(key)
  return `${publisher}: ${says}`
}

export const recordEntries = (keys: readonly string[]) => keys.map(recordEntry)

/** A cited work with its full reference where a checked record gives it. */
export const workEntries = (citations: readonly string[]) =>
  citations.map((citation) => {
    const { work, pages } = cited(citation)
    return [work.full ?? work.short, ...pages].join(', ')
  })
