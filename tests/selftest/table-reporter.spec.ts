import { expect, test } from '../support/fixtures.ts'
import TableReporter from '../support/table-reporter.ts'

test('the table counts tests, slides, states and checks, and skips skipped tests', () => {
  const reporter = new TableReporter()
  const named = (file: string, title: string) => ({
    title,
    titlePath: () => ['', '', file, title],
  })
  const walk = named('render.spec.ts', 'slide 3: at every click')
  const states = (description: string) => [{ type: 'states', description }]
  for (const category of ['expect', 'hook', 'expect']) reporter.onStepEnd(walk, {}, { category })
  reporter.onTestEnd(walk, { status: 'passed', annotations: states('12') })
  reporter.onTestEnd(named('render.spec.ts', 'slide 4: at every click'), {
    status: 'failed',
    annotations: states('8'),
  })
  reporter.onTestEnd(named('keys.spec.ts', 'slide 5'), { status: 'skipped', annotations: states('9') })
  reporter.onTestEnd(named('keys.spec.ts', 'keys'), { status: 'passed', annotations: [] })

  const printed: string[] = []
  const { log } = console
  console.log = (line: string) => printed.push(line)
  reporter.onEnd({ duration: 90_000 })
  console.log = log
  expect(printed).toEqual([
    '\nspec              tests states checks',
    'keys                  1',
    'render                2     20      2',
    '\n2 slides were seen in 20 states, with 2 checks in 1.5 minutes.',
  ])
})
