import { errors } from 'playwright'
import type { Locator, Page } from 'playwright/test'
import { attachPicture, type Deck, disturbed, type Place, report, type States } from './fixtures.ts'
import type { Fault, Inspection } from './inspect.ts'
import type { Slide } from './slides.ts'
import { clickMarkers } from './timing.ts'

/** What is said of a slide besides showing it: its number, the announcement to screen readers, the window’s title. */
async function faultsInAnnouncement(deck: Deck, { no, title }: Slide, total: number): Promise<Fault[]> {
  const { page } = deck
  const faults: Fault[] = []
  for (const number of await deck.current(no).locator('.foot .page').allTextContents())
    if (number !== String(no)) faults.push({ check: 'number', found: `the page says ${number}` })
  const announced = await page.locator('[role="status"]').textContent()
  if (announced !== `Slide ${no} of ${total}: ${title}`)
    faults.push({ check: 'announced', found: `“${announced}”` })
  // The title is set a moment after the slide; one that stays wrong is not waited for long.
  const start = no === 1 ? title : `${no}. ${title} – `
  await page
    .waitForFunction((start) => document.title.startsWith(start), start, { timeout: 2000 })
    .catch(async () => faults.push({ check: 'title', found: `the window’s is “${await page.title()}”` }))
  return faults
}

interface State {
  place: Place
  /** Looks at the slide in this state, and finds what is wrong. */
  look: () => Promise<Inspection>
  /** Where the state is to be seen, for its picture. */
  seen: Page | Locator
}

/** What is shown at each click, named as its parts are. */
export type Shown = ReadonlyMap<number, readonly string[]>

export interface Walk {
  faults: string[]
  shown: Shown
}

/** Looks at states that follow each other, on or back; the first faulty one is pictured in the report. */
async function walkStates(
  deck: Deck,
  states: readonly State[],
  counted: States,
  way: 'on' | 'back',
): Promise<Walk> {
  const faults: string[] = []
  const shown = new Map<number, string[]>()
  let before: Inspection['parts'] | undefined
  for (const { place, look, seen } of states) {
    const { faults: found, parts } = await look()
    const [earlier, later] = way === 'on' ? [before, parts] : [parts, before]
    found.push(
      ...(earlier && later ? disturbed(earlier, later) : []),
      ...deck.takeFaults().map((fault) => ({ check: 'console', found: fault })),
    )
    if (found.length && !faults.length) await attachPicture(`slide ${place.no}, click ${place.click}`, seen)
    faults.push(...report(place, found))
    shown.set(place.click, Object.keys(parts))
    before = parts
    counted.count()
  }
  return { faults, shown }
}

/** Goes to a state. A slide that hangs there is a fault of its own, beside what the console says of it. */
const arrive = (going: Promise<void>): Promise<Fault[]> =>
  going.then(
    () => [],
    (error) => {
      // A window that crashed, or a script that failed in it, is no slide that takes its time.
      if (!(error instanceof errors.TimeoutError)) throw error
      return [{ check: 'rendered', found: 'the slide does not come to rest' }]
    },
  )

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, click) => click)

/** A slide at every click, from the first to the last or the other way; and whether the notes have a marker for each. */
export async function walkSlide(
  deck: Deck,
  slide: Slide,
  counted: States,
  way: 'on' | 'back' = 'on',
): Promise<Walk> {
  const { no, title } = slide
  const hangs = await arrive(deck.go(no))
  if (hangs.length) {
    const state = {
      place: { no, click: 0 },
      look: async () => ({ faults: hangs, parts: {} }),
      seen: deck.page,
    }
    return walkStates(deck, [state], counted, way)
  }
  const last = await deck.clicks()
  const clicks = way === 'on' ? upTo(last) : upTo(last).reverse()
  let before: Buffer | undefined
  /** A click that nobody sees. The way back has the same states, and a larger picture takes its time. */
  async function emptyClick(): Promise<Fault[]> {
    if (way === 'back' || deck.page.viewportSize()!.width > 980) return []
    const picture = await deck.page.screenshot()
    const empty = before?.equals(picture)
    before = picture
    return empty ? [{ check: 'click', found: 'it changes nothing that is seen' }] : []
  }
  const states = clicks.map((click, i) => ({
    place: { no, click },
    look: async () => {
      const going = i
        ? deck.press(way === 'on' ? 'ArrowRight' : 'ArrowLeft', { no, click })
        : deck.go(no, click)
      const hangs = await arrive(going)
      const { faults, parts } = await deck.inspect(title)
      if (click === 0) faults.push(...(await faultsInAnnouncement(deck, slide, await deck.total())))
      return { faults: [...hangs, ...faults, ...(await emptyClick())], parts }
    },
    seen: deck.page,
  }))
  const { faults, shown } = await walkStates(deck, states, counted, way)
  const markers = clickMarkers(slide)
  if (last !== markers)
    faults.unshift(`slide ${no}: ${markers} click markers in the notes for ${last} clicks`)
  return { faults, shown }
}

/** What is wrong with a slide at any of its clicks. */
export const faultsAtEveryClick = async (deck: Deck, slide: Slide, counted: States) =>
  (await walkSlide(deck, slide, counted)).faults

/** Where the way back shows other things than the way on. */
export const differences = ({ no }: { no: number }, on: Shown, back: Shown): string[] =>
  [...on].flatMap(([click, parts]) => {
    const again = back.get(click) ?? []
    const changed = [
      ...parts.filter((part) => !again.includes(part)).map((part) => `lacks “${part.split('#')[0]}”`),
      ...again.filter((part) => !parts.includes(part)).map((part) => `still has “${part.split('#')[0]}”`),
    ]
    return changed.map((fault) => `slide ${no}, click ${click}, on the way back: ${fault}`)
  })

/** The same for a slide on the page that is printed, where each click has a sheet of its own. */
export async function faultsInPrint(deck: Deck, slide: Slide, counted: States): Promise<string[]> {
  const { no } = slide
  const clicks = await deck.printedClicks(no)
  const states = clicks.map((click) => ({
    place: { no, click },
    look: () => deck.inspectPrinted({ no, click }),
    seen: deck.sheet({ no, click }),
  }))
  const markers = clickMarkers(slide)
  return [
    ...(clicks.join() === upTo(markers).join()
      ? []
      : [`slide ${no}: ${markers} click markers in the notes, printed at the clicks ${clicks.join(', ')}`]),
    ...(await walkStates(deck, states, counted, 'on')).faults,
  ]
}
