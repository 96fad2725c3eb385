import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keys } from '../../lib/keys.ts'
import { root } from '../../tools/shared/deck.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { axe } from '../support/axe.ts'
import { Deck, expect, nav, type Place, slides, test } from '../support/fixtures.ts'
import { costSharing } from '../support/slides.ts'
import { clickMarkers } from '../support/timing.ts'
import { agree, openPresenter, step } from '../support/windows.ts'

test('the arrow keys pass every click of the talk, forward in one window and back in the other, both in step', async ({
  context,
  deck,
  site,
}) => {
  // Some 400 steps: two minutes on a busy machine, three on a very busy one.
  test.setTimeout(480_000)
  const places = slides.flatMap((slide) =>
    Array.from({ length: clickMarkers(slide) + 1 }, (_, click) => ({ no: slide.no, click })),
  )
  await deck.open(1)
  expect(await deck.total()).toBe(slides.length)
  const presenter = await openPresenter(context, site)
  const note = presenter.page.locator('.grid-section.note')
  const both = [deck, presenter]
  for (const place of places.slice(1)) {
    await presenter.page.keyboard.press('ArrowRight')
    await agree(both, place)
    // The mark of the step that was made stands out among those of the notes.
    if (place.click)
      await expect(note.locator('.slidev-note-click-mark-active')).toHaveAttribute(
        'data-clicks',
        String(place.click),
      )
  }
  for (const place of places.slice(0, -1).reverse()) {
    await deck.page.keyboard.press('ArrowLeft')
    await agree(both, place)
  }
  expect(presenter.watched.faults).toEqual([])
})

test('the clock runs from the first step, says how far one is from the plan, and can be paused', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.clock.install()
  await page.goto(`${site}/presenter/1`)
  const clock = page.locator('.talk-clock')
  await expect(clock).toContainText('starts with your first step')
  await page.clock.fastForward('10:00')
  await expect(clock).toContainText('starts with your first step')
  await page.keyboard.press('ArrowRight')
  await expect(clock).toContainText('on time')
  // Also what a lid that was closed for a while comes to.
  await page.clock.fastForward('05:00')
  await expect(clock).toContainText(/Plan: 2 The Obama years, until \d+:\d\d/)
  await expect(clock).toContainText(/4:\d\d behind/)
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill(String(costSharing.no))
  await page.keyboard.press('Enter')
  await expect(clock).toContainText(/\d:\d\d ahead/)

  await clock.getByRole('button', { name: 'Pause' }).click()
  const paused = await clock.locator('.pace').innerText()
  await page.clock.fastForward('05:00')
  await expect(clock.getByRole('button', { name: 'Go on' })).toBeVisible()
  expect(await clock.locator('.pace').innerText()).toBe(paused)
  // The keys go on working after the press.
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(new RegExp(`/presenter/${costSharing.no}\\?clicks=1`))
})

test('the plan tells the time of the clock beside it', async ({ page, site }) => {
  await page.clock.install()
  await page.goto(`${site}/presenter/1`)
  const clock = page.locator('.talk-clock')
  await expect(clock).toContainText('starts with your first step')
  await page.keyboard.press('ArrowRight')
  await expect(clock).toContainText('on time')
  await expect(clock).toContainText('Plan: Opening')
  const [, minutes, seconds] = (await clock.innerText()).match(/until (\d+):(\d\d)/)!
  await page.clock.fastForward((Number(minutes) * 60 + Number(seconds) - 5) * 1000)
  await expect(clock).toContainText('Plan: Opening')
  await page.clock.fastForward('00:10')
  await expect(clock).toContainText('Plan: 1 Introduction')
})

test('reloading, closing and reopening either window loses neither the place nor the time', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(costSharing.no)
  const first = await openPresenter(context, site, costSharing.no)
  await step(first.page, 'next')
  await agree([deck, first], { no: costSharing.no, click: 1 })
  const startedAt = () =>
    page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('deck-talk '))!
      return (JSON.parse(localStorage.getItem(key)!) as { timer: { startedAt: number } }).timer.startedAt
    })
  const began = await startedAt()
  expect(began).toBeGreaterThan(0)

  const unchanged = async (windows: readonly Deck[], place: Place) => {
    await agree(windows, place)
    expect(await startedAt()).toBe(began)
    for (const window of windows)
      if (window.page.url().includes('/presenter/'))
        await expect(window.page.locator('.talk-clock')).not.toContainText('starts with')
  }
  await page.reload()
  await deck.ready()
  await unchanged([deck, first], { no: costSharing.no, click: 1 })
  await step(page, 'next')
  await unchanged([deck, first], { no: costSharing.no, click: 2 })
  await first.page.reload()
  await new Deck(first.page, site).ready()
  await unchanged([deck, first], { no: costSharing.no, click: 2 })

  // Closed, and opened again with the address that npm start printed.
  await first.page.close()
  const second = await openPresenter(context, site)
  await unchanged([deck, second], { no: costSharing.no, click: 2 })
  await page.close()
  const audience = await context.newPage()
  await audience.goto(`${site}/1`)
  const reopened = new Deck(audience, site)
  await reopened.ready()
  await agree([reopened, second], { no: costSharing.no, click: 2 })
  await step(second.page, 'next')
  await agree([reopened, second], { no: costSharing.no, click: 3 })
  await expect(second.page.locator('.talk-clock')).not.toContainText('starts with')
  expect([...first.watched.faults, ...second.watched.faults]).toEqual([])
})

