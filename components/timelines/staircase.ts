import type { Side } from '../../lib/sides'
import { contentWidth } from '../../lib/contentWidth'
import type { Scale } from './timeScale'
import type { Words } from './wordsFit'

export const dotRadius = 6.5
/** Gap between a stem and its words, and after the words. */
export const wordsFromStem = 9
const wordsToNext = 14
/** How much further words stand from the axis if they are over the name of a year or month. */
const clearOfNames = 18
/** Gap between the words of events on one stem. */
export const betweenWords = 6

/** An event to be laid out. */
export interface Item {
  id: string
  side: Side
  click: number
  date: string
  span: { from: number; until: number }
  /** Whether the day is known; it is then a dot instead of a bar. */
  exact: boolean
  /** Its words set in one line, two or three. */
  choices: Words[]
}

/** The dot or the bar of an event. */
export interface Mark {
  x: number
  /** The ends of a bar; missing for a dot. */
  bar?: { left: number; right: number }
  /** Number of marks between it and the axis. */
  stacked: number
}

const half = ({ bar }: Mark) => (bar ? (bar.right - bar.left) / 2 : dotRadius)
const touch = (a: Mark, b: Mark) => Math.abs(a.x - b.x) < half(a) + half(b) + 1.5

/** The marks of an axis; those that would overlap are stacked away from it. */
export function marksOf(lanes: readonly Item[][], { at }: Scale): Mark[][] {
  const marks: Mark[][] = lanes.map(() => [])
  const placed: Mark[] = []
  const inTime = lanes
    .flatMap((items, lane) => items.map((item) => ({ item, lane })))
    .sort((a, b) => a.item.span.from - b.item.span.from)
  for (const { item, lane } of inTime) {
    const [left, right] = [at(item.span.from), at(item.span.until)]
    const manyDays = item.span.until - item.span.from > 1 && right - left >= 2 * dotRadius
    const bar = !item.exact || manyDays ? { left, right } : undefined
    const mark: Mark = { x: (left + right) / 2, bar, stacked: 0 }
    const taken = () => placed.some((other) => touch(mark, other) && mark.stacked === other.stacked)
    while (taken()) mark.stacked++
    placed.push(mark)
    marks[lane]!.push(mark)
  }
  return marks
}

/** Groups marks that touch: they share a stem, their words stacked. */
export function columnsOf(items: readonly Item[], marks: readonly Mark[]) {
  const columns: { items: Item[]; marks: Mark[] }[] = []
  for (const [i, item] of items.entries()) {
    const last = columns.at(-1)
    if (last && touch(last.marks.at(-1)!, marks[i]!)) {
      last.items.push(item)
      last.marks.push(marks[i]!)
    } else columns.push({ items: [item], marks: [marks[i]!] })
  }
  return columns.map((column) => ({ ...column, x: column.marks.at(-1)!.x }))
}
type Column = ReturnType<typeof columnsOf>[number]

/** Whether the shared stem stands at each mark: that of a long bar may be far from the dot that touches its end. */
export const standsAtMarks = ({ x, marks }: Column) =>
  marks.every((mark) => Math.abs(x - mark.x) <= 2 * half(mark))

/** The Cartesian product of the lists. */
function* combinations<Of>(of: readonly (readonly Of[])[]): Generator<Of[]> {
  const [first, ...rest] = of
  if (!first) yield []
  else for (const one of first) for (const others of combinations(rest)) yield [one, ...others]
}

interface Extent {
  left: number
  right: number
}

/** Places the words of a lane like a staircase: as near to the axis as possible without crossing others. */
export function staircase(columns: readonly Column[], names: readonly Extent[], gap: number) {
  let best: { words: Words[][]; height: number[]; near: number[]; far: number; cost: number } | undefined
  for (const words of combinations(
    columns.map(({ items }) => [...combinations(items.map(({ choices }) => choices))]),
  )) {
    const near: number[] = []
    const height = words.map((own) =>
      own.reduce((sum, { height }) => sum + height + betweenWords, -betweenWords),
    )
    let fits = true
    for (let i = columns.length - 1; i >= 0; i--) {
      const right = columns[i]!.x + wordsFromStem + Math.max(...words[i]!.map(({ width }) => width))
      fits &&= right <= contentWidth
      near[i] = names.some((name) => columns[i]!.x < name.right && name.left < right) ? clearOfNames : 0
      for (let j = i + 1; j < columns.length; j++)
        if (right + wordsToNext > columns[j]!.x) near[i] = Math.max(near[i]!, near[j]! + height[j]! + gap)
    }
    if (!fits) continue
    const ends = near.map((start, i) => start + height[i]!)
    const cost = Math.max(...ends) * 1000 + ends.reduce((sum, end) => sum + end, 0)
    if (!best || cost < best.cost) best = { words, height, near, far: Math.max(0, ...ends), cost }
  }
  return best
}
