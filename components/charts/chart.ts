import type { FigureId } from '../../data'
import { textWidth } from '../../lib/textWidth'

/** Whose bar it is: one colour per country, the same on every slide. */
export type Fill = 'japan' | 'us' | 'others'

/** One segment of a bar. */
export interface ChartPart {
  /** The figure it shows, a key of data/figures.ts. */
  figure: FigureId
  /** What the segment measures, for the tooltip and the table for screen readers. */
  name: string
  /** Length, in the unit of the axis. */
  value: number
  /** The value as printed: “32.6%”, “3.85 million”. */
  display: string
  fill: Fill
  /** Only threatened: hatched within an outline instead of filled. */
  threatened?: boolean
  /** The computed remainder of the whole: its value is smaller and right-aligned. */
  remainder?: boolean
  /** Where the value is written: after the bar, inside the segment, or above it. */
  valueAt: 'after' | 'inside' | 'above'
  /** Words after the value. */
  note?: string
  /** Period and page, for the tooltip and the table. */
  detail: string
}

/** One bar. */
export interface ChartBar {
  /** Words to its left, one entry per line. */
  label: readonly string[]
  /** The click that reveals it; 0 shows it from the start. */
  click: number
  /** Draws label and values in the colour of their segment instead of ink. */
  emphasised?: boolean
  parts: readonly ChartPart[]
}

/** Layout of a chart; lengths in slide pixels. */
export interface ChartLayout {
  /** Room for values above the first bar. */
  topPadding: number
  /** Share of its band that a bar fills, 0 to 1. */
  thickness: number
  /** Largest font size of the values: at most 1/20 of the chart's width, and never below --size-value. */
  maxValueSize: number
  /** Outlines the full length of a bar while it is hidden. */
  framed: boolean
}

/** The layout of a chart that sets nothing of its own. */
const defaultLayout: ChartLayout = {
  topPadding: 0,
  thickness: 0.82,
  maxValueSize: 0,
  framed: false,
}

/** A bar chart as plain data. */
export interface ChartSpec {
  /** Identifies the chart in error messages and in the page. */
  name: string
  /** What the chart shows, in one sentence: its accessible name once every bar is shown. */
  finding: string
  /** Column heading of the values in the table for screen readers: “Share of base costs”. */
  measure: string
  /** Value at the right end of the axis. */
  max: number
  bars: readonly ChartBar[]
  /** What differs from `defaultLayout`. */
  layout?: Partial<ChartLayout>
}

/** Size of labels and notes, in slide pixels. */
export const labelSize = 21
/** Between a label and its bar, a bar and the value after it, a value and its note, in slide pixels. */
export const gaps = { label: 18, value: 14, note: 10 }
/** Charts with short labels begin at the same place. */
const minLabelWidth = 128

/**
 * The layout of a chart as wide as `width`, with the font size of its values, at least `least`, and the room it leaves: left
 * for the labels, right for the values after the bars.
 */
export function layoutFor(
  { layout, bars, max }: Pick<ChartSpec, 'bars' | 'max' | 'layout'>,
  width: number,
  least: number,
) {
  const { maxValueSize, topPadding, ...rest } = { ...defaultLayout, ...layout }
  const valueSize = Math.max(least, Math.min(maxValueSize, width / 20))
  const labels = bars.flatMap(({ label }) => label.map((line) => textWidth(line, labelSize, true)))
  const left = labels.length
    ? Math.ceil(Math.max(minLabelWidth, ...labels.map((wide) => wide + gaps.label)))
    : 0
  const rights = bars.flatMap(({ parts }) => {
    const { valueAt, display, note, value } = parts.at(-1)!
    if (valueAt !== 'after') return []
    const noted = note ? gaps.note + textWidth(note, labelSize) : 0
    const words = gaps.value + textWidth(display, valueSize, true) + noted
    // The longer the bar, the more of its words stand beyond the end of the axis.
    const share = parts.length > 1 ? 1 : value / max
    return share > 0 ? [width - left - (width - left - words) / share] : []
  })
  return { ...rest, valueSize, padding: { top: topPadding, left, right: Math.ceil(Math.max(0, ...rights)) } }
}

/** The last click that reveals a bar. */
export const clicksOf = ({ bars }: Pick<ChartSpec, 'bars'>) => Math.max(0, ...bars.map(({ click }) => click))

/** What is wrong with a chart, as a clause for an error message; undefined if nothing is. */
export function faultIn(bars: readonly ChartBar[], max: number): string | undefined {
  if (!(max > 0)) return `the end of its axis, ${max}, is not a positive number`
  if (bars.length === 0) return 'there are no bars to draw'
  for (const bar of bars) {
    const name = bar.label.join(' ') || bar.parts[0]?.name || 'a bar'
    if (bar.parts.length === 0) return `“${name}” has no value`
    if (!Number.isInteger(bar.click) || bar.click < 0)
      return `“${name}” needs a click that reveals it, a whole number from 0`
    for (const part of bar.parts) {
      if (!Number.isFinite(part.value)) return `the value of “${part.name}” is not a number`
      if (part.value < 0) return `“${part.name}” is below zero (${part.value})`
    }
    const sum = bar.parts.reduce((total, part) => total + part.value, 0)
    if (sum > max + 1e-9) return `“${name}” adds up to ${sum}, more than the whole of ${max}`
    if (bar.parts.length > 1 && Math.abs(sum - max) > 1e-9)
      return `the parts of “${name}” add up to ${sum}, not to the whole of ${max}`
  }
}
