import { removeInvalid } from '../../startup/validSettings.ts'
import { Deck, withoutPreloading } from '../support/deck.ts'
import { sampleSlide } from '../support/slides.ts'
import { expect, test } from '../support/fixtures.ts'
import { agree, openContext, openPresenter, openWindow, step } from '../support/windows.ts'

const { no } = sampleSlide

test('a browser that stores nothing shows the deck all the same', async ({ browser, site }) => {
  const page = await browser.newPage()
  await withoutPreloading(page)
  await page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: blocked })
    navigator.locks.query = async () => blocked()
    navigator.locks.request = async () => blocked()
  })
  const uncaught: string[] = []
  page.on('pageerror', ({ message }) => uncaught.push(message))
  const deck = new Deck(page, site)
  await deck.open(no)
  await expect(deck.current(no).locator('h1')).toBeVisible()
  await step(page, 'next')
  await deck.arrives({ no, click: 1 })
  expect(uncaught).toEqual([])
  await page.close()
})

/** Whether the deck keeps a value that is stored under a key. */
function keeps(key: string, value: string): boolean {
  let kept = true
  removeInvalid({
    length: 1,
    key: () => key,
    getItem: () => value,
    removeItem: () => void (kept = false),
    setItem() {},
    clear() {},
  })
  return kept
}

test('no stored value keeps the talk from starting, from being seen or from moving in both windows', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000)
  /** The keys that either window reads. */
  const keys = new Set<string>()
  const openBoth = async (junk: Readonly<Record<string, string>> = {}) => {
    const context = await openContext(browser, { colorScheme: 'dark' })
    await withoutPreloading(context)
    await context.exposeFunction('noteKey', (key: string) => void keys.add(key))
    await context.addInitScript((junk) => {
      // Only at first: later values are the talk's own.
      if (localStorage.length === 0)
        for (const [key, value] of Object.entries(junk)) localStorage.setItem(key, value)
      const { getItem } = Storage.prototype
      Storage.prototype.getItem = function (key) {
        void (window as unknown as { noteKey: (key: string) => void }).noteKey(key)
        return getItem.call(this, key)
      }
    }, junk)
    const audience = await openWindow(context, site, no)
    const presenter = await openPresenter(context, site, no)
    return { context, audience, presenter }
  }
  await (await openBoth()).context.close()
  for (const key of ['deck-timer', 'slidev-sync-directions', 'slidev-scale'])
    expect([...keys].filter((name) => name.split(' ')[0] === key)).toHaveLength(1)

  // The worst first.
  const values = ['1e9', '-1', '"x"', 'null', '[]', '{', '', '{"status":"running"}', '{}', '700']
  const store = (choose: (key: string) => string) =>
    Object.fromEntries([...keys].map((key) => [key, choose(key)]))
  const removed = store(() => '1e9')
  const kept = store((key) => values.find((value) => keeps(key, value)) ?? '1e9')
  expect(kept).not.toEqual(removed)
  for (const [name, junk] of Object.entries({ removed, kept })) {
    const { context, audience, presenter } = await openBoth(junk)
    const windows = [audience, presenter]
    for (const { page } of windows) await expect(page.locator('html.dark'), name).toHaveCount(1)
    const slide = await audience.page.locator('#slide-content').boundingBox()
    expect(slide, name).toMatchObject({ x: 0, width: 980 })
    const note = presenter.page.locator('.grid-section.note .slidev-note')
    const size = await note.evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize))
    expect(size, name).toBeGreaterThan(10)
    expect(size, name).toBeLessThan(40)
    await step(audience.page, 'next')
    await agree(windows, { no, click: 1 })
    await step(presenter.page, 'next')
    await agree(windows, { no, click: 2 })
    expect(
      windows.flatMap((window) => window.takeFaults()),
      name,
    ).toEqual([])
    await context.close()
  }
})
