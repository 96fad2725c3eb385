import { expect, slides, test } from './fixtures.ts'

/** The slides that carry the design, found by what they show. */
const carriers: [name: string, mark: string][] = [
  ['cover', '# After the upset'],
  ['roadmap', '# A theory and a verdict'],
  ['opener', '# Assuaging'],
  ['causal-diagram', '<CausalDiagram'],
  ['timeline', "'trawlerCollision'"],
  ['nine-days', '<NineDays'],
  ['cost-sharing', '<CostSharingChart'],
  ['quotation', 'mattisModel'],
  ['car-production', '<CarProductionChart'],
  ['scoreboard', '# Each response worked'],
  ['direction', '<DirectionHeld'],
]

for (const [name, mark] of carriers)
  test(`looks as it did: ${name}`, async ({ walked }) => {
    const { no } = slides.find(({ content }) => content.includes(mark))!
    await walked.go(no)
    await walked.go(no, await walked.clicks())
    await expect(walked.page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.01, threshold: 0.2 })
  })

test('caught: a slide that looks otherwise', async ({ deck, page }) => {
  const { no } = slides.find(({ content }) => content.includes('<CostSharingChart'))!
  await deck.open(no)
  await deck.go(no, 2)
  await expect(page).not.toHaveScreenshot('cost-sharing.png', { maxDiffPixelRatio: 0.01, threshold: 0.2 })
})
