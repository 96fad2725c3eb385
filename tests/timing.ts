import { wordsIn } from '../composables/plan.ts'
import type { Slide } from './slides.ts'

/** Words a minute of a calm speaker. */
const pace = 130

export const spokenWords = (slides: readonly Slide[]) =>
  slides.reduce((sum, { notes }) => sum + wordsIn(notes.spoken), 0)

export const minutes = (words: number) => words / pace

export const clickMarkers = ({ notes }: Slide) => notes.spoken.match(/\[click(?::\d+)?\]/g)?.length ?? 0
