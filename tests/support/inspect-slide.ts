import type { Limits } from '../../data/limits.ts'
import type { Asked, Box, Fault, Inspection } from './inspect.ts'
import { checkCharts, checkDrawings, checkPictures } from './inspect-figures.ts'
import { checkBreaks, checkHeadline, checkLists, checkSizes, checkWords } from './inspect-words.ts'

// Runs in the page, all functions joined. Lengths are slide pixels (980 × 552), whatever the scale.

/** A line of a shown text, as high as its letters. */
interface Line {
  text: string
  el: HTMLElement
  box: Box
}

/** What the checks share. */
export interface View {
  slide: HTMLElement
  /** The slide’s layout, unless it failed to render. */
  layout: HTMLElement | null
  title: string
  limits: Limits
  scale: number
  boxOf: (rect: DOMRect) => Box
  fault: (check: string, found: string) => void
  lines: Line[]
  parts: Inspection['parts']
}

export function inspectSlide({ selector, title, limits }: Asked): Inspection {
  const faults: Fault[] = []
  const parts: Inspection['parts'] = {}
  const fault = (check: string, found: string) => void faults.push({ check, found })
  const slide = document.querySelector<HTMLElement>(selector)
  if (!slide) return { faults: [{ check: 'rendered', found: 'the slide is not in the page' }], parts }

  const frame = slide.getBoundingClientRect()
  const scale = frame.width / 980
  const boxOf = ({ left, top, right, bottom }: DOMRect) => ({
    left: (left - frame.left) / scale,
    top: (top - frame.top) / scale,
    right: (right - frame.left) / scale,
    bottom: (bottom - frame.top) / scale,
  })
  const layout = slide.querySelector<HTMLElement>('.slidev-layout')
  const view: View = { slide, layout, title, limits, scale, boxOf, fault, lines: [], parts }
  checkRendered(view)
  checkHeadline(view)
  checkHidden(view)
  checkTables(view)
  checkLinks(view)
  readTexts(view)
  readMarks(view)
  checkRoom(view)
  checkOverlaps(view)
  checkMotif(view)
  checkCut(view)
  checkSizes(view)
  checkLists(view)
  checkWords(view)
  checkPictures(view)
  checkDrawings(view)
  checkCharts(view)
  return { faults, parts }
}

