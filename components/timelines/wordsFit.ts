import { textWidth } from '../../lib/textWidth'

/** Font sizes in slide pixels. */
export const sizes = { words: 20, name: 18 }
export const lineHeight = 22

/** Breaks a text into evenly long lines; undefined if it has fewer words than lines. */
export function inLines(text: string, count: number): string[] | undefined {
  const words = text.split(' ')
  if (words.length < count) return
  if (count === 1) return [text]
  let best: string[] | undefined
  const widest = (lines: string[]) => Math.max(...lines.map((line) => textWidth(line, sizes.words)))
  for (let first = 1; first <= words.length - count + 1; first++) {
    const rest = inLines(words.slice(first).join(' '), count - 1)!
    const lines = [words.slice(0, first).join(' '), ...rest]
    if (!best || widest(lines) < widest(best)) best = lines
  }
  return best
}

/** The words of an event in lines, with their size. */
export interface Words {
  lines: string[]
  noteLines: string[]
  width: number
  height: number
}

/** The ways to set an event, in one line, two or three. */
export const choicesOf = (date: string, text: string, note?: string): Words[] =>
  [1, 2, 3].flatMap((count) => {
    const lines = inLines(text, count)
    if (!lines) return []
    const widest = Math.max(...lines.map((line) => textWidth(line, sizes.words)))
    const noteCount = note ? Math.ceil(textWidth(note, sizes.words) / Math.max(180, widest * 1.15)) : 0
    const noteLines = note ? (inLines(note, noteCount) ?? [note]) : []
    return {
      lines,
      noteLines,
      width: Math.max(
        textWidth(date, sizes.words, true),
        widest,
        ...noteLines.map((line) => textWidth(line, sizes.words)),
      ),
      height: lineHeight * (1 + lines.length + noteLines.length),
    }
  })
