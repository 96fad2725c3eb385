import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from 'playwright/test'
import { Deck, nav, type Place } from './deck.ts'

/** The size of a window that is given none; Slidev’s own for a slide. */
export const usual = { width: 980, height: 552 }

/** A context of the test's own, where nothing is stored. */
export const openContext = (
  browser: Browser,
  options?: Pick<BrowserContextOptions, 'viewport' | 'colorScheme'>,
) => browser.newContext({ viewport: usual, reducedMotion: 'reduce', ...options })

/** Takes the focus from a button, which would keep the keys of the next test from the talk. */
export const releaseKeys = (page: Page) => page.locator(':focus').blur()

export async function openWindow(context: BrowserContext, site: string, path: number | string) {
  const deck = new Deck(await context.newPage(), site)
  await deck.open(path)
  return deck
}

/** Opens the presenter's window. */
export async function openPresenter(context: BrowserContext, site: string, path: number | string = 1) {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 720 })
  const presenter = new Deck(page, site)
  await presenter.open(`presenter/${path}`)
  return presenter
}

/** Waits until all windows are at a place. */
export const agree = (windows: readonly Deck[], place: Place) =>
  Promise.all(windows.map((window) => window.arrives(place)))

export const step = (page: Page, way: 'next' | 'prev') => page.evaluate(`${nav}.${way}()`)

/** Resolves when the second window has received a later message of the first. */
async function flushMessages(first: Page, second: Page) {
  const receiver = await second.evaluateHandle(() => {
    const channel = new BroadcastChannel('flush')
    return { received: new Promise((resolve) => (channel.onmessage = resolve)), channel }
  })
  await first.evaluate(() => new BroadcastChannel('flush').postMessage(''))
  await receiver.evaluate(({ received }) => received.then(() => {}))
}

/** Checks that neither a step nor a black screen of one window reaches another. */
export async function goSeparateWays(window: Deck, other: Deck) {
  const place = await other.place()
  await window.page.keyboard.press('b')
  await expect(window.page.locator('.black-screen')).toBeVisible()
  await flushMessages(window.page, other.page)
  await expect(other.page.locator('.black-screen')).toHaveCount(0)
  await window.go(1)
  await flushMessages(window.page, other.page)
  expect(await other.place()).toEqual(place)
}

/** The audience's and the presenter's window of one talk. */
export interface Talk {
  audience: Deck
  presenter: Deck
  both: readonly [Deck, Deck]
  goTo: (no: number) => Promise<unknown>
}
