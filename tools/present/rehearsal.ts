import { clock, type Plan } from '../../lib/plan.ts'
import type { Place } from '../../lib/place.ts'
import { partName } from '../../lib/sections.ts'

/** A stay on one slide. */
interface Stay {
  no: number
  /** Milliseconds. */
  from: number
  until: number
}

/** Records the time spent on each slide. The cover does not count: its start is unknown. */
export class Rehearsal {
  private stays: Stay[] = []

  constructor(
    private readonly plan: Plan,
    private readonly titles: readonly string[],
  ) {}

  /** Records a step; returns the line to print if a slide was left. */
  step({ no }: Place, at: number): string | undefined {
    const last = this.stays.at(-1)
    if (last) last.until = at
    if (last?.no === no) return
    this.stays.push({ no, from: at, until: at })
    return last && this.line(last)
  }

  /** Ends the last slide and returns its line. */
  end(at: number): string | undefined {
    const last = this.stays.at(-1)
    if (!last) return
    last.until = at
    return this.line(last)
  }

  private spoken(first: number, last: number): number {
    return this.stays
      .filter(({ no }) => first <= no && no <= last)
      .reduce((sum, { from, until }) => sum + (until - from) / 60_000, 0)
  }

  private line({ no, from, until }: Stay): string {
    const since = clock((until - this.stays[0]!.from) / 60_000).padStart(6)
    const meant = this.plan.meantFor(no)
    const planned = meant ? `planned ${clock(meant.until - meant.from)}` : 'not planned'
    return `${since}  slide ${String(no).padStart(2)}  ${clock((until - from) / 60_000).padStart(5)}, ${planned.padEnd(13)} ${this.titles[no - 1] ?? ''}`
  }

  /** Planned and spoken minutes of each section. */
  table(): string {
    // The cover’s minutes are not on the clock, so they are taken off the plan.
    const cover = this.plan.meantFor(1)?.until ?? 0
    const rows = this.plan.stages.map((stage) => ({
      name: partName(stage) + (stage.first === 1 ? ' (without the cover)' : ''),
      planned: stage.until - stage.from - (stage.first === 1 ? cover : 0),
      spoken: this.spoken(stage.first, stage.last),
    }))
    const whole = (key: 'planned' | 'spoken') => rows.reduce((sum, row) => sum + row[key], 0)
    const all = [...rows, { name: 'The talk', planned: whole('planned'), spoken: whole('spoken') }]
    const beyond = this.spoken((this.plan.stages.at(-1)?.last ?? 0) + 1, Infinity)
    const width = Math.max(...all.map(({ name }) => name.length))
    return [
      `${''.padEnd(width)}  planned  spoken`,
      ...all.map(({ name, planned, spoken }) => {
        const late = clock(spoken - planned)
        const sign = late === '0:00' ? '' : spoken > planned ? '+' : '−'
        return `${name.padEnd(width)}  ${clock(planned).padStart(7)}  ${clock(spoken).padStart(6)}  ${sign}${late}`
      }),
      ...(beyond ? [`Questions and appendix: ${clock(beyond)}, not planned.`] : []),
    ].join('\n')
  }
}
