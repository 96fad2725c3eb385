import type { Chart, Plugin } from 'chart.js'
import type { ChartBar, ChartPart, Fill } from './chart'

/** The tokens a chart is drawn with, read from the page, so that canvas and CSS cannot differ. */
export interface Palette {
  paper: string
  ink: string
  fills: Record<Fill, string>
  onFills: Record<Fill, string>
  family: string
  labelSize: number
  valueSize: number
}

/** What the marks need to know; kept on the chart so that they follow it without being rebuilt. */
export interface Marks {
  bars: readonly ChartBar[]
  /** Draws the outline of the whole where a bar is not shown yet. */
  framed: boolean
  /** Which bars are shown so far. */
  shown: readonly boolean[]
  palette: Palette
}

interface BarShape {
  x: number
  base: number
  y: number
  height: number
}

const marksOf = (chart: Chart) => (chart.options.plugins as { deckMarks?: Marks } | undefined)?.deckMarks

/** The strokes at 45° that fill a rectangle, as line segments: a pattern would be a raster in the PDF. */
export function hatch(x: number, y: number, width: number, height: number, distance: number) {
  const strokes: [number, number, number, number][] = []
  for (let c = distance; c < width + height; c += distance) {
    const x1 = Math.max(0, c - height)
    const x2 = Math.min(width, c)
    strokes.push([x + x1, y + c - x1, x + x2, y + c - x2])
  }
  return strokes
}

/** Width of the outline of a threatened bar. */
const outline = 2.5
/** Width of its strokes, and of other outlines. */
const thin = 2

/** Width of the paper between two stretches. */
const parting = 3

/** How far from the beginning of its stretch a value inside it stands. */
export const valueInset = 24

function drawThreatened(ctx: CanvasRenderingContext2D, { base, x, y, height }: BarShape, colour: string) {
  const width = x - base
  if (width < 4) return
  ctx.strokeStyle = colour
  // A stroke's end has corners: from the middle of the outline they stay within it, and leave no notch before it.
  const inset = outline / 2
  ctx.lineWidth = thin
  for (const [x1, y1, x2, y2] of hatch(
    base + inset,
    y - height / 2 + inset,
    width - 2 * inset,
    height - 2 * inset,
    9,
  )) {
    ctx.beginPath()
    ctx.moveTo(x1, y1)
    ctx.lineTo(x2, y2)
    ctx.stroke()
  }
  frame(ctx, base, y, width, height, outline)
}

/** An outline that stays within what it goes around. */
function frame(
  ctx: CanvasRenderingContext2D,
  left: number,
  middle: number,
  width: number,
  height: number,
  line: number,
) {
  ctx.lineWidth = line
  ctx.strokeRect(left + line / 2, middle - height / 2 + line / 2, width - line, height - line)
}

/** Value and note of a stretch: behind it, inside it, or above it, where a remainder’s end at its right. */
function writeValue(
  ctx: CanvasRenderingContext2D,
  bar: ChartBar,
  part: ChartPart,
  { base, x, y, height }: BarShape,
  palette: Palette,
) {
  const { fills, onFills, ink, family, labelSize, valueSize } = palette
  const value = part.remainder ? `600 ${labelSize}px ${family}` : `700 ${valueSize}px ${family}`
  const note = `400 ${labelSize}px ${family}`
  const widthIn = (font: string, text = '') => {
    ctx.font = font
    return ctx.measureText(text).width
  }
  const gap = part.remainder ? 6 : 10
  const valueWidth = widthIn(value, part.display)
  const noteWidth = part.note ? gap + widthIn(note, part.note) : 0
  // Words that would reach beyond a remainder and over its neighbour are left out; its bar says them elsewhere.
  const noted = part.note && (!part.remainder || valueWidth + noteWidth < x - base)

  const above = part.labelled === 'above'
  ctx.textAlign = 'left'
  ctx.textBaseline = above ? 'alphabetic' : 'middle'
  const line = above ? y - height / 2 - 10 : y + 2
  const left = { after: x + 14, inside: base + valueInset, above: base }[part.labelled]
  const start = part.remainder ? x - valueWidth - (noted ? noteWidth : 0) : left
  if (part.labelled === 'inside') ctx.fillStyle = onFills[part.fill]
  else ctx.fillStyle = bar.emphasised || part.remainder ? fills[part.fill] : ink
  ctx.font = value
  ctx.fillText(part.display, start, line)
  if (!noted) return
  ctx.font = note
  ctx.fillText(part.note!, start + valueWidth + gap, line)
}

/** Writes names and values at the bars, parts neighbouring stretches, draws what was only threatened. */
export const deckMarks: Plugin<'bar'> = {
  id: 'deckMarks',
  afterDatasetsDraw(chart) {
    const marks = marksOf(chart as Chart)
    if (!marks) return
    const { bars, framed, shown, palette } = marks
    const { ctx, chartArea } = chart
    bars.forEach((bar, row) => {
      const band = chart.getDatasetMeta(0).data[row] as unknown as BarShape | undefined
      if (framed && band && !shown[row]) {
        ctx.strokeStyle = palette.fills.others
        frame(ctx, chartArea.left, band.y, chartArea.width, band.height, thin)
      }
      bar.parts.forEach((part, column) => {
        const shape = chart.getDatasetMeta(column).data[row] as unknown as BarShape | undefined
        if (!shape || !shown[row]) return
        const { y, base, height } = shape
        if (part.threatened) drawThreatened(ctx, shape, palette.fills[part.fill])
        if (column > 0) {
          ctx.fillStyle = palette.paper
          ctx.fillRect(base - parting / 2, y - height / 2 - 1, parting, height + 2)
        }
        writeValue(ctx, bar, part, shape, palette)
      })
      if (!band || bar.label.length === 0) return
      ctx.font = `600 ${palette.labelSize}px ${palette.family}`
      ctx.textAlign = 'right'
      ctx.textBaseline = 'middle'
      ctx.fillStyle = bar.emphasised ? palette.fills[bar.parts[0]!.fill] : palette.ink
      const leading = palette.labelSize * 1.1
      bar.label.forEach((line, i) => {
        const offset = (i - (bar.label.length - 1) / 2) * leading
        ctx.fillText(line, chartArea.left - 18, band.y + offset + 1)
      })
    })
  },
}

/** Chart.js reads touches from the scaled rectangle of the slide; this puts them back on the chart. */
export const scaledTouch: Plugin = {
  id: 'scaledTouch',
  beforeEvent(chart, args) {
    const touch = (args.event.native as TouchEvent | null)?.touches?.[0]
    if (!touch) return
    const box = chart.canvas.getBoundingClientRect()
    args.event.x = ((touch.clientX - box.left) * chart.width) / box.width
    args.event.y = ((touch.clientY - box.top) * chart.height) / box.height
    // Judged before by where the touch seemed to be; outside, Chart.js would not answer.
    args.inChartArea = chart.isPointInArea({ x: args.event.x, y: args.event.y })
  },
}
