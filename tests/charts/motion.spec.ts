import type { Locator, Page } from 'playwright/test'
import { clicksOf } from '../../components/charts/chart.ts'
import {
  canvasOf,
  type DeckChart,
  faultsInColours,
  lengths,
  sampleChart,
  stretches,
  twoFrames,
} from '../support/canvas.ts'
import { type Deck, nav, withoutPreloading } from '../support/deck.ts'
import { expect, test } from '../support/fixtures.ts'

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

/** When a chart that moves has arrived, in milliseconds. */
const arrival = 300

/**
 * The length of a part at the start, on the way, on arrival and long after. The test drives the page's clock, so that
 * the speed of the machine does not matter.
 */
async function watch(page: Page, canvas: Locator, chart: DeckChart, part = 0) {
  const seen: number[] = []
  for (const passed of [0, arrival / 3, arrival / 3, arrival / 3, arrival]) {
    await page.clock.runFor(passed)
    seen.push((await lengths(canvas, chart))[part]!)
  }
  return seen
}

function movement([start, early, later, arrived, end]: readonly number[]): string {
  if (!end || end < 10) return 'missing'
  if (start === end) return 'still'
  if (arrived !== end) return 'too slow'
  return start! < early! && early! < later! ? 'moves' : 'jumps'
}

/** Opens a chart's slide and stops the clock. */
async function stopped(page: Page, deck: Deck, path: string) {
  await page.clock.install()
  // Again: the clock brings idle times of its own.
  await withoutPreloading(page)
  await deck.open(path)
  await page.clock.pauseAt(Date.now() + 60_000)
}

const { no } = sampleChart

test('a chart animates each time its slide is entered, in under 300 ms, unless reduced motion is set', async ({
  deck,
  page,
}) => {
  const canvas = canvasOf(deck.current(no), sampleChart)
  await stopped(page, deck, String(no))
  const enterFrom = async (other: number) => {
    await page.evaluate(`${nav}.go(${other})`)
    await page.clock.runFor(500)
    await page.evaluate(`${nav}.go(${no}, ${clicksOf(sampleChart)})`)
  }
  for (const other of [no - 1, no + 1, no - 1]) {
    await enterFrom(other)
    // Labels and outlines are there at once; only the bars move.
    expect((await deck.inspect()).faults.filter(({ found }) => found.includes('blank'))).toEqual([])
    expect(movement(await watch(page, canvas, sampleChart))).toBe('moves')
  }
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await enterFrom(no - 1)
  await page.clock.runFor(20)
  expect(movement(await watch(page, canvas, sampleChart))).toBe('still')
})

test('a chart animates in the presenter’s window but not in its preview', async ({ deck, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await stopped(page, deck, `presenter/${no}`)
  for (const [where, shown, expected] of [
    ['.grid-section.main', 1, 'moves'],
    // The preview is one click ahead.
    ['.grid-section.next', 2, 'still'],
  ] as const) {
    await page.evaluate(`${nav}.go(${no}, 0)`)
    await page.clock.runFor(500)
    await page.evaluate(`${nav}.go(${no}, 1)`)
    await page.clock.runFor(20)
    const part = sampleChart.bars.findIndex(({ click }) => click === shown)
    const canvas = canvasOf(page.locator(where), sampleChart)
    expect(movement(await watch(page, canvas, sampleChart, part)), where).toBe(expected)
  }
})

/** The parts of a printed chart that do not have their full length. */
async function cutShort(sheet: Locator, chart: DeckChart) {
  const { size, shapes } = await sheet.locator('svg').evaluate((svg: SVGSVGElement) => ({
    size: { width: svg.width.baseVal.value, height: svg.height.baseVal.value },
    shapes: [...svg.querySelectorAll<SVGGraphicsElement>('path, rect')].map((shape) => {
      const { x, width } = shape.getBBox()
      return { left: x, right: x + width }
    }),
  }))
  return stretches(chart, size).flatMap(({ part, from, to }) =>
    shapes.some(({ left, right }) => Math.abs(left - from) < 2 && Math.abs(right - to) < 2)
      ? []
      : [part.name],
  )
}

test('on paper a chart does not animate: its bars have their full length; detects shorter ones', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/${no}?print=true&clicks=${clicksOf(sampleChart)}`)
  const sheet = page.locator(`[data-chart="${sampleChart.name}"] [role="img"][data-settled]`)
  await sheet.waitFor({ state: 'attached' })
  expect(await cutShort(sheet, sampleChart)).toEqual([])
  const names = sampleChart.bars.flatMap(({ parts }) => parts.map(({ name }) => name))
  expect(await cutShort(sheet, { ...sampleChart, max: sampleChart.max / 2 })).toEqual(names)
  expect(await page.locator('.deck-chart canvas').count()).toBe(0)
})

test('detects a bar that is missing, stands still, jumps or is too slow', () => {
  expect(movement([0, 0, 0, 0, 0])).toBe('missing')
  expect(movement([90, 90, 90, 90, 90])).toBe('still')
  expect(movement([0, 90, 90, 90, 90])).toBe('jumps')
  expect(movement([0, 20, 40, 60, 90])).toBe('too slow')
  expect(movement([0, 40, 70, 90, 90])).toBe('moves')
})

test('colours of bars and labels follow light and dark at once, by key and with the system', async ({
  sharedDeck,
}) => {
  const { page } = sharedDeck
  await sharedDeck.goLast(sampleChart.no)
  const canvas = canvasOf(sharedDeck.current(sampleChart.no), sampleChart)
  const faults = (scheme: 'light' | 'dark') => faultsInColours(canvas, sampleChart, scheme)
  await expect.poll(() => faults('light')).toEqual([])
  expect(await faults('dark'), 'detected').not.toEqual([])
  const changes = {
    key: () => page.keyboard.press('d'),
    system: (colorScheme: 'light' | 'dark') => page.emulateMedia({ colorScheme }),
  }
  for (const [by, change] of Object.entries(changes))
    for (const scheme of ['dark', 'light'] as const) {
      await change(scheme)
      await twoFrames(page)
      expect(await faults(scheme), `${scheme}, by ${by}`).toEqual([])
    }
})
