import type { FigureId } from '../../data'

/** Whose mark it is; one country, one colour, on every slide. */
export type Fill = 'japan' | 'us' | 'others'

/** One stretch of a bar. */
export interface ChartPart {
  /** The figure it shows. */
  figure: FigureId
  /** What the stretch stands for, in full: the tooltip and the table for screen readers say it. */
  name: string
  value: number
  /** The value as printed: “32.6%”, “3.85 million”. */
  display: string
  fill: Fill
  /** Only threatened: an outline with strokes instead of a full bar. */
  threatened?: boolean
  /** The remainder of a whole, computed: its value is set smaller, at its end. */
  remainder?: boolean
  /** Where the value is written: behind the bar, in the stretch, or in a line above it. */
  labelled: 'after' | 'inside' | 'above'
  /** Words behind the value. */
  note?: string
  /** Year, page and whatever else a tooltip adds. */
  detail: string
}

/** One bar with the words to its left, broken into lines. */
export interface ChartBar {
  label: readonly string[]
  /** Writes the label in the colour of the first stretch. */
  emphasised?: boolean
  parts: readonly ChartPart[]
}

/** What makes a chart wrong, in a plain sentence; nothing when all is well. */
export function faultIn(bars: readonly ChartBar[], max: number): string | undefined {
  if (bars.length === 0) return 'there are no rows to draw'
  for (const bar of bars) {
    const name = bar.label.join(' ') || bar.parts[0]?.name || 'a bar'
    if (bar.parts.length === 0) return `“${name}” has no value`
    for (const part of bar.parts) {
      if (!Number.isFinite(part.value)) return `“${part.name}” is not a number`
      if (part.value < 0) return `“${part.name}” is below zero (${part.value})`
    }
    const sum = bar.parts.reduce((total, part) => total + part.value, 0)
    if (sum > max + 1e-9) return `“${name}” adds up to ${sum}, more than the whole of ${max}`
    if (bar.parts.length > 1 && Math.abs(sum - max) > 1e-9)
      return `the parts of “${name}” add up to ${sum}, not to the whole of ${max}`
  }
}
