import type { BarElement, Chart, Plugin } from 'chart.js'
import type { ChartBar, ChartPart, Fill } from './chart'
import { hatch } from '../../lib/hatch'
import { gaps, labelSize } from './chart'

/** Design tokens for the canvas, read from the page so that canvas and CSS agree. */
export interface Palette {
  paper: string
  ink: string
  fills: Record<Fill, string>
  onFills: Record<Fill, string>
  family: string
  valueSize: number
}

/** What `deckMarks` draws from. */
export interface Marks {
  bars: readonly ChartBar[]
  /** Outlines the full length of a bar while it is hidden. */
  framed: boolean
  isShown: (bar: ChartBar) => boolean
  palette: Palette
}

/** A bar on the canvas, in slide pixels: from `base` to `x`, `height` high around `y`. */
interface BarShape {
  base: number
  x: number
  y: number
  height: number
}

/** The bar that Chart.js has laid out for a row of a dataset. */
function shapeOf(chart: Chart<'bar'>, dataset: number, row: number) {
  const bar = chart.getDatasetMeta(dataset).data[row] as BarElement | undefined
  return bar?.getProps(['base', 'x', 'y', 'height']) as BarShape | undefined
}

/** Outline of a threatened bar, in slide pixels. */
const outline = 2.5
/** Its hatching, and other outlines. */
const thin = 2

/** Gap between two segments. */
const segmentGap = 3

/** Distance from the start of a segment to a value inside it, in slide pixels. */
export const valueInset = 24

function drawThreatened(ctx: CanvasRenderingContext2D, { base, x, y, height }: BarShape, colour: string) {
  const width = x - base
  if (width < 4) return
  ctx.strokeStyle = colour
  // Strokes end in the middle of the outline: their square ends neither stick out nor leave a gap.
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

/** Strokes a rectangle on the inside of its edge. */
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

/** Writes value and note after, inside or above a segment; those of a remainder are right-aligned. */
function writeValue(
  ctx: CanvasRenderingContext2D,
  bar: ChartBar,
  part: ChartPart,
  { base, x, y, height }: BarShape,
  palette: Palette,
) {
  const { fills, onFills, ink, family, valueSize } = palette
  const value = part.remainder ? `600 ${labelSize}px ${family}` : `700 ${valueSize}px ${family}`
  const note = `400 ${labelSize}px ${family}`
  const widthIn = (font: string, text = '') => {
    ctx.font = font
    return ctx.measureText(text).width
  }
  const gap = part.remainder ? 6 : gaps.note
  const valueWidth = widthIn(value, part.display)
  const noteWidth = part.note ? gap + widthIn(note, part.note) : 0
  // A note too long for its remainder would run into the neighbour.
  const noted = part.note && (!part.remainder || valueWidth + noteWidth < x - base)

  const above = part.valueAt === 'above'
  ctx.textAlign = 'left'
  ctx.textBaseline = above ? 'alphabetic' : 'middle'
  const line = above ? y - height / 2 - 10 : y + 2
  const left = { after: x + gaps.value, inside: base + valueInset, above: base }[part.valueAt]
  const start = part.remainder ? x - valueWidth - (noted ? noteWidth : 0) : left
  if (part.valueAt === 'inside') ctx.fillStyle = onFills[part.fill]
  else ctx.fillStyle = bar.emphasised || part.remainder ? fills[part.fill] : ink
  ctx.font = value
  ctx.fillText(part.display, start, line)
  if (!noted) return
  ctx.font = note
  ctx.fillText(part.note!, start + valueWidth + gap, line)
}

/** Draws what Chart.js does not: labels and values, gaps between segments, threatened bars, the frame of a hidden one. */
export const deckMarks = (marks: () => Marks): Plugin<'bar'> => ({
  id: 'deckMarks',
  afterDatasetsDraw(chart) {
    const { bars, framed, isShown, palette } = marks()
    const { ctx, chartArea } = chart
    bars.forEach((bar, row) => {
      const band = shapeOf(chart, 0, row)
      if (framed && band && !isShown(bar)) {
        ctx.strokeStyle = palette.fills.others
        frame(ctx, chartArea.left, band.y, chartArea.width, band.height, thin)
      }
      bar.parts.forEach((part, column) => {
        const shape = shapeOf(chart, column, row)
        if (!shape || !isShown(bar)) return
        const { y, base, height } = shape
        if (part.threatened) drawThreatened(ctx, shape, palette.fills[part.fill])
        if (column > 0) {
          ctx.fillStyle = palette.paper
          ctx.fillRect(base - segmentGap / 2, y - height / 2 - 1, segmentGap, height + 2)
        }
        writeValue(ctx, bar, part, shape, palette)
      })
      if (!band || bar.label.length === 0) return
      ctx.font = `600 ${labelSize}px ${palette.family}`
      ctx.textAlign = 'right'
      ctx.textBaseline = 'middle'
      ctx.fillStyle = bar.emphasised ? palette.fills[bar.parts[0]!.fill] : palette.ink
      const leading = labelSize * 1.1
      bar.label.forEach((line, i) => {
        const offset = (i - (bar.label.length - 1) / 2) * leading
        ctx.fillText(line, chartArea.left - gaps.label, band.y + offset + 1)
      })
    })
  },
})

/** Corrects touch positions: Chart.js ignores that the slide is scaled. */
export const scaledTouch: Plugin = {
  id: 'scaledTouch',
  beforeEvent(chart, args) {
    const touch = (args.event.native as TouchEvent | null)?.touches?.[0]
    if (!touch) return
    const box = chart.canvas.getBoundingClientRect()
    args.event.x = ((touch.clientX - box.left) * chart.width) / box.width
    args.event.y = ((touch.clientY - box.top) * chart.height) / box.height
    // Computed before from the wrong position; Chart.js ignores events outside.
    args.inChartArea = chart.isPointInArea({ x: args.event.x, y: args.event.y })
  },
}
