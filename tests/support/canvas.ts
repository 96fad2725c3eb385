import type { Locator, Page } from 'playwright/test'
import { barCharts } from '../../components/charts/bars.ts'
import { type ChartPart, type ChartSpec, layoutFor } from '../../components/charts/chart.ts'
import { drawnBy } from './slide-components.ts'
import { sampleSlide, type Slide, slides } from './slides.ts'
import { colour, type Rgb, type Scheme, size } from './tokens.ts'

/** A chart and the slide it stands on. */
export interface DeckChart extends ChartSpec {
  no: number
}

/** The charts on a slide, by `<BarChart of="…">` or by a component of their own. */
const chartsOn = ({ no, content }: Slide): DeckChart[] =>
  drawnBy(content)
    .flatMap(({ charts }) => charts)
    .flatMap((key) =>
      Object.hasOwn(barCharts, key) ? { ...barCharts[key as keyof typeof barCharts], no } : [],
    )

/** Every chart of the talk, as its slide has it. */
export const charts = slides.flatMap(chartsOn)

/** Charts that no slide shows, and how to show them. */
export const unplaced = (specs: Readonly<Record<string, ChartSpec>>) =>
  Object.entries(specs)
    .filter(([, { name }]) => !charts.some((chart) => chart.name === name))
    .map(
      ([key]) =>
        `barCharts.${key} of components/charts/bars.ts is on no slide: put <BarChart of="${key}" /> on one`,
    )

/** A chart that several clicks build. */
export const [sampleChart] = chartsOn(sampleSlide) as [DeckChart]

export const drawn = '.deck-chart canvas[data-settled]'

export const canvasOf = (within: Locator, { name }: DeckChart) =>
  within.locator(`[data-chart="${name}"] canvas[data-settled]`)

/** A chart on the print page, once for each click. */
export const vector = ({ page }: { page: Page }, { name, no }: DeckChart) =>
  page.locator(`[data-slidev-no="${no}"] [data-chart="${name}"] [role="img"][data-settled]`)

/** Where a part is drawn, in slide pixels. */
interface Stretch {
  part: ChartPart
  from: number
  to: number
  /** Whether it is the first or the last of its bar. */
  first: boolean
  last: boolean
  top: number
  bottom: number
}

const middleOf = ({ top, bottom }: Stretch) => (top + bottom) / 2

/** Where the parts of a chart belong: in proportion to the whole, between labels and values. */
export function stretches(chart: DeckChart, { width, height }: { width: number; height: number }): Stretch[] {
  const { bars, max } = chart
  const { thickness, padding } = layoutFor(chart, width, size('size-value'))
  const { top, left, right } = padding
  const unit = (width - left - right) / max
  const band = (height - top) / bars.length
  return bars.flatMap(({ parts }, bar) => {
    let from = left
    const middle = top + (bar + 0.5) * band
    const half = (thickness * band) / 2
    return parts.map((part, i) => {
      const to = from + part.value * unit
      const first = i === 0
      const last = i === parts.length - 1
      const stretch = { part, from, to, first, last, top: middle - half, bottom: middle + half }
      from = to
      return stretch
    })
  })
}

const sizeOf = (canvas: Locator) =>
  canvas.evaluate((el) => {
    const { width, height } = getComputedStyle(el)
    return { width: Number.parseFloat(width), height: Number.parseFloat(height) }
  })

/** Half the gap between two parts. */
export const halfGap = 1.5

/** What is drawn along a part: its first and last pixel, in slide pixels, and the share that is filled between. */
interface Ink {
  first: number
  last: number
  filled: number
  /** Inked pixels in the gap before the part. */
  inGap: number
}

