import { expect, type Place, slides, test } from './fixtures.ts'
import { clickMarkers } from './timing.ts'

/** A slide with steps, and the one that stands at another end of the talk. */
const stepped = slides.find((slide) => slide.no > 3 && clickMarkers(slide) > 1)!
const far = slides.find(({ content }) => content.includes('<TariffChart'))!

test('keys: space, page keys, down and up, goto, overview, dark', async ({ deck, page }) => {
  const { no } = stepped
  await deck.open(no)
  const press = async (key: string, place: Place) => {
    await page.keyboard.press(key)
    await expect.poll(() => deck.place()).toEqual(place)
  }
  await press('Space', { no, click: 1 })
  await press('PageDown', { no, click: 2 })
  await press('PageUp', { no, click: 1 })
  await press('Shift+Space', { no, click: 0 })
  await press('Space', { no, click: 1 })
  await press('ArrowDown', { no: no + 1, click: 0 })
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await deck.place()).no).toBe(no)
  await press('Shift+ArrowRight', { no: no + 1, click: 0 })
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(async () => (await deck.place()).no).toBe(no)

  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill(String(far.no))
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await deck.place()).no).toBe(far.no)

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
