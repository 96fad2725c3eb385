import { faultIn } from '../../components/charts/chart.ts'
import type { DatedEvent, Figure } from '../../data/types.ts'
import { charts } from '../../components/charts/bars.ts'
import { forks, timelines } from '../../data/diagrams.ts'
import { events, figures, later, quotations } from '../../data/index.ts'
import { sourceEntries, sourceText } from '../../lib/citing.ts'
import { faultIn as faultInTimeline } from '../../components/timelines/timeline.ts'
import { loadDeck } from '../shared/deck.ts'
import { UserError } from '../shared/errors.ts'

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

/** A slide as far as it names data: in its frontmatter, and in the components of its body. */
export interface SlideText {
  index: number
  frontmatter: Record<string, unknown>
  content: string
}

/** Which attributes of a component name data, what they name, and where it is looked up. */
const named: Record<string, { attributes: string[]; what: string; known: object }> = {
  Quotation: { attributes: ['id'], what: 'no quotation is', known: quotations },
  QuotationPair: { attributes: ['first', 'second'], what: 'no quotation is', known: quotations },
  TimeLine: { attributes: ['of'], what: 'no timeline is', known: timelines },
  ForkDiagram: { attributes: ['of'], what: 'no fork is', known: forks },
}

/** What the components of a slide name and the data does not have. */
function unknownIn(content: string): string[] {
  const tags = content.matchAll(/<([A-Z]\w+)((?:\s+[:\w-]+(?:="[^"]*")?)*)\s*\/?>/g)
  return [...tags].flatMap(([, component, rest]) => {
    const { attributes = [], what, known = {} } = named[component!] ?? {}
    return [...rest!.matchAll(/([:\w-]+)="([^"]*)"/g)]
      .filter(([, attribute]) => attributes.includes(attribute!))
      .flatMap(([, attribute, value]) =>
        attribute!.startsWith(':') ? [...value!.matchAll(/'([^']*)'/g)].map(([, id]) => id!) : [value!],
      )
      .filter((id) => !Object.hasOwn(known, id))
      .map((id) => `${what} called “${id}”`)
  })
}

/** What slides name and the data does not have, so that a box would stand in place of the evidence. */
export function faultsInSlides(slides: readonly SlideText[]): string[] {
  return slides.flatMap(({ index, frontmatter, content }) => {
    const faults = unknownIn(content)
    // The source line and the card resolve all that the frontmatter names, and throw at the first that there is not.
    for (const resolve of [sourceText, sourceEntries])
      try {
        resolve(frontmatter)
      } catch (error) {
        faults.push((error as Error).message)
      }
    return [...new Set(faults)].map((fault) => `slide ${index + 1}: ${fault}`)
  })
}

/** Stops a build of `entry` whose slides would show an error box instead of their evidence. */
export async function checkData(entry?: string): Promise<void> {
  const faults = [
    ...faultsInFigures(figures),
    ...faultsInEvents(events),
    ...faultsInEvents(later),
    ...charts.flatMap(({ name, bars, max }) => {
      const fault = faultIn(bars, max)
      return fault ? [`chart “${name}”: ${fault}`] : []
    }),
    ...Object.entries(timelines).flatMap(([id, timeline]) => {
      const fault = faultInTimeline(timeline)
      return fault ? [`timeline “${id}”: ${fault}`] : []
    }),
    ...faultsInSlides((await loadDeck(entry)).slides),
  ]
  if (faults.length > 0)
    throw new UserError(['The data is wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'))
}
