import type { RecordId, WorkId } from '../data'
import { article, records, works } from '../data'

/** “p. 90”, “pp. 86–87”. */
export const pagesText = (pages: string | number) => `${/[–,]/.test(String(pages)) ? 'pp.' : 'p.'} ${pages}`

/** “Żakowski 2019, p. 90”. */
export const articleAt = (pages: string | number) =>
  `${article.author.split(',')[0]} ${article.year}, ${pagesText(pages)}`

/** “anto 40–45” as “Yamaguchi, Antō, 40–45”. */
export function citationText(citation: string): string {
  const [key, ...pages] = citation.split(' ')
  const work = works[key as WorkId]
  if (!work) throw new Error(`no work is called “${key}”`)
  return [work.short, ...pages].join(', ')
}

export function recordText(key: string): string {
  const record = records[key as RecordId]
  if (!record) throw new Error(`no public record is called “${key}”`)
  return record.publisher
}

interface Sources {
  pages?: string | number
  cites?: readonly string[]
  records?: readonly string[]
  remark?: string
}

/** Several documents of one body in one line would crowd it; the appendix lists them one by one. */
function gathered(citations: readonly string[]): string[] {
  const texts = citations.map(citationText)
  const ministry = texts.filter((text) => text.startsWith('MOFA'))
  if (ministry.length < 2) return texts
  return [...texts.filter((text) => !ministry.includes(text)), `MOFA, ${ministry.length} documents`]
}

/** The source line of a slide: “Żakowski 2019, p. 90 (Yamaguchi, Antō, 40–45); remark”. */
export function sourceText({ pages, cites = [], records: keys = [], remark }: Sources): string {
  const cited = gathered(cites).join('; ')
  const source = pages && articleAt(pages) + (cited ? ` (${cited})` : '')
  const onRecord = [...new Set(keys.map(recordText))].join(', ')
  return [source, onRecord && `on record: ${onRecord}`, remark].filter(Boolean).join('; ')
}
