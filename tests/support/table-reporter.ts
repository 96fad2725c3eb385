import type { FullResult, Reporter, TestCase, TestResult, TestStep } from 'playwright/types/testReporter'

interface Row {
  tests: number
  states: number
  checks: number
}

/** The spec file, also of a test that one of its helpers declares. */
const specOf = (test: Pick<TestCase, 'titlePath'>) => test.titlePath()[2]!.replace('.spec.ts', '')

/** Prints a table at the end: tests, states and checks by spec, slides, and the time. A second try does not count. */
export default class TableReporter implements Reporter {
  private rows = new Map<string, Row>()
  private slides = new Set<string>()

  private row(test: Pick<TestCase, 'titlePath'>): Row {
    const spec = specOf(test)
    const row = this.rows.get(spec) ?? { tests: 0, states: 0, checks: 0 }
    this.rows.set(spec, row)
    return row
  }

  printsToStdio() {
    return false
  }

  /** A check is an expectation; a visit of all states of a slide makes one. */
  onStepEnd(
    test: Pick<TestCase, 'titlePath'>,
    { retry }: Pick<TestResult, 'retry'>,
    { category }: Pick<TestStep, 'category'>,
  ) {
    if (category === 'expect' && !retry) this.row(test).checks++
  }

  onTestEnd(
    test: Pick<TestCase, 'titlePath' | 'title'>,
    { status, annotations, retry }: Pick<TestResult, 'status' | 'annotations' | 'retry'>,
  ) {
    if (status === 'skipped' || retry) return
    const row = this.row(test)
    row.tests++
    for (const { type, description } of annotations) if (type === 'states') row.states += Number(description)
    const [slide] = test.title.match(/slide \d+/) ?? []
    if (slide) this.slides.add(slide)
  }

  onEnd({ duration }: Pick<FullResult, 'duration'>) {
    const rows = [...this.rows].sort()
    const total = (of: keyof Row) => rows.reduce((sum, [, row]) => sum + row[of], 0)
    const line = (spec: string, ...counts: (number | string)[]) =>
      [spec.padEnd(24), ...counts.map((count) => String(count || '').padStart(7))].join('').trimEnd()
    console.log(`\n${line('spec', 'tests', 'states', 'checks')}`)
    for (const [spec, { tests, states, checks }] of rows) console.log(line(spec, tests, states, checks))
    const { size } = this.slides
    const seen = size
      ? `${size === 1 ? '1 slide was' : `${size} slides were`} seen in ${total('states')} states, with `
      : ''
    console.log(`\n${seen}${total('checks')} checks in ${(duration / 60_000).toFixed(1)} minutes.`)
  }
}
