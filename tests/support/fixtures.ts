import { join } from 'node:path'
import { type Browser, type Locator, type Page, test as base, expect } from 'playwright/test'
import { type Place, placeAddress } from '../../lib/place.ts'
import { limits } from '../../data/limits.ts'
import { root } from '../../tools/shared/deck.ts'
import { settled } from '../../tools/export/page.ts'
import { readPage } from '../../tools/export/sheets.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { inspectFigures } from './inspect-figures.ts'
import { type App, atRest } from './in-page.ts'
import { type Fault, inspect, type Inspection } from './inspect.ts'
import { slides } from './slides.ts'

export { expect, slides }
export type { Place }

const usual = { width: 980, height: 552 }

const padded = (number: number, width: number) => String(number).padStart(width, '0')
/** Slidev's name for a slide at a click on the page that is printed. */
const sheet = ({ no, click }: Place) => `[id="${padded(no, 3)}-${padded(click + 1, 2)}"]`

/** Slidev keeps its navigation on the app, in a production build too; internal, so named only here. */
export const nav = `document.querySelector('#app').__vue_app__._context.provides['$$slidev-context'].nav`

/** Waits for the app. */
const started = (page: Page) =>
  page.waitForFunction(() => {
    const app = document.querySelector('#app') as App | null
    return (app?.__vue_app__?._context.provides['$$slidev-context']?.nav.total ?? 0) > 0
  })

/** The built deck in one browser page, moved through the app's own navigation. */
export class Deck {
  constructor(
    readonly page: Page,
    readonly url: string,
    readonly watched: Guard = guard(page, url),
  ) {}

  /** How long a slide may take to come to rest, in milliseconds. */
  patience = 20_000

  /** What went wrong behind the scenes since this was asked last. */
  takeFaults(): string[] {
    return this.watched.faults.splice(0)
  }

  async open(path: number | string = 1) {
    await this.page.goto(`${this.url}/${path}`)
    await this.ready()
  }

  async ready() {
    await started(this.page)
    await this.settle()
  }

  /** Waits until the deck says that it needs no network any more, and cuts it. */
  async cutOff() {
    await this.page.locator('html[data-deck-ready]').waitFor({ state: 'attached' })
    await this.page.context().setOffline(true)
  }

  async place(): Promise<Place> {
    return this.page.evaluate(`({ no: ${nav}.currentSlideNo, click: ${nav}.clicks })`)
  }

  /** Waits until the window is there; it fails with the place where the window is. */
  async arrives(place: Place) {
    await this.page
      .waitForFunction(
        ({ no, click }) => {
          const app = document.querySelector('#app') as unknown as App
          const { currentSlideNo, clicks } = app.__vue_app__!._context.provides['$$slidev-context']!.nav
          return currentSlideNo === no && clicks === click
        },
        place,
        // A second in a talk; a machine that does other things as well may take more.
        { polling: 5, timeout: 5000 },
      )
      .catch(async () => expect(await this.place()).toEqual(place))
  }

  async total(): Promise<number> {
    return this.page.evaluate(`${nav}.total`)
  }

  /** The clicks of the current slide, known once its components are mounted. */
  async clicks(): Promise<number> {
    return this.page.evaluate(`${nav}.clicksTotal`)
  }

  async go(no: number, click = 0) {
    await this.page.evaluate(`${nav}.go(${no}, ${click})`)
    await this.settle()
  }

  /** To a slide with all its steps made, which are known once it is there. */
  async goLast(no: number) {
    await this.go(no)
    await this.go(no, await this.clicks())
  }

  /** A step on or back, by its key. */
  async press(key: 'ArrowRight' | 'ArrowLeft', { no, click }: Place) {
    await this.page.keyboard.press(key)
    await this.settle({ no, click })
  }

  /** Light or dark, as the system asks for it; the app follows a moment later. */
  async setColorScheme(colorScheme: 'light' | 'dark') {
    await this.page.emulateMedia({ colorScheme })
    await this.page.waitForFunction(
      (isDark) => document.documentElement.classList.contains('dark') === isDark,
      colorScheme === 'dark',
    )
  }

  /** Waits until the slide is at rest; at a place, if one is given. */
  async settle(place?: Place) {
    await this.page.waitForFunction(atRest, place, { timeout: this.patience })
  }

  /** Waits until the slides beside this one are in the page as well, hidden; then none comes until the next step. */
  async neighboursAreThere() {
    const { no } = await this.place()
    const there = [no - 1, no + 1].filter((beside) => slides[beside - 1])
    for (const beside of there) await this.current(beside).waitFor({ state: 'attached' })
  }

  /** Opens the page that the export with clicks prints: every slide at every click. */
  async openPrint() {
    await this.page.goto(`${this.url}/print?print=clicks`)
    await settled(() => this.page.evaluate(readPage), slides.length)
  }

  /** A slide on the page that is printed. */
  sheet(place: Place): Locator {
    return this.page.locator(sheet(place))
  }

  /** Everything the checks have to say about the slide as it stands. */
  async inspect(title?: string): Promise<Inspection> {
    const { no } = await this.place()
    return this.inspectPlace(`#slideshow [data-slidev-no="${no}"]`, title ?? slides[no - 1]!.title)
  }

  /** The same for a slide on the page that is printed. */
  inspectPrinted(place: Place): Promise<Inspection> {
    const { no } = place
    return this.inspectPlace(`${sheet(place)} [data-slidev-no="${no}"]`, slides[no - 1]!.title)
  }

  /** The clicks a slide is printed with, the state before the first among them. */
  async printedClicks(no: number): Promise<number[]> {
    const ids = await this.page
      .locator(`.print-slide-container:has([data-slidev-no="${no}"])`)
      .evaluateAll((frames) => frames.map(({ id }) => id))
    return ids.map((id) => Number(id.split('-')[1]) - 1)
  }

