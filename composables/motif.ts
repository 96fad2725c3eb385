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

/**
 * One line of the motif: straight up to the bend, then a damped swing (the bundle as a whole)
 * and a squeeze that draws the lines together and lets them go again.
 */
export function motifPath({ end, bendAt, depth, swing, middle, offset }: Motif): string {
  const points = [`M0 ${(middle + offset).toFixed(2)}`]
  for (let x = bendAt; x < end + 4; x += 4) {
    const t = (Math.min(x, end) - bendAt) / swing
    const swung = depth * Math.exp(-1.9 * t) * Math.sin(2 * Math.PI * t) * Math.min(1, t * 14)
    const squeezed = 1 - 0.3 * (t / 0.16) * Math.exp(1 - t / 0.16)
    points.push(`L${Math.min(x, end).toFixed(1)} ${(middle + offset * squeezed + swung).toFixed(2)}`)
  }
  return points.join(' ')
}
