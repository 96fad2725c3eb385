import { timelines } from '../../data/timelines.ts'
import { events, later } from '../../data/index.ts'
import type { Timeline } from '../../data/types.ts'
import type { Box } from './inspect.ts'
import { slides } from './slides.ts'

/** An event that a timeline has to show. */
export interface Named {
  id: string
  date: string
  until?: string
}

/** The events that a timeline has to show, and its stretches of time. */
export interface Drawing {
  events: readonly Named[]
  stretches: readonly (readonly [from: string, until: string])[]
  /** Where in its day a dot stands, from 0 to 1. */
  noon: number
  /** Whether the words of each event stand at a stem. */
  hasStems: boolean
}

const dated: Readonly<Record<string, { date: string; until?: string }>> = { ...events, ...later }
export const named = (ids: readonly string[]): Named[] => ids.map((id) => ({ id, ...dated[id]! }))

/** Every timeline of the talk, with what its slide must show. */
export const drawings = slides.flatMap(({ no, content }): (Drawing & { no: number })[] => {
  const [, id] = /<TimeLine of="(\w+)"/.exec(content) ?? []
  if (!id) return []
  const { axes, stretches }: Timeline = timelines[id as keyof typeof timelines]
  return [
    {
      no,
      noon: 0.5,
      hasStems: true,
      events: named(axes.flat().flatMap(({ of }) => of.map(({ event }) => event))),
      stretches: stretches.map(({ from, until }) => [from, until]),
    },
  ]
})

/** The timeline that shows an event. */
export const drawingOf = (event: string) =>
  drawings.find(({ events }) => events.some(({ id }) => id === event))!

/** A timeline as drawn, in slide pixels. */
export interface Drawn {
  ticks: { date: string; x: number; y: number }[]
  marks: { id: string; dot: boolean; box: Box }[]
  stems: { id: string; box: Box }[]
  texts: { text: string; of: string; box: Box }[]
  names: number
  lanes: number
}

/** Reads a timeline; runs in the page. */
export function measure(slide: Element): Drawn {
  const drawing = slide.querySelector('.time-line, .nine')!
  const frame = drawing.getBoundingClientRect()
  const scale = frame.width / 868
  const boxOf = ({ left, top, right, bottom }: DOMRect) => ({
    left: (left - frame.left) / scale,
    top: (top - frame.top) / scale,
    right: (right - frame.left) / scale,
    bottom: (bottom - frame.top) / scale,
  })
  const all = (selector: string) => [...drawing.querySelectorAll(selector)]
  const boxed = (selector: string) =>
    all(selector).map((el) => ({
      id: el.getAttribute('data-event') ?? '',
      dot: el.localName === 'circle',
      box: boxOf(el.getBoundingClientRect()),
    }))
  const texts: Drawn['texts'] = []
  const walker = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent!.trim()
    if (!text) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const box = boxOf(rect)
      // A font's box is taller than its letters.
      const air = (box.bottom - box.top) * 0.2
      texts.push({
        text,
        of: node.parentElement!.closest('[data-event]')?.getAttribute('data-event') ?? '',
        box: { ...box, top: box.top + air, bottom: box.bottom - air },
      })
    }
  }
  return {
    ticks: all('[data-tick]').map((tick) => {
      const { left, right, top, bottom } = boxOf(tick.getBoundingClientRect())
      return { date: tick.getAttribute('data-tick')!, x: (left + right) / 2, y: (top + bottom) / 2 }
    }),
    marks: boxed('.mark[data-event]'),
    stems: boxed('.stem, .vote'),
    texts,
    names: all('.lane, .nine ol b').length,
    lanes: all('.time-line ol, .nine li').length,
  }
}

const day = 86_400_000
const startOf = (iso: string) => {
  const [year, month = 1, date = 1] = iso.split('-').map(Number)
  return Date.UTC(year!, month - 1, date) / day
}
/** The day after the last of a year, a month or a day. */
const endOf = (iso: string) => {
  const [year, month, date] = iso.split('-').map(Number)
  if (date) return startOf(iso) + 1
  return Date.UTC(month ? year! : year! + 1, month ?? 0) / day
}

const nearly = (a: number, b: number) => Math.abs(a - b) < 0.75
const rounded = (number: number) => Math.round(number * 10) / 10

