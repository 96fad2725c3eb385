import { Deck, expect, test } from '../support/fixtures.ts'
import { costSharing } from '../support/slides.ts'
import { agree, openPresenter, step } from '../support/windows.ts'

test('a browser that keeps nothing for the deck shows it all the same', async ({ browser, site }) => {
  const page = await browser.newPage()
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
  await deck.open(costSharing.no)
  await expect(deck.current(costSharing.no).locator('h1')).toBeVisible()
  await step(page, 'next')
  await expect.poll(() => deck.place()).toEqual({ no: costSharing.no, click: 1 })
  expect(uncaught).toEqual([])
  await page.close()
})

test('no stored value keeps the talk from starting, from being seen or from moving in both windows', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000)
  /** The keys that are read, by which window it may be. */
  const keys = new Set<string>()
  const openBoth = async (junk?: string) => {
    const context = await browser.newContext({
      viewport: { width: 980, height: 552 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    })
    await context.exposeFunction('noteKey', (key: string) => void keys.add(key))
    await context.addInitScript(
      ({ junk, keys }) => {
        // Once: what the talk stores from then on is its own.
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
    const audience = new Deck(await context.newPage(), site)
    await audience.open(costSharing.no)
    const presenter = await openPresenter(context, site, costSharing.no)
    return { context, audience, presenter }
  }
  await (await openBoth()).context.close()
  for (const key of ['deck-talk', 'slidev-sync-directions', 'slidev-scale'])
    expect([...keys].filter((name) => name.split(' ')[0] === key)).toHaveLength(1)

  for (const junk of ['', '{', 'null', '[]', '{}', '"x"', '-1', '1e9', '700', '{"status":"running"}']) {
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
    await agree(windows, { no: costSharing.no, click: 1 })
    await step(presenter.page, 'next')
    await agree(windows, { no: costSharing.no, click: 2 })
    expect(
      windows.flatMap((window) => window.takeFaults()),
      junk,
    ).toEqual([])
    await context.close()
  }
})
