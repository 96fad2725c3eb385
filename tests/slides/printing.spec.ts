import { type Picture, pictureOf, renderPdf } from '../../tools/export/render.ts'
import { type Deck } from '../support/deck.ts'
import { expect, test } from '../support/fixtures.ts'
import { sampleSlide, slideWith } from '../support/slides.ts'
import { unlike } from './unlike.ts'

const shown = [sampleSlide, slideWith('<OkinawaMap'), slideWith('section')].flatMap((slide) => slide ?? [])

/** Two renderings of the same letters differ by less than this; a missing source line, by twice as much. */
const alike = 0.025

/** The pages that Ctrl+P prints from a large window, scaled to the usual one. */
async function paper({ page }: Deck): Promise<Picture[]> {
  const usual = page.viewportSize()!
  await page.setViewportSize({ width: 1600, height: 1000 })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.setViewportSize(usual)
  const pages: Picture[] = []
  // 72 points are 96 pixels.
  for await (const picture of renderPdf(pdf, 4 / 3)) pages.push(picture)
  return pages
}

test('Ctrl+P prints the current slide, whole and alone, in either scheme', async ({ deck, page }) => {
  await deck.open(1)
  for (const [colorScheme, slides] of [
    ['light', shown],
    // The print style knows no scheme, so in dark one slide is enough.
    ['dark', [sampleSlide]],
  ] as const) {
    await deck.setColorScheme(colorScheme)
    for (const { no, title } of slides) {
      await deck.goLast(no)
      await page.mouse.move(0, 0)
      const screen = await pictureOf(await page.screenshot({ animations: 'disabled' }))
      // Cover the slide with the bar, the key list and the black screen.
      await page.mouse.move(960, 540)
      await page.keyboard.press('?')
      await page.keyboard.press('b')
      await page.locator('.key-help + .black-screen, .black-screen + .key-help').waitFor()
      const pages = await paper(deck)
      expect(
        pages.map(({ width, height }) => [width, height]),
        title,
      ).toEqual([[980, 552]])
      expect(unlike(screen, pages[0]!), title).toBeLessThan(alike)
      await page.keyboard.press('Escape')
      await page.keyboard.press('b')
    }
  }
})

test('detects a missing source line, and the key list over a slide', async ({ deck, page }) => {
  const { no } = sampleSlide
  await deck.open(no)
  await deck.goLast(no)
  const foot = deck.current(no).locator('.foot')
  await foot.locator('.source').evaluate((line) => (line.textContent = 'A source '.repeat(9)))
  const screen = await pictureOf(await page.screenshot())
  await foot.evaluate((foot) => foot.style.setProperty('visibility', 'hidden'))
  expect(unlike(screen, (await paper(deck))[0]!)).toBeGreaterThan(alike)
  await foot.evaluate((foot) => foot.style.removeProperty('visibility'))
  await page.keyboard.press('?')
  await page.addStyleTag({ content: 'body > .key-help { display: block !important }' })
  expect(unlike(screen, (await paper(deck))[0]!)).toBeGreaterThan(alike)
})
