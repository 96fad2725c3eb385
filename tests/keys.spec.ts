import { expect, type Place, slides, test } from './fixtures.ts'
import { clickMarkers } from './timing.ts'

test('keys: space, page keys, down and up, goto, overview, dark', async ({ deck, page }) => {
  await deck.open(4)
  const press = async (key: string, place: Place) => {
    await page.keyboard.press(key)
    await expect.poll(() => deck.place()).toEqual(place)
  }
  await press('Space', { no: 4, click: 1 })
  await press('PageDown', { no: 4, click: 2 })
  await press('PageUp', { no: 4, click: 1 })
  await press('ArrowDown', { no: 5, click: 0 })
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await deck.place()).no).toBe(4)

  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill('16')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await deck.place()).no).toBe(16)

  await page.keyboard.press('d')
  await expect(page.locator('html.dark')).toHaveCount(1)
  await page.keyboard.press('d')
  await expect(page.locator('html.dark')).toHaveCount(0)

  await page.keyboard.press('o')
  await expect(page.locator('.z-modal .slidev-layout').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.z-modal .slidev-layout')).toHaveCount(0)
})

test('one step back shows all of the slide before, also on a machine that never comes to rest', async ({
  deck,
  page,
}) => {
  await page.addInitScript(() => (window.requestIdleCallback = () => 0))
  const stepped = slides.find((slide) => slide.no > 3 && clickMarkers(slide) > 1)!
  const last = { no: stepped.no, click: clickMarkers(stepped) }
  await deck.open(stepped.no - 2)
  await page.keyboard.press('ArrowDown')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press(key)
    await deck.settle()
  }
  await expect.poll(() => deck.place()).toEqual(last)
})

test('a swipe goes on and back', async ({ browser, site }) => {
  const context = await browser.newContext({
    viewport: { width: 980, height: 552 },
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const { Deck } = await import('./fixtures.ts')
  const deck = new Deck(page, site)
  await deck.open(2)
  const swipe = async (from: number, to: number) => {
    const session = await context.newCDPSession(page)
    const at = (x: number) => [{ x, y: 300 }]
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) })
    for (let step = 1; step <= 5; step++)
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: at(from + ((to - from) * step) / 5),
      })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await swipe(800, 200)
  await expect.poll(async () => (await deck.place()).no).toBe(3)
  await swipe(200, 800)
  await expect.poll(async () => (await deck.place()).no).toBe(2)
  await context.close()
})

test('deep links, also wrong ones, end in a sensible slide', async ({ deck }) => {
  const cases: [string, Place][] = [
    ['16', { no: 16, click: 0 }],
    ['16?clicks=2', { no: 16, click: 2 }],
    ['16?clicks=999', { no: 16, click: 3 }],
    ['0', { no: 1, click: 0 }],
    ['99', { no: 1, click: 0 }],
    ['abc', { no: 1, click: 0 }],
  ]
  for (const [path, place] of cases) {
    await deck.open(path)
    await expect.poll(() => deck.place(), path).toEqual(place)
    expect((await deck.inspect()).faults, path).toEqual([])
  }
})
