/** The outcome of a response; sets the icon and colour of its verdict. */
export type Measure = 'good' | 'mixed' | 'strained'

/** SVG paths in a box of 18 × 16. */
export const verdictIcons: Record<Measure, string> = {
  good: 'M2 8l5 5 9-11',
  mixed: 'M2 8h14',
  strained: 'M2 12l5-7 4 6 5-9',
}
