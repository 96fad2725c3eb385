import { type Picture, pictureOf } from '../../tools/export/render.ts'
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

for (const [width, height] of [
  [1024, 768],
  [2560, 1080],
  [1280, 720],
  [1920, 1080],
] as const)
  test(`an opener is dark up to the edge of the screen, ${width} × ${height}`, async ({ deck, page }) => {
    await page.setViewportSize({ width, height })
    await deck.open(no)
    // A headline may cross the row.
    for (const part of await deck.current(no).locator('.words, .number').all())
      await part.evaluate((el) => (el.style.visibility = 'hidden'))
    const pale = async () => paleness(await pictureOf(await page.screenshot()))
    expect(await pale()).toBeLessThan(6)
    // Negative control: paper behind the slide, where its edge falls within a pixel.
    if (width === 2560) return
    await page.locator('#slide-content').evaluate((el) => (el.style.background = 'white'))
    expect(await pale()).toBeGreaterThan(20)
  })
