import { sampleSlide } from '../support/slides.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { root } from '../../tools/shared/deck.ts'
import { axe, colourRules } from '../support/axe.ts'
import { expect, test } from '../support/fixtures.ts'

/** A fault that axe finds in Slidev’s own controls: their templates are inside Slidev, where a deck cannot change them. */
interface Gap {
  rule: string
  /** The parts that have it. */
  where: string
  /** The words of docs/testing.md for it. */
  reason: string
}

const pale = 'have too little contrast'
const homeless = 'are in no landmark'
const gaps: Gap[] = [
  { rule: 'nested-interactive', where: 'button:has(button)', reason: 'two menus are a button in a button' },
  { rule: 'color-contrast', where: '.grid-section span[op50]', reason: pale },
  { rule: 'color-contrast', where: '.grid-section.next .op50', reason: pale },
  { rule: 'color-contrast', where: '.grid-section [ws-nowrap] > span', reason: pale },
  { rule: 'color-contrast', where: '.opacity-50', reason: pale },
  { rule: 'region', where: '.grid-section span[op50]', reason: homeless },
  { rule: 'region', where: '[title^="Clicks in this slide"]', reason: homeless },
  { rule: 'region', where: '.grid-section.next, .grid-section.next *', reason: homeless },
  { rule: 'region', where: '.slidev-note', reason: homeless },
  { rule: 'region', where: '.text-3xl', reason: homeless },
  {
    rule: 'scrollable-region-focusable',
    where: '.slidev-note',
    reason: 'cannot be scrolled from the keyboard',
  },
]
const keyOf = ({ rule, where }: Gap) => `${rule}: ${where}`

/** The listed gaps that axe finds, and what it finds besides. */
async function audit(
  page: Page,
  rules?: readonly string[],
): Promise<{ there: string[]; unlisted: string[] }> {
  const { violations } = await axe(page, { rules })
  const there: string[] = []
  const unlisted: string[] = []
  for (const { id, nodes } of violations)
    for (const { target } of nodes) {
      const part = page.locator(target.join(' '))
      const matching = gaps.filter(({ rule }) => rule === id)
      const fits = await Promise.all(
        matching.map(({ where }) => part.evaluate((el, where) => el.matches(where), where)),
      )
      const gap = matching.find((_, i) => fits[i])
      if (gap) there.push(keyOf(gap))
      else unlisted.push(`${id}: ${target.join(' ')}`)
    }
  return { there, unlisted }
}

test('the presenter’s window has exactly the listed gaps, in both schemes', async ({
  talk: { presenter },
}) => {
  const { page } = presenter
  // Notes that have to be scrolled, however short they are.
  const short = await page.addStyleTag({ content: '.slidev-note { max-height: 3em }' })
  const there = new Set<string>()
  for (const colorScheme of ['light', 'dark'] as const) {
    await presenter.setColorScheme(colorScheme)
    const found = await audit(page, colorScheme === 'dark' ? colourRules : undefined)
    expect(found.unlisted, colorScheme).toEqual([])
    for (const gap of found.there) there.add(gap)
  }
  expect([...there].sort()).toEqual(gaps.map(keyOf).sort())

  // Negative control: a fault that is not on the list.
  const clock = page.locator('.talk-clock')
  await clock.evaluate((el) => (el.style.color = '#eeeeee'))
  await presenter.setColorScheme('light')
  expect((await audit(page, colourRules)).unlisted.join('\n')).toMatch(/^color-contrast: /m)
  await clock.evaluate((el) => (el.style.color = ''))
  await short.evaluate((el) => (el as HTMLStyleElement).remove())
})

test('the control bar has no gap except its menus', async ({ sharedDeck }) => {
  await sharedDeck.go(sampleSlide.no)
  await expect(sharedDeck.page.getByTitle('More Options')).toBeVisible()
  const { there, unlisted } = await audit(sharedDeck.page)
  expect(unlisted).toEqual([])
  expect([...new Set(there)]).toEqual(['nested-interactive: button:has(button)'])
})

test('docs/testing.md describes each of these gaps', () => {
  const page = readFileSync(join(root, 'docs/testing.md'), 'utf8').replace(/\s+/g, ' ')
  const [section = ''] = page.match(/## Accessibility.*?## Speed/) ?? []
  for (const { reason } of gaps) expect(section).toContain(reason)
})
