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

/** Both windows are there within a second. */
export async function agree(windows: readonly Deck[], place: Place) {
  for (const window of windows) await window.arrives(place)
}

export const step = (page: Page, way: 'next' | 'prev') => page.evaluate(`${nav}.${way}()`)
