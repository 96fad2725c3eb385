import { faultIn as faultInChart } from '../../components/charts/chart.ts'
import type { DatedEvent, Figure, Timeline, TimelineEvent } from '../../data/types.ts'
import { barCharts, charts } from '../../components/charts/bars.ts'
import * as diagrams from '../../data/diagrams.ts'
import { timelines } from '../../data/timelines.ts'
import { events, figures, later, quotations } from '../../data/index.ts'
import { sourceEntries, sourceText } from '../../lib/citing.ts'
import { faultIn, layOut, noRoom, usualHeight } from '../../components/timelines/timeline.ts'
import { loadDeck } from '../shared/deck.ts'
import { UserError } from '../shared/errors.ts'

/** Figures that are not numbers, negative, or percentages over 100. */
export function faultsInFigures(entries: Readonly<Record<string, Pick<Figure, 'value' | 'unit'>>>): string[] {
  return Object.entries(entries).flatMap(([id, { value, unit }]) => {
    if (!Number.isFinite(value)) return [`figure “${id}” is not a number`]
    if (value < 0) return [`figure “${id}” is below zero (${value})`]
    if (unit === '%' && value > 100) return [`figure “${id}” is over 100% (${value})`]
    return []
  })
}

/** Events that are out of order, end before they begin, or differ from the article’s year without a correction. */
export function faultsInEvents(
  entries: Readonly<
    Record<string, Pick<DatedEvent, 'date' | 'until' | 'articleDate'> & { corrections?: readonly string[] }>
  >,
): string[] {
  // Date turns 31 April into 1 May.
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
    if (!isDate(date) || (until && !isDate(until))) return [`event “${id}” has an invalid date`]
    if (until && until < date) return [`event “${id}” ends before it begins`]
    const late = date.slice(0, before.length) < before.slice(0, date.length)
    const faults = late ? [`event “${id}” (${date}) is out of order: it comes after one dated ${before}`] : []
    // 2012-12 after 2012-12-26 is later than that day.
    if (!before.startsWith(date)) before = date
    const [year] = articleDate?.match(/\b(?:19|20)\d\d(?!s)\b/) ?? []
    if (year && !date.startsWith(year) && !corrections?.length)
      faults.push(`event “${id}” is dated ${date}; the article says ${year}, and there is no correction`)
    return faults
  })
}

/** The parts of a slide that can name data: its frontmatter, and the components in its body. */
export interface SlideText {
  index: number
  frontmatter: Record<string, unknown>
  content: string
}

/** The components in the body of a slide, with their attributes as written. */
const tagsIn = (content: string) =>
  [...content.matchAll(/<([A-Z]\w+)((?:\s+[:\w-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(([, component, rest]) => ({
    component: component!,
    attributes: Object.fromEntries(
      [...rest!.matchAll(/([:\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    ),
  }))

/** What would make a timeline fit; each way has been tried by itself. */
function remedies(timeline: Timeline, height: number): string[] {
  const fitsWith = (change: (event: TimelineEvent) => TimelineEvent[]) => {
    const axes = timeline.axes.map((lanes) => lanes.map((lane) => ({ ...lane, of: lane.of.flatMap(change) })))
    return layOut({ ...timeline, axes }, height)
  }
  const events = timeline.axes.flat().flatMap(({ of }) => of)
  const heights = Array.from({ length: 12 }, (_, i) => height + 5 * (i + 1))
  const enough = heights.find((more) => layOut(timeline, more))
  const hasNotes = events.some(({ note }) => note)
  const spared: string[] = []
  // On a crowded timeline each try takes a tenth of a second.
  for (const { event } of events.slice(0, 12))
    if (spared.length < 2 && fitsWith((one) => (one.event === event ? [] : [one]))) spared.push(event)
  return [
    ...(enough ? [`at :height="${enough}", if the slide has room`] : []),
    ...(hasNotes && fitsWith(({ event }) => [{ event }]) ? ['without its notes in grey'] : []),
    ...spared.map((event) => `without “${event}”`),
  ]
}

/** Timelines that cannot be drawn, or whose words do not fit the height that a slide gives them. */
export function faultsInTimelines(
  entries: Readonly<Record<string, Timeline>>,
  slides: readonly Pick<SlideText, 'content'>[] = [],
): string[] {
  const drawn = slides
    .flatMap(({ content }) => tagsIn(content))
    .filter(({ component }) => component === 'TimeLine')
  const heightOf = (timeline: string) => {
    const heights = drawn.flatMap(({ attributes: { of, ':height': height } }) =>
      of === timeline && height ? [Number(height)] : [],
    )
    return heights.length ? Math.min(...heights) : usualHeight
  }
  return Object.entries(entries).flatMap(([id, timeline]) => {
    const height = heightOf(id)
    const fault = height > 0 ? faultIn(timeline) : 'its :height on the slide is not a number above 0'
    if (fault) return [`timeline “${id}”: ${fault}`]
    if (layOut(timeline, height)) return []
    const ways = remedies(timeline, height)
    const fit = `no layout fits ${height} pixels; one does ${ways.join(', or ')}`
    return [`timeline “${id}”: ${ways.length ? fit : `${noRoom}, or change its stretches`}`]
  })
}

/** The attribute of each component that names data, how to report an unknown name, and the known ones. */
const named: Record<string, { attribute: string; what: string; known: object }> = {
  Quotation: { attribute: 'id', what: 'no quotation is', known: quotations },
  BarChart: { attribute: 'of', what: 'no chart in components/charts/bars.ts is', known: barCharts },
  TimeLine: { attribute: 'of', what: 'no timeline is', known: timelines },
  ForkDiagram: {
    attribute: 'of',
    what: 'no fork is',
    // Another talk may have none.
    known: (diagrams as { forks?: object }).forks ?? {},
  },
}

/** Names in the components of a slide that are not in the data. */
const unknownIn = (content: string): string[] =>
  tagsIn(content).flatMap(({ component, attributes }) => {
    const data = named[component]
    const id = data && attributes[data.attribute]
    return id === undefined || Object.hasOwn(data!.known, id) ? [] : [`${data!.what} called “${id}”`]
  })

/** Names in slides that are not in the data; each would show an error box instead of the evidence. */
export function faultsInSlides(slides: readonly SlideText[]): string[] {
  return slides.flatMap(({ index, frontmatter, content }) => {
    const faults = unknownIn(content)
    // Source line and source card resolve every name in the frontmatter, and throw at the first unknown one.
    for (const resolve of [sourceText, sourceEntries])
      try {
        resolve(frontmatter)
      } catch (error) {
        faults.push((error as Error).message)
      }
    return [...new Set(faults)].map((fault) => `slide ${index + 1}: ${fault}`)
  })
}

/** Throws if the data is wrong, or if a slide of `entry` names data that does not exist. */
export async function checkData(entry?: string): Promise<void> {
  const { slides } = await loadDeck(entry)
  const faults = [
    ...faultsInFigures(figures),
    ...faultsInEvents(events),
    ...faultsInEvents(later),
    ...charts.flatMap(({ name, bars, max }) => {
      const fault = faultInChart(bars, max)
      return fault ? [`chart “${name}”: ${fault}`] : []
    }),
    ...faultsInTimelines(timelines, slides),
    ...faultsInSlides(slides),
  ]
  if (faults.length > 0) throw new UserError(['The data is wrong:', ...faults].join('\n  '))
}
