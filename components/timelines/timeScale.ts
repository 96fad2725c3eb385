import type { Timeline, TimelineLane } from '../../data/types'
import { dateText, isoOf, spanOf, withoutYear } from '../../lib/dates'
import { textWidth } from '../../lib/textWidth'
import { sizes } from './wordsFit'

/** Width of a break in the axis. */
const breakWidth = 26

export type Place = TimelineLane['place']

/** A drawn stretch of time, its ticks, and the years or months in it; the first may have begun before it. */
export interface Stretch {
  from: number
  until: number
  ticks: string[]
  periods: { name: string; from: number; until: number; startsInside: boolean }[]
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
      periods: periods.map((period, i) => {
        const span = spanOf(period)
        return {
          // The first month of a stretch names the year, unless the headline does.
          name: withoutYear(dateText(period), ticks !== 'years' && i > 0 ? period.slice(0, 4) : year),
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
      periods: periods.map(({ name, from, until, startsInside }) => ({
        name,
        left: at(from),
        right: at(until),
        startsInside,
      })),
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
  const names = periods
    .flatMap(({ name, left: start, right: end, startsInside }) => {
      const wide = textWidth(name, sizes.name)
      const atTick = ticks === 'years' && startsInside
      // A year or month that is hardly visible needs only its tick.
      if (!atTick && wide > end - start) return []
      const left = (atTick ? start : (start + end) / 2) - wide / 2
      return { name, left, right: left + wide, atTick }
    })
    .filter(({ right, atTick }, i, all) => atTick || right + 4 <= (all[i + 1]?.left ?? Infinity))
  const place = (['above', 'below'] as const).find((place) =>
    names.every(({ left, right }) => stems[place].every((x) => x < left - 4 || x > right + 4)),
  )
  return place && { place, names }
}
