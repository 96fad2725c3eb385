interface Motif {
  /** Right end of the line. */
  end: number
  bendAt: number
  depth: number
  swing: number
  /** Height of the red line. */
  middle: number
  /** Distance of this line from the red one; above is negative. */
  offset: number
}

/** Rises from 0 to 1 without a corner at either end. */
const ease = (t: number) => (t >= 1 ? 1 : t * t * (3 - 2 * t))

/**
 * One line of the motif: straight up to the bend, then a damped swing of the whole bundle, which the lower
 * lines follow a little later. Every curve leaves the straight line without a corner and first goes down.
 */
export function motifPath({ end, bendAt, depth, swing, middle, offset }: Motif): string {
  const start = middle + offset
  const points = [`M0 ${start.toFixed(2)}`, `L${bendAt} ${start.toFixed(2)}`]
  const late = Math.max(0, 0.05 + offset / 1400)
  for (let x = bendAt + 3; x < end + 3; x += 3) {
    const t = Math.max(0, (Math.min(x, end) - bendAt) / swing - late)
    const swung = depth * ease(t / 0.34) * Math.exp(-1.7 * t) * Math.sin(2 * Math.PI * t)
    points.push(`L${Math.min(x, end).toFixed(1)} ${(start + swung).toFixed(2)}`)
  }
  return points.join(' ')
}