/** Reads the part’s own colour, or any: in a preview, an outline is thinner than a pixel and pale. */
async function inkOf(
  canvas: Locator,
  places: readonly Stretch[],
  scheme: Scheme | 'any',
): Promise<(Ink | null)[]> {
  const wanted = places.map(({ part, from, to, first, last, top, bottom }) => ({
    // Near the upper edge, above the value.
    y: top + 0.1 * (bottom - top),
    // Beyond the ends of the bar, in case it is too long.
    from: first ? from - 8 : from,
    to: last ? to + 8 : to,
    gap: first ? undefined : from,
    rgb: scheme === 'any' ? undefined : colour(scheme, part.fill),
  }))
  return canvas.evaluate(
    (el: HTMLCanvasElement, [wanted, half]) => {
      const copy = new OffscreenCanvas(el.width, el.height).getContext('2d', { willReadFrequently: true })!
      copy.drawImage(el, 0, 0)
      const scale = el.width / Number.parseFloat(getComputedStyle(el).width)
      return wanted.map(({ from, to, gap, rgb, y }) => {
        const row = (start: number, end: number) => {
          const left = Math.round(start * scale)
          const width = Math.max(1, Math.round(end * scale) - left)
          const { data } = copy.getImageData(left, Math.round(y * scale), width, 1)
          return Array.from({ length: width }, (_, i) => [...data.subarray(4 * i, 4 * i + 4)])
        }
        const near = (pixel: number[], distance: number) =>
          rgb
            ? pixel[3]! > 250 && rgb.every((value, k) => Math.abs(value - pixel[k]!) < distance)
            : pixel[3]! > 20
        const hits = row(from, to).flatMap((pixel, i) => (near(pixel, 6) ? [i] : []))
        if (hits.length === 0) return null
        const [first, last] = [hits[0]!, hits.at(-1)! + 1]
        const between = gap === undefined ? [] : row(gap - half + 1 / scale, gap + half - 1 / scale)
        return {
          first: Math.round(from * scale) / scale + first / scale,
          last: Math.round(from * scale) / scale + last / scale,
          filled: hits.length / (last - first),
          inGap: between.filter((pixel) => near(pixel, 40)).length,
        }
      })
    },
    [wanted, halfGap] as const,
  )
}

/** Parts that do not begin and end where their values put them, to the pixel, or have no gap between them. */
export async function faultsInBars(
  canvas: Locator,
  chart: DeckChart,
  scheme: Scheme = 'light',
): Promise<string[]> {
  const places = stretches(chart, await sizeOf(canvas))
  const inks = await inkOf(canvas, places, scheme)
  return places.flatMap(({ part: { name, threatened }, from, to, first, last }, i) => {
    const ink = inks[i]
    if (!ink) return [`“${name}” is not drawn`]
    const faults: string[] = []
    const [begin, end] = [from + (first ? 0 : halfGap), to - (last ? 0 : halfGap)]
    const off = (what: string, found: number, right: number) => {
      if (Math.abs(found - right) > 1)
        faults.push(`“${name}” ${what} at ${found.toFixed(1)}, not ${right.toFixed(1)}`)
    }
    off('begins', ink.first, begin)
    off('ends', ink.last, end)
    if (ink.inGap > 0) faults.push(`“${name}” touches its neighbour`)
    const full = ink.filled > 0.99
    if (full === Boolean(threatened) || (threatened && ink.filled < 0.1))
      faults.push(`“${name}” is ${full ? 'full' : 'not full'}`)
    return faults
  })
}

/** The names of the parts that are drawn. */
export async function partsDrawn(canvas: Locator, chart: DeckChart) {
  const places = stretches(chart, await sizeOf(canvas))
  const inks = await inkOf(canvas, places, 'any')
  // The outline of the whole is thinner than any part.
  return places.flatMap(({ part, from, to }, i) =>
    inks[i] && inks[i].last - inks[i].first > Math.min(10, (to - from) / 2) ? [part.name] : [],
  )
}

/** The length of each part as drawn, in slide pixels; 0 if it is not. */
export async function lengths(canvas: Locator, chart: DeckChart, scheme: Scheme = 'light') {
  const inks = await inkOf(canvas, stretches(chart, await sizeOf(canvas)), scheme)
  return inks.map((ink) => (ink ? ink.last - ink.first : 0))
}

/** Inked pixels just outside the outlines of the threatened bars. */
export async function inkBeyond(canvas: Locator, chart: DeckChart): Promise<number> {
  const boxes = stretches(chart, await sizeOf(canvas)).filter(({ part }) => part.threatened)
  return canvas.evaluate((el: HTMLCanvasElement, boxes) => {
    const copy = new OffscreenCanvas(el.width, el.height).getContext('2d', { willReadFrequently: true })!
    copy.drawImage(el, 0, 0)
    const scale = el.width / Number.parseFloat(getComputedStyle(el).width)
    /** From beyond the antialiased edge to before the value. */
    const [near, far] = [Math.ceil(0.1 * scale), Math.ceil(2 * scale)]
    let inked = 0
    for (const box of boxes) {
      const [left, right, top, bottom] = [box.from, box.to, box.top, box.bottom].map((at) => at * scale)
      const [x0, x1] = [Math.floor(left!) - near, Math.ceil(right!) + near]
      const [y0, y1] = [Math.floor(top!) - near, Math.ceil(bottom!) + near]
      for (const [x, y, width, height] of [
        [x0 - far, y0 - far, x1 - x0 + 2 * far, far],
        [x0 - far, y1, x1 - x0 + 2 * far, far],
        [x0 - far, y0, far, y1 - y0],
        [x1, y0, far, y1 - y0],
      ] as const) {
        const { data } = copy.getImageData(x, y, width, height)
        for (let i = 3; i < data.length; i += 4) if (data[i]! > 20) inked++
      }
    }
    return inked
  }, boxes)
}

