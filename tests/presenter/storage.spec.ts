import { removeInvalid } from '../../startup/validSettings.ts'
import { Deck, withoutPreloading } from '../support/deck.ts'
import { sampleSlide } from '../support/slides.ts'
import { expect, test } from '../support/fixtures.ts'
import { agree, openPresenter, openWindow, step } from '../support/windows.ts'

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

/** The keys under which the deck keeps a value that is stored under all of these. */
function kept(junk: string, keys: Iterable<string>): string {
  const left = new Map([...keys].map((key) => [key, junk]))
  removeInvalid({
    get length() {
      return left.size
    },
    key: (i) => [...left.keys()][i] ?? null,
    getItem: (key) => left.get(key) ?? null,
    removeItem: (key) => void left.delete(key),
    setItem: (key, value) => void left.set(key, value),
    clear: () => left.clear(),
  })
  return [...left.keys()].join()
}

test('no stored value keeps the talk from starting, from being seen or from moving in both windows', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000)
  /** The keys that either window reads. */
  const keys = new Set<string>()
  const openBoth = async (junk?: string) => {
    const context = await browser.newContext({
      viewport: { width: 980, height: 552 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    })
    await withoutPreloading(context)
    await context.exposeFunction('noteKey', (key: string) => void keys.add(key))
    await context.addInitScript(
      ({ junk, keys }) => {
        // Only at first: later values are the talk's own.
        if (junk !== undefined && localStorage.length === 0)
          for (const key of keys) localStorage.setItem(key, junk)
        const { getItem } = Storage.prototype
        Storage.prototype.getItem = function (key) {
          void (window as unknown as { noteKey: (key: string) => void }).noteKey(key)
          return getItem.call(this, key)
        }
      },
      { junk, keys: [...keys] },
    )
    const audience = await openWindow(context, site, no)
    const presenter = await openPresenter(context, site, no)
    return { context, audience, presenter }
  }
  await (await openBoth()).context.close()
  for (const key of ['deck-timer', 'slidev-sync-directions', 'slidev-scale'])
    expect([...keys].filter((name) => name.split(' ')[0] === key)).toHaveLength(1)

  const values = ['', '{', 'null', '[]', '{}', '"x"', '-1', '1e9', '700', '{"status":"running"}']
  // Of the values that are kept under the same keys, or under none, one is enough.
  const tries = new Map(values.map((junk) => [kept(junk, keys), junk]))
  expect(tries.size).toBeGreaterThan(2)
  for (const junk of tries.values()) {
    const { context, audience, presenter } = await openBoth(junk)
    const windows = [audience, presenter]
    for (const { page } of windows) await expect(page.locator('html.dark'), junk).toHaveCount(1)
    const slide = await audience.page.locator('#slide-content').boundingBox()
    expect(slide, junk).toMatchObject({ x: 0, width: 980 })
    const note = presenter.page.locator('.grid-section.note .slidev-note')
    const size = await note.evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize))
    expect(size, junk).toBeGreaterThan(10)
    expect(size, junk).toBeLessThan(40)
    await step(audience.page, 'next')
    await agree(windows, { no, click: 1 })
    await step(presenter.page, 'next')
    await agree(windows, { no, click: 2 })
    expect(
      windows.flatMap((window) => window.takeFaults()),
      junk,
    ).toEqual([])
    await context.close()
  }
})
