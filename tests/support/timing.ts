import { limits } from '../../data/limits.ts'
import { clicksIn } from '../../lib/notes.ts'
import { wordsIn } from '../../lib/plan.ts'
import { partsOf } from '../../lib/sections.ts'
import type { Length } from '../../tools/shared/deck.ts'
import type { Slide } from './slides.ts'

export const clickMarkers = ({ notes }: Slide) => clicksIn(notes.spoken)

const spokenWords = (slides: readonly Slide[]) =>
  slides.reduce((sum, { notes }) => sum + wordsIn(notes.spoken), 0)

/** The minutes in the headmatter’s `duration`; questions do not count. */
export const durationOf = (slides: readonly Slide[]) => parseInt(slides[0]!.frontmatter.duration as string)

/** Names a part whose notes are too long or too short, and says by how many words. */
function faultInPace(name: string, words: number, planned: number, leeway: number): string[] {
  const { wordsPerMinute } = limits
  const [least, most] = [planned - leeway, planned + leeway].map((minutes) => minutes * wordsPerMinute)
  if (least! <= words && words <= most!) return []
  const excess = words > most! ? `${words - most!} words too many` : `${least! - words} words too few`
  return [
    `${name}: ${words} words take ${(words / wordsPerMinute).toFixed(1)} of ${planned} minutes, ${excess}`,
  ]
}

/** Checks the notes of each section and of the whole talk against the minutes planned for them. */
export function faultsInTiming(slides: readonly Slide[], length: Length): string[] {
  const duration = durationOf(slides)
  const parts = partsOf(slides).filter((part) => part.minutes !== undefined)
  const [first] = parts
  if (!first) return ['no section has `minutes`']
  const planned = parts.reduce((sum, { minutes }) => sum + minutes!, 0)
  const opening = { title: 'Opening', minutes: duration - planned, first: 1, last: first.first - 1 }
  const wordsOf = ({ first, last }: { first: number; last: number }) =>
    spokenWords(slides.filter(({ no }) => first <= no && no <= last))
  const spoken = [opening, ...parts]
  return [
    ...spoken.flatMap((part) => faultInPace(part.title, wordsOf(part), part.minutes!, limits.sectionLeeway)),
    ...faultInPace(
      'the talk',
      spoken.reduce((sum, part) => sum + wordsOf(part), 0),
      duration,
      limits.talkLeeway[length],
    ),
    ...(opening.minutes < 0
      ? [`the sections are planned for ${planned} minutes, the talk for ${duration}`]
      : []),
  ]
}
