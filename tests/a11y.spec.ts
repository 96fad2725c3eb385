import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { Deck, expect, slides, test } from './fixtures.ts'

/**
 * Slidev's own chrome, which a deck cannot mend: the control bar nests a button in a button (its MenuButton), and is
 * out of sight until the pointer comes near.
 */
const chrome = '#slide-container > .absolute'

/** What axe finds on the page as it stands, and on how much text it could judge the contrast. */
async function audit(page: Page, rules: 'all' | 'contrast' = 'all') {
  // The mode for pages without frames needs no second window to sum up in.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude(chrome)
  const { violations, passes } = await (
    rules === 'all'
      ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      : axe.withRules(['color-contrast'])
  ).analyze()
  return {
    faults: violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`),
    ),
    contrastJudged: passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0,
  }
}

for (const { no, title } of slides)
  test(`axe: slide ${no}: ${title}`, async ({ walked }) => {
    await walked.go(no)
    await walked.go(no, await walked.clicks())
    // The schemes differ in nothing but colour.
    for (const colorScheme of ['light', 'dark'] as const) {
      await walked.page.emulateMedia({ colorScheme })
      await walked.settle()
      const { faults, contrastJudged } = await audit(
        walked.page,
        colorScheme === 'light' ? 'all' : 'contrast',
      )
      expect(faults, `slide ${no}, ${colorScheme}`).toEqual([])
      expect(contrastJudged, `slide ${no}, ${colorScheme}: texts whose contrast was judged`).toBeGreaterThan(
        0,
      )
    }
  })

test('caught: a text too pale, a chart without a name', async ({ deck, page }) => {
  const no = slides.find(({ content }) => content.includes('<CostSharingChart'))!.no
  await deck.open(`${no}?clicks=3`)
  await deck.current(no).evaluate((slide) => {
    slide.querySelector('h1')!.style.color = '#cccccc'
    slide.querySelector('canvas')!.removeAttribute('aria-label')
  })
  const { faults } = await audit(page)
  expect(faults.join('\n')).toMatch(/color-contrast .*h1/)
  expect(faults.join('\n')).toMatch(/role-img-alt|aria-/)
})

test('a slide change is announced, and the window’s title follows', async ({ deck, page }) => {
  const [first, second] = slides as [(typeof slides)[0], (typeof slides)[0]]
  await deck.open(1)
  await expect(page).toHaveTitle(first.title)
  await deck.go(2)
  await expect(page.getByRole('status')).toHaveText(`Slide 2 of ${slides.length}: ${second.title}`)
  await expect(page).toHaveTitle(new RegExp(`^2\\. ${second.title}`))
  await expect(page.getByRole('main')).toHaveCount(1)
})

test('what a click has not shown yet is hidden from assistive technology too', async ({ deck }) => {
  const no = slides.find(({ content }) => content.includes('<v-clicks>'))!.no
  await deck.open(no)
  const items = deck.current(no).getByRole('listitem')
  const shownAtFirst = await items.count()
  await deck.go(no, await deck.clicks())
  expect(await items.count()).toBeGreaterThan(shownAtFirst)
})

test('no movement for those who asked for less', async ({ deck, page }) => {
  await deck.open(4)
  const durations = await deck
    .current(4)
    .evaluate((slide) =>
      [...slide.querySelectorAll('.step, .slidev-vclick-target')].map(
        (el) => getComputedStyle(el).transitionDuration,
      ),
    )
  expect(durations.length).toBeGreaterThan(0)
  expect([...new Set(durations.flatMap((value) => value.split(', ')))]).toEqual(['0s'])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const moving = await new Deck(page, deck.url)
    .current(4)
    .locator('.step')
    .first()
    .evaluate((el) => Number.parseFloat(getComputedStyle(el).transitionDuration))
  expect(moving).toBeGreaterThan(0)
  expect(moving).toBeLessThan(0.3)
})
