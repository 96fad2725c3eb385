import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../tools/shared/deck.ts'
import { axe } from '../support/axe.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { costSharing } from '../support/slides.ts'
import { clickMarkers } from '../support/timing.ts'
import { openPresenter, step } from '../support/windows.ts'

test('the presenter sees notes that can be read standing, what comes next, the time and the plan', async ({
  context,
  deck,
  site,
}) => {
  await deck.open(costSharing.no)
  const presenter = await openPresenter(context, site, costSharing.no)
  const { page } = presenter
  const note = page.locator('.grid-section.note .slidev-note')
  await expect(note).toContainText(costSharing.notes.spoken.slice(0, 60))
  const size = await note
    .locator('p')
    .first()
    .evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize))
  expect(size).toBeGreaterThanOrEqual(22)
  for (const colorScheme of ['light', 'dark'] as const) {
    await presenter.setColorScheme(colorScheme)
    const { violations, passes } = await axe(page, { part: '.grid-section.note', rule: 'color-contrast' })
    expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target))).toEqual([])
    expect(passes).toHaveLength(1)
  }
  await expect(page.locator('.talk-clock')).toContainText('Plan: Opening')
  await expect(page.locator('.talk-clock')).toContainText('starts with your first step')
  // What comes next is a step of this slide, which charts.spec.ts looks at, and after the last one the next slide.
  const next = page.locator('.grid-section.next .slidev-layout h1')
  await expect(next).toHaveText([costSharing.title])
  await presenter.go(costSharing.no, await presenter.clicks())
  await expect(next).toHaveText([slides[costSharing.no]!.title])
  expect(presenter.takeFaults()).toEqual([])
})

test('what is to be spoken now is in sight, however long the notes are', async ({ context, deck, site }) => {
  const byLength = slides
    .filter(({ layout }) => layout !== 'appendix')
    .sort((a, b) => b.notes.spoken.length - a.notes.spoken.length)
  const { no } = byLength.find((slide) => clickMarkers(slide) > 2)!
  await deck.open(no)
  const presenter = await openPresenter(context, site, no)
  const { page } = presenter
  const note = page.locator('.grid-section.note .slidev-note')
  const seen = () =>
    note.evaluate((el) => {
      const { top, bottom } = el.getBoundingClientRect()
      const mark = el.querySelector('.slidev-note-click-mark-active')?.getBoundingClientRect()
      return mark ? mark.top >= top && mark.bottom <= bottom - 60 : el.scrollTop === 0
    })
  const last = await presenter.clicks()
  // They are longer than their box, so that this means something.
  expect(await note.evaluate((el) => el.scrollHeight - el.clientHeight)).toBeGreaterThan(100)
  for (let click = 1; click <= last; click++) {
    await step(page, 'next')
    await presenter.arrives({ no, click })
    await expect.poll(seen, `click ${click}`).toBe(true)
  }
  expect(await note.evaluate((el) => el.scrollTop)).toBeGreaterThan(0)
  await page.reload()
  await presenter.ready()
  await expect.poll(() => note.evaluate((el) => el.scrollTop)).toBeGreaterThan(0)
  await expect.poll(seen, 'after a reload').toBe(true)
  // Caught: notes that have not moved.
  await note.evaluate((el) => (el.scrollTop = 0))
  expect(await seen()).toBe(false)
  await presenter.go(no + 1)
  await expect.poll(seen, 'the next slide').toBe(true)
})

test('the published build has no sentence of the notes; detects the build to present from', () => {
  // A build has the notes as HTML, and may write a character as its number.
  const letters = (text: string) =>
    text.replace(/<\/?(?:em|strong|p|ul|li)>|\\u[\da-f]{4}|\\n|[^A-Za-z]/gi, '')
  const scriptsOf = (build: string) =>
    readdirSync(join(root, build), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(?:js|html)$/.test(file.name))
      .map((file) => letters(readFileSync(join(file.parentPath, file.name), 'utf8')))
      .join('\n')
  const [site, talk] = [scriptsOf('dist'), scriptsOf('.deck')]
  for (const { no, notes, layout } of slides)
    for (const part of ['spoken', 'ifAsked'] as const) {
      const sentences = notes[part]
        .split(/(?<=[.?!])\s|\[click(?::\d+)?\]|^- /m)
        .map(letters)
        .filter((sentence) => sentence.length > 30)
      if (part === 'spoken' && layout !== 'appendix')
        expect(sentences.length, `slide ${no}`).toBeGreaterThan(0)
      expect(
        sentences.filter((sentence) => site.includes(sentence)),
        `slide ${no}, ${part}`,
      ).toEqual([])
      expect(
        sentences.filter((sentence) => !talk.includes(sentence)),
        `slide ${no}, ${part}`,
      ).toEqual([])
    }
})
