import { expect, type Place, slides, test } from '../support/fixtures.ts'
import { clickMarkers } from '../support/timing.ts'

/** A slide with steps, and the one that stands at another end of the talk. */
const stepped = slides.find((slide) => slide.no > 3 && clickMarkers(slide) > 1)!
const far = slides.find(({ content }) => content.includes('<BarChart of="tariffs"'))!

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

test('keys: Enter goes on, but for a link or a dialog that takes it', async ({ deck, page }) => {
  const { no } = stepped
  await deck.open(no)
  const press = async (place: Place) => {
    await page.keyboard.press('Enter')
    await expect.poll(() => deck.place()).toEqual(place)
  }
  await press({ no, click: 1 })
  await press({ no, click: 2 })
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill(String(far.no))
  await press({ no: far.no, click: 0 })
  await deck.settle()
  // One that went on as well would be at its next step by now.
  await press({ no: far.no, click: 1 })
  await page.keyboard.press('o')
  await expect(page.locator('.z-modal .slidev-layout').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('.z-modal .slidev-layout')).toHaveCount(0)
  expect(await deck.place()).toEqual({ no: far.no, click: 0 })
  await press({ no: far.no, click: 1 })
  const source = deck.current(far.no).locator('button.source')
  await source.focus()
  await page.keyboard.press('Enter')
  await expect(deck.current(far.no).locator('.source-card')).toBeVisible()
  expect(await deck.place()).toEqual({ no: far.no, click: 1 })
})

for (const [keyboard, letters] of [
  ['Cyrillic', { b: 'и', d: 'в', s: 'ы', g: 'п', o: 'щ', f: 'а' }],
  ['an input method', { b: 'Process', d: 'Process', s: 'Process', g: 'Process', o: 'Process', f: 'Process' }],
] as const)
  test(`keys: letters by their place with ${keyboard} switched on`, async ({ context, deck, page }) => {
    await deck.open(far.no)
    const session = await context.newCDPSession(page)
    const press = async (letter: keyof typeof letters) => {
      const key = letters[letter]
      const code = `Key${letter.toUpperCase()}`
      const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0)
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await session.send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode })
    }
    await press('b')
    await expect(page.locator('.black-screen')).toBeVisible()
    await press('b')
    await expect(page.locator('.black-screen')).toHaveCount(0)
    await press('d')
    await expect(page.locator('html.dark')).toHaveCount(1)
    await press('s')
    await expect(deck.current(far.no).locator('.source-card')).toBeVisible()
    await press('s')
    await press('o')
    await expect(page.locator('.z-modal .slidev-layout').first()).toBeVisible()
    await press('o')
    await expect(page.locator('.z-modal .slidev-layout')).toHaveCount(0)
    await press('f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    await press('f')
    await press('g')
    const input = page.locator('#slidev-goto-input')
    await expect(input).toBeFocused()
    // What is written there is what the keyboard says.
    await input.pressSequentially('и')
    await expect(input).toHaveValue('и')
    await expect(page.locator('.black-screen')).toHaveCount(0)
  })

test('keys: a key with another Latin letter or a mark on it is that letter or mark', async ({
  deck,
  page,
}) => {
  await deck.open(far.no)
  const press = (key: string, code: string) =>
    page.evaluate(
      (event) => {
        for (const type of ['keydown', 'keyup'])
          document.body.dispatchEvent(new KeyboardEvent(type, { ...event, bubbles: true }))
      },
      { key, code },
    )
  // Dvorak has x where b is, and the full stop where e is.
  await press('x', 'KeyB')
  await expect(page.locator('.black-screen')).toHaveCount(0)
  await press('.', 'KeyE')
  await expect(page.locator('.black-screen')).toBeVisible()
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
  const { Deck } = await import('../support/fixtures.ts')
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
