import type { View } from './inspect-slide.ts'

// Runs in the page, joined with inspect-slide.ts.

/** Pictures are decoded and named. */
export function checkPictures({ slide, fault }: View) {
  for (const img of slide.querySelectorAll('img')) {
    if (!img.complete || img.naturalWidth === 0) fault('picture', `${img.src} is not there`)
    if (!img.alt.trim()) fault('picture', `${img.src} has no name`)
  }
}

/** Drawings are named, or hidden from assistive technology. */
export function checkDrawings({ slide, fault }: View) {
  for (const svg of slide.querySelectorAll('svg')) {
    const named = svg.closest('[role="img"]')?.getAttribute('aria-label')?.trim()
    if (svg.checkVisibility() && !named && !svg.closest('[aria-hidden="true"]'))
      fault(
        'picture',
        `a drawing in <${svg.parentElement!.localName} class="${svg.parentElement!.className}"> has no name`,
      )
  }
}

/** Charts are named and painted: in print as vectors alone. */
export function checkCharts({ slide, fault }: View) {
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
      if (inkedPixels(canvas) < 15) fault('chart', `“${name}” is blank`)
      const box = chart.getBoundingClientRect()
      const rect = canvas.getBoundingClientRect()
      if (rect.right > box.right + 1 || rect.bottom > box.bottom + 1)
        fault('chart', `“${name}” is larger than its place`)
    }
  }
}

/** Reads a copy: reading the canvas itself would slow it down and make the browser warn. */
export function inkedPixels(canvas: HTMLCanvasElement): number {
  const copy = new OffscreenCanvas(240, 120).getContext('2d', { willReadFrequently: true })!
  if (canvas.width * canvas.height) copy.drawImage(canvas, 0, 0, 240, 120)
  const { data } = copy.getImageData(0, 0, 240, 120)
  return data.filter((value, i) => i % 4 === 3 && value > 0).length
}