test('a window opened at an old address joins the talk where it is', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(4)
  const presenter = await openPresenter(context, site, 4)
  for (const at of [
    { no: costSharing.no, click: 2 },
    { no: 1, click: 0 },
  ]) {
    await deck.go(at.no)
    for (let click = 0; click < at.click; click++) await step(page, 'next')
    await agree([deck, presenter], at)
    for (const address of ['4', `${costSharing.no}?clicks=1`, `presenter/${costSharing.no + 1}`]) {
      const late = new Deck(await context.newPage(), site)
      await late.open(address)
      await agree([late, deck, presenter], at)
      expect(late.takeFaults()).toEqual([])
      await late.page.close()
    }
  }
  // The address alone decides where no talk goes on.
  await presenter.page.close()
  await page.goto(`${site}/${costSharing.no}?clicks=1`)
  await deck.ready()
  await agree([deck], { no: costSharing.no, click: 1 })
})

test('back and forward in the history take both windows along', async ({ context, deck, page, site }) => {
  await deck.open(4)
  const presenter = await openPresenter(context, site, 4)
  await page.evaluate(`${nav}.go(9)`)
  await agree([deck, presenter], { no: 9, click: 0 })
  await page.goBack()
  await agree([deck, presenter], { no: 4, click: 0 })
  await page.goForward()
  await agree([deck, presenter], { no: 9, click: 0 })
})

test('a key that is held down moves on and on, and both windows end together', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(4)
  const presenter = await openPresenter(context, site, 4)
  await page.bringToFront()
  await page.keyboard.down('ArrowDown')
  await expect.poll(async () => (await deck.place()).no, { timeout: 20_000 }).toBeGreaterThan(7)
  await page.keyboard.up('ArrowDown')
  await expect.poll(() => presenter.place()).toEqual(await deck.place())
})

test('a talk on another port goes its own way', async ({ context, deck }) => {
  const other = await serveDeck({ dir: join(root, '.deck'), port: 0 })
  await deck.open(4)
  const elsewhere = new Deck(await context.newPage(), other.url)
  await elsewhere.open(2)
  await elsewhere.go(9)
  await deck.go(5)
  expect((await elsewhere.place()).no).toBe(9)
  expect((await deck.place()).no).toBe(5)
  await other.close()
})

test('b or a full stop makes the audience’s screen black, from either window, until the next step', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(4)
  const presenter = await openPresenter(context, site, 4)
  const black = page.locator('.black-screen')
  const toldSo = presenter.page.getByText('The screen is black')
  await presenter.page.keyboard.press('b')
  await expect(black).toBeVisible()
  expect(await black.boundingBox()).toMatchObject({ x: 0, y: 0, ...page.viewportSize()! })
  await expect(toldSo).toBeVisible()
  await expect(presenter.page.locator('.black-screen')).toHaveCount(0)
  await presenter.page.keyboard.press('.')
  await expect(black).toHaveCount(0)
  await page.bringToFront()
  await page.keyboard.press('b')
  await expect(black).toBeVisible()
  await expect(toldSo).toBeVisible()
  for (const window of [page, presenter.page]) {
    await window.reload()
    await expect(black).toBeVisible()
    await expect(toldSo).toBeVisible()
  }
  await deck.ready()
  await step(presenter.page, 'next')
  await expect(black).toHaveCount(0)
  await expect(toldSo).toHaveCount(0)
})

test('home and end; ? lists the keys, for everyone, and README lists the same', async ({ deck, page }) => {
  await deck.open(4)
  await page.keyboard.press('End')
  await expect.poll(async () => (await deck.place()).no).toBe(slides.length)
  await page.keyboard.press('Home')
  await expect.poll(async () => (await deck.place()).no).toBe(1)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help.locator('dt')).toHaveText(keys.map(([key]) => key))
  const { violations } = await axe(page, { part: '.key-help' })
  expect(violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await page.keyboard.press('?')
  await page.mouse.click(5, 5)
  await expect(help).toHaveCount(0)
  const readme = readFileSync(join(root, 'README.md'), 'utf8').replace(/`| +(?=\|)/g, '')
  expect(keys.filter(([key, does]) => !readme.includes(`| ${key}| ${does}|`))).toEqual([])
})
