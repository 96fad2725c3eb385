import type { Page } from 'playwright'
import { charactersOf, hasCharacter } from '../tools/vite/fonts.ts'
import { expect, slides, test } from './fixtures.ts'

/** The fonts of this machine that text below an element was set in: the talk’s own have every character it uses. */
async function foreignFonts(page: Page, selector: string): Promise<string[]> {
  // The browser tells of what it has drawn, not of what it is about to draw.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  const { root } = await cdp.send('DOM.getDocument')
  // It tells of an element’s own text alone.
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `${selector} *`,
  })
  const found = await Promise.all(
    nodeIds.map((nodeId) => cdp.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  const fonts = found.flatMap((node) => node.fonts)
  await cdp.detach()
  expect(fonts.length, `${selector} has text`).toBeGreaterThan(0)
  return fonts
    .filter(({ isCustomFont }) => !isCustomFont)
    .map(({ familyName, glyphCount }) => `${glyphCount} characters in ${familyName}`)
}

const at = (no: number) => `#slideshow [data-slidev-no="${no}"]`

test('no character of any slide falls back to another font', async ({ deck, page, states }) => {
  test.setTimeout(120_000)
  await deck.open(1)
  const faults: string[] = []
  for (const { no } of slides) {
    await deck.go(no)
    await deck.go(no, await deck.clicks())
    faults.push(...(await foreignFonts(page, at(no))).map((found) => `slide ${no}: ${found}`))
    states.count()
  }
  expect(faults).toEqual([])
})

test('caught: one character that the talk’s fonts do not have', async ({ deck, page }) => {
  const { no } = slides[0]!
  await deck.open(no)
  expect(await foreignFonts(page, at(no))).toEqual([])
  await page
    .locator(`${at(no)} h1`)
    .evaluate((el) => el.insertAdjacentHTML('beforeend', '<b><i>\u0416</i></b>'))
  await deck.settle()
  expect((await foreignFonts(page, at(no))).join()).toMatch(/^1 characters in /)
})

test('the characters of the talk are all of ASCII and what its sources have beside it', () => {
  const chars = charactersOf('Kōno “Tarō”\n')
  expect(chars).toEqual(expect.arrayContaining(['ō', '“', 'A', '~', '\u00A0']))
  expect(chars).not.toContain('\n')
  expect(hasCharacter('U+0000-00FF,U+0131', 'z')).toBe(true)
  expect(hasCharacter('U+0000-00FF,U+0131', 'ō')).toBe(false)
})
