import type { Limits } from '../../data/limits.ts'

export interface Fault {
  check: string
  found: string
}

/** A shown text, canvas, row, cell or mark, and the box it fills. */
export interface Part {
  /** As a report names it. */
  what: string
  left: number
  top: number
  right: number
  bottom: number
}

export interface Inspection {
  faults: Fault[]
  /** All that is shown, to see later whether a click moved it or took it away. */
  parts: Record<string, Part>
}

/**
 * Looks at one slide as it stands in the browser. Runs in the page, so it may use nothing from outside.
 * Lengths are slide pixels (980 × 552), whatever the scale.
 */
export function inspect({
  selector,
  title,
  limits,
}: {
  selector: string
  title: string
  limits: Limits
}): Inspection {
  const faults: Fault[] = []
  const fault = (check: string, found: string) => void faults.push({ check, found })
  const parts: Inspection['parts'] = {}
  const slide = document.querySelector<HTMLElement>(selector)
  if (!slide) return { faults: [{ check: 'rendered', found: 'the slide is not in the page' }], parts }

  const frame = slide.getBoundingClientRect()
  const scale = frame.width / 980
  /** In slide pixels, from the slide's corner. */
  const boxOf = ({ left, top, right, bottom }: DOMRect) => ({
    left: (left - frame.left) / scale,
    top: (top - frame.top) / scale,
    right: (right - frame.left) / scale,
    bottom: (bottom - frame.top) / scale,
  })
  const shown = (el: Element) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const short = (text: string) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 40)}”`
  const plain = (text: string) =>
    text
      .replace(/[*_`]|\s+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()

  // Rendered
  const layout = slide.querySelector<HTMLElement>('.slidev-layout')
  if (!layout || !shown(layout) || !layout.innerText.trim()) fault('rendered', 'the slide is empty')
  if (/An error occurred on this slide/.test(slide.innerText))
    fault('rendered', 'Slidev shows its error layout')
  slide.querySelectorAll<HTMLElement>('.deck-error').forEach((el) => fault('data', el.innerText))

  // Its own headline, once
  const headlines = [...slide.querySelectorAll<HTMLElement>('h1')]
    .filter(shown)
    .map((el) => plain(el.innerText))
  if (headlines.length !== 1) fault('headline', `there are ${headlines.length} headlines`)
  else if (headlines[0] !== plain(title)) fault('headline', `${short(headlines[0]!)} is not ${short(title)}`)

  // A headline breaks by sense, where its Markdown says so; beside the source card it is narrower
  const linesOf = (range: Range) =>
    // In Firefox the end of a line is a box of its own, without a width.
    new Set([...range.getClientRects()].flatMap(({ top, width }) => (width ? Math.round(top) : []))).size
  for (const el of slide.querySelectorAll<HTMLElement>('.frame:not(.carded) h1')) {
    const range = document.createRange()
    range.selectNodeContents(el)
    if (shown(el) && linesOf(range) > 1 + el.querySelectorAll('br').length)
      fault('break', `the headline ${short(el.innerText)} breaks by itself; mark where, with a backslash`)
  }

  // A component that is not registered is a tag that no browser knows, and shows nothing
  for (const el of slide.querySelectorAll('*'))
    if (el instanceof HTMLUnknownElement || (el.localName.includes('-') && !customElements.get(el.localName)))
      fault('rendered', `<${el.localName}> is no component`)

  // What a click has not brought yet is hidden from screen readers as well
  for (const el of slide.querySelectorAll<HTMLElement>('.unshown, .slidev-vclick-hidden'))
    if (getComputedStyle(el).visibility !== 'hidden')
      fault('hidden', `<${el.localName}> ${short(el.textContent)} is not hidden before its click`)

  // A table clipped out of sight shows its caption in Firefox all the same
  for (const el of slide.querySelectorAll('table.visually-hidden'))
    fault('hidden', `<table> ${short(el.textContent)} is clipped itself; clip a box around it`)

  // Browsers share a table's height out among its rows in ways of their own; Firefox does not say what was asked for
  for (const el of slide.querySelectorAll('table'))
    if ('computedStyleMap' in el && el.computedStyleMap().get('height')?.toString() !== 'auto')
      fault('rows', `<table> ${short(el.innerText)} has a height; give it to the rows`)

  // What leads out of the talk opens beside it, and has no hold on it
  for (const el of slide.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const beside = el.target === '_blank' && !el.relList.contains('opener')
    if (el.origin !== location.origin && !beside)
      fault('link', `${short(el.innerText)} takes the place of the talk`)
  }

  // What can be pressed lies under nothing else
  for (const el of slide.querySelectorAll<HTMLElement>('a[href], button')) {
    if (!shown(el)) continue
    const { left, top, width, height } = el.getClientRects()[0]!
    const met = document.elementFromPoint(left + width / 2, top + height / 2)
    // Nothing is met outside the window, where most of the page that is printed lies.
    if (met && !el.contains(met))
      fault('covered', `<${met.localName}> lies over the link ${short(el.innerText)}`)
  }

  // Texts and where they stand
  type Box = ReturnType<typeof boxOf>
  interface Text {
    text: string
    el: HTMLElement
    box: Box
  }
  const edges = ({ left, top, right, bottom }: Box) =>
    `(${[left, top, right, bottom].map(Math.round).join(', ')})`
  const found: Text[] = []
  const times = new Map<string, number>()
  /** A name that lasts: which of its like something is, whether those before it are shown yet or not. */
  const nameOf = (what: string) => {
    times.set(what, (times.get(what) ?? 0) + 1)
    return `${what}#${times.get(what)}`
  }
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement
    const text = node.textContent ?? ''
    if (!el || !text.trim() || el.closest('.visually-hidden, script, style')) continue
    // The marks of titles in italics, where a component shows the text as it is
    if (text.includes('*')) fault('rendered', `an asterisk in ${short(text)}`)
    // Names, dates and ranges that read as one word; in the narrow columns of the appendix a date may break
    const asOneWord = el.closest('.appendix')
      ? /TPP-11|Mar-a-Lago|\d+–\d+/g
      : /TPP-11|Jong-un|Mar-a-Lago|Ing-wen|\d+–\d+|\d+ (?:million|billion|January|February|March|April|May|June|July|August|September|October|November|December)\b/g
    for (const term of text.matchAll(asOneWord)) {
      const range = document.createRange()
      range.setStart(node, term.index)
      range.setEnd(node, term.index + term[0].length)
      if (linesOf(range) > 1) fault('break', `${short(term[0])} is broken over two lines`)
    }
    const range = document.createRange()
    range.selectNodeContents(node)
    const whole = boxOf(range.getBoundingClientRect())
    // A chart in print is drawn anew with each click, so that a text in it is known by its place alone.
    const place = el.closest('.deck-chart svg') ? edges(whole) : ''
    const name = nameOf(`${text.trim()}#${el.tagName}${place}`)
    if (!shown(el)) continue
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue
      const box = boxOf(rect)
      const height = box.bottom - box.top
      // A font's own box is taller than its letters; a line is cut to its height, and a chart's text has no line.
      const line = Number.parseFloat(getComputedStyle(el).lineHeight) || height
      const air = el instanceof SVGElement ? height * 0.15 : Math.max(0, (height - line) / 2)
      // The browser sets a font's box on whole pixels, up to one above its line.
      found.push({
        text,
        el,
        box: { ...box, top: box.top + Math.ceil(air), bottom: box.bottom - Math.floor(air) },
      })
    }
    parts[name] = { what: short(text), ...whole }
  }
  // The marks of a chart in print, which grow out of nothing, are not compared.
  for (const el of slide.querySelectorAll(
    'canvas, img, li, td, svg :is(circle, path, line, rect, polygon)',
  )) {
    if (el.closest('.visually-hidden, defs, .deck-chart svg')) continue
    const name = nameOf(el.localName)
    if (shown(el)) parts[name] = { what: `<${name.replace('#', '> ')}`, ...boxOf(el.getBoundingClientRect()) }
  }

  /** Without the stroke of a shape, which Firefox counts with the longest corners that it could have. */
  const rectOf = (el: Element) => {
    if (!(el instanceof SVGGeometryElement)) return el.getBoundingClientRect()
    const { x, y, width, height } = el.getBBox()
    const corners = [x, x + width].flatMap((x) =>
      [y, y + height].map((y) => new DOMPoint(x, y).matrixTransform(el.getScreenCTM()!)),
    )
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
    const [left, top] = [Math.min(...xs), Math.min(...ys)]
    return new DOMRect(left, top, Math.max(...xs) - left, Math.max(...ys) - top)
  }

  // Within the brief's margins and above the strip; only the motif's line crosses them
  const room = { left: 56, top: 42, right: 980 - 56, bottom: 552 - 22 }
  const beyond = ({ left, top, right, bottom }: Box) =>
    left < room.left - 0.5 || top < room.top - 0.5 || right > room.right + 0.5 || bottom > room.bottom + 0.5
  for (const { text, box } of found)
    if (beyond(box)) fault('room', `${short(text)} reaches beyond the margin ${edges(box)}`)
  // A drawing may let its marks out of its own box, so each mark counts.
  for (const el of slide.querySelectorAll<HTMLElement>(
    'canvas, img, figure, table, ul, ol, li, p, svg, svg :is(circle, path, line, rect, polygon)',
  )) {
    if (!shown(el) || el.closest('.visually-hidden, .motif, defs')) continue
    const box = boxOf(rectOf(el))
    if (beyond(box))
      fault('room', `<${el.localName}> ${short(el.textContent)} reaches beyond the margin ${edges(box)}`)
    const foot = el.closest('.content') && slide.querySelector('.foot')
    if (foot && box.bottom > boxOf(foot.getBoundingClientRect()).top + 0.5)
      fault('room', `<${el.localName}> ${short(el.textContent)} reaches into the foot ${edges(box)}`)
  }

  // No two texts over each other
  for (let i = 0; i < found.length; i++) {
    for (let j = i + 1; j < found.length; j++) {
      const [a, b] = [found[i]!, found[j]!]
      if (a.el === b.el || a.el.contains(b.el) || b.el.contains(a.el)) continue
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
      // Line boxes are taller than letters: a few pixels of overlap are air.
      if (across > 2 && down > 6)
        fault('overlap', `${short(a.text)} and ${short(b.text)} lie over each other`)
    }
  }

  // No text over the lines of the motif, which swing: each is followed
  for (const line of slide.querySelectorAll<SVGPathElement>('.motif path')) {
    const onScreen = line.getScreenCTM()!
    const points = Array.from({ length: Math.ceil(line.getTotalLength() / 8) }, (_, i) =>
      boxOf(DOMRect.fromRect(line.getPointAtLength(8 * i).matrixTransform(onScreen))),
    )
    for (const { text, box } of found)
      if (
        points.some(
          ({ left, top }) => left > box.left && left < box.right && top > box.top + 2 && top < box.bottom - 2,
        )
      )
        fault('overlap', `${short(text)} lies over the lines`)
  }

  // No text cut by its box
  for (const { text, el, box } of found) {
    for (let up: HTMLElement | null = el; up && up !== slide; up = up.parentElement) {
      const style = getComputedStyle(up)
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      const { left, right, bottom } = boxOf(up.getBoundingClientRect())
      if (box.right > right + 1 || box.bottom > bottom + 4 || box.left < left - 1)
        fault('cut', `${short(text)} is cut by its box`)
    }
  }

  // No text smaller than the brief allows
  const appendix = layout?.classList.contains('appendix')
  const sizes: [parts: string, least: number][] = [
    ['.foot', 13],
    ['.running', 14],
    ['.reference', 15],
    ['.where', 16],
    // What a map says beside what its slide is about.
    ['.deck-map :is(.minor, .scale)', 15],
    // Layouts whose headline has a size of its own; the quotation is what is large on its slide.
    ['.cover h1', 52],
    ['.section h1', 54],
    ['.statement h1', 42],
    ['.quotation h1, .appendix h1', 24],
    ['h1', 33],
    ['.appendix', 14],
  ]
  for (const { text, el } of found) {
    const { fontSize, fontWeight } = getComputedStyle(el)
    const size = Number.parseFloat(fontSize)
    // In a chart the values are what is bold.
    const value = el.closest('.deck-chart svg') && Number(fontWeight) >= 700
    const least = value ? 34 : (sizes.find(([parts]) => el.closest(parts))?.[1] ?? 18)
    if (size < least - 0.01) fault('size', `${short(text)} is set in ${size} pixels, less than ${least}`)
  }

  // Headlines of two lines at most; a statement is all that its slide says, and large
  const rowsOf = (el: HTMLElement) => {
    const range = document.createRange()
    range.selectNodeContents(el)
    return Math.round(
      range.getBoundingClientRect().height / scale / Number.parseFloat(getComputedStyle(el).lineHeight),
    )
  }
  for (const el of slide.querySelectorAll<HTMLElement>('h1')) {
    const most = layout?.matches('.statement') ? 3 : 2
    if (rowsOf(el) > most) fault('headline', `it has ${rowsOf(el)} lines, more than ${most}`)
  }

  // Lists of four lines of one row at most
  for (const list of slide.querySelectorAll<HTMLElement>(':is(.content, .side) > :is(ul, ol):not([class])')) {
    // The seminar's questions are five, and stay up while they are discussed.
    const { usual, discussion } = limits.listLines
    const most = slide.querySelector('.running')?.textContent.trim() === 'Discussion' ? discussion : usual
    if (list.children.length > most) fault('list', `it has ${list.children.length} lines, more than ${most}`)
    // One of two sides has half the width.
    const rows = list.matches('.side > *') ? 2 : 1
    for (const line of list.querySelectorAll('li'))
      if (rowsOf(line) > rows)
        fault('list', `${short(line.innerText)} takes ${rowsOf(line)} rows, more than ${rows}`)
  }

  // Few words besides headline and source line
  if (!appendix && layout && !layout.matches('.section, .cover, .roadmap')) {
    const rich = layout.querySelector(
      '.click-table, .three-responses, .time-line, .turns, .nine, .causal, .direction, .contrast, .sides, .deck-map, .filters-at-work, .shares-recounted, .premiers-line',
    )
    const limit = rich ? limits.wordsWithEvidence : limits.wordsOnSlide
    const words = found
      .filter(({ text, el }, i) => found.findIndex((other) => other.text === text && other.el === el) === i)
      .filter(({ el }) => el.closest('.content') && !el.closest('h1'))
      .flatMap(({ text }) => text.trim().split(/\s+/)).length
    if (words > limit)
      fault('words', `there are ${words} words besides headline and source, ${words - limit} too many`)
  }

  return { faults, parts }
}
