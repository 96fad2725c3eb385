import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter'

/** Prints at the end what was looked at: files, tests, slides and states. */
export default class TableReporter implements Reporter {
  private files = new Map<string, { tests: number; states: number }>()
  private slides = new Set<string>()

  printsToStdio() {
    return false
  }

  onTestEnd(test: TestCase, result: TestResult) {
    if (result.status === 'skipped') return
    // The file that was run, also where a helper of it has made the test.
    const [, , ran] = test.titlePath()
    const file = ran!.split('/').at(-1)!.replace('.spec.ts', '')
    const row = this.files.get(file) ?? { tests: 0, states: 0 }
    row.tests++
    for (const { type, description } of result.annotations)
      if (type === 'states') row.states += Number(description)
    this.files.set(file, row)
    const [slide] = test.title.match(/slide \d+/) ?? []
    if (slide) this.slides.add(slide)
  }

  onEnd() {
    const states = [...this.files.values()].reduce((sum, row) => sum + row.states, 0)
    console.log('\nconcern        tests  states')
    for (const [file, row] of [...this.files].sort())
      console.log(
        `${file.padEnd(14)} ${String(row.tests).padStart(5)}  ${row.states ? String(row.states).padStart(6) : ''}`,
      )
    console.log(`\n${this.slides.size} slides were seen in ${states} states.`)
  }
}
