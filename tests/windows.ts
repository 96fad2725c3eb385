import type { BrowserContext, Page } from 'playwright/test'
import { Deck, nav, type Place } from './fixtures.ts'

/** The window that is the presenter’s. */
export async function openPresenter(context: BrowserContext, site: string, path: number | string = 1) {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 720 })
  const presenter = new Deck(page, site)
  await presenter.open(`presenter/${path}`)
  return presenter
}

/** A second on the machine of a talk may be more on one that does other things as well. */
const slowness = 5

/** Both windows are there within a second. */
export async function agree(windows: readonly Deck[], place: Place) {
  for (const window of windows) await window.arrives(place, 1000 * slowness)
}

export const step = (page: Page, way: 'next' | 'prev') => page.evaluate(`${nav}.${way}()`)
