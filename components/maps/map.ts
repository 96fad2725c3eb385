import type { MapOutline, MapPoint } from '../../data/types'

/** How a country is filled; one colour per country, the same on every slide. */
export type MapFill = 'japan' | 'us' | 'others' | 'quiet' | 'empty' | 'disputed'

/** A label on a map. */
export interface MapLabel {
  lines: readonly string[]
  /** Position of the first line, in pixels of the map. */
  at: MapPoint
  anchor?: 'start' | 'middle' | 'end'
  /** The subject of the slide, a usual name, or a remark. */
  rank: 'main' | 'usual' | 'minor'
  /** Colour, if not that of all text. */
  tone?: 'japan' | 'us' | 'soft' | 'on-us' | 'on-others'
  /** On a hatched country: half the width of the plain area behind the words, in pixels. */
  clear?: number
  /** A line from the label to the place, if it cannot stand beside it. */
  leader?: readonly [from: MapPoint, to: MapPoint]
  /** The land it may cover: a country of the outline, or `land`; other labels stay off the coast. */
  on?: string
  /** The click that reveals it. */
  step?: number
}

/** A country's name on its own grey land. */
export const onLand = (lines: string[], at: MapPoint, on: string): MapLabel => ({
  lines,
  at,
  anchor: 'middle',
  rank: 'usual',
  tone: 'on-others',
  on,
})

/** A name beside the coast with a line to the place. */
export const pointing = (
  name: string,
  at: MapPoint,
  from: MapPoint,
  to: MapPoint,
  anchor: MapLabel['anchor'] = 'start',
): MapLabel => ({ lines: [name], at, anchor, rank: 'usual', leader: [from, to] })

export const labelSize = { main: 21, usual: 18, minor: 15 } as const
export const labelWeight = { main: 700, usual: 600, minor: 400 } as const
/** Line height. */
export const leading = 1.15

/** A curve between two points that bulges `bow` pixels to its left. */
export interface MapArc {
  from: MapPoint
  to: MapPoint
  bow: number
}

/** The control point of the curve. */
export function bendOf({ from, to, bow }: MapArc): MapPoint {
  const [along, down] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(along, down)
  return [
    (from[0] + to[0]) / 2 + (2 * bow * down) / length,
    (from[1] + to[1]) / 2 - (2 * bow * along) / length,
  ]
}

export const arcPath = (arc: MapArc) => `M${arc.from.join()} Q${bendOf(arc).join()} ${arc.to.join()}`

/** Length of an arrowhead in pixels. */
export const headLength = 20

/** The arrowhead at the end of a curve. */
export function arrowPath(arc: MapArc): string {
  const bend = bendOf(arc)
  const { to } = arc
  const length = Math.hypot(to[0] - bend[0], to[1] - bend[1])
  const [along, down] = [(to[0] - bend[0]) / length, (to[1] - bend[1]) / length]
  const corner = (side: number) =>
    [to[0] - headLength * along - side * 8 * down, to[1] - headLength * down + side * 8 * along]
      .map((at) => at.toFixed(1))
      .join()
  return `M${to.join()} L${corner(1)} L${corner(-1)} Z`
}

/** Nearly the same curve, ending `gap` pixels earlier. */
export function endedBefore(arc: MapArc, gap: number): MapArc {
  const bend = bendOf(arc)
  const { to } = arc
  const left = 1 - gap / Math.hypot(to[0] - bend[0], to[1] - bend[1])
  return { ...arc, to: [bend[0] + left * (to[0] - bend[0]), bend[1] + left * (to[1] - bend[1])] }
}

const outside = ({ width, height }: MapOutline, [x, y]: MapPoint) =>
  !(x >= 0 && y >= 0 && x <= width && y <= height)

/** A map as data: land and labels. */
export interface MapDrawing {
  outline: MapOutline
  /** The fill of each country that stands out from the land. */
  fills: Readonly<Record<string, MapFill>>
  /** The click that fills a country, if it is not filled from the start. */
  steps?: Readonly<Record<string, number>>
  labels: readonly MapLabel[]
  /** Gap between neighbours in pixels, if wider than usual. */
  gap?: number
}

/** What is wrong with a map, as a clause; undefined if nothing is. */
export function faultIn({ outline, fills, steps = {}, labels }: MapDrawing): string | undefined {
  const unknown = [...Object.keys(fills), ...Object.keys(steps)].find(
    (country) => !outline.countries[country],
  )
  if (unknown) return `it has no country called “${unknown}”`
  const lost = Object.entries(outline.points).find(([, point]) => outside(outline, point))
  if (lost) return `“${lost[0]}” lies outside its frame`
  const label = labels.find(({ at }) => outside(outline, at))
  if (label) return `“${label.lines.join(' ')}” stands outside its frame`
}
