import { join } from 'node:path'
import { type Browser, type Locator, type Page, test as base, expect } from 'playwright/test'
import { root } from '../../tools/shared/deck.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { Deck, guard, type Place, withoutPreloading } from './deck.ts'
import type { Fault, Inspection } from './inspect.ts'
import { sampleSlide, slides } from './slides.ts'
import { agree, openContext, openPresenter, openWindow, type Talk, usual } from './windows.ts'

export { expect, slides }

const large = { width: 1920, height: 1080 }

/** Counts the inspected states of a test, for the table at the end. */
export interface States {
  count(states?: number): void
}

const allIsQuiet = (deck: Deck, when: string) =>
  expect(deck.takeFaults(), `console, page errors and requests ${when}`).toEqual([])

/** The deck in a window shared by many tests: loading it takes longer than most of them. */
export async function withDeck(
  browser: Browser,
  url: string,
  open: (deck: Deck) => Promise<unknown>,
  use: (deck: Deck) => Promise<void>,
  options?: Parameters<typeof openContext>[1],
) {
  const context = await openContext(browser, options)
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

/** Offline once it is ready, so that every test of a slide also holds without a network. */
async function openOffline(deck: Deck) {
  await deck.open(1)
  await deck.cutOff()
}

/** Attaches a picture to the report of the running test. */
export const attachPicture = async (name: string, of: Page | Locator) =>
  test.info().attach(name, { body: await of.screenshot(), contentType: 'image/png' })

/** In place of Playwright’s own pictures of a failure, which would be of the windows of other tests as well. */
async function picturesIfFailed(pages: readonly Page[]) {
  if (test.info().errors.length) for (const page of pages) await attachPicture(page.url(), page)
}

/** Gives a shared window to one test; what fails meanwhile fails that test. */
async function useSharedPage(deck: Deck, use: (deck: Deck) => Promise<void>) {
  allIsQuiet(deck, 'since the previous test')
  // Off the chart, whose tooltip would stay.
  await deck.page.mouse.move(0, 0)
  await use(deck)
  const { errors, attachments } = test.info()
  // A visit of every click attaches the faulty state itself.
  if ((errors.length || deck.watched.faults.length) && !attachments.length)
    await attachPicture(deck.page.url(), deck.page)
  allIsQuiet(deck, 'during the test')
}

export const test = base.extend<
  {
    preloads: boolean
    deck: Deck
    sharedDeck: Deck
    sharedDarkDeck: Deck
    printed: Deck
    printedLast: Deck
    talk: Talk
    states: States
  },
  { site: string; lightWindow: Deck; darkWindow: Deck; printPage: Deck; lastPrintPage: Deck; windows: Talk }
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
  lightWindow: [({ browser, site }, use) => withDeck(browser, site, openOffline, use), { scope: 'worker' }],
  darkWindow: [
    ({ browser, site }, use) =>
      withDeck(browser, site, openOffline, use, { viewport: large, colorScheme: 'dark' }),
    { scope: 'worker' },
  ],
  printPage: [
    ({ browser, site }, use) => withDeck(browser, site, (deck) => deck.openPrint(), use),
    { scope: 'worker', timeout: 120_000 },
  ],
  lastPrintPage: [
    ({ browser, site }, use) => withDeck(browser, site, (deck) => deck.openPrint('last'), use),
    { scope: 'worker', timeout: 120_000 },
  ],
  /** Open from test to test: opening two windows takes longer than most tests in them. */
  windows: [
    async ({ browser, site }, use) => {
      const context = await openContext(browser)
      const audience = await openWindow(context, site, sampleSlide.no)
      const presenter = await openPresenter(context, site, sampleSlide.no)
      const both = [audience, presenter] as const
      await use({
        audience,
        presenter,
        both,
        async goTo(no) {
          await audience.go(no)
          await agree(both, { no, click: 0 })
        },
      })
      await context.close()
    },
    { scope: 'worker' },
  ],
  /** Whether the windows of a test preload what they do not show. */
  preloads: [false, { option: true }],
  context: async ({ context, preloads }, use) => {
    if (!preloads) await withoutPreloading(context)
    await use(context)
    await picturesIfFailed(context.pages())
  },
  page: async ({ page, site }, use) => {
    const { faults } = guard(page, site)
    await use(page)
    expect(faults, 'console, page errors and requests').toEqual([])
  },
  states: async ({}, use, info) => {
    let seen = 0
    await use({ count: (states = 1) => void (seen += states) })
    info.annotations.push({ type: 'states', description: String(seen) })
  },
  /** The deck in a window of its own. */
  deck: async ({ page, site }, use) => {
    await use(new Deck(page, site))
  },
  /** The deck in a window that later tests go on using. */
  sharedDeck: async ({ lightWindow }, use) => {
    await lightWindow.setColorScheme('light')
    await lightWindow.page.setViewportSize(usual)
    await useSharedPage(lightWindow, use)
  },
  /** A large window in the dark scheme: changing scheme and size for every slide takes longer than opening one more. */
  sharedDarkDeck: ({ darkWindow }, use) => useSharedPage(darkWindow, use),
  /** The print page, every slide at every click. */
  printed: ({ printPage }, use) => useSharedPage(printPage, use),
  /** The print page, every slide in its last state, with the markup it has on the screen. */
  printedLast: ({ lastPrintPage }, use) => useSharedPage(lastPrintPage, use),
  /** Both windows at the sample slide. */
  talk: async ({ windows }, use) => {
    await windows.goTo(sampleSlide.no)
    await use(windows)
    await picturesIfFailed(windows.both.map(({ page }) => page))
    expect(
      windows.both.flatMap((window) => window.takeFaults()),
      'console, page errors and requests',
    ).toEqual([])
  },
})

/** A fault and its place; one without a click is of the slide as a whole. */
export interface PlacedFault {
  no: number
  click?: number
  fault: string
}

export const placed = (place: Place, faults: readonly Fault[]): PlacedFault[] =>
  faults.map(({ check, found }) => ({ ...place, fault: `${check}: ${found}` }))

export const worded = ({ no, click, fault }: PlacedFault) =>
  click === undefined ? `slide ${no}: ${fault}` : `slide ${no}, click ${click}: ${fault}`

/** One line per fault: slide, click, check and finding. */
export const report = (place: Place, faults: readonly Fault[]) => placed(place, faults).map(worded)

/** What a click has moved or removed, though it was shown before. */
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
        found: `${was.what} moved by ${left}, ${top}, its bottom right corner by ${right}, ${bottom}`,
      },
    ]
  })
}
