import type { DatedEvent, LaterEvent, Timeline, TimelineEvent, TimelineLane } from '../../data/types'
import { events, later } from '../../data'
import { contentWidth } from '../../lib/contentWidth'
import { sideOf } from '../../lib/sides'
import type { Item } from './staircase'
import { dateText, precisionOf, spanOf, withoutYear } from '../../lib/dates'
import {
  betweenWords,
  columnsOf,
  dotRadius,
  marksOf,
  staircase,
  standsAtMarks,
  wordsFromStem,
} from './staircase'
import { namingOf, type Place, scaleOf, type Stretch, stretchesOf } from './timeScale'
import { choicesOf } from './wordsFit'

/** Width of the lane names, left of the axis. */
const namesWidth = 136
const namesWidthWithNotes = 180
/** Distance between stacked marks. */
const stackStep = 15
/** Distance between the axis and the nearest words. */
const clearOfTicks = 18
const nameHeight = 20
const leastGap = 4

const allEvents: Readonly<Record<string, DatedEvent | LaterEvent | undefined>> = { ...events, ...later }

function itemsOf({ axes, steps, year }: Timeline): Item[][][] {
  const lanes = axes.flat()
  const inTime = lanes
    .flatMap(({ of }) => of)
    .map(({ event }) => ({ event, from: spanOf(allEvents[event]!.date).from }))
    .sort((a, b) => a.from - b.from)
    .map(({ event }) => event)
  const item = ({ event: id, note }: TimelineEvent, lane: TimelineLane): Item => {
    const event = allEvents[id]!
    const date = withoutYear(dateText(event.date, event.until), year)
    return {
      id,
      side: sideOf(event),
      click: steps === 'events' ? inTime.indexOf(id) : lanes.indexOf(lane) + 1,
      date,
      choices: choicesOf(date, event.short, note),
      span: spanOf(event.date, event.until),
      exact: precisionOf(event.date) === 'day',
    }
  }
  return axes.map((lanes) => lanes.map((lane) => lane.of.map((one) => item(one, lane))))
}

/** What is wrong with a timeline's data, as a clause; undefined if nothing is. */
export function faultIn(timeline: Timeline): string | undefined {
  const spans = timeline.stretches.map(({ from, until }) => ({
    from: spanOf(from).from,
    until: spanOf(until).from,
  }))
  const bounds = spans.flatMap(({ from, until }) => [from, until])
  if (!bounds.length || bounds.some((bound, i) => i > 0 && bound <= bounds[i - 1]!))
    return 'its stretches are missing or not in order'
  for (const { of } of timeline.axes.flat()) {
    let before: { id: string; from: number } | undefined
    for (const { event: id } of of) {
      const event = allEvents[id]
      if (!event) return `no event is called “${id}”`
      const { from, until } = spanOf(event.date, event.until)
      if (before && from < before.from) return `“${id}” stands after the later “${before.id}”`
      if (!spans.some((span) => span.from <= from && until <= span.until))
        return `“${id}” is outside its stretches`
      before = { id, from }
    }
  }
}

/** In slide pixels. */
export const usualHeight = 316

export const noRoom = 'no layout fits: shorten a `short`, move an event to the other lane or leave it out'

/** Lays out a timeline in a height, in slide pixels; the axis is as long as the words after its last stems allow. */
export function layOut(timeline: Timeline, height: number) {
  const items = itemsOf(timeline)
  const stretches = stretchesOf(timeline)
  const { axes } = timeline
  const nameColumn = axes.flat().some(({ note }) => note) ? namesWidthWithNotes : namesWidth
  for (let right = contentWidth - dotRadius; right > nameColumn + 240; right -= 6)
    for (const gap of [14, 9, 4]) {
      const found = laidOutAt(timeline, items, stretches, { nameColumn, right, gap, height })
      if (found) return found
    }
}

