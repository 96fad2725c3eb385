/** The words of a slide. A match in the headline ranks above one on the slide, and that above one in the notes. */
export interface Searched {
  no: number
  headline: readonly string[]
  slide: readonly string[]
  notes: readonly string[]
}

/** The words of a text, lower case and without accents: “Żakowski” becomes “zakowski”. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function rank(word: string, { headline, slide, notes }: Searched): number {
  const places = [notes, slide, headline]
  const whole = places.findLastIndex((words) => words.includes(word))
  const prefix = places.findLastIndex((words) => words.some((other) => other.startsWith(word)))
  // Within the same place, a whole word ranks above a prefix.
  return Math.max(2 * whole + 2, 2 * prefix + 1)
}

/** The slides that contain every word of the query, or a word starting with it; best first. A slide number ranks highest. */
export function search<T extends Searched>(slides: readonly T[], query: string): T[] {
  const words = wordsOf(query)
  const score = (slide: T) => {
    if (words.length === 1 && words[0] === String(slide.no)) return Number.POSITIVE_INFINITY
    const each = words.map((word) => rank(word, slide))
    return each.length > 0 && each.every((one) => one > 0) ? each.reduce((sum, one) => sum + one) : 0
  }
  return slides
    .map((slide) => ({ slide, score: score(slide) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ slide }) => slide)
}
