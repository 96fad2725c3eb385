import type { CDPSession, Page } from 'playwright/test'
import { charactersOf, hasCharacter } from '../../tools/build/vite/fonts.ts'
import { sampleSlide } from '../selftest/breaking.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { openPresenter, step } from '../support/windows.ts'

/** Marks the elements that have text of their own, so that no other is asked about. */
const mark = 'data-own-text'

/** The fonts of this machine that text below an element was set in: the talk’s own have every character it uses. */
async function foreignFonts(page: Page, cdp: CDPSession, selector: string): Promise<string[]> {
  await page.locator(selector).evaluate(async (root, mark) => {
    for (const el of root.querySelectorAll('*'))
      if (
        [...el.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent!.trim(),
        )
      )
        el.setAttribute(mark, '')
    // The browser tells of what it has drawn, not of what it is about to draw.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, mark)
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 })
  // It tells of an element’s own text alone.
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `${selector} [${mark}]`,
  })
  const found = await Promise.all(
    nodeIds.map((nodeId) => cdp.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  const fonts = found.flatMap((node) => node.fonts)
  expect(fonts.length, `${selector} has text`).toBeGreaterThan(0)
  return fonts
    .filter(({ isCustomFont }) => !isCustomFont)
    .map(({ familyName, glyphCount }) => `${glyphCount} characters in ${familyName}`)
}

async function inspector(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  return cdp
}

const at = (no: number) => `#slideshow [data-slidev-no="${no}"]`

test('no character of any slide falls back to another font', async ({ deck, page, states }) => {
  test.setTimeout(120_000)
  await deck.open(1)
  const cdp = await inspector(page)
  const faults: string[] = []
  for (const { no } of slides) {
    await deck.goLast(no)
    faults.push(...(await foreignFonts(page, cdp, at(no))).map((found) => `slide ${no}: ${found}`))
    states.count()
  }
  expect(faults).toEqual([])
})

test('neither do the list of keys, the source card and the presenter’s notes and clock', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(sampleSlide.no)
  const presenter = await openPresenter(context, site, sampleSlide.no)
  await step(presenter.page, 'next')
  await expect(presenter.page.locator('.talk-clock')).not.toContainText('starts with')
  const notes = await inspector(presenter.page)
  for (const part of ['.grid-section.note', '.talk-clock'])
    expect(await foreignFonts(presenter.page, notes, part), part).toEqual([])
  const cdp = await inspector(page)
  for (const [key, part] of [
    ['s', `${at(sampleSlide.no)} .source-card`],
    ['?', '.key-help'],
  ] as const) {
    await page.bringToFront()
    await page.keyboard.press(key)
    await expect(page.locator(part)).toBeVisible()
    expect(await foreignFonts(page, cdp, part), part).toEqual([])
  }
})

test('detects one character that the talk’s fonts do not have', async ({ deck, page }) => {
  const { no } = slides[0]!
  await deck.open(no)
  const cdp = await inspector(page)
  expect(await foreignFonts(page, cdp, at(no))).toEqual([])
  await page
    .locator(`${at(no)} h1`)
    .evaluate((el) => el.insertAdjacentHTML('beforeend', '<b><i>\u0416</i></b>'))
  await deck.settle()
  expect((await foreignFonts(page, cdp, at(no))).join()).toMatch(/^1 characters in /)
})

test('the characters of the talk are all of ASCII and what its sources have beside it', () => {
  const chars = charactersOf('Kōno “Tarō”\n')
  expect(chars).toEqual(expect.arrayContaining(['ō', '“', 'A', '~', '\u00A0']))
  expect(chars).not.toContain('\n')
  expect(hasCharacter('U+0000-00FF,U+0131', 'z')).toBe(true)
  expect(hasCharacter('U+0000-00FF,U+0131', 'ō')).toBe(false)
})
