import { errors } from 'playwright'
import type { CDPSession, Locator, Page } from 'playwright/test'
import { type Deck, type Place } from './deck.ts'
import { attachPicture, disturbed, placed, type PlacedFault, type States, worded } from './fixtures.ts'
import type { Fault, Inspection } from './inspect.ts'
import type { Slide } from './slides.ts'
import { clickMarkers } from './timing.ts'

/** Checks what follows the slide: page number, announcement to screen readers, title of the window. */
async function faultsInAnnouncement({ page }: Deck, { no, title }: Slide): Promise<Fault[]> {
  const { numbers, announced, total } = await page.evaluate(
    (no) => ({
      // One in each frame.
      numbers: [...document.querySelectorAll(`#slideshow [data-slidev-no="${no}"] .slidev-layout.frame`)].map(
        (frame) => [...frame.querySelectorAll('.foot .page')].map(({ textContent }) => textContent).join(),
      ),
      announced: document.querySelector('[role="status"]')?.textContent,
      total: document.documentElement.dataset.total,
    }),
    no,
  )
  const faults = numbers
    .filter((number) => number !== String(no))
    .map((number) => ({ check: 'number', found: `the page says “${number}”` }))
  if (announced !== `Slide ${no} of ${total}: ${title}`)
    faults.push({ check: 'announced', found: `“${announced}”` })
  // The title follows the slide a moment later.
  const start = no === 1 ? title : `${no}. ${title} – `
  if (!(await page.title()).startsWith(start))
    await page
      .waitForFunction((start) => document.title.startsWith(start), start, { timeout: 2000, polling: 5 })
      .catch(async () => faults.push({ check: 'title', found: `the window’s is “${await page.title()}”` }))
  return faults
}

interface State {
  place: Place
  look: () => Promise<Inspection>
  /** Where a picture shows the state. */
  seen: Page | Locator
}

/** The names of the parts shown at each click. */
export type Shown = ReadonlyMap<number, readonly string[]>

export interface Visit {
  faults: PlacedFault[]
  shown: Shown
}

/** Inspects consecutive states, forwards or back; the report gets a picture of the first faulty one. */
async function inspectStates(
  deck: Deck,
  states: readonly State[],
  counted: States,
  way: 'forwards' | 'back',
): Promise<Visit> {
  const faults: PlacedFault[] = []
  const shown = new Map<number, string[]>()
  let before: Inspection['parts'] | undefined
  for (const { place, look, seen } of states) {
    const { faults: found, parts } = await look()
    const [earlier, later] = way === 'forwards' ? [before, parts] : [parts, before]
    found.push(
      ...(earlier && later ? disturbed(earlier, later) : []),
      ...deck.takeFaults().map((fault) => ({ check: 'console', found: fault })),
    )
    if (found.length && !faults.length) await attachPicture(`slide ${place.no}, click ${place.click}`, seen)
    faults.push(...placed(place, found))
    shown.set(place.click, Object.keys(parts))
    before = parts
    counted.count()
  }
  return { faults, shown }
}

/** Goes to a state. A slide that hangs there is a fault of its own. */
const arrive = (going: Promise<void>): Promise<Fault[]> =>
  going.then(
    () => [],
    (error) => {
      // A crash or a failing script is reported as it is.
      if (!(error instanceof errors.TimeoutError)) throw error
      return [{ check: 'rendered', found: 'the slide does not come to rest' }]
    },
  )

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, click) => click)

const sessions = new WeakMap<Page, CDPSession>()
/** A picture in half the time that Playwright takes, which prepares the page for one. */
async function quickPicture(page: Page): Promise<string> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  return (await session.send('Page.captureScreenshot', { optimizeForSpeed: true })).data
}

/** Steps back to the slide before, which must show its last click. */
export async function stepToSlideBefore(deck: Deck, before: Slide): Promise<PlacedFault[]> {
  const place = { no: before.no, click: clickMarkers(before) }
  return placed(place, await arrive(deck.press('ArrowLeft', place)))
}

