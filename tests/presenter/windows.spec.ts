import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { Router } from 'vue-router'
import { placeAddress } from '../../lib/place.ts'
import { root } from '../../tools/shared/deck.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { Deck, expect, nav, type Place, slides, test } from '../support/fixtures.ts'
import { costSharing } from '../support/slides.ts'
import { agree, openPresenter, step } from '../support/windows.ts'

const sections = /\/assets\/\d-[\w-]+\.js$/

/** What the tests below put into a page. */
interface Watched {
  gates: { no: string; open: () => void }[]
  heard: { page: number; lastUpdate?: { type: string } }[]
}

/** Resolves when the second window has heard what the first has said before. */
async function heardBy(first: Page, second: Page) {
  const hears = await second.evaluateHandle(() => {
    const channel = new BroadcastChannel('by now')
    return { heard: new Promise((resolve) => (channel.onmessage = resolve)), channel }
  })
  await first.evaluate(() => new BroadcastChannel('by now').postMessage('now'))
  await hears.evaluate(({ heard }) => heard.then(() => {}))
}

/** From now on each step of this window waits until it is let through: a machine that is slow. */
const slowDown = (page: Page) =>
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

const asked = (page: Page) =>
  page.evaluate(() => (window as unknown as Watched).gates.map(({ no }) => Number(no)))

/** Lets a step through; what follows from it in the page has happened when this resolves. */
const letThrough = (page: Page, which: number) =>
  page.evaluate(async (which) => {
    ;(window as unknown as Watched).gates[which]!.open()
    await new Promise((resolve) => setTimeout(resolve))
  }, which)

test('a window that is taken from slide to slide says nothing of it, however slow it is, but tells its own steps', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(4)
  await context.addInitScript(() => {
    const { heard } = Object.assign(window, { heard: [] as unknown[] })
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        if (name.includes(' - shared /')) this.addEventListener('message', ({ data }) => heard.push(data))
      }
    }
  })
  const presenter = await openPresenter(context, site, 4)
  const go = (page: Page, no: number) => page.evaluate(`void ${nav}.go(${no})`)
  await slowDown(page)
  await go(presenter.page, 9)
  await expect.poll(() => asked(page)).toEqual([9])
  await go(presenter.page, 10)
  await expect.poll(() => asked(page)).toEqual([9, 10])
  await letThrough(page, 0)
  await letThrough(page, 1)
  await agree([deck, presenter], { no: 10, click: 0 })
  await go(page, 12)
  await expect.poll(() => asked(page)).toEqual([9, 10, 12])
  await letThrough(page, 2)
  await agree([deck, presenter], { no: 12, click: 0 })
  const told = await presenter.page.evaluate(() =>
    (window as unknown as Watched).heard
      .filter(({ lastUpdate }) => lastUpdate?.type === 'viewer')
      .map(({ page }) => page),
  )
  expect([...new Set(told)]).toEqual([12])
})

test('a window that is closed or reloaded before it has joined the talk leaves the next one able to drive it', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(costSharing.no)
  const presenter = await openPresenter(context, site, costSharing.no)
  // Its slide does not come, the first time.
  let comes = false
  await page.route(sections, (route) => (comes ? route.continue() : undefined))
  await page.reload({ waitUntil: 'commit' })
  await page.waitForFunction(() => '__vue_app__' in document.querySelector('#app')!)
  comes = true
  await page.reload()
  await deck.ready()
  await step(page, 'next')
  await agree([deck, presenter], { no: costSharing.no, click: 1 })
})

test('a tab that shows no slide does not speak for the talk', async ({ context, deck, page, site }) => {
  await deck.open(costSharing.no)
  const first = await openPresenter(context, site, costSharing.no)
  await step(first.page, 'next')
  await agree([deck, first], { no: costSharing.no, click: 1 })
  await page.close()
  const overview = await context.newPage()
  await overview.goto(`${site}/overview`)
  await expect(overview.locator('.slidev-layout')).toHaveCount(slides.length)

  const audience = new Deck(await context.newPage(), site)
  await audience.open(1)
  await agree([audience, first], { no: costSharing.no, click: 1 })
  await audience.page.close()
  await first.page.close()
  const second = await openPresenter(context, site, costSharing.no)
  await expect(second.page.locator('.talk-clock .pace')).toBeVisible()
  await expect(second.page.locator('.talk-clock')).not.toContainText('starts with your first step')
})

test('a talk that begins at the cover ends the clock of the one before', async ({ context, site }) => {
  const clock = async (no: number) => {
    const { page } = await openPresenter(context, site, no)
    const pace = await page.locator('.talk-clock .pace').innerText()
    await step(page, 'next')
    await expect(page.locator('.talk-clock')).not.toContainText('starts with')
    await page.close()
    return pace
  }
  expect(await clock(costSharing.no)).toContain('starts with your first step')
  expect(await clock(costSharing.no)).not.toContain('starts with')
  const cover = await openPresenter(context, site, 1)
  await cover.page.close()
  expect(await clock(costSharing.no)).toContain('starts with your first step')
})

