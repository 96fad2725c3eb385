/** Hatching at 45° across a rectangle, as line segments: a pattern would become a bitmap in the PDF. */
export function hatch(x: number, y: number, width: number, height: number, distance: number) {
  const strokes: [number, number, number, number][] = []
  for (let c = distance; c < width + height; c += distance) {
    const x1 = Math.max(0, c - height)
    const x2 = Math.min(width, c)
    strokes.push([x + x1, y + c - x1, x + x2, y + c - x2])
  }
  return strokes
}
