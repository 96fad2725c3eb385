import { join } from 'node:path'
import { type Page, test as base, expect } from 'playwright/test'
import { root } from '../tools/deck.ts'
import { serveDeck } from '../tools/serve.ts'
import { type Fault, inspect, type Inspection } from './inspect.ts'
import { slides } from './slides.ts'

export { expect, slides }

/** Slidev keeps its navigation on the app, in a production build too; internal, so named only here. */
const nav = `document.querySelector('#app').__vue_app__._context.provides['$$slidev-context'].nav`

export interface Place {
  no: number
  click: number
}

/** The built deck in one browser page, moved through the app's own navigation. */
export class Deck {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  async open(path: number | string = 1) {
    await this.page.goto(`${this.url}/${path}`)
    await this.ready()
  }

  async ready() {
    await this.page.waitForFunction(`!!document.querySelector('#app')?.__vue_app__ && ${nav}.total > 0`)
    await this.settle()
  }

  async place(): Promise<Place> {
    return this.page.evaluate(`({ no: ${nav}.currentSlideNo, click: ${nav}.clicks })`)
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

  /** Waits until the slide is mounted, its fonts are there, its charts are drawn and nothing moves. */
  async settle() {
    await this.page.waitForFunction(() => {
      interface App {
        __vue_app__: { _context: { provides: Record<string, { nav: Nav }> } }
      }
      interface Nav {
        currentSlideNo: number
        slides: { meta: { __clicksContext?: { isMounted: boolean } } }[]
      }
      const app = document.querySelector('#app') as unknown as App
      const { currentSlideNo, slides } = app.__vue_app__._context.provides['$$slidev-context']!.nav
      const slide = document.querySelector(`#slideshow [data-slidev-no="${currentSlideNo}"]`)
      if (!slide?.querySelector('.slidev-layout')) return false
      if (!slides[currentSlideNo - 1]?.meta.__clicksContext?.isMounted) return false
      if (document.fonts.status !== 'loaded') return false
      const undrawn = [...slide.querySelectorAll('[data-waitfor]')].some(
        (el) => !el.querySelector(el.getAttribute('data-waitfor')!),
      )
      const moving = document
        .getAnimations()
        .some(
          ({ playState, effect }) =>
            playState === 'running' && slide.contains((effect as KeyframeEffect).target),
        )
      return !undrawn && !moving
    })
  }

  /** Everything the checks have to say about the slide as it stands. */
  async inspect(title?: string): Promise<Inspection> {
    const { no } = await this.place()
    return this.page.evaluate(inspect, { no, title: title ?? slides[no - 1]!.title })
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
  page.on('console', (message) => {
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
    if (!/ERR_ABORTED/.test(reason)) faults.push(`request failed: ${request.url()} ${reason}`)
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

export const test = base.extend<{ deck: Deck; watch: Guard; states: States }, { site: string }>({
  /** The presenter's build, served as `npm start` serves it. */
  site: [
    async ({}, use) => {
      const server = await serveDeck({ dir: join(root, '.deck'), port: 0 })
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
  watch: [
    async ({ page, site }, use) => {
      const watched = guard(page, site)
      await use(watched)
      expect(watched.faults, 'console, page errors and requests').toEqual([])
    },
    { auto: true },
  ],
  states: async ({}, use, info) => {
    let seen = 0
    await use({ count: () => void seen++ })
    info.annotations.push({ type: 'states', description: String(seen) })
  },
  deck: async ({ page, site }, use) => {
    await use(new Deck(page, site))
  },
})

/** One line a fault: slide, click, check and what was found. */
export const report = ({ no, click }: Place, faults: readonly Fault[]) =>
  faults.map(({ check, found }) => `slide ${no}, click ${click}: ${check}: ${found}`)

/** What a click moved that was already shown. */
export function movedTexts(before: Inspection['texts'], after: Inspection['texts']): Fault[] {
  return Object.entries(before).flatMap(([key, { x, y }]) => {
    const now = after[key]
    if (!now || Math.hypot(now.x - x, now.y - y) <= 1) return []
    return [
      {
        check: 'moved',
        found: `“${key.split('#')[0]!.slice(0, 40)}” moved by ${Math.round(now.x - x)}, ${Math.round(now.y - y)}`,
      },
    ]
  })
}
