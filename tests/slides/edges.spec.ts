import { type Picture, pictureOf } from '../../tools/export/render.ts'
import { twoFrames } from '../support/canvas.ts'
import { expect, slides, test } from '../support/fixtures.ts'

const { no } = slides.find(({ layout }) => layout === 'section')!

/** How much a column and a row of pixels, above motif and strip, differ from the background of an opener. */
function paleness({ data, width, height }: Picture): number {
  const at = (x: number, y: number) => [0, 1, 2].map((channel) => data[4 * (y * width + x) + channel]!)
  const ground = at(Math.floor(width * 0.9), Math.floor(height / 2))
  const lines = [
    ...Array.from({ length: width }, (_, x) => at(x, Math.floor(height * 0.3))),
    ...Array.from({ length: Math.floor(height * 0.6) }, (_, y) => at(Math.floor(width * 0.9), y)),
  ]
  return Math.max(...lines.flatMap((pixel) => pixel.map((value, i) => Math.abs(value - ground[i]!))))
}

test('an opener is dark up to the edge of every screen; detects paper behind it', async ({ sharedDeck }) => {
  const { page } = sharedDeck
  await sharedDeck.go(no)
  for (const [width, height] of [
    [1024, 768],
    [2560, 1080],
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    await twoFrames(page)
    const pale = async (more = '') => {
      // A headline may cross the row.
      const style = `.words, .number { visibility: hidden } ${more}`
      return paleness(await pictureOf(await page.screenshot({ style })))
    }
    const screen = `${width} × ${height}`
    expect(await pale(), screen).toBeLessThan(6)
    // Where the edge of the slide falls within a pixel.
    if (width !== 2560)
      expect(await pale('#slide-content { background: white !important }'), screen).toBeGreaterThan(20)
  }
})