/** Compares a timeline as drawn with its data. */
export function faultsInDrawing({ events, stretches, noon, hasStems }: Drawing, drawn: Drawn): string[] {
  const { ticks, marks, stems, texts, names, lanes } = drawn
  const faults: string[] = []

  // The scale, from the first and the last tick of the longest stretch; all other ticks must fit it
  const spans = stretches.map(([from, until]) => ({ from: startOf(from), until: startOf(until) }))
  const within = (at: number) => spans.find(({ from, until }) => from <= at && at <= until)
  const upper = ticks.filter(({ y }) => nearly(y, ticks[0]!.y))
  const grouped = spans.map(({ from, until }) =>
    upper
      .map(({ date, x }) => ({ date, x, at: startOf(date) }))
      .filter(({ at }) => from <= at && at <= until)
      .sort((a, b) => a.at - b.at),
  )
  const longest = [...grouped].sort((a, b) => b.length - a.length)[0]!
  const [first, last] = [longest[0]!, longest.at(-1)!]
  const perDay = (last.x - first.x) / (last.at - first.at)
  for (const group of grouped)
    for (const { date, x, at } of group)
      if (!nearly(x, group[0]!.x + (at - group[0]!.at) * perDay))
        faults.push(`the tick of ${date} is off its scale`)
  for (const { date, x } of ticks)
    if (!nearly(x, upper.find((tick) => tick.date === date)!.x))
      faults.push(`the tick of ${date} is not aligned with the one above`)
  const xOf = (at: number) => {
    const [tick] = grouped[spans.indexOf(within(at)!)]!
    return tick!.x + (at - tick!.at) * perDay
  }

  for (const { id, date, until = date } of events) {
    const own = marks.filter((mark) => mark.id === id)
    if (own.length !== 1) {
      faults.push(`“${id}” has ${own.length} marks`)
      continue
    }
    const [{ dot, box }] = own as [Drawn['marks'][number]]
    const [from, to] = [startOf(date), endOf(until)]
    if (dot) {
      if (date.split('-').length < 3) faults.push(`“${id}” is a dot, though its day is unknown`)
      const off = (box.left + box.right) / 2 - xOf(until === date ? from + noon : (from + to) / 2)
      if (!nearly(off, 0)) faults.push(`“${id}” stands ${rounded(off)} pixels from its date`)
    } else {
      if (date === until && date.split('-').length === 3)
        faults.push(`“${id}” is a bar, though its day is known`)
      if (!nearly(box.left, xOf(from)))
        faults.push(`“${id}” begins ${rounded(box.left - xOf(from))} pixels from its date`)
      if (!nearly(box.right, xOf(to)))
        faults.push(`“${id}” ends ${rounded(box.right - xOf(to))} pixels from its date`)
    }
    if (!hasStems) continue
    const stem = stems.find((stem) => stem.id === id)
    const words = texts.filter((text) => text.of === id)
    if (!stem || words.length === 0) {
      faults.push(`“${id}” has no ${stem ? 'words' : 'stem'}`)
      continue
    }
    const away = Math.min(...words.map(({ box }) => box.left)) - stem.box.right
    if (away < 6 || away > 12)
      faults.push(`the words of “${id}” are ${Math.round(away)} pixels from their stem`)
    if (stem.box.left < box.left - 1 || stem.box.right > box.right + 1)
      // A stem may belong to the last of several adjacent days.
      if (Math.abs(stem.box.left - (box.left + box.right) / 2) > box.right - box.left)
        faults.push(`the stem of “${id}” does not stand at its mark`)
  }

  for (const { id, box } of stems) {
    if (box.right - box.left > 0.5) faults.push(`the stem of “${id}” is not vertical`)
    for (const { text, box: words } of texts)
      if (box.right > words.left - 2 && box.left < words.right + 2)
        if (box.bottom > words.top && box.top < words.bottom)
          faults.push(`the stem of “${id}” crosses “${text}”`)
  }
  for (const [i, { text, box }] of texts.entries())
    for (const { text: other, box: over } of texts.slice(i + 1))
      if (box.right > over.left && box.left < over.right && box.bottom > over.top && box.top < over.bottom)
        faults.push(`“${text}” lies over “${other}”`)
  if (names !== lanes) faults.push(`it has ${names} names for ${lanes} lanes`)
  return faults
}
