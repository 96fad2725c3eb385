import type { Fault } from './inspect.ts'

/** Looks at the pictures, drawings and charts of one slide. Runs in the page, so it may use nothing from outside. */
export function inspectFigures({ selector }: { selector: string }): Fault[] {
  const faults: Fault[] = []
  const fault = (check: string, found: string) => void faults.push({ check, found })
  const slide = document.querySelector<HTMLElement>(selector)
  if (!slide) return faults

  // Pictures decoded and named
  for (const img of slide.querySelectorAll('img')) {
    if (!img.complete || img.naturalWidth === 0) fault('picture', `${img.src} is not there`)
    if (!img.alt.trim()) fault('picture', `${img.src} has no name`)
  }

  // Drawings named, or left out for those who do not see them
  for (const svg of slide.querySelectorAll('svg')) {
    const named = svg.closest('[role="img"]')?.getAttribute('aria-label')?.trim()
    if (svg.checkVisibility() && !named && !svg.closest('[aria-hidden="true"]'))
      fault(
        'picture',
        `a drawing in <${svg.parentElement!.localName} class="${svg.parentElement!.className}"> has no name`,
      )
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
  return faults
}
