import { join } from 'node:path'
import { root } from '../../tools/shared/deck.ts'
import { onCopy } from '../support/on-copy.ts'
import { type Deck } from '../support/deck.ts'
import { expect, slides, test } from '../support/fixtures.ts'

/** A slide of each kind, found by its layout or its content. */
const samples: [name: string, mark: string][] = [
  ['cover', 'cover'],
  ['roadmap', 'roadmap'],
  ['opener', '# Assuaging'],
  ['causal-diagram', '<CausalDiagram'],
  ['timeline', '<TimeLine of="chinasRise"'],
  ['nine-days', '<NineDays'],
  ['cost-sharing', '<BarChart of="costSharing"'],
  ['quotation', 'mattisModel'],
  ['car-production', '<CarProductionChart'],
  ['scoreboard', '# Each response worked'],
  ['direction', '<DirectionHeld'],
]

const likeness = {
  // Tolerance for rendering differences between versions; a line of small text has ten times as many pixels.
  maxDiffPixels: 150,
  // With Playwright’s default of 0.2 a red may turn magenta.
  threshold: 0.1,
  stylePath: join(root, 'tests/goldens/left-out.css'),
}

async function showLast(deck: Deck, mark: string) {
  const { no } = slides.find(({ layout, content }) => layout === mark || content.includes(mark))!
  await deck.goLast(no)
  return no
}

for (const [name, mark] of samples)
  test(`looks as it did: ${name}`, async ({ sharedDeck }) => {
    await showLast(sharedDeck, mark)
    await expect(sharedDeck.page).toHaveScreenshot(`${name}.png`, likeness)
  })

for (const name of ['opener', 'timeline', 'car-production'])
  test(`looks as it did, dark: ${name}`, async ({ sharedDeck }) => {
    await sharedDeck.setColorScheme('dark')
    await showLast(sharedDeck, samples.find(([sample]) => sample === name)![1])
    await expect(sharedDeck.page).toHaveScreenshot(`${name}-dark.png`, likeness)
  })

test('detects Japan’s red in another hue', async ({ sharedDeck }) => {
  const { page } = sharedDeck
  const no = await showLast(sharedDeck, '<DirectionHeld')
  await onCopy(sharedDeck, no, async () => {
    await expect(page).toHaveScreenshot('direction.png', likeness)
    await sharedDeck.current(no).evaluate((slide) => slide.style.setProperty('--japan', '#c81f8a'))
    await expect(page).not.toHaveScreenshot('direction.png', likeness)
  })
})

test('detects a missing source line, a headline two pixels lower, and a missing golden', async ({
  sharedDeck,
}) => {
  const { page } = sharedDeck
  const no = await showLast(sharedDeck, '<BarChart of="costSharing"')
  await onCopy(sharedDeck, no, async () => {
    const slide = sharedDeck.current(no)
    await expect(page).toHaveScreenshot('cost-sharing.png', likeness)
    const source = slide.locator('.foot > :first-child')
    await source.evaluate((el) => (el.style.visibility = 'hidden'))
    await expect(page).not.toHaveScreenshot('cost-sharing.png', likeness)
    await source.evaluate((el) => (el.style.visibility = ''))
    await slide.locator('h1').evaluate((el) => (el.style.translate = '0 2px'))
    await expect(page).not.toHaveScreenshot('cost-sharing.png', likeness)
  })
  // An update would write this golden too.
  if (test.info().config.updateSnapshots !== 'none') return
  await expect(
    expect(page).toHaveScreenshot('there-is-none.png', { ...likeness, timeout: 1000 }),
  ).rejects.toThrow(/snapshot doesn't exist/)
})
