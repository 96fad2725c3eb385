import { clicksIn } from '../../lib/notes.ts'
import { wordsIn } from '../../lib/plan.ts'
import { partsOf } from '../../lib/sections.ts'
import type { Length } from '../../tools/shared/deck.ts'
import type { Slide } from './slides.ts'

/** Words a minute of a calm speaker. */
const pace = 130

const spokenWords = (slides: readonly Slide[]) =>
  slides.reduce((sum, { notes }) => sum + wordsIn(notes.spoken), 0)

export const minutes = (words: number) => words / pace

export const clickMarkers = ({ notes }: Slide) => clicksIn(notes.spoken)

/** How long a talk is meant to be, questions not counted. */
export interface Plan {
  length: Length
  minutes: number
  /** By how many minutes the whole may miss it; a section by one. */
  leeway: number
}

/** Sections that miss their minutes by more than one, a talk that misses its own, minutes that do not add up. */
export function faultsInTiming(slides: readonly Slide[], { minutes: planned, leeway }: Plan): string[] {
  const parts = partsOf(slides).filter((part) => part.minutes !== undefined)
  const opening = { title: 'Opening', minutes: 1, first: 1, last: parts[0]!.first - 1 }
  const spoken = [opening, ...parts].map(({ first, last, ...part }) => ({
    title: part.title,
    plan: part.minutes!,
    taken: minutes(spokenWords(slides.filter(({ no }) => first <= no && no <= last))),
  }))
  const faults = spoken
    .filter(({ plan, taken }) => Math.abs(taken - plan) > 1)
    .map(({ title, plan, taken }) => `${title}: ${taken.toFixed(2)} of ${plan} minutes`)
  const whole = spoken.reduce((sum, { taken }) => sum + taken, 0)
  if (Math.abs(whole - planned) > leeway)
    faults.push(`the talk: ${whole.toFixed(2)} minutes, not ${planned} give or take ${leeway}`)
  const sum = spoken.reduce((sum, { plan }) => sum + plan, 0)
  if (sum !== planned) faults.push(`the plan adds up to ${sum}, not ${planned} minutes`)
  return faults
}
