import { notesOf, withoutClicks } from './notes'
import { type Part, partsOf, type SlideHead } from './sections'

/** A slide as the plan needs it. */
export interface PlannedSlide extends SlideHead {
  /** The speaker's notes; a build without them has none. */
  note?: string
}

/** A stretch of the talk and the minutes, from the first word, that are meant for it. */
export interface Stage extends Part {
  from: number
  until: number
}

export interface Plan {
  stages: Stage[]
  /** The stretch one should be in after so many minutes; the last one when the time is over. */
  stageAt: (minutes: number) => Stage
  /** From when to when one is meant to be on a slide's step; nothing where nothing is planned, as in the appendix. */
  meantFor: (no: number, step?: number, steps?: number) => { from: number; until: number } | undefined
}

/** The words that are spoken of a slide's notes; the rest is for questions. */
export const wordsIn = (note: string) =>
  withoutClicks(notesOf(note).spoken).split(/\s+/).filter(Boolean).length

/**
 * The minutes of a talk, from the minutes of its sections. What the sections leave of the whole is for the slides before
 * them, and for all slides where no section has any. Within a section the slides share the minutes by the words that are spoken with them.
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

/** Minutes behind the plan at a place; below zero, ahead of it; zero within the time meant for the place. */
export function behind(meant: { from: number; until: number }, minutes: number): number {
  if (minutes > meant.until) return minutes - meant.until
  return minutes < meant.from ? minutes - meant.from : 0
}

/** “1:05” for 65 seconds. */
export function clock(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
