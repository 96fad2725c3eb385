interface Motif {
  /** Left end of the line. */
  begin?: number
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

/** Smoothstep. */
const ease = (t: number) => (t >= 1 ? 1 : t * t * (3 - 2 * t))

/**
 * One line of the motif: straight as far as the bend, then a damped oscillation, slightly delayed in lower lines. Every
 * curve leaves the straight line smoothly and goes down first.
 */
export function motifPath({ begin = 0, end, bendAt, depth, swing, middle, offset }: Motif): string {
  const delay = Math.max(0, 0.05 + offset / 1400)
  const point = (x: number) => {
    const t = Math.max(0, (x - bendAt) / swing - delay)
    const swung = depth * ease(t / 0.34) * Math.exp(-1.7 * t) * Math.sin(2 * Math.PI * t)
    return `${x.toFixed(1)} ${(middle + offset + swung).toFixed(2)}`
  }
  const points = [point(begin)]
  for (let x = Math.max(begin, bendAt) + 3; x < end; x += 3) points.push(point(x))
  return `M${[...points, point(end)].join(' L')}`
}

interface Banner extends Pick<Motif, 'bendAt' | 'depth'> {
  height: number
  /** Distance between lines. */
  gap: number
}

/** The motif across a page without Vue: an SVG element of nine lines, 980 wide. */
export function motifSvg({ height, gap, ...bend }: Banner, attributes: string): string {
  const path = (offset: number) => motifPath({ ...bend, end: 980, swing: 270, middle: height / 2, offset })
  // The red line last, on top of the others.
  const paths = [-4, -3, -2, -1, 1, 2, 3, 4, 0].map(
    (i) => `<path d="${path(i * gap)}"${i ? '' : ' class="japan"'}/>`,
  )
  return `<svg viewBox="0 0 980 ${height}" ${attributes} aria-hidden="true">${paths.join('')}</svg>`
}
