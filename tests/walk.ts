import { type Deck, movedTexts, report, type States } from './fixtures.ts'
import type { Slide } from './slides.ts'
import { clickMarkers } from './timing.ts'

/** What is wrong with a slide at any of its clicks; and whether the notes have a marker for each. */
export async function faultsAtEveryClick(deck: Deck, slide: Slide, states: States): Promise<string[]> {
  const { no, title } = slide
  const faults: string[] = []
  await deck.go(no)
  const clicks = await deck.clicks()
  const markers = clickMarkers(slide)
  if (clicks !== markers)
    faults.push(`slide ${no}: ${markers} click markers in the notes for ${clicks} clicks`)
  let before: Awaited<ReturnType<Deck['inspect']>>['texts'] = {}
  for (let click = 0; click <= clicks; click++) {
    await deck.go(no, click)
    const { faults: found, texts } = await deck.inspect(title)
    faults.push(...report({ no, click }, [...found, ...movedTexts(before, texts)]))
    before = texts
    states.count()
  }
  return faults
}