test('windows of the published deck, which nobody presents from, look for no others', async ({ browser }) => {
  const server = await serveDeck({ dir: join(root, 'dist'), port: 0 })
  const page = await browser.newPage()
  await new Deck(page, server.url).open(2)
  expect(await page.evaluate(() => navigator.locks.query())).toEqual({ held: [], pending: [] })
  await page.close()
  await server.close()
})

test('two tabs of the published deck go their own ways', async ({ context }) => {
  const server = await serveDeck({ dir: join(root, 'dist'), port: 0 })
  const [one, other] = [
    new Deck(await context.newPage(), server.url),
    new Deck(await context.newPage(), server.url),
  ]
  await one.open(4)
  await other.open(6)
  await other.page.keyboard.press('b')
  await expect(other.page.locator('.black-screen')).toBeVisible()
  await heardBy(other.page, one.page)
  await expect(one.page.locator('.black-screen')).toHaveCount(0)
  await one.go(9)
  await heardBy(one.page, other.page)
  expect(await other.place()).toEqual({ no: 6, click: 0 })
  await server.close()
})

test('windows of another talk at the same address are not of this one', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(costSharing.no)
  const other = await context.newPage()
  const title = slides[0]!.title
  await other.route('**/assets/*.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replaceAll(title, 'Another talk') })
  })
  const elsewhere = new Deck(other, site)
  await elsewhere.open(costSharing.no + 1)
  await elsewhere.arrives({ no: costSharing.no + 1, click: 0 })
  await other.keyboard.press('b')
  await expect(other.locator('.black-screen')).toBeVisible()
  await heardBy(other, page)
  await expect(page.locator('.black-screen')).toHaveCount(0)
  await other.unrouteAll({ behavior: 'ignoreErrors' })
})

test('the black screen is the same in both windows, whichever turned it on or off', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(4)
  const presenter = await openPresenter(context, site, 4)
  const press = async (window: Page, isBlack: boolean) => {
    await window.bringToFront()
    await window.keyboard.press('b')
    await expect(page.locator('.black-screen')).toHaveCount(isBlack ? 1 : 0)
    await expect(presenter.page.getByText('The screen is black')).toHaveCount(isBlack ? 1 : 0)
  }
  await press(page, true)
  await press(presenter.page, false)
  await press(page, true)
  await press(page, false)
  await press(presenter.page, true)
  await press(page, false)
  await press(page, true)
})

test('each step is reported once, by the window that made it', async ({ context }) => {
  const reported: Place[] = []
  const server = await serveDeck({
    dir: join(root, '.deck'),
    port: 0,
    onPlace: (place) => void reported.push(place),
  })
  const deck = new Deck(await context.newPage(), server.url)
  await deck.open(costSharing.no)
  const presenter = await openPresenter(context, server.url, costSharing.no)
  const made: Place[] = []
  for (const window of [presenter.page, deck.page, presenter.page]) {
    await step(window, 'next')
    made.push({ no: costSharing.no, click: made.length + 1 })
    await agree([deck, presenter], made.at(-1)!)
  }
  await expect.poll(() => reported).toEqual(made)
  await server.close()
})

test('the place is taken from an older browser too, and from nobody who does not say where it comes from', async () => {
  const reported: Place[] = []
  const server = await serveDeck({
    dir: join(root, '.deck'),
    port: 0,
    onPlace: (place) => void reported.push(place),
  })
  const place = { no: 4, click: 1 }
  const post = async (origin?: string) => {
    const headers: HeadersInit = origin ? { origin } : {}
    const request = { method: 'POST', headers, body: JSON.stringify(place) }
    return (await fetch(server.url + placeAddress, request)).status
  }
  // Chromium 112 sends no origin from a page that sends no referrer, not even to where the page is from.
  const policy = (await fetch(server.url)).headers.get('referrer-policy')
  expect(await post(policy === 'no-referrer' ? 'null' : server.url)).toBe(204)
  expect(reported).toEqual([place])
  for (const origin of ['null', 'http://localhost:1', undefined]) expect(await post(origin)).toBe(403)
  expect(reported).toEqual([place])
  // A page elsewhere that a link leads to is told nothing either.
  expect(policy).toBe('same-origin')
  await server.close()
})

test('a browser that does not keep the screen awake is no fault of the talk; detects another refusal', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    navigator.wakeLock.request = () =>
      Promise.reject(new DOMException('Wake Lock permission request denied', 'NotAllowedError'))
  })
  const deck = new Deck(page, site)
  await deck.open(costSharing.no)
  expect(await page.evaluate(() => navigator.wakeLock.request().catch(String))).toContain('denied')
  expect(deck.takeFaults()).toEqual([])
  await page.evaluate(() => void Promise.reject(new DOMException('Refused', 'NotAllowedError')))
  await expect.poll(() => deck.takeFaults().join()).toContain('page error: Refused')
  await page.close()
})

test('the notes are fitted to the presenter’s window, whichever window was opened first', async ({
  context,
  deck,
  site,
}) => {
  await deck.open(costSharing.no)
  const page = await context.newPage()
  await page.setViewportSize({ width: 1600, height: 900 })
  const presenter = new Deck(page, site)
  await presenter.open(`presenter/${costSharing.no}`)
  const { width = 0 } = (await page.locator('.grid-section.note').boundingBox()) ?? {}
  expect(width).toBeCloseTo(0.4 * 1600, -1)
})
