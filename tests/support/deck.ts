import { errors } from 'playwright'
import { type BrowserContext, expect, type Locator, type Page } from 'playwright/test'
import { type Place, placeAddress } from '../../lib/place.ts'
import { limits } from '../../data/limits.ts'
import { settled } from '../../tools/export/page.ts'
import { readPage } from '../../tools/export/sheets.ts'
import { atRest, nav, rest, visit } from './in-page.ts'
import { inspect, type Inspection } from './inspect.ts'
import { type Slide, slides } from './slides.ts'

export { nav }
export type { Place }

const padded = (number: number, width: number) => String(number).padStart(width, '0')
/** The id that Slidev gives a slide at a click on the print page. */
const sheet = ({ no, click }: Place) => `[id="${padded(no, 3)}-${padded(click + 1, 2)}"]`

/** The built deck in one browser page, moved through the app's own navigation. */
export class Deck {
  constructor(
    readonly page: Page,
    readonly url: string,
    readonly watched: Guard = guard(page, url),
  ) {}

  /** How long a slide may take to come to rest, in milliseconds. */
  patience = 20_000

  /** The console messages, page errors and failed requests since the last call. */
  takeFaults(): string[] {
    return this.watched.faults.splice(0)
  }

  async open(path: number | string = 1) {
    await this.page.goto(`${this.url}/${path}`)
    await this.ready()
  }

  ready = () => this.settle()

  /** Waits until the deck needs no network any more, and cuts it off. */
  async cutOff() {
    await this.page.locator('html[data-deck-ready]').waitFor({ state: 'attached' })
    await this.page.context().setOffline(true)
  }

  private async published(name: 'clicks' | 'total'): Promise<number> {
    return Number(await this.page.locator('html').getAttribute(`data-${name}`))
  }

  place = (): Promise<Place> =>
    this.page.evaluate(() => {
      const { slide, click } = document.documentElement.dataset
      return { no: Number(slide), click: Number(click) }
    })

  /** Waits until the window is at a place; a failure names the place where it is instead. */
  async arrives(place: Place) {
    await this.page
      .waitForFunction(
        ({ no, click }) => {
          const { slide, click: shown } = document.documentElement.dataset
          return Number(slide) === no && Number(shown) === click
        },
        place,
        // It takes less than a second in a talk, but a busy machine may take more.
        { polling: 5, timeout: 5000 },
      )
      .catch(async () => expect(await this.place()).toEqual(place))
  }

  total = () => this.published('total')

  /** The clicks of the current slide, known once its components are mounted. */
  clicks = () => this.published('clicks')

  async go(no: number, click: number | 'last' = 0) {
    const { patience } = this
    this.rested(await this.page.evaluate(visit, { no, click, patience }))
  }

  /** To the last click of a slide. */
  goLast = (no: number) => this.go(no, 'last')

  /** One step forwards or back, by its key. */
  async press(key: 'ArrowRight' | 'ArrowLeft', place: Place) {
    const { patience } = this
    const [rested] = await Promise.all([
      this.page.evaluate(rest, { place, patience }),
      this.page.keyboard.press(key),
    ])
    this.rested(rested)
  }

  private rested(rested: boolean) {
    if (!rested) throw new errors.TimeoutError(`the slide does not come to rest in ${this.patience} ms`)
  }

  /** Sets the scheme of the system; the app follows a moment later. */
  async setColorScheme(colorScheme: 'light' | 'dark') {
    // Even without a change the browser would style the page anew.
    const already = `matchMedia('(prefers-color-scheme: ${colorScheme})').matches`
    if (await this.page.evaluate<boolean>(already)) return
    await this.page.emulateMedia({ colorScheme })
    await this.page.waitForFunction(
      (isDark) => document.documentElement.classList.contains('dark') === isDark,
      colorScheme === 'dark',
      { polling: 5 },
    )
  }

  /** Waits until the slide is at rest; at a place, if one is given. */
  async settle(place?: Place) {
    await this.page.waitForFunction(atRest, place, { polling: 5, timeout: this.patience })
  }

  /** Waits until the neighbours of the slide are in the page, hidden; none joins them until the next step. */
  async neighboursAreThere() {
    const { no } = await this.place()
    const there = [no - 1, no + 1].filter((beside) => slides[beside - 1])
    for (const beside of there) await this.current(beside).waitFor({ state: 'attached' })
  }

  /** Opens the print page: every slide at every click, or in its last state; of one slide only, if one is named. */
  async openPrint(states: 'clicks' | 'last' = 'clicks', only?: number) {
    const print = states === 'clicks' ? 'clicks' : 'true'
    await this.page.goto(`${this.url}/print?print=${print}${only ? `&range=${only}` : ''}`)
    if (only) await this.sheet({ no: only, click: 0 }).waitFor()
    await settled(() => this.page.evaluate(readPage), only ? 0 : slides.length)
  }

  /** A slide on the print page. */
  sheet(place: Place): Locator {
    return this.page.locator(sheet(place))
  }

  /** Inspects the slide as it stands. */
  async inspect(slide?: Pick<Slide, 'no' | 'title'>): Promise<Inspection> {
    const { no, title } = slide ?? slides[(await this.place()).no - 1]!
    return this.page.evaluate(inspect, { selector: `#slideshow [data-slidev-no="${no}"]`, title, limits })
  }

  /** Inspects a slide on the print page. */
  inspectPrinted({ no, click }: Place): Promise<Inspection> {
    const selector = `${sheet({ no, click })} [data-slidev-no="${no}"]`
    return this.page.evaluate(inspect, { selector, title: slides[no - 1]!.title, limits })
  }

  /** The clicks a slide is printed with; 0 is its state before the first. */
  printedClicks = (no: number): Promise<number[]> =>
    this.page.evaluate(
      (id) =>
        [...document.querySelectorAll(`.print-slide-container[id^="${id}-"]`)].map(
          ({ id }) => Number(id.split('-')[1]) - 1,
        ),
      padded(no, 3),
    )

  current(no: number) {
    return this.page.locator(`#slideshow [data-slidev-no="${no}"]`)
  }
}

/** Console messages, page errors and failed requests of a page. */
export interface Guard {
  faults: string[]
}

export function guard(page: Page, url: string): Guard {
  const faults: string[] = []
  // A single file has its slides behind the #, which requests leave out.
  const [deck = url] = url.split('#')
  // The talk reports its place to the local server, which fails where a test has cut off the network.
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
      faults.push(`request to another host: ${target}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // Leaving a page before it has loaded aborts its requests.
    if (!/ERR_ABORTED/.test(reason) && !isReport(request.url()))
      faults.push(`request failed: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`)
  })
  return { faults }
}

/** Keeps windows from preloading the other slides and the dialogs, which costs more than opening them. */
export const withoutPreloading = (context: BrowserContext | Page) =>
  context.addInitScript(() => (window.requestIdleCallback = () => 0))
