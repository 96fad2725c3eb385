import type { Picture } from '../../tools/export/render.ts'

/** The share of pixels that differ by more than the shade of a letter’s edge, in the worst band of 24 lines. */
export function unlike(a: Picture, b: Picture): number {
  const differs = (i: number) =>
    [0, 1, 2].some((channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!) > 100)
  const band = 24 * a.width
  const pixels = (top: number) => Array.from({ length: band }, (_, i) => 4 * (top * band + i))
  const shares = Array.from(
    { length: Math.ceil(a.height / 24) },
    (_, top) => pixels(top).filter(differs).length / band,
  )
  return Math.max(...shares)
}