function laidOutAt(
  timeline: Timeline,
  items: readonly Item[][][],
  stretches: readonly Stretch[],
  { nameColumn, right, gap, height }: { nameColumn: number; right: number; gap: number; height: number },
) {
  const { axes, ticks } = timeline
  const scale = scaleOf(stretches, nameColumn + dotRadius, right)
  const lanes = axes.map((lanes, axis) => {
    const marks = marksOf(items[axis]!, scale)
    return lanes.map((lane, i) => {
      const columns = columnsOf(items[axis]![i]!, marks[i]!)
      return { lane, columns, stacked: Math.max(0, ...marks[i]!.map(({ stacked }) => stacked)) }
    })
  })
  if (!lanes.flat().every(({ columns }) => columns.every(standsAtMarks))) return
  const stems = { above: [] as number[], below: [] as number[] }
  for (const { lane, columns } of lanes[0]!) stems[lane.place].push(...columns.map(({ x }) => x))
  const namings = scale.parts.map(({ periods: own }) => namingOf(own, ticks, stems))
  if (namings.some((naming) => !naming)) return

  const namesOn = (place: Place) =>
    namings.flatMap((naming) => (naming!.place === place ? naming!.names : []))
  const placed = lanes.map((own, axis) =>
    own.map((one) => {
      const names = axis === 0 ? namesOn(one.lane.place) : []
      return {
        ...one,
        stairs: staircase(one.columns, names, gap),
        clear: clearOfTicks + one.stacked * stackStep,
      }
    }),
  )
  if (placed.flat().some(({ stairs }) => !stairs)) return
  const reach = (axis: number, place: Place) => {
    const own = placed[axis]!.filter(({ lane }) => lane.place === place)
    const bare = axis === 0 && namesOn(place).length > 0 ? 11 + nameHeight : dotRadius
    return Math.max(bare, ...own.map(({ clear, stairs }) => clear + stairs!.far))
  }
  const heights = axes.map((_, axis) => ({ above: reach(axis, 'above'), below: reach(axis, 'below') }))
  const needed =
    heights.reduce((sum, { above, below }) => sum + above + below, 0) + leastGap * (axes.length - 1)
  const spare = height - needed
  if (spare < 0) return

  // With one axis, spare height goes between axis and words; with several, between the axes; the rest around everything.
  const laneCount = placed.flat().length
  const air = axes.length === 1 ? Math.min(22, spare / (laneCount + 1)) : 0
  const between = leastGap + (axes.length > 1 ? Math.min(18, spare / axes.length) : 0)
  const used = needed + air * laneCount + (between - leastGap) * (axes.length - 1)
  let top = (height - used) / 2
  const out = placed.map((own, axis) => {
    const has = (place: Place) => own.some(({ lane }) => lane.place === place)
    const y = top + heights[axis]!.above + (has('above') ? air : 0)
    top = y + heights[axis]!.below + (has('below') ? air : 0) + between
    return {
      y,
      lanes: own.map(({ lane, columns, stairs, clear }) => {
        const away = lane.place === 'above' ? -1 : 1
        const entries = columns.flatMap((column, c) => {
          const words = stairs!.words[c]!
          const near = y + away * (clear + air + stairs!.near[c]!)
          let wordsTop = away < 0 ? near - stairs!.height[c]! : near
          return column.items.map((item, i) => {
            const { lines, noteLines, height } = words[i]!
            const mark = column.marks[i]!
            const at = wordsTop
            wordsTop += height + betweenWords
            const markY = y + away * mark.stacked * stackStep
            // A stem runs from its mark along the words; on a shared stem it continues from the previous one.
            const first = i === 0
            const stem =
              away < 0
                ? { from: first ? markY : at + height, to: at }
                : { from: first ? markY : at - betweenWords, to: at + height }
            return {
              id: item.id,
              side: item.side,
              click: item.click,
              date: item.date,
              lines,
              noteLines,
              left: column.x + wordsFromStem,
              top: at,
              mark: { x: mark.x, y: markY, bar: mark.bar },
              stem: { x: column.x, ...stem },
            }
          })
        })
        const nameTop =
          axes.length > 1 ? y - 11 : away < 0 ? Math.min(...entries.map(({ top }) => top)) : y + clear + air
        return { name: lane.name, note: lane.note, side: lane.side, nameTop, entries }
      }),
    }
  })
  const periodTop = (place: Place) => out[0]!.y + (place === 'above' ? -10 - nameHeight : 11)
  return {
    axes: out,
    parts: scale.parts,
    names: namings.flatMap((naming) =>
      naming!.names.map(({ name, left }) => ({ name, left, top: periodTop(naming!.place) })),
    ),
    namesWidth: nameColumn,
    clicks: Math.max(...items.flat(2).map(({ click }) => click)),
  }
}
