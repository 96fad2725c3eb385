import type { BrowserContext, Page } from 'playwright/test'
import { Deck, expect, guard, nav, type Place } from './fixtures.ts'

/** The window that is the presenter’s. */
export async function openPresenter(context: BrowserContext, site: string, path: number | string = 1) {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 720 })
  const watched = guard(page, site)
  await page.goto(`${site}/presenter/${path}`)
  const deck = new Deck(page, site)
  await deck.ready()
  return { page, watched, place: () => deck.place() }
}

/** A second on the machine of a talk may be more on one that does other things as well. */
const slowness = 5

/** Both windows are there within a second. */
export async function agree(windows: { place: () => Promise<Place> }[], place: Place) {
  for (const window of windows)
    await expect.poll(() => window.place(), { timeout: 1000 * slowness, intervals: [20, 50] }).toEqual(place)
}

export const step = (page: Page, way: 'next' | 'prev') => page.evaluate(`${nav}.${way}()`)
