import { linesOf, rangeOf, rowsOf, short, shown, type View } from './inspect-slide.ts'

// Runs in the page, joined with inspect-slide.ts.

/** The slide’s own headline, once; on two lines at most, broken where its Markdown says so. */
export function checkHeadline({ slide, layout, title, scale, fault }: View) {
  const plain = (text: string) => text.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim()
  const all = [...slide.querySelectorAll<HTMLElement>('h1')]
  const headlines = all.filter(shown).map((el) => plain(el.innerText))
  if (headlines.length !== 1) fault('headline', `there are ${headlines.length} headlines`)
  else if (headlines[0] !== plain(title)) fault('headline', `${short(headlines[0]!)} is not ${short(title)}`)
  for (const el of all) {
    // The source card makes a headline narrower.
    const wraps = linesOf(rangeOf(el)) > 1 + el.querySelectorAll('br').length
    if (wraps && shown(el) && el.closest('.frame:not(.carded)'))
      fault('break', `the headline ${short(el.innerText)} wraps; mark the break with a backslash`)
    // A statement is all that its slide says, and large.
    const most = layout?.matches('.statement') ? 3 : 2
    const rows = rowsOf(el, scale)
    if (rows > most) fault('headline', `it has ${rows} lines, more than ${most}`)
  }
}

/** Names, dates and ranges that read as one word stay on one line; in the narrow columns of the appendix a date may break. */
export function checkBreaks(node: Node, el: Element, fault: View['fault']) {
  const asOneWord = el.closest('.appendix')
    ? /TPP-11|Mar-a-Lago|\d+–\d+/g
    : /TPP-11|Jong-un|Mar-a-Lago|Ing-wen|\d+–\d+|\d+ (?:million|billion|January|February|March|April|May|June|July|August|September|October|November|December)\b/g
  for (const term of node.textContent!.matchAll(asOneWord)) {
    const range = document.createRange()
    range.setStart(node, term.index)
    range.setEnd(node, term.index + term[0].length)
    if (linesOf(range) > 1) fault('break', `${short(term[0])} is split across two lines`)
  }
}

/** No text is smaller than its minimum. */
export function checkSizes({ lines, fault }: View) {
  const sizes: [parts: string, least: number][] = [
    ['.foot', 13],
    ['.running', 14],
    ['.reference', 15],
    ['.where', 16],
    // What a map says beside what its slide is about.
    ['.deck-map :is(.minor, .scale)', 15],
    // Layouts with headlines of another size; a quotation is larger than its headline.
    ['.cover h1', 52],
    ['.section h1', 54],
    ['.statement h1', 42],
    ['.quotation h1, .appendix h1', 24],
    ['h1', 33],
    ['.appendix', 14],
  ]
  for (const { text, el } of lines) {
    const { fontSize, fontWeight } = getComputedStyle(el)
    const size = Number.parseFloat(fontSize)
    // In a chart the values are bold.
    const value = el.closest('.deck-chart svg') && Number(fontWeight) >= 700
    const least = value ? 34 : (sizes.find(([parts]) => el.closest(parts))?.[1] ?? 18)
    if (size < least - 0.01) fault('size', `${short(text)} is set in ${size} pixels, less than ${least}`)
  }
}

export function checkLists({ slide, scale, limits, fault }: View) {
  for (const list of slide.querySelectorAll<HTMLElement>(':is(.content, .side) > :is(ul, ol):not([class])')) {
    // The seminar’s questions stay up while they are discussed.
    const { usual, discussion } = limits.listLines
    const most = slide.querySelector('.running')?.textContent.trim() === 'Discussion' ? discussion : usual
    if (list.children.length > most) fault('list', `it has ${list.children.length} lines, more than ${most}`)
    // One of two sides has half the width.
    const rows = list.matches('.side > *') ? 2 : 1
    for (const line of list.querySelectorAll('li'))
      if (rowsOf(line, scale) > rows)
        fault('list', `${short(line.innerText)} takes ${rowsOf(line, scale)} rows, more than ${rows}`)
  }
}

/** Few words besides headline and source line. */
export function checkWords({ layout, limits, lines, fault }: View) {
  if (!layout || layout.matches('.appendix, .section, .cover, .roadmap')) return
  const rich = layout.querySelector(
    '.click-table, .three-responses, .time-line, .turns, .nine, .causal, .direction, .contrast, .sides, .deck-map, .filters-at-work, .shares-recounted, .premiers-line',
  )
  const limit = rich ? limits.wordsWithEvidence : limits.wordsOnSlide
  const words = lines
    .filter(({ text, el }, i) => lines.findIndex((other) => other.text === text && other.el === el) === i)
    .filter(({ el }) => el.closest('.content') && !el.closest('h1'))
    .flatMap(({ text }) => text.trim().split(/\s+/)).length
  if (words > limit)
    fault('words', `there are ${words} words besides headline and source, ${words - limit} too many`)
}
