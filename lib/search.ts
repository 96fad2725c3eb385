/** What is searched of a slide, each as words: a find in the headline is better than one on the slide or in the notes. */
export interface Searched {
  no: number
  headline: readonly string[]
  slide: readonly string[]
  notes: readonly string[]
}

/** The words of a text without case and accents: “Żakowski” as “zakowski”. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function worth(word: string, { headline, slide, notes }: Searched): number {
  const places = [notes, slide, headline]
  const whole = places.findLastIndex((words) => words.includes(word))
  const begun = places.findLastIndex((words) => words.some((other) => other.startsWith(word)))
  // A whole word counts for more than one that is only begun, within the same place.
  return Math.max(2 * whole + 1, 2 * begun) + (begun < 0 ? 0 : 1)
}

/** The slides that have each word of what is asked, or its beginning; the best first, and a slide by its number above all. */
export function search<T extends Searched>(slides: readonly T[], asked: string): T[] {
  const words = wordsOf(asked)
  const score = (slide: T) => {
    if (words.length === 1 && words[0] === String(slide.no)) return Number.POSITIVE_INFINITY
    const each = words.map((word) => worth(word, slide))
    return each.length > 0 && each.every((one) => one > 0) ? each.reduce((sum, one) => sum + one) : 0
  }
  return slides
    .map((slide) => ({ slide, score: score(slide) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ slide }) => slide)
}
