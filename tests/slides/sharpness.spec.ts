import type { Page } from 'playwright/test'
import { canvasOf, charts, sampleChart, faultsInSharpness, sharpness } from '../support/canvas.ts'
import { expect, test } from '../support/fixtures.ts'

/** A chart follows its window within a few frames; the default intervals would waste up to a second. */
const soon = { intervals: [10] }

const slideOf = (no: number) => `#slideshow [data-slidev-no="${no}"]`

/** How far chart canvases are off whole device pixels: in between the browser resamples them, which blurs. */
const misplaced = (page: Page, within: string) =>
  page
    .locator(within)
    .locator('canvas')
    .evaluateAll((canvases) =>
      canvases
        .map((canvas) => canvas.getBoundingClientRect())
        .flatMap(({ left, top }) => [left, top])
        .map((at) => Math.abs(at * devicePixelRatio - Math.round(at * devicePixelRatio)))
        .filter((off) => off > 0.1),
    )

const screens = [
  [980, 552, 1],
  [1280, 720, 1],
  [1366, 801, 1],
  [1920, 1080, 1],
  [980, 552, 1.25],
  [1280, 720, 1.25],
  [1920, 1080, 1.25],
  [980, 552, 2],
  [1280, 720, 2],
  [1920, 1080, 2],
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

test('charts are sharp in the presenter’s window and its preview', async ({ deck, page, site }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(`${site}/presenter/${sampleChart.no}`)
  await deck.ready()
  for (const chart of charts) {
    await deck.go(chart.no)
    const [main, next] = ['.grid-section.main', '.grid-section.next'] as const
    for (const where of [main, next]) await canvasOf(page.locator(where), chart).first().waitFor()
    await expect
      .poll(async () => faultsInSharpness(await sharpness(page, main)), {
        message: `${chart.name}, main`,
        ...soon,
      })
      .toEqual([])
    await expect.poll(() => misplaced(page, main), { message: `${chart.name}, main`, ...soon }).toEqual([])
    await expect
      .poll(async () => faultsInSharpness(await sharpness(page, next), Infinity), {
        message: `${chart.name}, preview`,
        ...soon,
      })
      .toEqual([])
  }
})

test('detects a canvas off whole pixels, one of half the pixels, one of three times as many, and none', async ({
  deck,
  page,
}) => {
  const { no } = sampleChart
  await deck.open(no)
  const canvas = deck.current(no).locator('canvas')
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
