import { axe } from '../support/axe.ts'
import { sampleSlide, slides } from '../support/slides.ts'
import { clickMarkers } from '../support/timing.ts'
import { expect, test } from '../support/fixtures.ts'
import { step } from '../support/windows.ts'

test('the presenter sees notes in a legible size, what comes next and the plan', async ({
  talk: { presenter },
}) => {
  const { page } = presenter
  const note = page.locator('.grid-section.note .slidev-note')
  await expect(note).toContainText(sampleSlide.notes.spoken.split('[click')[0]!.trim().slice(0, 60))
  const size = await note
    .locator('p')
    .first()
    .evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize))
  expect(size).toBeGreaterThanOrEqual(22)
  for (const colorScheme of ['light', 'dark'] as const) {
    await presenter.setColorScheme(colorScheme)
    const { violations, passes } = await axe(page, { part: '.grid-section.note', rules: ['color-contrast'] })
    expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target))).toEqual([])
    expect(passes).toHaveLength(1)
  }
  await expect(page.locator('.talk-clock')).toContainText(/Plan: .*, until \d+:\d\d/)
  // Next comes a click of this slide (see charts.spec.ts), and after the last one another slide.
  const next = page.locator('.grid-section.next .slidev-layout h1')
  await expect(next).toHaveText([sampleSlide.title])
  await presenter.go(sampleSlide.no, await presenter.clicks())
  await expect(next).toHaveText([slides[sampleSlide.no]!.title])
  // For the tests that follow in the same window.
  await presenter.setColorScheme('light')
})

test('the presenter’s window scrolls to the current click, however long the notes are', async ({
  talk: { presenter, goTo },
}) => {
  const byLength = slides
    .filter(({ layout }) => layout !== 'appendix')
    .sort((a, b) => b.notes.spoken.length - a.notes.spoken.length)
  const { no } = byLength.find((slide) => clickMarkers(slide) > 1)!
  await goTo(no)
  const { page } = presenter
  const note = page.locator('.grid-section.note .slidev-note')
  const seen = () =>
    note.evaluate((el) => {
      const { top, bottom } = el.getBoundingClientRect()
      const mark = el.querySelector('.slidev-note-click-mark-active')?.getBoundingClientRect()
      return mark ? mark.top >= top && mark.bottom <= bottom - 60 : el.scrollTop === 0
    })
  const last = await presenter.clicks()
  const excess = await note.evaluate((el) => el.scrollHeight - el.clientHeight)
  test.skip(excess < 100, 'no notes of this talk are longer than their box')
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
  // Detects notes that have not scrolled.
  await note.evaluate((el) => (el.scrollTop = 0))
  expect(await seen()).toBe(false)
  await presenter.go(no + 1)
  await expect.poll(seen, 'the next slide').toBe(true)
})