/** Pixels of a colour among the labels. */
async function labelPixels(canvas: Locator, chart: DeckChart, rgb: Rgb): Promise<number> {
  const { width } = await sizeOf(canvas)
  return canvas.evaluate(
    (el: HTMLCanvasElement, [room, rgb]) => {
      const copy = new OffscreenCanvas(el.width, el.height).getContext('2d', { willReadFrequently: true })!
      copy.drawImage(el, 0, 0)
      const scale = el.width / Number.parseFloat(getComputedStyle(el).width)
      const { data } = copy.getImageData(0, 0, Math.round((room - 10) * scale), el.height)
      let pixels = 0
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3]! > 250 && rgb.every((value, k) => Math.abs(value - data[i + k]!) < 6)) pixels++
      return pixels
    },
    [layoutFor(chart, width, size('size-value')).padding.left, rgb] as const,
  )
}

/** What `faultsInBars` reports, and labels that do not have their colour of a scheme. */
export async function faultsInColours(canvas: Locator, chart: DeckChart, scheme: Scheme): Promise<string[]> {
  const faults = await faultsInBars(canvas, chart, scheme)
  const isLabelled = chart.bars.some(({ label }) => label.length)
  if (isLabelled && (await labelPixels(canvas, chart, colour(scheme, 'ink'))) === 0)
    faults.push('no label has the colour of ink')
  return faults
}

/** The middle of each part on the page. */
export async function onPage(canvas: Locator, chart: DeckChart) {
  const size = await sizeOf(canvas)
  const box = (await canvas.boundingBox())!
  return stretches(chart, size).map((stretch) => ({
    part: stretch.part,
    x: box.x + ((stretch.from + stretch.to) / 2) * (box.width / size.width),
    y: box.y + middleOf(stretch) * (box.height / size.height),
  }))
}

/** Waits until the page has drawn. */
export const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** The tooltip over the middle of each part; empty if there is none. */
export async function namedUnderPointer(slide: Locator, chart: DeckChart): Promise<string[]> {
  const tip = slide.locator('.tip')
  const page = slide.page()
  const named: string[] = []
  for (const { x, y } of await onPage(canvasOf(slide, chart), chart)) {
    await page.mouse.move(x, y)
    // Chart.js answers in the next frame.
    await twoFrames(page)
    named.push((await tip.allInnerTexts()).join())
    // Leave the chart, so that no old tooltip passes for a new one.
    await page.mouse.move(2, 2)
    await tip.waitFor({ state: 'detached' })
  }
  return named
}

/** Backing pixels per device pixel of every visible canvas, horizontally and vertically. */
export const sharpness = (page: Page, within = '#app'): Promise<number[]> =>
  page
    .locator(within)
    .first()
    .evaluate((root) =>
      [...root.querySelectorAll('canvas')]
        .filter((canvas) => canvas.checkVisibility() && canvas.getBoundingClientRect().width > 0)
        .flatMap((canvas) => {
          const { width, height } = canvas.getBoundingClientRect()
          return [canvas.width / (width * devicePixelRatio), canvas.height / (height * devicePixelRatio)]
        }),
    )

/** How far chart canvases are off whole device pixels: in between the browser resamples them, which blurs. */
export const misplaced = (page: Page, within: string) =>
  page
    .locator(within)
    .locator('canvas')
    .evaluateAll((canvases) =>
      canvases
        .map((canvas) => canvas.getBoundingClientRect())
        .flatMap(({ left, top }) => [left, top])
        .map((at) => Math.abs(at * devicePixelRatio - Math.round(at * devicePixelRatio)))
        .filter((off) => off > 0.1),
    )

/** Reports ratios that blur a chart or waste pixels; small charts in a preview may have more. */
export const faultsInSharpness = (ratios: readonly number[], most = 2): string[] =>
  ratios.length === 0
    ? ['there is no chart']
    : ratios
        // Layout rounds to 1/64 of a pixel.
        .map((ratio) => ratio.toFixed(2))
        .filter((ratio) => !(Number(ratio) >= 0.97 && Number(ratio) <= most))
        .map((ratio) => `${ratio} backing pixels per device pixel`)
