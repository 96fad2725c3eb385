import { charts, faultsInSharpness, misplaced, sampleChart, sharpness } from '../support/canvas.ts'
import { onCopy } from '../support/on-copy.ts'
import { expect, test } from '../support/fixtures.ts'

/** A chart follows its window within a few frames; the default intervals would waste up to a second. */
const soon = { intervals: [10] }

const slideOf = (no: number) => `#slideshow [data-slidev-no="${no}"]`

/**
 * With and without bars beside or above the slide, at whole and broken ratios; the last is too large to oversample. Each
 * has another size than the one before: a headless browser does not tell the page when the ratio alone changes.
 */
const screens = [
  [980, 552, 1],
  [1366, 801, 1],
  [1280, 720, 1.25],
  [1920, 1080, 1],
  [1280, 720, 2],
  [3840, 2160, 1],
] as const

test('every chart is sharp on every screen as the window moves between them', async ({ deck, page }) => {
  await deck.open(charts[0]!.no)
  const screen = await page.context().newCDPSession(page)
  for (const [width, height, deviceScaleFactor] of screens) {
    await screen.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor,
      mobile: false,
    })
    await page.waitForFunction(([width, ratio]) => innerWidth === width && devicePixelRatio === ratio, [
      width,
      deviceScaleFactor,
    ] as const)
    for (const { name, no } of charts) {
      await deck.go(no)
      const where = `${name}, ${width} × ${height}, device ratio ${deviceScaleFactor}`
      await expect
        .poll(async () => faultsInSharpness(await sharpness(page, slideOf(no))), { message: where, ...soon })
        .toEqual([])
      await expect.poll(() => misplaced(page, slideOf(no)), { message: where, ...soon }).toEqual([])
      expect((await deck.inspect()).faults, where).toEqual([])
    }
  }
})

test('detects a canvas off whole pixels, one of half the pixels, one of three times as many, and none', async ({
  sharedDeck,
}) => {
  const { page } = sharedDeck
  const { no } = sampleChart
  await sharedDeck.go(no)
  await onCopy(sharedDeck, no, async () => {
    const canvas = sharedDeck.current(no).locator('canvas')
    await canvas.evaluate((el: HTMLCanvasElement) => (el.style.left = `${el.offsetLeft + 0.3}px`))
    expect(await misplaced(page, slideOf(no))).toHaveLength(1)
    for (const factor of [0.5, 3]) {
      await canvas.evaluate((el: HTMLCanvasElement, factor) => {
        el.width = el.clientWidth * factor
      }, factor)
      expect(faultsInSharpness(await sharpness(page, slideOf(no)))).toEqual([
        `${factor.toFixed(2)} backing pixels per device pixel`,
      ])
    }
    await canvas.evaluate((el) => el.remove())
    expect(faultsInSharpness(await sharpness(page, slideOf(no)))).toEqual(['there is no chart'])
  })
})