export function shown(el: Element) {
  return el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

export function short(text: string) {
  return `“${text.trim().replace(/\s+/g, ' ').slice(0, 40)}”`
}

export function edges({ left, top, right, bottom }: Box) {
  return `(${[left, top, right, bottom].map(Math.round).join(', ')})`
}

export function rangeOf(node: Node): Range {
  const range = document.createRange()
  range.selectNodeContents(node)
  return range
}

export function linesOf(range: Range): number {
  // In Firefox the end of a line is a box of its own, without a width.
  return new Set([...range.getClientRects()].flatMap(({ top, width }) => (width ? Math.round(top) : []))).size
}

export function rowsOf(el: HTMLElement, scale: number): number {
  const { height } = rangeOf(el).getBoundingClientRect()
  return Math.round(height / scale / Number.parseFloat(getComputedStyle(el).lineHeight))
}

export function checkRendered({ slide, layout, fault }: View) {
  if (!layout || !shown(layout) || !layout.innerText.trim()) fault('rendered', 'the slide is empty')
  if (/An error occurred on this slide/.test(slide.innerText))
    fault('rendered', 'Slidev shows its error layout')
  for (const el of slide.querySelectorAll<HTMLElement>('.deck-error')) fault('data', el.innerText)
  // An unregistered component is an unknown tag, and shows nothing.
  for (const el of slide.querySelectorAll('*'))
    if (el instanceof HTMLUnknownElement || (el.localName.includes('-') && !customElements.get(el.localName)))
      fault('rendered', `<${el.localName}> is not a registered component`)
}

/** What a later click shows is hidden from screen readers too. */
export function checkHidden({ slide, fault }: View) {
  for (const el of slide.querySelectorAll<HTMLElement>('.unshown, .slidev-vclick-hidden'))
    if (getComputedStyle(el).visibility !== 'hidden')
      fault('hidden', `<${el.localName}> ${short(el.textContent)} is not hidden before its click`)
}

export function checkTables({ slide, fault }: View) {
  for (const el of slide.querySelectorAll('table')) {
    // Firefox shows the caption of a clipped table.
    if (el.matches('.visually-hidden'))
      fault('hidden', `<table> ${short(el.textContent)} is clipped itself; clip a box around it`)
    // Browsers distribute a table’s height among its rows differently. Firefox does not tell the specified height.
    if ('computedStyleMap' in el && el.computedStyleMap().get('height')?.toString() !== 'auto')
      fault('rows', `<table> ${short(el.innerText)} has a height; give it to the rows`)
  }
}

export function checkLinks({ slide, fault }: View) {
  for (const el of slide.querySelectorAll<HTMLElement>('a[href], button')) {
    if (el instanceof HTMLAnchorElement && el.origin !== location.origin)
      if (el.target !== '_blank' || el.relList.contains('opener'))
        fault('link', `${short(el.innerText)} opens in the talk’s own window; it needs target=_blank`)
    if (!shown(el)) continue
    const { left, top, width, height } = el.getClientRects()[0]!
    const met = document.elementFromPoint(left + width / 2, top + height / 2)
    // There is nothing to meet outside the window, where most of the print page lies.
    if (met && !el.contains(met))
      fault('covered', `<${met.localName}> lies over the link ${short(el.innerText)}`)
  }
}

/** A name that lasts from click to click: an element is counted among its like, whether the others are shown or not. */
export function namer() {
  const times = new Map<string, number>()
  return (what: string) => {
    times.set(what, (times.get(what) ?? 0) + 1)
    return `${what}#${times.get(what)}`
  }
}

/** Collects the shown texts, as parts and as lines, and checks how they are set. */
export function readTexts({ slide, lines, parts, boxOf, fault }: View) {
  const nameOf = namer()
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement
    const text = node.textContent ?? ''
    if (!el || !text.trim() || el.closest('.visually-hidden, script, style')) continue
    // Markdown’s mark of italics, where a component shows a title as it is.
    if (text.includes('*')) fault('rendered', `an asterisk in ${short(text)}`)
    checkBreaks(node, el, fault)
    const range = rangeOf(node)
    const whole = boxOf(range.getBoundingClientRect())
    // In print each click has a new drawing of a chart, so only its place identifies a text in it.
    const place = el.closest('.deck-chart svg') ? edges(whole) : ''
    const name = nameOf(`${text.trim()}#${el.tagName}${place}`)
    if (!shown(el)) continue
    parts[name] = { what: short(text), ...whole }
    const lineHeight = Number.parseFloat(getComputedStyle(el).lineHeight)
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue
      const box = boxOf(rect)
      const height = box.bottom - box.top
      // A font’s own box is taller than its letters: cut it to the line’s height; a chart’s text has no line.
      const air =
        el instanceof SVGElement ? height * 0.15 : Math.max(0, (height - (lineHeight || height)) / 2)
      // The browser sets a font’s box on whole pixels, up to one above its line.
      box.top += Math.ceil(air)
      box.bottom -= Math.floor(air)
      lines.push({ text, el, box })
    }
  }
}

/** Collects what else is shown. The marks of a printed chart grow out of nothing, so they are not compared. */
export function readMarks({ slide, parts, boxOf }: View) {
  const nameOf = namer()
  for (const el of slide.querySelectorAll(
    'canvas, img, li, td, svg :is(circle, path, line, rect, polygon)',
  )) {
    if (el.closest('.visually-hidden, defs, .deck-chart svg')) continue
    const name = nameOf(el.localName)
    if (shown(el)) parts[name] = { what: `<${name.replace('#', '> ')}`, ...boxOf(el.getBoundingClientRect()) }
  }
}

