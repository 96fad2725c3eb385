import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keys } from '../../lib/keys.ts'
import { root } from '../../tools/shared/deck.ts'
import { axe } from '../support/axe.ts'
import type { Place } from '../support/deck.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { sampleSlide } from '../support/slides.ts'
import { clickMarkers } from '../support/timing.ts'
import { releaseKeys } from '../support/windows.ts'

const { no } = sampleSlide

test('space, page keys, arrow keys, go-to dialog, overview, dark mode', async ({ sharedDeck: deck }) => {
  const { page } = deck
  await deck.go(no)
  const press = async (key: string, place: Place) => {
    await page.keyboard.press(key)
    await deck.arrives(place)
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
  await page.locator('#slidev-goto-input').fill('1')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await deck.place()).no).toBe(1)

  await page.keyboard.press('d')
  await expect(page.locator('html.dark')).toHaveCount(1)
  await page.keyboard.press('d')
  await expect(page.locator('html.dark')).toHaveCount(0)

  await page.keyboard.press('o')
  await expect(page.locator('.z-modal .slidev-layout').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.z-modal .slidev-layout')).toHaveCount(0)
})

test('Enter makes a step, except on a link or in a dialog', async ({ sharedDeck: deck }) => {
  const { page } = deck
  await deck.go(1)
  const press = async (place: Place) => {
    await page.keyboard.press('Enter')
    await deck.arrives(place)
  }
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill(String(no))
  await press({ no, click: 0 })
  await deck.settle()
  // Had Enter also made a step, the slide would be at click 1 by now.
  await press({ no, click: 1 })
  await press({ no, click: 2 })
  await page.keyboard.press('o')
  await expect(page.locator('.z-modal .slidev-layout').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('.z-modal .slidev-layout')).toHaveCount(0)
  expect(await deck.place()).toEqual({ no, click: 0 })
  await press({ no, click: 1 })
  const source = deck.current(no).locator('button.source')
  await source.focus()
  await page.keyboard.press('Enter')
  await expect(deck.current(no).locator('.source-card')).toBeVisible()
  expect(await deck.place()).toEqual({ no, click: 1 })
  await releaseKeys(page)
  await page.keyboard.press('s')
})

test.describe('in a window with all dialogs', () => {
  test.use({ preloads: true })

  // In a window of its own: one that leaves full screen stops drawing for a while.
  test('letter keys work by position under Cyrillic and under an input method', async ({
    context,
    deck,
    page,
  }) => {
    await deck.open(no)
    const session = await context.newCDPSession(page)
    const send = (type: 'rawKeyDown' | 'keyUp', letter: string, key: string) => {
      const code = `Key${letter.toUpperCase()}`
      const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0)
      return session.send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode })
    }
    const press = async (letter: string, key: string) => {
      await send('rawKeyDown', letter, key)
      await send('keyUp', letter, key)
    }
    const inputMethod = 'Process'
    for (const [letter, cyrillic, opened] of [
      ['b', 'и', '.black-screen'],
      ['d', 'в', 'html.dark'],
      ['s', 'ы', '.source-card'],
      ['o', 'щ', '.z-modal .slidev-layout'],
      ['f', 'а', ':fullscreen'],
    ] as const) {
      await press(letter, cyrillic)
      await expect(page.locator(opened).first()).toBeVisible()
      await press(letter, inputMethod)
      await expect(page.locator(opened)).toHaveCount(0)
    }
    const input = page.locator('#slidev-goto-input')
    await send('rawKeyDown', 'g', inputMethod)
    await expect(input).toBeFocused()
    // A finger takes longer to lift than the field to take the focus.
    await send('keyUp', 'g', inputMethod)
    await page.keyboard.press('Escape')
    await expect(input).not.toBeFocused()
    await press('g', 'п')
    await expect(input).toBeFocused()
    // In a text field the key types its own letter.
    await input.pressSequentially('и')
    await expect(input).toHaveValue('и')
    await expect(page.locator('.black-screen')).toHaveCount(0)
  })
})

test('a key with another Latin letter or a punctuation mark works by what it types', async ({
  sharedDeck: deck,
}) => {
  const { page } = deck
  await deck.go(no)
  const press = (key: string, code: string) =>
    page.evaluate(
      (event) => {
        for (const type of ['keydown', 'keyup'])
          document.body.dispatchEvent(new KeyboardEvent(type, { ...event, bubbles: true }))
      },
      { key, code },
    )
  // On a Dvorak keyboard, x is in the place of b, and the full stop in that of e.
  await press('x', 'KeyB')
  await expect(page.locator('.black-screen')).toHaveCount(0)
  await press('.', 'KeyE')
  await expect(page.locator('.black-screen')).toBeVisible()
  await press('.', 'KeyE')
})

test('Home and End; ? lists the keys, accessibly, and README lists the same', async ({
  sharedDeck: deck,
}) => {
  const { page } = deck
  await deck.go(no)
  await page.keyboard.press('End')
  await expect.poll(async () => (await deck.place()).no).toBe(slides.length)
  await page.keyboard.press('Home')
  await expect.poll(async () => (await deck.place()).no).toBe(1)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help.locator('dt')).toHaveText(keys.map(([key]) => key))
  const { violations } = await axe(page, { part: '.key-help' })
  expect(violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await page.keyboard.press('?')
  await page.mouse.click(5, 5)
  await expect(help).toHaveCount(0)
  const readme = readFileSync(join(root, 'README.md'), 'utf8').replaceAll('`', '')
  const [table] = readme.match(/^\| key +\|[^]*?\n\n/m)!
  const rows = [...table.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, key, does]) => [key, does])
  // Below the heads and the rule.
  expect(rows.slice(2)).toEqual(keys)
})

// A window that does not preload is one on a machine that is never idle.
test('a step back shows the previous slide complete, even if the machine is never idle', async ({
  deck,
  page,
}) => {
  const last = { no, click: clickMarkers(sampleSlide) }
  await deck.open(no - 2)
  await page.keyboard.press('ArrowDown')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press(key)
    await deck.settle()
  }
  await deck.arrives(last)
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true })

  test('a swipe moves forward and back', async ({ context, deck, page }) => {
    await deck.open(2)
    const session = await context.newCDPSession(page)
    const swipe = async (from: number, to: number) => {
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
  })
})
