export interface Fault {
  check: string
  found: string
}

export interface Inspection {
  faults: Fault[]
  /** Where each shown piece of text stands, to see later whether a click moved it. */
  texts: Record<string, { x: number; y: number }>
}

/**
 * Looks at one slide as it stands in the browser. Runs in the page, so it may use nothing from outside.
 * Lengths are slide pixels (980 × 552), whatever the scale.
 */
export function inspect({ selector, title }: { selector: string; title: string }): Inspection {
  const faults: Fault[] = []
  const fault = (check: string, found: string) => void faults.push({ check, found })
  const texts: Inspection['texts'] = {}
  const slide = document.querySelector<HTMLElement>(selector)
  if (!slide) return { faults: [{ check: 'rendered', found: 'the slide is not in the page' }], texts }

  const frame = slide.getBoundingClientRect()
  const scale = frame.width / 980
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

  // Texts and where they stand
  interface Text {
    text: string
    el: HTMLElement
    box: { left: number; top: number; right: number; bottom: number }
  }
  const found: Text[] = []
  let order = 0
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    order++
    const el = node.parentElement
    const text = node.textContent ?? ''
    if (!el || !text.trim() || !shown(el) || el.closest('.visually-hidden, script, style')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue
      // The box of a text drawn in a chart is taller than its letters, by what a line box adds elsewhere.
      const air = el instanceof SVGElement ? rect.height * 0.15 : 0
      const box = {
        left: (rect.left - frame.left) / scale,
        top: (rect.top + air - frame.top) / scale,
        right: (rect.right - frame.left) / scale,
        bottom: (rect.bottom - air - frame.top) / scale,
      }
      found.push({ text, el, box })
    }
    const first = found.at(-1)
    if (first?.text === text)
      texts[`${text.trim()}#${el.tagName}#${order}`] = { x: first.box.left, y: first.box.top }
  }

  // Within the slide, the margins and the safe area above the strip
  const sides = 40
  for (const { text, box } of found) {
    if (box.left < sides || box.right > 980 - sides || box.top < 20 || box.bottom > 552 - 8)
      fault(
        'room',
        `${short(text)} reaches beyond the margin (${[box.left, box.top, box.right, box.bottom].map(Math.round).join(', ')})`,
      )
  }
  for (const el of slide.querySelectorAll<HTMLElement>('canvas, img, figure, table, ul, ol, li, p, svg')) {
    if (!shown(el) || el.closest('.visually-hidden, .motif')) continue
    const rect = el.getBoundingClientRect()
    if (
      (rect.right - frame.left) / scale > 981 ||
      (rect.bottom - frame.top) / scale > 553 ||
      rect.left < frame.left - scale ||
      rect.top < frame.top - scale
    )
      fault('room', `<${el.tagName.toLowerCase()}> ${short(el.innerText ?? '')} leaves the slide`)
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

  // No text cut by its box
  for (const { text, el, box } of found) {
    for (let up: HTMLElement | null = el; up && up !== slide; up = up.parentElement) {
      const style = getComputedStyle(up)
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      const rect = up.getBoundingClientRect()
      const cut =
        box.right > (rect.right - frame.left) / scale + 1 ||
        box.bottom > (rect.bottom - frame.top) / scale + 4 ||
        box.left < (rect.left - frame.left) / scale - 1
      if (cut) fault('cut', `${short(text)} is cut by its box`)
    }
  }

  // No text smaller than the brief allows
  const appendix = layout?.classList.contains('appendix')
  for (const { text, el } of found) {
    const size = Number.parseFloat(getComputedStyle(el).fontSize)
    const least = el.closest('.foot, .running, .where, .reference') ? 13 : appendix ? 14 : 18
    if (size < least - 0.01) fault('size', `${short(text)} is set in ${size} pixels, less than ${least}`)
  }

  // Few words beside headline and source: 45, or 75 where the evidence is a timeline, a table or a diagram
  if (!appendix && layout && !layout.matches('.section, .cover, .roadmap')) {
    const rich = layout.querySelector(
      '.click-table, .time-line, .nine, .causal, .direction, .contrast, .sides',
    )
    const limit = rich ? 75 : 45
    const words = found
      .filter(({ text, el }, i) => found.findIndex((other) => other.text === text && other.el === el) === i)
      .filter(({ el }) => el.closest('.content') && !el.closest('h1'))
      .flatMap(({ text }) => text.trim().split(/\s+/)).length
    if (words > limit) fault('words', `there are ${words} words beside the headline, more than ${limit}`)
  }

  // Pictures decoded and named
  for (const img of slide.querySelectorAll('img')) {
    if (!img.complete || img.naturalWidth === 0) fault('picture', `${img.src} is not there`)
    if (!img.alt.trim()) fault('picture', `${img.src} has no name`)
  }

  // Charts painted and named
  for (const chart of slide.querySelectorAll<HTMLElement>('.deck-chart')) {
    const name = chart.dataset.chart ?? 'a chart'
    const drawing = chart.querySelector<HTMLElement>('canvas, [role="img"]')
    if (!drawing?.getAttribute('aria-label')?.trim()) fault('chart', `“${name}” has no name`)
    const vector = chart.querySelector('svg')
    if (vector) {
      const marks = [...vector.querySelectorAll('path, rect, text')].filter((mark) => {
        const { width, height } = mark.getBoundingClientRect()
        return width > 1 && height > 1 && !mark.closest('defs')
      })
      if (marks.length === 0) fault('chart', `“${name}” is blank`)
      if (vector.querySelector('image')) fault('chart', `“${name}” has a picture in it`)
    }
    const canvas = chart.querySelector('canvas')
    if (!canvas && !vector) fault('chart', `“${name}” is not drawn`)
    if (canvas) {
      // A copy is read: reading the canvas itself would slow it down and make the browser warn.
      const copy = new OffscreenCanvas(240, 120).getContext('2d', { willReadFrequently: true })!
      if (canvas.width * canvas.height) copy.drawImage(canvas, 0, 0, 240, 120)
      const pixels = copy.getImageData(0, 0, 240, 120).data
      let inked = 0
      for (let i = 3; i < pixels.length; i += 4) if (pixels[i]! > 0) inked++
      if (inked < 60) fault('chart', `“${name}” is blank`)
      const box = chart.getBoundingClientRect()
      const rect = canvas.getBoundingClientRect()
      if (rect.right > box.right + 1 || rect.bottom > box.bottom + 1)
        fault('chart', `“${name}” is larger than its place`)
    }
  }
  return { faults, texts }
}
