import type { Locator, Page } from 'playwright/test'
import { attachPicture, type Deck, disturbed, type Place, report, type States } from './fixtures.ts'
import type { Fault, Inspection } from './inspect.ts'
import type { Slide } from './slides.ts'
import { clickMarkers } from './timing.ts'

/** What the window says of a slide besides showing it: the announcement to screen readers, and its title. */
async function faultsInAnnouncement({ page }: Deck, { no, title }: Slide, total: number): Promise<Fault[]> {
  const faults: Fault[] = []
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

/** What is wrong in states that follow each other; the first faulty one is pictured in the report. */
async function faultsIn(deck: Deck, states: readonly State[], counted: States): Promise<string[]> {
  const faults: string[] = []
  let before: Inspection['parts'] = {}
  for (const { place, look, seen } of states) {
    const { faults: found, parts } = await look()
    found.push(
      ...disturbed(before, parts),
      ...deck.takeFaults().map((fault) => ({ check: 'console', found: fault })),
    )
    if (found.length && !faults.length) await attachPicture(`slide ${place.no}, click ${place.click}`, seen)
    faults.push(...report(place, found))
    before = parts
    counted.count()
  }
  return faults
}

/** Goes to a state. A slide that hangs there is a fault of its own, beside what the console says of it. */
const arrive = (deck: Deck, { no, click }: Place): Promise<Fault[]> =>
  deck.go(no, click).then(
    () => [],
    () => [{ check: 'rendered', found: 'the slide does not come to rest' }],
  )

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, click) => click)

/** What is wrong with a slide at any of its clicks; and whether the notes have a marker for each. */
export async function faultsAtEveryClick(deck: Deck, slide: Slide, counted: States): Promise<string[]> {
  const { no, title } = slide
  const start = { no, click: 0 }
  const hangs = await arrive(deck, start)
  if (hangs.length)
    return faultsIn(
      deck,
      [{ place: start, look: async () => ({ faults: hangs, parts: {} }), seen: deck.page }],
      counted,
    )
  const clicks = await deck.clicks()
  const states = upTo(clicks).map((click) => ({
    place: { no, click },
    look: async () => {
      const hangs = await arrive(deck, { no, click })
      const { faults, parts } = await deck.inspect(title)
      if (click === 0) faults.push(...(await faultsInAnnouncement(deck, slide, await deck.total())))
      return { faults: [...hangs, ...faults], parts }
    },
    seen: deck.page,
  }))
  const markers = clickMarkers(slide)
  return [
    ...(clicks === markers
      ? []
      : [`slide ${no}: ${markers} click markers in the notes for ${clicks} clicks`]),
    ...(await faultsIn(deck, states, counted)),
  ]
}

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
    ...(await faultsIn(deck, states, counted)),
  ]
}
