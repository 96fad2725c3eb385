import type { Chart, Plugin } from 'chart.js'
import type { ChartBar, Fill } from './chart'

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

function drawThreatened(ctx: CanvasRenderingContext2D, shape: BarShape, colour: string, paper: string) {
  const left = shape.base
  const width = shape.x - shape.base
  const top = shape.y - shape.height / 2
  if (width < 4) return
  ctx.save()
  ctx.fillStyle = paper
  ctx.fillRect(left, top, width, shape.height)
  ctx.strokeStyle = colour
  ctx.lineWidth = 2
  for (const [x1, y1, x2, y2] of hatch(left, top, width, shape.height, 9)) {
    ctx.beginPath()
    ctx.moveTo(x1, y1)
    ctx.lineTo(x2, y2)
    ctx.stroke()
  }
  ctx.lineWidth = 2.5
  ctx.strokeRect(left + 1.25, top + 1.25, width - 2.5, shape.height - 2.5)
  ctx.restore()
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
        ctx.lineWidth = 2
        ctx.strokeRect(chartArea.left + 1, band.y - band.height / 2 + 1, chartArea.width - 2, band.height - 2)
      }
      bar.parts.forEach((part, column) => {
        const shape = chart.getDatasetMeta(column).data[row] as unknown as BarShape | undefined
        if (!shape || !shown[row]) return
        const { x, y, base } = shape
        const colour = palette.fills[part.fill]
        if (part.threatened) drawThreatened(ctx, shape, colour, palette.paper)
        if (part.remainder) {
          ctx.strokeStyle = colour
          ctx.lineWidth = 2
          ctx.strokeRect(base + 1, y - shape.height / 2 + 1, x - base - 2, shape.height - 2)
        }
        if (part.note && part.remainder) {
          ctx.font = `400 ${palette.labelSize}px ${palette.family}`
          ctx.textAlign = 'right'
          ctx.textBaseline = 'middle'
          ctx.fillStyle = palette.ink
          // Left out where the chart is made so narrow that it would reach beyond its stretch.
          if (ctx.measureText(part.note).width + 30 < x - base) ctx.fillText(part.note, x - 18, y + 1)
        }
        if (column > 0) {
          ctx.fillStyle = palette.paper
          ctx.fillRect(base - 1.5, y - shape.height / 2 - 1, 3, shape.height + 2)
        }
        if (part.labelled === 'no') return
        const inside = part.labelled === 'inside'
        ctx.font = `700 ${palette.valueSize}px ${palette.family}`
        ctx.textAlign = 'left'
        ctx.textBaseline = 'middle'
        ctx.fillStyle = inside ? palette.onFills[part.fill] : bar.emphasised ? colour : palette.ink
        const left = inside ? base + 24 : x + 14
        ctx.fillText(part.display, left, y + 2)
        if (part.note) {
          const behind = left + ctx.measureText(part.display).width + 10
          ctx.font = `400 ${palette.labelSize}px ${palette.family}`
          ctx.fillText(part.note, behind, y + 2)
        }
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
  },
}
