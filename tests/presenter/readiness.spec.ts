import type { Locator } from 'playwright/test'
import { Deck, expect, slides, test } from '../support/fixtures.ts'
import { openPresenter } from '../support/windows.ts'

const [opener] = slides.filter(({ layout }) => layout === 'section').slice(-1)
const ready = 'html[data-deck-ready]'

test('what did not come is fetched when the network is back: a slide that was asked for, a font, the control bar', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage()
  const section = /\/7-[\w-]+\.js$/
  const font = /\/source-sans-3-latin-700-[\w-]+\.woff2$/
  const controls = /\/controls-[\w-]+\.js$/
  const away = new Set([section, font, controls])
  const missed = new Set<RegExp>()
  for (const file of away)
    await page.route(file, (route) => {
      if (!away.has(file)) return route.continue()
      missed.add(file)
      return route.abort('internetdisconnected')
    })
  const deck = new Deck(page, site)
  await deck.open(opener!.no - 1)
  await expect.poll(() => missed.has(controls)).toBe(true)
  await page.keyboard.press('ArrowDown')
  await expect(deck.current(opener!.no)).toContainText('Failed to fetch this slide')
  // One that does not come holds up none of the others.
  await expect.poll(() => missed.size).toBe(3)

  /** Tells the page that it has a network until something has come of it. */
  const backOnline = (what: Locator) =>
    expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('online')))
        return what.count()
      })
      .toBe(1)
  away.delete(section)
  away.delete(controls)
  await backOnline(deck.current(opener!.no).locator('h1'))
  await backOnline(page.locator('#slidev-goto-dialog'))
  await expect(page.locator(ready)).toHaveCount(0)

  away.delete(font)
  await backOnline(page.locator(ready))
  const faces = await page.evaluate(() => [...document.fonts].map(({ status }) => status))
  expect(new Set(faces)).toEqual(new Set(['loaded']))
  await page.close()
})

test('the presenter is told when the network may go, and nobody else', async ({
  context,
  deck,
  page,
  site,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await context.route(/\/8-[\w-]+\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await deck.open(1)
  const presenter = await openPresenter(context, site)
  const word = presenter.page.locator('.talk-clock .readiness')
  await expect(word).toHaveText('still loading')
  release()
  await expect(word).toHaveText('ready offline')
  await expect(presenter.page.locator(ready)).toBeAttached()
  await expect(page.locator('.readiness')).toHaveCount(0)
})
