import type { Limits } from '../../data/limits.ts'
import { together } from './in-page.ts'
import * as figures from './inspect-figures.ts'
import * as checks from './inspect-slide.ts'
import * as words from './inspect-words.ts'

export interface Fault {
  check: string
  found: string
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A shown text, canvas, row, cell or mark, and the box it fills. */
export interface Part extends Box {
  /** As a report names it. */
  what: string
}

export interface Inspection {
  faults: Fault[]
  /** All that is shown, to tell later whether a click has moved or removed it. */
  parts: Record<string, Part>
}

export interface Asked {
  selector: string
  title: string
  limits: Limits
}

/** Inspects one slide as it stands; runs in the page. */
export const inspect: (asked: Asked) => Inspection = together(
  checks.inspectSlide,
  ...Object.values(checks).filter((check) => check !== checks.inspectSlide),
  ...Object.values(figures),
  ...Object.values(words),
)
