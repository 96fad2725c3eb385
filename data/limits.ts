/** How much a slide and its notes may hold. The checks read these numbers; docs/writing.md explains them. */
export const limits = {
  /** The pace at which notes are spoken. */
  wordsPerMinute: 130,
  /** Minutes by which a section may miss the `minutes` of its opener. */
  sectionLeeway: 1,
  /** Minutes by which a whole talk may miss its `duration`. */
  talkLeeway: { long: 2, short: 1 },
  /** Words on a slide besides its headline and source line. */
  wordsOnSlide: 45,
  /** The same where a timeline, a table, a map or a diagram is the evidence. */
  wordsWithEvidence: 75,
  /** Lines of a list, and of the seminar’s questions, which stay up during the discussion. */
  listLines: { usual: 4, discussion: 5 },
} as const

export type Limits = typeof limits