/** Without the stroke of a shape, which Firefox counts with the longest corners that it could have. */
export function rectOf(el: Element): DOMRect {
  if (!(el instanceof SVGGeometryElement)) return el.getBoundingClientRect()
  const { x, y, width, height } = el.getBBox()
  const corners = [x, x + width].flatMap((x) =>
    [y, y + height].map((y) => new DOMPoint(x, y).matrixTransform(el.getScreenCTM()!)),
  )
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return new DOMRect(left, top, Math.max(...xs) - left, Math.max(...ys) - top)
}

/** Everything keeps within the margins, above the strip and above the foot; only the motif’s line crosses them. */
export function checkRoom({ slide, lines, boxOf, fault }: View) {
  const room = { left: 56, top: 42, right: 980 - 56, bottom: 552 - 22 }
  const beyond = ({ left, top, right, bottom }: Box) =>
    left < room.left - 0.5 || top < room.top - 0.5 || right > room.right + 0.5 || bottom > room.bottom + 0.5
  for (const { text, box } of lines)
    if (beyond(box)) fault('room', `${short(text)} reaches beyond the margin ${edges(box)}`)
  const foot = slide.querySelector('.foot')
  const footTop = foot ? boxOf(foot.getBoundingClientRect()).top : Infinity
  // A drawing may let marks out of its own box, so each mark counts.
  for (const el of slide.querySelectorAll<HTMLElement>(
    'canvas, img, figure, table, ul, ol, li, p, svg, svg :is(circle, path, line, rect, polygon)',
  )) {
    if (el.closest('.visually-hidden, .motif, defs') || !shown(el)) continue
    const box = boxOf(rectOf(el))
    if (beyond(box))
      fault('room', `<${el.localName}> ${short(el.textContent)} reaches beyond the margin ${edges(box)}`)
    if (box.bottom > footTop + 0.5 && el.closest('.content'))
      fault('room', `<${el.localName}> ${short(el.textContent)} reaches into the foot ${edges(box)}`)
  }
}

/** No two texts lie over each other. */
export function checkOverlaps({ lines, fault }: View) {
  for (const [i, a] of lines.entries())
    for (let j = i + 1; j < lines.length; j++) {
      const b = lines[j]!
      // Line boxes are taller than letters: a few pixels of overlap are air.
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
      if (across <= 2 || down <= 6 || a.el.contains(b.el) || b.el.contains(a.el)) continue
      fault('overlap', `${short(a.text)} and ${short(b.text)} lie over each other`)
    }
}

/** No text lies over the swinging lines of the motif. */
export function checkMotif({ slide, lines, boxOf, fault }: View) {
  for (const line of slide.querySelectorAll<SVGPathElement>('.motif path')) {
    const onScreen = line.getScreenCTM()!
    const points = Array.from({ length: Math.ceil(line.getTotalLength() / 8) }, (_, i) =>
      boxOf(DOMRect.fromRect(line.getPointAtLength(8 * i).matrixTransform(onScreen))),
    )
    for (const { text, box } of lines)
      if (
        points.some(
          ({ left, top }) => left > box.left && left < box.right && top > box.top + 2 && top < box.bottom - 2,
        )
      )
        fault('overlap', `${short(text)} lies over the lines`)
  }
}

/** No box cuts off a text. */
export function checkCut({ slide, lines, boxOf, fault }: View) {
  const clips = new Map<Element, Box | null>()
  const clipOf = (el: Element) => {
    if (!clips.has(el)) {
      const { overflowX, overflowY } = getComputedStyle(el)
      const open = overflowX === 'visible' && overflowY === 'visible'
      clips.set(el, open ? null : boxOf(el.getBoundingClientRect()))
    }
    return clips.get(el)
  }
  for (const { text, el, box } of lines)
    for (let up: Element | null = el; up && up !== slide; up = up.parentElement) {
      const clip = clipOf(up)
      if (
        clip &&
        (box.left < clip.left - 1 ||
          box.right > clip.right + 1 ||
          box.top < clip.top - 4 ||
          box.bottom > clip.bottom + 4)
      )
        fault('cut', `${short(text)} is cut by its box`)
    }
}
