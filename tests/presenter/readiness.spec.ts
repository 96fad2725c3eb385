import type { Locator } from 'playwright/test'
import { Deck } from '../support/deck.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import type { Slide } from '../support/slides.ts'
import { openPresenter } from '../support/windows.ts'

/** Built chunks are named after the Markdown file of their slides. */
const chunkOf = ({ where }: Slide) => new RegExp(`/${/([\w-]+)\.md/.exec(where)![1]}-[\\w-]+\\.js$`)
const opener = slides.findLast(({ layout }) => layout === 'section')!
test.use({ preloads: true })

const ready = 'html[data-deck-ready]'

test('a slide, a font and the control bar that failed to load are fetched once the network returns', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage()
  const section = chunkOf(opener)
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
  await deck.open(opener.no - 1)
  await expect.poll(() => missed.has(controls)).toBe(true)
  await page.keyboard.press('ArrowDown')
  await expect(deck.current(opener.no)).toContainText('Failed to fetch this slide')
  // One that fails does not hold up the others.
  await expect.poll(() => missed.size).toBe(3)

  /** Tells the page that the network is back, until something has loaded. */
  const backOnline = (what: Locator) =>
    expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('online')))
        return what.count()
      })
      .toBe(1)
  away.delete(section)
  away.delete(controls)
  await backOnline(deck.current(opener.no).locator('h1'))
  await backOnline(page.locator('#slidev-goto-dialog'))
  await expect(page.locator(ready)).toHaveCount(0)

  away.delete(font)
  await backOnline(page.locator(ready))
  const faces = await page.evaluate(() => [...document.fonts].map(({ status }) => status))
  expect(new Set(faces)).toEqual(new Set(['loaded']))
  await page.close()
})

test('the presenter’s window alone says when the talk is ready to go offline', async ({
  context,
  site,
  sharedDeck,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await context.route(chunkOf(slides.at(-1)!), async (route) => {
    await held
    await route.continue()
  })
  const presenter = await openPresenter(context, site)
  const status = presenter.page.locator('.talk-clock .readiness')
  await expect(status).toHaveText('still loading')
  release()
  await expect(status).toHaveText('ready offline')
  await expect(presenter.page.locator(ready)).toBeAttached()
  await expect(sharedDeck.page.locator('.readiness')).toHaveCount(0)
})
