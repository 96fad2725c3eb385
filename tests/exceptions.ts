import type { CorrectionId, FigureId, WorkId } from '../data/index.ts'

// What this talk leaves aside on purpose. Another talk empties these lists; the tests then have no exceptions.

/** Figures that neither a slide nor a chart shows, and why they are in data/. */
export const toldOnly: Partial<Record<FigureId, string>> = {
  carsBuiltInUsCeiling: 'spoken in the critical reading, where a table has it in words',
  carsBuiltElsewhereShare: 'the rest of a share that is shown',
  taiwanCallSince: 'a year, told with the call',
  weekToThanks: 'told between two quotations',
  entryBan: 'for questions',
  okinawa1995Servicemen: 'for questions, never on a slide',
}

/** Figures whose quotation gives the number in another way, or another number. */
export const figuresNotInQuote: readonly FigureId[] = [
  // The article lists the states without counting them.
  'tppSignatories',
  // Two in the article, where three were convicted.
  'okinawa1995Servicemen',
]

/** Figures that a slide declares without showing their number. */
export const uncountedFigures: readonly FigureId[] = [
  // Its members are listed without counting them.
  'diamondMembers',
]

/** Works that no slide, figure or quotation cites. */
export const uncitedWorks: readonly WorkId[] = [
  // Cited in note 5, which the talk sums up in its own words.
  'kaczynski',
]

/** Corrections without an official or press record. */
export const unsupportedCorrections: readonly CorrectionId[] = [
  // A copy of an article on a blog: only for questions.
  'grayNavarroEve',
]

/** Names as the article misspells them. */
export const misspellings: readonly string[] = ['Tsai Ying-wen']

/** Passages that quote another spelling of a name. */
export const quotedSpellings: readonly string[] = [
  '“Tsai Ying-wen”',
  'It spells the name Tsai Ying-wen',
  'Deputy Prime Minister Aso and Vice President Pence',
  'Chief Cabinet Secretary Yohei Kono',
  'The Iconoclast: Shinzo Abe and the New Japan',
]

/** Names with digits, which are no figures. */
export const namesWithDigits: readonly string[] = ['TPP-11', 'G7', 'G20', '2+2', 'plus 50']

/** Years that may be told without an event: the end of the war. */
export const yearsWithoutEvent: readonly string[] = ['1945']
