import { planOf, type Stage } from '../../lib/plan.ts'
import { Deck, withoutPreloading } from '../support/deck.ts'
import { sampleSlide, slides } from '../support/slides.ts'
import { clickMarkers, durationOf } from '../support/timing.ts'
import { expect, test } from '../support/fixtures.ts'
import { agree } from '../support/windows.ts'

/** Every click of the talk, from the first to the last. */
const places = slides.flatMap((slide) =>
  Array.from({ length: clickMarkers(slide) + 1 }, (_, click) => ({ no: slide.no, click })),
)

test('the right arrow key passes every click of the talk in the presenter’s window, and the audience’s follows', async ({
  talk: { audience, presenter, both, goTo },
}) => {
  // Some 200 steps: twenty seconds, on a busy machine several minutes.
  test.setTimeout(480_000)
  await goTo(1)
  expect(await audience.total()).toBe(slides.length)
  const activeMark = presenter.page.locator('.grid-section.note .slidev-note-click-mark-active')
  for (const place of places.slice(1)) {
    await presenter.page.keyboard.press('ArrowRight')
    await Promise.all([
      agree(both, place),
      place.click && activeMark.and(presenter.page.locator(`[data-clicks="${place.click}"]`)).waitFor(),
    ])
  }
})

test('the clock starts with the first step, compares the time with the plan, and can be paused', async ({
  page,
  site,
}) => {
  const { stages } = planOf(
    slides.map(({ notes, ...rest }) => ({ ...rest, note: notes.spoken })),
    durationOf(slides),
  )
  const [opening, first, second] = stages as [Stage, Stage, Stage]
  const later = slides.findLast((slide) => slide.no <= stages.at(-1)!.last && clickMarkers(slide) > 0)!
  const plan = ({ number, title }: Stage) => `Plan: ${[number, title].join(' ').trim()}`

  await page.setViewportSize({ width: 1280, height: 720 })
  await page.clock.install()
  await page.goto(`${site}/presenter/1`)
  const clock = page.locator('.talk-clock')
  await expect(clock).toContainText('starts with your first step')
  await page.clock.fastForward('10:00')
  await expect(clock).toContainText('starts with your first step')
  await page.keyboard.press('ArrowRight')
  await expect(clock).toContainText('on time')

  // The plan uses the time of the clock beside it.
  await expect(clock).toContainText(plan(opening))
  const [, minutes, seconds] = (await clock.innerText()).match(/until (\d+):(\d\d)/)!
  await page.clock.fastForward((Number(minutes) * 60 + Number(seconds) - 5) * 1000)
  await expect(clock).toContainText(plan(opening))
  await page.clock.fastForward('00:10')
  await expect(clock).toContainText(plan(first))

  // As after closing the lid of a laptop for a while.
  await page.clock.fastForward((first.until - first.from) * 60_000)
  await expect(clock).toContainText(plan(second))
  await expect(clock).toContainText(/\d:\d\d behind/)
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill(String(later.no))
  await page.keyboard.press('Enter')
  await expect(clock).toContainText(/\d:\d\d ahead/)

  await clock.getByRole('button', { name: 'Pause' }).click()
  const paused = await clock.locator('.pace').innerText()
  await page.clock.fastForward('05:00')
  await expect(clock.getByRole('button', { name: 'Resume' })).toBeVisible()
  expect(await clock.locator('.pace').innerText()).toBe(paused)
  // The button does not keep the focus from the keys.
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(`${site}/presenter/${later.no}?clicks=1`)
})

test('the notes fit the presenter’s window, though the audience’s was opened first', async ({
  talk: {
    presenter: { page },
  },
}) => {
  const { width } = (await page.locator('.grid-section.note').boundingBox())!
  expect(width).toBeCloseTo(0.4 * page.viewportSize()!.width, -1)
})

test('a browser that refuses to keep the screen awake causes no error; detects another refusal', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage()
  await withoutPreloading(page)
  await page.addInitScript(() => {
    navigator.wakeLock.request = () =>
      Promise.reject(new DOMException('Wake Lock permission request denied', 'NotAllowedError'))
  })
  const deck = new Deck(page, site)
  await deck.open(sampleSlide.no)
  expect(await page.evaluate(() => navigator.wakeLock.request().catch(String))).toContain('denied')
  expect(deck.takeFaults()).toEqual([])
  await page.evaluate(() => void Promise.reject(new DOMException('Refused', 'NotAllowedError')))
  await expect.poll(() => deck.takeFaults().join()).toContain('page error: Refused')
  await page.close()
})
