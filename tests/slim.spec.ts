import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tools/deck.ts'
import { buildDeck } from '../tools/slidev.ts'
import { expect, slides, test } from './fixtures.ts'

test('the go-to dialog finds a slide by its number and by words of its title', async ({ deck, page }) => {
  await deck.open(1)
  const wanted = slides.findLast(({ layout }) => layout === 'claim')!
  for (const text of [String(wanted.no), wanted.title.slice(0, 30)]) {
    await deck.go(1)
    await page.keyboard.press('g')
    await page.locator('#slidev-goto-input').fill(text)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await deck.place()).no, text).toBe(wanted.no)
    await page.locator('body').click({ position: { x: 2, y: 2 } })
    await deck.settle()
  }
})

test('the overview shows every slide, and the settings open', async ({ deck, page, site }) => {
  await deck.open(1)
  await page.goto(`${site}/overview`)
  await expect(page.locator('.slidev-layout')).toHaveCount(slides.length)
  await deck.open(1)
  await page.getByTitle('More Options').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Slide Scale')).toBeVisible()
})

test('caught: a slide that uses what the build leaves out stops it, with its name', async () => {
  test.setTimeout(120_000)
  const out = mkdtempSync(join(tmpdir(), 'slim-deck-'))
  const entry = '.slim.md'
  const head =
    '---\ntheme: default\nfonts:\n  provider: none\ndrawings:\n  enabled: false\n---\n\n# Marked\n\n'
  try {
    for (const [body, name] of [
      ['<b v-mark.underline>red</b>', 'v-mark'],
      ['<b v-motion :initial="{ x: -80 }">red</b>', 'v-motion'],
    ] as const) {
      writeFileSync(join(root, entry), head + body)
      await expect(buildDeck({ entry, out: join(out, 'deck'), notes: false })).rejects.toThrow(
        `${name} is left out of the build`,
      )
    }
  } finally {
    rmSync(join(root, entry))
    rmSync(out, { recursive: true })
  }
})
