import type { Locator, Page } from 'playwright/test'
import { barCharts } from '../../components/charts/bars.ts'
import {
  type ChartLayout,
  type ChartPart,
  type ChartSpec,
  defaultLayout,
} from '../../components/charts/chart.ts'
import { slides } from './slides.ts'
import { colour, type Rgb, type Scheme } from './tokens.ts'

/** A chart with its layout and the slide it stands on. */
export interface DeckChart extends ChartSpec, ChartLayout {
  no: number
}

/** A chart where it stands: by its own component, as `<CostSharingChart>`, or as `<BarChart of="costSharing">`. */
function chartOf(key: keyof typeof barCharts): DeckChart {
  const tags = [`<BarChart of="${key}"`, `<${key[0]!.toUpperCase()}${key.slice(1)}Chart`]
  const spec: ChartSpec = barCharts[key]
  const { no } = slides.find(({ content }) => tags.some((tag) => content.includes(tag)))!
  return { ...spec, ...defaultLayout, ...spec.layout, no }
}

export const costSharing = chartOf('costSharing')
export const landForces = chartOf('landForces')
export const carProduction = chartOf('carProduction')
export const tariffs = chartOf('tariffs')
export const charts = [costSharing, landForces, carProduction, tariffs]

export const drawn = '.deck-chart canvas[data-settled]'

export const canvasOf = (within: Locator, { name }: DeckChart) =>
  within.locator(`[data-chart="${name}"] canvas[data-settled]`)

/** A stretch along its bar, in slide pixels. */
interface Stretch {
  part: ChartPart
  from: number
  to: number
  /** Whether another stretch begins where it ends, and ends where it begins. */
  first: boolean
  last: boolean
  top: number
  bottom: number
}

const middleOf = ({ top, bottom }: Stretch) => (top + bottom) / 2

/** Where the stretches of a chart belong in a canvas of a size: value by whole, in the room between labels and values. */
export function stretches(chart: DeckChart, { width, height }: { width: number; height: number }): Stretch[] {
  const { bars, max, labelRoom, valueRoom, aboveRoom, thickness } = chart
  const unit = (width - labelRoom - valueRoom) / max
  const band = (height - aboveRoom) / bars.length
  return bars.flatMap(({ parts }, bar) => {
    let from = labelRoom
    const middle = aboveRoom + (bar + 0.5) * band
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

/** Half the paper between two stretches. */
const parted = 1.5

/** What a canvas has along a stretch, in slide pixels: the first and the last pixel of its colour, and the share between. */
interface Ink {
  first: number
  last: number
  filled: number
  /** Pixels of any ink in the gap before the stretch. */
  inGap: number
}

/** Of the part’s own colour, or of any: in a preview an outline is thinner than a pixel and pale. */
async function inkOf(
  canvas: Locator,
  places: readonly Stretch[],
  scheme: Scheme | 'any',
): Promise<(Ink | null)[]> {
  const wanted = places.map(({ part, from, to, first, last, top, bottom }) => ({
    // A tenth of the bar from its upper edge, where nothing is written.
    y: top + 0.1 * (bottom - top),
    // A lone bar may be too long; one with a neighbour ends where that begins.
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
    [wanted, parted] as const,
  )
}

/** Bars that do not begin and end where their values put them, to the pixel, or are not parted from their neighbours. */
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
    const [begin, end] = [from + (first ? 0 : parted), to - (last ? 0 : parted)]
    const off = (what: string, found: number, right: number) => {
      if (Math.abs(found - right) > 1)
        faults.push(`“${name}” ${what} at ${found.toFixed(1)}, not ${right.toFixed(1)}`)
    }
    off('begins', ink.first, begin)
    off('ends', ink.last, end)
    if (ink.inGap > 0) faults.push(`“${name}” is not parted from its neighbour`)
    const full = ink.filled > 0.99
    if (full === Boolean(threatened) || (threatened && ink.filled < 0.1))
      faults.push(`“${name}” is ${full ? 'full' : 'not full'}`)
    return faults
  })
}

/** The names of the parts that are drawn so far. */
export async function partsDrawn(canvas: Locator, chart: DeckChart) {
  const places = stretches(chart, await sizeOf(canvas))
  const inks = await inkOf(canvas, places, 'any')
  // The outline of the whole, where nothing is shown yet, is no part: it is thinner than one.
  return places.flatMap(({ part, from, to }, i) =>
    inks[i] && inks[i].last - inks[i].first > Math.min(10, (to - from) / 2) ? [part.name] : [],
  )
}

/** How long each part is drawn, in slide pixels; nothing where it is not. */
export async function lengths(canvas: Locator, chart: DeckChart, scheme: Scheme = 'light') {
  const inks = await inkOf(canvas, stretches(chart, await sizeOf(canvas)), scheme)
  return inks.map((ink) => (ink ? ink.last - ink.first : 0))
}

/** Inked pixels close around the outlines of the threatened bars, where there is only paper. */
export async function inkBeyond(canvas: Locator, chart: DeckChart): Promise<number> {
  const boxes = stretches(chart, await sizeOf(canvas)).filter(({ part }) => part.threatened)
  return canvas.evaluate((el: HTMLCanvasElement, boxes) => {
    const copy = new OffscreenCanvas(el.width, el.height).getContext('2d', { willReadFrequently: true })!
    copy.drawImage(el, 0, 0)
    const scale = el.width / Number.parseFloat(getComputedStyle(el).width)
    /** Beyond what an edge between two pixels may colour, and before the value begins. */
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

/** Pixels of a colour among the names at the left. */
export async function labelPixels(canvas: Locator, { labelRoom }: DeckChart, rgb: Rgb): Promise<number> {
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
    [labelRoom, rgb] as const,
  )
}

/** Where the middle of each part is on the page. */
export async function onPage(canvas: Locator, chart: DeckChart) {
  const size = await sizeOf(canvas)
  const box = (await canvas.boundingBox())!
  return stretches(chart, size).map((stretch) => ({
    part: stretch.part,
    x: box.x + ((stretch.from + stretch.to) / 2) * (box.width / size.width),
    y: box.y + middleOf(stretch) * (box.height / size.height),
  }))
}

/** Lets the page draw what has just been asked for. */
export const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** What the tooltip says over the middle of each part. */
export async function namedUnderPointer(slide: Locator, chart: DeckChart): Promise<string[]> {
  const tip = slide.locator('.tip')
  const page = slide.page()
  const named: string[] = []
  for (const { x, y } of await onPage(canvasOf(slide, chart), chart)) {
    await page.mouse.move(x, y)
    // Chart.js answers in the next frame.
    await twoFrames(page)
    named.push((await tip.allInnerTexts()).join())
    // Outside each time, so that an old tooltip is never taken for a new one.
    await page.mouse.move(2, 2)
    await tip.waitFor({ state: 'detached' })
  }
  return named
}

/** Backing pixels a device pixel, twice for every chart canvas that is on screen: across and down. */
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

/** What is wrong with the sharpness of charts; small ones, in a preview, may have pixels to spare. */
export const dull = (ratios: readonly number[], most = 2): string[] =>
  ratios.length === 0
    ? ['there is no chart']
    : ratios
        // To the hundredth: a browser lays out in steps of a 64th of a pixel.
        .map((ratio) => ratio.toFixed(2))
        .filter((ratio) => !(Number(ratio) >= 0.97 && Number(ratio) <= most))
        .map((ratio) => `${ratio} backing pixels a device pixel`)
