/** Approximate letter widths in hundredths of the font size. */
const letterWidths: [letters: RegExp, width: number][] = [
  [/ /, 20],
  [/[Iijl.,:;’']/, 27],
  [/[f()-]/, 31],
  [/[tr/]/, 36],
  [/[sz“”]/, 44],
  [/[cvxyJY]/, 48],
  [/[aegFLES\d–]/, 52],
  [/[DGHNOQU]/, 66],
  [/[wMWm%]/, 80],
]
const letterWidth = (letter: string) => letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? 57
/**
 * Width of a text in the deck’s sans, in slide pixels; bold is a twelfth wider. Estimated, not measured, so that it is the
 * same in every browser and in Node.
 */
export const textWidth = (text: string, size: number, bold = false) =>
  ([...text].reduce((sum, letter) => sum + letterWidth(letter), 0) / 100) * size * (bold ? 1.08 : 1)
