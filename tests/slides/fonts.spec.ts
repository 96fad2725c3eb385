import { sampleSlide } from '../support/slides.ts'
import type { CDPSession, Page } from 'playwright/test'
import { charactersOf, hasCharacter } from '../../tools/build/vite/fonts.ts'
import { onCopy } from '../support/on-copy.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { step } from '../support/windows.ts'

/** Marks the elements to ask about. */
const mark = 'data-own-text'

/**
 * Marks the elements with text of their own in which a font has a character for the first time: the same character in the
 * same font falls back everywhere. Returns whether there are any texts, and any marks. Runs in the page.
 */
async function markNewText(root: Element, mark: string) {
  const seen = ((window as { seenCharacters?: Set<string> }).seenCharacters ??= new Set())
  let [texts, marks] = [0, 0]
  for (const el of root.querySelectorAll('*')) {
    const text = [...el.childNodes].map(({ nodeType, data }: Node & { data?: string }) =>
      nodeType === Node.TEXT_NODE ? data!.trim() : '',
    )
    const { fontFamily, fontStyle, fontWeight, textTransform } = getComputedStyle(el)
    const characters = [...text.join('')].map((character) =>
      [character, fontFamily, fontStyle, fontWeight, textTransform].join(),
    )
    // What is not drawn has no fonts yet.
    const drawn = characters.length > 0 && el.checkVisibility()
    const isNew = drawn && characters.some((character) => !seen.has(character))
    if (drawn) texts++
    if (isNew) marks++
    el.toggleAttribute(mark, isNew)
    if (isNew) for (const character of characters) seen.add(character)
  }
  // The browser reports only fonts that it has painted.
  if (marks) await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  return { texts, marks }
}

/** The characters below an element that are not in the talk’s own fonts. */
async function foreignFonts(page: Page, cdp: CDPSession, selector: string): Promise<string[]> {
  const { texts, marks } = await page.locator(selector).evaluate(markNewText, mark)
  expect(texts, `${selector} has text`).toBeGreaterThan(0)
  if (!marks) return []
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `${selector} [${mark}]`,
  })
  // It lists the fonts of an element’s own text.
  const found = await Promise.all(
    nodeIds.map((nodeId) => cdp.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  const fonts = found.flatMap((node) => node.fonts)
  expect(fonts.length, `${selector} has drawn text`).toBeGreaterThan(0)
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

test('no character of any slide falls back to another font', async ({ printedLast: { page }, states }) => {
  const cdp = await inspector(page)
  const faults: string[] = []
  for (const { no } of slides) {
    const found = await foreignFonts(page, cdp, `[data-slidev-no="${no}"]`)
    faults.push(...found.map((found) => `slide ${no}: ${found}`))
    states.count()
  }
  expect(faults).toEqual([])
})

test('no character of the key list, source card, notes and clock falls back', async ({
  talk: { audience, presenter },
}) => {
  await step(presenter.page, 'next')
  await expect(presenter.page.locator('.talk-clock')).not.toContainText('starts with')
  const notes = await inspector(presenter.page)
  for (const part of ['.grid-section.note', '.talk-clock'])
    expect(await foreignFonts(presenter.page, notes, part), part).toEqual([])
  await notes.detach()
  const { page } = audience
  const cdp = await inspector(page)
  for (const [key, part] of [
    ['s', `${at(sampleSlide.no)} .source-card`],
    ['?', '.key-help'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator(part)).toBeVisible()
    expect(await foreignFonts(page, cdp, part), part).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.locator(part)).toHaveCount(0)
  }
  await cdp.detach()
})

test('detects a character that the talk’s fonts lack', async ({ sharedDeck }) => {
  const { page } = sharedDeck
  const { no } = slides[0]!
  await sharedDeck.go(no)
  const cdp = await inspector(page)
  await onCopy(sharedDeck, no, async () => {
    expect(await foreignFonts(page, cdp, at(no))).toEqual([])
    await page
      .locator(`${at(no)} h1`)
      .evaluate((el) => el.insertAdjacentHTML('beforeend', '<b><i>\u0416</i></b>'))
    await sharedDeck.settle()
    expect((await foreignFonts(page, cdp, at(no))).join()).toMatch(/^1 characters in /)
  })
  await cdp.detach()
})

/** The faces without a space: lines set in them would have the height of another font, which differs between systems. */
const withoutSpace = (faces: readonly { name: string; range: string }[]) =>
  [...new Set(faces.map(({ name }) => name))].filter(
    (name) => !faces.some((face) => face.name === name && hasCharacter(face.range, ' ')),
  )

test('every face has the space; detects one without it', async ({ sharedDeck: { page } }) => {
  const faces = await page.evaluate(() =>
    [...document.fonts].map(({ family, weight, style, unicodeRange: range }) => ({
      name: `${family} ${weight} ${style}`,
      range,
    })),
  )
  expect(faces.length).toBeGreaterThan(0)
  expect(withoutSpace(faces)).toEqual([])
  const { name } = faces[0]!
  const digits = faces.map((face) => (face.name === name ? { ...face, range: 'U+30-39' } : face))
  expect(withoutSpace(digits)).toEqual([name])
})

test('the talk’s characters are ASCII and those of its sources', () => {
  const chars = charactersOf('Kōno “Tarō”\n')
  expect(chars).toEqual(expect.arrayContaining(['ō', '“', 'A', '~', '\u00A0']))
  expect(chars).not.toContain('\n')
  expect(hasCharacter('U+0000-00FF,U+0131', 'z')).toBe(true)
  expect(hasCharacter('U+0000-00FF,U+0131', 'ō')).toBe(false)
})
