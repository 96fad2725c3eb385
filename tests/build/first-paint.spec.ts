import type { Page } from 'playwright'
import { pictureOf } from '../../tools/export/render.ts'
import { Deck, withoutPreloading } from '../support/deck.ts'
import { expect, slides, test } from '../support/fixtures.ts'

const cover = '#first-paint'

/** Opens a page none of whose scripts ever loads. */
async function withoutScripts(page: Page, address: string) {
  await page.route('**/*.js', (route) => route.abort('aborted'))
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready)
}

/** The pixels of a picture, each as one number. */
const pixels = async (picture: Buffer) => new Uint32Array((await pictureOf(picture)).data.buffer)

const channels = [0, 8, 16]

/** The number of pixels that differ by more than antialiasing explains. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await pixels(one), await pixels(other)]
  expect(a.length).toBe(b.length)
  const differs = (x: number, y: number) =>
    x !== y && channels.some((shift) => Math.abs(((x >> shift) & 255) - ((y >> shift) & 255)) > 32)
  return a.filter((pixel, i) => differs(pixel, b[i]!)).length
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
  ] as const)
    test(`before any script runs, the cover looks like that of the deck, ${colorScheme}, ${width} × ${height}`, async ({
      browser,
      site,
    }) => {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
      })
      await withoutScripts(page, `${site}/`)
      await expect(page.locator(`${cover} h1`)).toHaveText(slides[0]!.title)
      // On a tall screen, Slidev shows its controls below the slide.
      const room = Math.min(width, (height * 16) / 9) * (9 / 16)
      const clip = { x: 0, y: Math.ceil((height - room) / 2), width, height: Math.floor(room) - 1 }
      const before = await page.screenshot({ clip })

      await page.unroute('**/*.js')
      await withoutPreloading(page)
      const deck = new Deck(page, site)
      await deck.open(1)
      await expect(page.locator(cover)).toHaveCount(0)
      const after = await page.screenshot({ clip })
      expect(await differing(before, after)).toBe(0)

      await deck
        .current(1)
        .locator('h1')
        .evaluate((el) => (el.style.marginLeft = '1px'))
      expect(
        await differing(after, await page.screenshot({ clip })),
        'detects a shift of one pixel',
      ).toBeGreaterThan(0)
      await page.close()
    })

  test(`before any script runs, other pages are blank paper, ${colorScheme}`, async ({ browser, site }) => {
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, colorScheme })
    for (const address of ['/2', `/${slides.length}`, '/presenter/1', '/overview', '/1?print']) {
      await withoutScripts(page, site + address)
      await expect(page.locator(cover), address).toBeHidden()
      const colours = [...new Set(await pixels(await page.screenshot()))]
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(
        colours.map((colour) => `rgb(${channels.map((shift) => (colour >> shift) & 255).join(', ')})`),
        address,
      ).toEqual([paper])
      const token = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
      )
      expect(token).toBe(colorScheme === 'dark' ? '#10151f' : '#fff')
    }
    await page.close()
  })
}