/** Inspects a slide at every click, forwards or back, and checks that the notes have a marker for each click. */
export async function visitSlide(
  deck: Deck,
  slide: Slide,
  counted: States,
  way: 'forwards' | 'back' = 'forwards',
): Promise<Visit> {
  const { no } = slide
  const { page } = deck
  const hangs = await arrive(way === 'forwards' ? deck.go(no) : deck.goLast(no))
  if (hangs.length) {
    const state = { place: { no, click: 0 }, look: async () => ({ faults: hangs, parts: {} }), seen: page }
    return inspectStates(deck, [state], counted, way)
  }
  const last = await deck.clicks()
  const clicks = way === 'forwards' ? upTo(last) : upTo(last).reverse()
  // Back, the states are the same.
  const comparesPictures = way === 'forwards' && last > 0
  let before: string | undefined
  async function emptyClick(): Promise<Fault[]> {
    if (!comparesPictures) return []
    const picture = await quickPicture(page)
    const empty = before === picture
    before = picture
    return empty ? [{ check: 'click', found: 'it changes nothing that is seen' }] : []
  }
  const states = clicks.map((click, i) => ({
    place: { no, click },
    look: async () => {
      const key = way === 'forwards' ? 'ArrowRight' : 'ArrowLeft'
      const hangs = i ? await arrive(deck.press(key, { no, click })) : []
      const { faults, parts } = await deck.inspect(slide)
      if (click === 0) faults.push(...(await faultsInAnnouncement(deck, slide)))
      return { faults: [...hangs, ...faults, ...(await emptyClick())], parts }
    },
    seen: page,
  }))
  const { faults, shown } = await inspectStates(deck, states, counted, way)
  const markers = clickMarkers(slide)
  if (last !== markers)
    faults.unshift({ no, fault: `${markers} click markers in the notes for ${last} clicks` })
  return { faults, shown }
}

/** What is wrong with a slide at any of its clicks. */
export const faultsAtEveryClick = async (deck: Deck, slide: Slide, counted: States) =>
  (await visitSlide(deck, slide, counted)).faults.map(worded)

/** What differs on the way back from what the same click showed forwards. */
export const differences = ({ no }: { no: number }, on: Shown, back: Shown): PlacedFault[] =>
  [...on].flatMap(([click, parts]) => {
    const again = back.get(click) ?? []
    const changed = [
      ...parts.filter((part) => !again.includes(part)).map((part) => `lacks “${part.split('#')[0]}”`),
      ...again.filter((part) => !parts.includes(part)).map((part) => `still has “${part.split('#')[0]}”`),
    ]
    return changed.map((fault) => ({ no, click, fault: `on the way back: ${fault}` }))
  })

/** What the print page lacks of the screen at the same click; a printed chart is no canvas. */
export const notPrinted = ({ no }: { no: number }, screen: Shown, printed: Shown): PlacedFault[] =>
  [...screen].flatMap(([click, parts]) =>
    parts
      .filter((part) => !part.startsWith('canvas#') && !printed.get(click)?.includes(part))
      .map((part) => ({ no, click, fault: `lacks “${part.split('#')[0]}”` })),
  )

/** A slide on the print page, where each click has a sheet. */
export async function visitPrinted(deck: Deck, slide: Slide, counted: States): Promise<Visit> {
  const { no } = slide
  const clicks = await deck.printedClicks(no)
  const states = clicks.map((click) => ({
    place: { no, click },
    look: () => deck.inspectPrinted({ no, click }),
    seen: deck.sheet({ no, click }),
  }))
  const { faults, shown } = await inspectStates(deck, states, counted, 'forwards')
  const markers = clickMarkers(slide)
  if (clicks.join() !== upTo(markers).join())
    faults.unshift({
      no,
      fault: `${markers} click markers in the notes, printed at the clicks ${clicks.join(', ')}`,
    })
  return { faults, shown }
}
