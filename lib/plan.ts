import { notesOf, withoutClicks } from './notes'
import { type Part, partsOf, type SlideHead } from './sections'

export interface PlannedSlide extends SlideHead {
  /** The speaker's notes; a build without them has none. */
  note?: string
}

/** A part of the talk and its planned minutes, counted from the start. */
export interface Stage extends Part {
  from: number
  until: number
}

export interface Plan {
  stages: Stage[]
  /** The planned stage after so many minutes; the last one once the time is over. */
  stageAt: (minutes: number) => Stage
  /** The planned minutes of a step; undefined for slides outside the plan, such as the appendix. */
  meantFor: (no: number, step?: number, steps?: number) => { from: number; until: number } | undefined
}

/** The number of spoken words in a slide's notes. */
export const wordsIn = (note: string) =>
  withoutClicks(notesOf(note).spoken).split(/\s+/).filter(Boolean).length

/**
 * Plans a talk of `whole` minutes from the minutes of its sections. The slides before the first section get what is left,
 * or everything if no section has minutes. Within a section, minutes are divided by spoken words.
 */
export function planOf(slides: readonly PlannedSlide[], whole: number): Plan {
  const timed = partsOf(slides).filter((part) => part.minutes !== undefined)
  const counted = timed.reduce((sum, { minutes }) => sum + minutes!, 0)
  const opening = timed[0]
    ? { title: 'Opening', first: 1, last: timed[0].first - 1 }
    : { title: 'The talk', first: 1, last: slides.length }
  const stages: Stage[] = []
  for (const part of [{ ...opening, minutes: whole - counted }, ...timed]) {
    if (part.last < part.first) continue
    const from = stages.at(-1)?.until ?? 0
    stages.push({ ...part, from, until: from + part.minutes! })
  }

  const weight = ({ note }: PlannedSlide) => (note ? wordsIn(note) : 0) || 1
  const ends = new Map<number, { from: number; until: number }>()
  for (const { first, last, from, until } of stages) {
    const within = slides.filter(({ no }) => first <= no && no <= last)
    const all = within.reduce((sum, slide) => sum + weight(slide), 0)
    let at = from
    for (const slide of within) {
      const end = at + ((until - from) * weight(slide)) / all
      ends.set(slide.no, { from: at, until: end })
      at = end
    }
  }

  return {
    stages,
    stageAt: (minutes) => stages.find(({ until }) => minutes < until) ?? stages.at(-1)!,
    meantFor(no, step = 0, steps = 0) {
      const slide = ends.get(no)
      if (!slide) return
      const share = (slide.until - slide.from) / (steps + 1)
      return { from: slide.from + step * share, until: slide.from + (step + 1) * share }
    },
  }
}

/** Minutes behind the planned time; negative if ahead of it, zero within it. */
export function behind(meant: { from: number; until: number }, minutes: number): number {
  if (minutes > meant.until) return minutes - meant.until
  return minutes < meant.from ? minutes - meant.from : 0
}

/** “1:05” for 65 seconds. */
export function clock(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
