import type { BrowserContextOptions, Locator, Page } from 'playwright/test'
import {
  canvasOf,
  charts,
  costSharing,
  type DeckChart,
  faultsInBars,
  labelPixels,
  landForces,
  lengths,
  tariffs,
  twoFrames,
} from '../support/canvas.ts'
import { Deck, expect, nav, test } from '../support/fixtures.ts'
import { colour } from '../support/tokens.ts'

/** When a chart that moves has arrived, in milliseconds. */
const arrival = 300

/**
 * How long the first part is at the start, on the way, at its arrival and long after.
 * The clock of the page is ours: what is seen at a moment does not hang on how fast the machine is.
 */
async function watch(page: Page, canvas: Locator, chart: DeckChart, bar = 0) {
  const seen: number[] = []
  for (const passed of [0, arrival / 3, arrival / 3, arrival / 3, 1000]) {
    await page.clock.runFor(passed)
    seen.push((await lengths(canvas, chart))[bar]!)
  }
  return seen
}

/** What the lengths of a bar say of its movement. */
function movement([start, early, later, arrived, end]: readonly number[]): string {
  if (!end || end < 10) return 'not there'
  if (start === end) return 'still'
  if (arrived !== end) return 'too slow'
  return start! < early! && early! < later! ? 'moves' : 'jumps'
}

/** A deck beside a chart, loaded whole, its clock stopped. */
async function stopped(page: Page, deck: Deck, from: string) {
  await page.clock.install()
  await deck.open(from)
  await page.locator('html[data-deck-ready]').waitFor({ state: 'attached' })
  await page.clock.pauseAt(Date.now() + 60_000)
}

const moving: BrowserContextOptions = {
  viewport: { width: 980, height: 552 },
  reducedMotion: 'no-preference',
}

test('moves on entering for the first time and on coming back, for less than 300 ms', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext(moving)
  const page = await context.newPage()
  const deck = new Deck(page, site)
  const { no } = landForces
  const canvas = canvasOf(deck.current(no), landForces)
  await stopped(page, deck, String(no - 1))
  for (const from of [no - 1, no + 1, no - 1]) {
    await page.evaluate(`${nav}.go(${from})`)
    await page.clock.runFor(1000)
    await page.evaluate(`${nav}.go(${no}, 9)`)
    // Names and frames are there from the first moment; only the bars move.
    expect((await deck.inspect()).faults.filter(({ found }) => found.includes('blank'))).toEqual([])
    expect(movement(await watch(page, canvas, landForces))).toBe('moves')
  }
  await context.close()
})

test('does not move for those who asked for less motion', async ({ deck, page }) => {
  const { no } = landForces
  await stopped(page, deck, String(no))
  await page.evaluate(`${nav}.go(${no - 1})`)
  await page.clock.runFor(1000)
  await page.evaluate(`${nav}.go(${no}, 9)`)
  await page.clock.runFor(20)
  expect(movement(await watch(page, canvasOf(deck.current(no), landForces), landForces))).toBe('still')
})

test('moves in the presenter’s window and not in its preview', async ({ browser, site }) => {
  const context = await browser.newContext({ ...moving, viewport: { width: 1920, height: 1080 } })
  const page = await context.newPage()
  const deck = new Deck(page, site)
  const { no } = costSharing
  await stopped(page, deck, `presenter/${no}`)
  const [main, preview] = ['.grid-section.main', '.grid-section.next'].map((where) =>
    canvasOf(page.locator(where), costSharing),
  )
  for (const [canvas, bar, expected] of [
    [main!, 0, 'moves'],
    [preview!, 2, 'still'],
  ] as const) {
    await page.evaluate(`${nav}.go(${no}, 0)`)
    await page.clock.runFor(1000)
    // The preview gets its next bar in the moment in which the slide gets its own.
    await page.evaluate(`${nav}.go(${no}, ${bar === 0 ? 1 : 2})`)
    await page.clock.runFor(20)
    expect(movement(await watch(page, canvas, costSharing, bar))).toBe(expected)
  }
  await context.close()
})

test('does not move on paper', async ({ browser, site }) => {
  const context = await browser.newContext(moving)
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${site}/${landForces.no}?print=true&clicks=9`)
  const sheet = page.locator(`[data-chart="${landForces.name}"] [role="img"][data-settled]`)
  await sheet.waitFor({ state: 'attached' })
  await page.clock.pauseAt(Date.now() + 60_000)
  const first = await sheet.innerHTML()
  await page.clock.runFor(1000)
  expect(await sheet.innerHTML()).toBe(first)
  expect(await page.locator('.deck-chart canvas').count()).toBe(0)
  await context.close()
})

test('detects a bar that stands still, one that jumps, one that is too slow, and none', () => {
  expect(movement([0, 0, 0, 0, 0])).toBe('not there')
  expect(movement([90, 90, 90, 90, 90])).toBe('still')
  expect(movement([0, 90, 90, 90, 90])).toBe('jumps')
  expect(movement([0, 20, 40, 60, 90])).toBe('too slow')
  expect(movement([0, 40, 70, 90, 90])).toBe('moves')
})

/** What of a chart is not in the colours of a scheme, bars and names. */
async function wrongColours(deck: Deck, chart: DeckChart, scheme: 'light' | 'dark'): Promise<string[]> {
  const canvas = canvasOf(deck.current(chart.no), chart)
  const faults = await faultsInBars(canvas, chart, scheme)
  const named = chart.labelRoom > 0
  if (named && (await labelPixels(canvas, chart, colour(scheme, 'ink'))) === 0)
    faults.push('no name has the colour of ink')
  return faults
}

test('colours of bars and names follow light and dark at once', async ({ walked }) => {
  const { page } = walked
  await page.setViewportSize({ width: 1920, height: 1080 })
  for (const chart of charts) {
    await walked.goLast(chart.no)
    await expect.poll(() => wrongColours(walked, chart, 'light'), chart.name).toEqual([])
    expect((await wrongColours(walked, chart, 'dark')).length, 'detected').toBeGreaterThan(0)
    for (const scheme of ['dark', 'light'] as const) {
      await page.keyboard.press('d')
      await twoFrames(page)
      expect(await wrongColours(walked, chart, scheme), `${chart.name}, ${scheme}`).toEqual([])
    }
  }
})

test('colours follow the machine’s scheme as well', async ({ walked }) => {
  await walked.goLast(tariffs.no)
  await expect.poll(() => wrongColours(walked, tariffs, 'light')).toEqual([])
  for (const scheme of ['dark', 'light'] as const) {
    await walked.page.emulateMedia({ colorScheme: scheme })
    await twoFrames(walked.page)
    expect(await wrongColours(walked, tariffs, scheme), scheme).toEqual([])
  }
})
