export type Lane = 'above' | 'below'

/** A flag of a timeline: where its words start, and on which of their sides the pole stands. */
export interface Flag {
  left: number
  poleRight: boolean
}

/**
 * Places the flags of a timeline: within a lane none may overlap, and the poles stand as near to their dots
 * as that allows. A pole may stand at either side of its words; all choices are tried, there are few flags.
 */
export function placeFlags(
  dots: readonly number[],
  lanes: readonly Lane[],
  flagWidth: number,
  width: number,
  gap = 14,
): Flag[] {
  const flags: Flag[] = []
  for (const lane of ['above', 'below'] as const) {
    const members = lanes.flatMap((here, i) => (here === lane ? [i] : []))
    let best = Number.POSITIVE_INFINITY
    for (let choice = 0; choice < 2 ** members.length; choice++) {
      const poleRight = members.map((_, k) => ((choice >> k) & 1) === 1)
      const lefts = apart(
        members.map((i, k) => dots[i]! - (poleRight[k] ? flagWidth : 0)),
        flagWidth,
        width,
        gap,
      )
      const away = members.reduce(
        (sum, i, k) => sum + (lefts[k]! + (poleRight[k] ? flagWidth : 0) - dots[i]!) ** 2,
        0,
      )
      if (away >= best) continue
      best = away
      members.forEach((i, k) => (flags[i] = { left: lefts[k]!, poleRight: poleRight[k]! }))
    }
  }
  return flags
}

/** Moves what has a width apart and into the drawing, from the left and then from the right. */
export function apart(wanted: readonly number[], itemWidth: number, width: number, gap: number): number[] {
  const lefts = wanted.map((left) => Math.max(0, left))
  for (let k = 1; k < lefts.length; k++) lefts[k] = Math.max(lefts[k]!, lefts[k - 1]! + itemWidth + gap)
  let limit = width - itemWidth
  for (let k = lefts.length - 1; k >= 0; k--) {
    lefts[k] = Math.min(lefts[k]!, limit)
    limit = lefts[k]! - itemWidth - gap
  }
  return lefts
}
