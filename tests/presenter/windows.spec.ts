import type { BrowserContext, Page } from 'playwright/test'
import type { Router } from 'vue-router'
import type { Deck } from '../support/deck.ts'
import { nav, type Place } from '../support/deck.ts'
import { sampleSlide } from '../support/slides.ts'
import { expect, test } from '../support/fixtures.ts'
import { agree, openPresenter, openWindow, step } from '../support/windows.ts'

const { no } = sampleSlide
const at = (click: number): Place => ({ no, click })

test.describe('two windows that stay open', () => {
  test('back and forward in the history take both windows along', async ({ talk: { audience, both } }) => {
    await audience.page.evaluate(`${nav}.go(${no + 2})`)
    await agree(both, { no: no + 2, click: 0 })
    await audience.page.goBack()
    await agree(both, at(0))
    await audience.page.goForward()
    await agree(both, { no: no + 2, click: 0 })
  })

  test('a key that is held down keeps moving, and both windows end together', async ({
    talk: { audience, presenter, goTo },
  }) => {
    await goTo(1)
    await audience.page.keyboard.down('ArrowDown')
    await expect.poll(async () => (await audience.place()).no, { timeout: 20_000 }).toBeGreaterThan(4)
    await audience.page.keyboard.up('ArrowDown')
    await expect.poll(() => presenter.place()).toEqual(await audience.place())
  })

  test('the black screen is the same in both windows, by b or a full stop, until the next step', async ({
    talk: { audience, presenter },
  }) => {
    const black = audience.page.locator('.black-screen')
    const warning = presenter.page.getByText('Black screen: press b')
    const isBlack = async (is: boolean) => {
      await expect(black).toHaveCount(is ? 1 : 0)
      await expect(warning).toHaveCount(is ? 1 : 0)
    }
    const press = async ({ page }: Deck, key: 'b' | '.', is: boolean) => {
      await page.keyboard.press(key)
      await isBlack(is)
    }
    await press(presenter, 'b', true)
    expect(await black.boundingBox()).toMatchObject({ x: 0, y: 0, ...audience.page.viewportSize()! })
    await expect(presenter.page.locator('.black-screen')).toHaveCount(0)
    await press(presenter, '.', false)
    // Either window can toggle it, whichever did so last.
    await press(audience, 'b', true)
    await press(presenter, 'b', false)
    await press(audience, '.', true)
    await press(audience, 'b', false)
    await press(presenter, 'b', true)
    await press(audience, 'b', false)
    await press(audience, 'b', true)
    for (const window of [audience, presenter]) {
      await window.page.reload()
      await window.ready()
      await isBlack(true)
    }
    await step(presenter.page, 'next')
    await isBlack(false)
  })

  test('both windows move together without a network', async ({ talk: { audience, presenter, both } }) => {
    for (const window of both) await window.cutOff()
    await presenter.page.keyboard.press('ArrowRight')
    await agree(both, at(1))
    await audience.page.keyboard.press('ArrowDown')
    await agree(both, { no: no + 1, click: 0 })
    await audience.page.context().setOffline(false)
  })
})