  private async inspectPlace(selector: string, title: string): Promise<Inspection> {
    const { faults, parts } = await this.page.evaluate(inspect, { selector, title, limits })
    return { faults: [...faults, ...(await this.page.evaluate(inspectFigures, { selector }))], parts }
  }

  current(no: number) {
    return this.page.locator(`#slideshow [data-slidev-no="${no}"]`)
  }
}

/** What went wrong behind the scenes: console, page errors, requests. */
export interface Guard {
  faults: string[]
}

export function guard(page: Page, url: string): Guard {
  const faults: string[] = []
  // A deck in one file has its slides behind the #, which no request has.
  const [deck = url] = url.split('#')
  // The talk tells the server of this machine where it is; a network that a test cuts off cuts that off as well.
  const isReport = (target: string) => target.endsWith(placeAddress)
  page.on('console', (message) => {
    if (isReport(message.location().url)) return
    if (['error', 'warning'].includes(message.type()))
      faults.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('request', (request) => {
    const target = request.url()
    if (!target.startsWith(deck) && !/^(?:data|blob):/.test(target))
      faults.push(`request off the machine: ${target}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page left before it had loaded aborts its requests; that is no fault.
    if (!/ERR_ABORTED/.test(reason) && !isReport(request.url()))
      faults.push(`request failed: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`)
  })
  return { faults }
}

/** Counts the states a test has looked at, for the table at the end. */
export interface States {
  count(): void
}

const allIsQuiet = (deck: Deck, when: string) =>
  expect(deck.takeFaults(), `console, page errors and requests ${when}`).toEqual([])

/** The deck in a window that stays open from test to test, since loading it takes longer than looking at it. */
export async function withStage(
  browser: Browser,
  url: string,
  open: (deck: Deck) => Promise<unknown>,
  use: (deck: Deck) => Promise<void>,
) {
  const context = await browser.newContext({ viewport: usual, reducedMotion: 'reduce' })
  try {
    const deck = new Deck(await context.newPage(), url)
    await open(deck)
    allIsQuiet(deck, 'while it was opened')
    await use(deck)
    allIsQuiet(deck, 'after the last test')
  } finally {
    await context.close()
  }
}

/** Puts a picture into the report of the test that runs. */
export const attachPicture = async (name: string, of: Page | Locator) =>
  test.info().attach(name, { body: await of.screenshot(), contentType: 'image/png' })

/** Lends the stage to one test, at its usual size; what went wrong meanwhile is that test's. */
async function useSharedPage(deck: Deck, use: (deck: Deck) => Promise<void>) {
  allIsQuiet(deck, 'since the test before')
  await deck.page.setViewportSize(usual)
  await use(deck)
  allIsQuiet(deck, 'during the test')
}

export const test = base.extend<
  { deck: Deck; walked: Deck; printed: Deck; states: States },
  { site: string; stage: Deck; sheets: Deck }
>({
  /** The presenter's build, served as `npm start` serves it. */
  site: [
    async ({}, use) => {
      const server = await serveDeck({ dir: join(root, '.deck'), port: 0 })
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
  /** Without a network once it is ready: what holds of any slide at any click holds without one. */
  stage: [
    ({ browser, site }, use) =>
      withStage(
        browser,
        site,
        async (deck) => {
          await deck.open(1)
          await deck.cutOff()
        },
        use,
      ),
    { scope: 'worker' },
  ],
  sheets: [
    ({ browser, site }, use) => withStage(browser, site, (deck) => deck.openPrint(), use),
    { scope: 'worker', timeout: 120_000 },
  ],
  page: async ({ page, site }, use) => {
    const { faults } = guard(page, site)
    await use(page)
    expect(faults, 'console, page errors and requests').toEqual([])
  },
  states: async ({}, use, info) => {
    let seen = 0
    await use({ count: () => void seen++ })
    info.annotations.push({ type: 'states', description: String(seen) })
  },
  /** The deck in a window of its own. */
  deck: async ({ page, site }, use) => {
    await use(new Deck(page, site))
  },
  /** The deck for looking at slide after slide. */
  walked: async ({ stage }, use, info) => {
    await stage.setColorScheme('light')
    await useSharedPage(stage, async (deck) => {
      await use(deck)
      // A walk has attached the state it found faulty.
      if ((info.errors.length || deck.watched.faults.length) && !info.attachments.length)
        await attachPicture('the slide', deck.page)
    })
  },
  /** Every slide at every click, as it is printed, in the scheme of the test before. */
  printed: ({ sheets }, use) => useSharedPage(sheets, use),
})

/** One line a fault: slide, click, check and what was found. */
export const report = ({ no, click }: Place, faults: readonly Fault[]) =>
  faults.map(({ check, found }) => `slide ${no}, click ${click}: ${check}: ${found}`)

/** What a click moved or took away that was already shown. */
export function disturbed(before: Inspection['parts'], after: Inspection['parts']): Fault[] {
  return Object.entries(before).flatMap(([key, was]) => {
    const now = after[key]
    if (!now) return [{ check: 'gone', found: `${was.what} is no longer shown` }]
    const [left, top, right, bottom] = (['left', 'top', 'right', 'bottom'] as const).map((side) =>
      Math.round(now[side] - was[side]),
    )
    if (![left, top, right, bottom].some((by) => Math.abs(by!) > 1)) return []
    return [
      {
        check: 'moved',
        found: `${was.what} moved by ${left}, ${top}, its far corner by ${right}, ${bottom}`,
      },
    ]
  })
}
