import { faultIn } from '../components/charts/chart.ts'
import type { DatedEvent, Figure } from '../data/types.ts'
import { charts } from '../components/charts/bars.ts'
import { events, figures } from '../data/index.ts'
import { sourceText } from '../composables/citing.ts'
import { loadDeck } from './deck.ts'
import { PlainError } from './plain.ts'

/** Figures that are no numbers, below zero, or shares over the whole. */
export function faultsInFigures(entries: Readonly<Record<string, Pick<Figure, 'value' | 'unit'>>>): string[] {
  return Object.entries(entries).flatMap(([id, { value, unit }]) => {
    if (!Number.isFinite(value)) return [`figure “${id}” is not a number`]
    if (value < 0) return [`figure “${id}” is below zero (${value})`]
    if (unit === '%' && value > 100) return [`figure “${id}” is a share over 100 (${value})`]
    return []
  })
}

/** Events that are out of order, end before they begin, or fall in another year than the article has, uncorrected. */
export function faultsInEvents(
  entries: Readonly<Record<string, Pick<DatedEvent, 'date' | 'until' | 'articleDate' | 'corrections'>>>,
): string[] {
  // A day that its month does not have is read as one of the next month.
  const isDate = (date: string) => {
    const read = new Date(date)
    return (
      /^\d{4}(?:-\d\d){0,2}$/.test(date) &&
      !Number.isNaN(read.getTime()) &&
      read.toISOString().startsWith(date)
    )
  }
  let before = ''
  return Object.entries(entries).flatMap(([id, { date, until, articleDate, corrections }]) => {
    if (!isDate(date) || (until && !isDate(until))) return [`event “${id}” has a date that is none`]
    if (until && until < date) return [`event “${id}” ends before it begins`]
    const late = date.slice(0, before.length) < before.slice(0, date.length)
    const after = late ? [`event “${id}” (${date}) stands behind one of ${before}`] : []
    before = date
    const [year] = articleDate?.match(/\b(?:19|20)\d\d(?!s)\b/) ?? []
    if (year && !date.startsWith(year) && !corrections?.length)
      after.push(`event “${id}” is of ${date}, in the article of ${year}, and no correction says why`)
    return after
  })
}

/** What a slide names in its frontmatter and the data does not have. */
async function faultsInSlides(entry?: string): Promise<string[]> {
  const { slides } = await loadDeck(entry)
  return slides.flatMap(({ index, frontmatter }) => {
    const {
      figures: ids = [],
      pages,
      cites,
      records,
    } = frontmatter as {
      figures?: string[]
      pages?: string
      cites?: string[]
      records?: string[]
    }
    const unknown = ids.filter((id) => !(id in figures)).map((id) => `no figure is called “${id}”`)
    try {
      sourceText({ pages, cites, records })
    } catch (error) {
      unknown.push((error as Error).message)
    }
    return unknown.map((fault) => `slide ${index + 1}: ${fault}`)
  })
}

/** Stops a build of `entry` whose slides would show an error box instead of their evidence. */
export async function checkData(entry?: string): Promise<void> {
  const faults = [
    ...faultsInFigures(figures),
    ...faultsInEvents(events),
    ...charts.flatMap(({ name, bars, max }) => {
      const fault = faultIn(bars, max)
      return fault ? [`chart “${name}”: ${fault}`] : []
    }),
    ...(await faultsInSlides(entry)),
  ]
  if (faults.length > 0)
    throw new PlainError(['The data is wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'))
}
