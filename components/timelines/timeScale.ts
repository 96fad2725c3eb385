import type { Timeline, TimelineLane } from '../../data/types'
import { dateText, isoOf, spanOf, withoutYear } from '../../lib/dates'
import { textWidth } from '../../lib/textWidth'
import { sizes } from './wordsFit'

/** Width of a break in the axis. */
const breakWidth = 26

export type Place = TimelineLane['place']

/** A year or month, with its own year unless the headline names that; the first of a stretch may have begun before it. */
interface Period {
  name: string
  dated: string
  startsInside: boolean
}

/** A drawn stretch of time, its ticks, and the years or months in it. */
export interface Stretch {
  from: number
  until: number
  ticks: string[]
  periods: (Period & { from: number; until: number })[]
}

export function stretchesOf({ stretches, ticks, year }: Timeline): Stretch[] {
  return stretches.map((stretch) => {
    const [from, until] = [spanOf(stretch.from).from, spanOf(stretch.until).from]
    const days = Array.from({ length: Math.max(0, until - from + 1) }, (_, i) => isoOf(from + i))
    const tickEnd = { years: '-01-01', months: '-01', days: '' }[ticks]
    const periods = [...new Set(days.slice(0, -1).map((day) => day.slice(0, ticks === 'years' ? 4 : 7)))]
    return {
      from,
      until,
      ticks: days.filter((day) => day.endsWith(tickEnd)),
      periods: periods.map((period) => {
        const span = spanOf(period)
        return {
          name: withoutYear(dateText(period), period.slice(0, 4)),
          dated: withoutYear(dateText(period), year),
          from: Math.max(from, span.from),
          until: Math.min(until, span.until),
          startsInside: span.from >= from,
        }
      }),
    }
  })
}

/** Maps days to pixels between two ends of the axis. */
export function scaleOf(stretches: readonly Stretch[], left: number, right: number) {
  const days = stretches.reduce((sum, { from, until }) => sum + until - from, 0)
  const perDay = (right - left - breakWidth * (stretches.length - 1)) / days
  let start = left
  const parts = stretches.map((stretch) => {
    const part = { ...stretch, left: start, right: start + (stretch.until - stretch.from) * perDay }
    start = part.right + breakWidth
    return part
  })
  const at = (day: number) => {
    const part = parts.find(({ from, until }) => from <= day && day <= until)!
    return part.left + (day - part.from) * perDay
  }
  return {
    at,
    parts: parts.map(({ left, right, ticks, periods }) => ({
      left,
      right,
      ticks: ticks.map((date) => ({ date, x: at(spanOf(date).from) })),
      periods: periods.map(({ from, until, ...period }) => ({ ...period, left: at(from), right: at(until) })),
    })),
  }
}
export type Scale = ReturnType<typeof scaleOf>

/** Centres the names of years at their ticks, if these are drawn, and other names in their periods, on the first side of the axis where no stem crosses. */
export function namingOf(
  periods: Scale['parts'][number]['periods'],
  ticks: Timeline['ticks'],
  stems: Readonly<Record<Place, number[]>>,
) {
  let isDated = false
  const names = periods
    .flatMap(({ dated, left: start, right: end, startsInside, ...period }) => {
      // The first month with room for its name has the year.
      const name = isDated ? period.name : dated
      const wide = textWidth(name, sizes.name)
      const atTick = ticks === 'years' && startsInside
      // A year or month that is hardly visible needs only its tick.
      if (!atTick && wide > end - start) return []
      isDated = true
      const left = (atTick ? start : (start + end) / 2) - wide / 2
      return { name, left, right: left + wide, atTick }
    })
    .filter(({ right, atTick }, i, all) => atTick || right + 4 <= (all[i + 1]?.left ?? Infinity))
  const place = (['above', 'below'] as const).find((place) =>
    names.every(({ left, right }) => stems[place].every((x) => x < left - 4 || x > right + 4)),
  )
  return place && { place, names }
}