test.describe('windows that are opened and closed', () => {
  /** A tab that shows no slide, which must not speak for the talk. */
  async function openNotes(context: BrowserContext, site: string) {
    const notes = await context.newPage()
    await notes.goto(`${site}/notes`)
    await expect(notes).toHaveTitle(/^Notes/)
    return notes
  }

  test('reloading, closing and reopening either window loses neither the place nor the time', async ({
    context,
    deck,
    page,
    site,
  }) => {
    await deck.open(no)
    const first = await openPresenter(context, site, no)
    await step(first.page, 'next')
    await agree([deck, first], at(1))
    const startedAt = ({ page }: Deck) =>
      page.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.startsWith('deck-timer '))!
        return (JSON.parse(localStorage.getItem(key)!) as { startedAt: number }).startedAt
      })
    const began = await startedAt(deck)
    expect(began).toBeGreaterThan(0)

    const unchanged = async (audience: Deck, presenter: Deck, place: Place) => {
      await agree([audience, presenter], place)
      expect(await startedAt(audience)).toBe(began)
      await expect(presenter.page.locator('.talk-clock')).not.toContainText('starts with')
    }
    await page.reload()
    await deck.ready()
    await unchanged(deck, first, at(1))
    await step(page, 'next')
    await unchanged(deck, first, at(2))
    await first.page.reload()
    await first.ready()
    await unchanged(deck, first, at(2))

    // Opened again at the address that npm start printed.
    await first.page.close()
    const second = await openPresenter(context, site)
    await unchanged(deck, second, at(2))
    await page.close()
    await openNotes(context, site)
    const reopened = await openWindow(context, site, 1)
    await unchanged(reopened, second, at(2))
    await step(second.page, 'prev')
    await unchanged(reopened, second, at(1))
    expect([...first.watched.faults, ...second.watched.faults]).toEqual([])
  })

  test('a window opened at an old address joins the talk where it is', async ({
    context,
    deck,
    page,
    site,
  }) => {
    await deck.open(no + 2)
    const presenter = await openPresenter(context, site, no + 2)
    for (const [place, addresses] of [
      [at(2), [`${no}?clicks=1`, `presenter/${no + 1}`]],
      [{ no: 1, click: 0 }, [no + 2]],
    ] as const) {
      await deck.go(place.no)
      for (let click = 0; click < place.click; click++) await step(page, 'next')
      await agree([deck, presenter], place)
      const late = await Promise.all(addresses.map((address) => openWindow(context, site, address)))
      await agree([...late, deck, presenter], place)
      for (const window of late) {
        expect(window.takeFaults()).toEqual([])
        await window.page.close()
      }
    }
    // Without another window the address alone decides.
    await presenter.page.close()
    await page.goto(`${site}/${no}?clicks=1`)
    await deck.ready()
    await deck.arrives(at(1))
  })

  test('a window that is closed or reloaded before it has joined leaves the next one able to drive the talk', async ({
    context,
    deck,
    page,
    site,
  }) => {
    await deck.open(no)
    const presenter = await openPresenter(context, site, no)
    // The first time, its slide never comes.
    let isHeldBack = true
    await page.route(/\/assets\/\d-[\w-]+\.js$/, (route) => (isHeldBack ? undefined : route.continue()))
    await page.reload({ waitUntil: 'commit' })
    await page.waitForFunction(() => '__vue_app__' in document.querySelector('#app')!)
    isHeldBack = false
    await page.reload()
    await deck.ready()
    await step(page, 'next')
    await agree([deck, presenter], at(1))
  })

  test('a talk that begins at the cover resets the clock, one that goes on at another slide does not', async ({
    context,
    site,
  }) => {
    const first = await openPresenter(context, site, no)
    await step(first.page, 'next')
    await expect(first.page.locator('.talk-clock')).not.toContainText('starts with')
    const notes = await openNotes(context, site)
    await first.page.close()

    const onItsOwn = async (path: number) => {
      const { page } = await openPresenter(context, site, path)
      const pace = await page.locator('.talk-clock .pace').innerText()
      await page.close()
      return pace
    }
    expect(await onItsOwn(no)).not.toContain('starts with')
    // It would store the clock of the cover’s window.
    await notes.close()
    expect(await onItsOwn(1)).toContain('starts with your first step')
    expect(await onItsOwn(no)).toContain('starts with your first step')
  })
})

/** What the next test puts into a page. */
interface Watched {
  gates: { no: string; open: () => void }[]
  heard: { page: number; lastUpdate?: { type: string } }[]
}

/** Holds back each step of a window, as on a slow machine. */
const holdSteps = (page: Page) =>
  page.evaluate(() => {
    interface App {
      __vue_app__: { config: { globalProperties: { $router: Router } } }
    }
    const { gates } = Object.assign(window, { gates: [] as Watched['gates'] })
    const app = document.querySelector('#app') as unknown as App
    app.__vue_app__.config.globalProperties.$router.beforeEach(
      ({ params }) => new Promise<void>((open) => gates.push({ no: String(params.no), open })),
    )
  })

const heldSteps = (page: Page) =>
  page.evaluate(() => (window as unknown as Watched).gates.map(({ no }) => Number(no)))

/** Resolves when everything that follows from the step has happened. */
const releaseStep = (page: Page, which: number) =>
  page.evaluate(async (which) => {
    ;(window as unknown as Watched).gates[which]!.open()
    await new Promise((resolve) => setTimeout(resolve))
  }, which)

test('a slow window that follows reports nothing until it makes a step of its own', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(no)
  await context.addInitScript(() => {
    const { heard } = Object.assign(window, { heard: [] as unknown[] })
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        if (name.includes(' - shared /')) this.addEventListener('message', ({ data }) => heard.push(data))
      }
    }
  })
  const presenter = await openPresenter(context, site, no)
  const [first, second, own] = [1, 2, no + 1]
  const go = (page: Page, no: number) => page.evaluate(`void ${nav}.go(${no})`)
  await holdSteps(page)
  await go(presenter.page, first)
  await expect.poll(() => heldSteps(page)).toEqual([first])
  await go(presenter.page, second)
  await expect.poll(() => heldSteps(page)).toEqual([first, second])
  await releaseStep(page, 0)
  await releaseStep(page, 1)
  await agree([deck, presenter], { no: second, click: 0 })
  await go(page, own)
  await expect.poll(() => heldSteps(page)).toEqual([first, second, own])
  await releaseStep(page, 2)
  await agree([deck, presenter], { no: own, click: 0 })
  const reported = await presenter.page.evaluate(() =>
    (window as unknown as Watched).heard
      .filter(({ lastUpdate }) => lastUpdate?.type === 'viewer')
      .map(({ page }) => page),
  )
  expect([...new Set(reported)]).toEqual([own])
})
