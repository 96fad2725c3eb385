import type { Run } from './measure.ts'

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2
}

const kib = (bytes: number) => (bytes / 1024).toFixed(0)
const ms = (time: number) => (time < 10 ? time.toFixed(1) : time.toFixed(0))
const mib = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)

interface Row {
  title: string
  of: keyof Run
  show: (value: number) => string
  /** Whether CPU speed matters; if so, the table has a row for each. */
  timed: boolean
}

const rows: readonly Row[] = [
  { title: 'KiB before the first slide, fonts included', of: 'sent', show: kib, timed: false },
  { title: 'requests before the first slide', of: 'requests', show: String, timed: false },
  { title: 'requests to elsewhere', of: 'outside', show: String, timed: false },
  { title: 'JavaScript before the first slide, KiB raw', of: 'script', show: kib, timed: false },
  { title: 'heap at rest, MiB', of: 'heap', show: mib, timed: false },
  { title: 'first slide on the screen, ms', of: 'painted', show: ms, timed: true },
  { title: 'first slide drawn by the deck, ms', of: 'first', show: ms, timed: true },
  { title: 'first key answered, ms', of: 'answered', show: ms, timed: true },
  { title: 'key to the next slide on the screen, ms', of: 'key', show: ms, timed: true },
  { title: 'key to the next slide, work alone, ms', of: 'work', show: ms, timed: true },
  { title: 'blocking over 50 ms, ms', of: 'blocked', show: ms, timed: true },
]

/** The runs of one deck at one speed. */
export interface Series {
  deck: string
  slowdown: number
  runs: readonly Run[]
}

/** A Markdown table: a row per measure and CPU speed, a column per deck, and the ratio of the first deck to the second. */
export function table(series: readonly Series[]): string {
  const decks = [...new Set(series.map(({ deck }) => deck))]
  const speeds = [...new Set(series.map(({ slowdown }) => slowdown))]
  const lines = rows.flatMap(({ title, of, show, timed }) =>
    speeds.slice(0, timed ? undefined : 1).map((speed) => {
      const values = decks.map((deck) =>
        median(series.find((s) => s.deck === deck && s.slowdown === speed)!.runs.map((run) => run[of])),
      )
      const [ours = 0, theirs = 0] = values
      const ratio = theirs ? (ours / theirs).toFixed(2) : '–'
      const at = timed && speed > 1 ? `${title}, processor ${speed} times slower` : title
      return `| ${[at, ...values.map(show), ratio].join(' | ')} |`
    }),
  )
  return [
    `| median of ${series[0]?.runs.length} cold runs | ${decks.join(' | ')} | ratio |`,
    `| --- | ${decks.map(() => '--: | ').join('')}--: |`,
    ...lines,
  ].join('\n')
}
