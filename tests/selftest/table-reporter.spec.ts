import { expect, test } from '../support/fixtures.ts'
import TableReporter from '../support/table-reporter.ts'

test('the table counts tests, slides, states and checks of each file, and ignores skipped tests and second tries', () => {
  const reporter = new TableReporter()
  const named = (file: string, title: string) => ({
    title,
    titlePath: () => ['', '', file, title],
  })
  const visit = named('slides/render.spec.ts', 'slide 3: at every click')
  const first = { retry: 0 }
  const states = (description: string) => [{ type: 'states', description }]
  for (const category of ['expect', 'hook', 'expect']) reporter.onStepEnd(visit, first, { category })
  reporter.onTestEnd(visit, { ...first, status: 'passed', annotations: states('12') })
  const failed = named('slides/render.spec.ts', 'slide 4: at every click')
  reporter.onTestEnd(failed, { ...first, status: 'failed', annotations: states('8') })
  reporter.onStepEnd(failed, { retry: 1 }, { category: 'expect' })
  reporter.onTestEnd(failed, { retry: 1, status: 'passed', annotations: states('8') })
  const skipped = named('presenter/keys.spec.ts', 'slide 5')
  reporter.onTestEnd(skipped, { ...first, status: 'skipped', annotations: states('9') })
  for (const folder of ['presenter', 'slides'])
    reporter.onTestEnd(named(`${folder}/keys.spec.ts`, 'keys'), {
      ...first,
      status: 'passed',
      annotations: [],
    })

  const printed: string[] = []
  const { log } = console
  console.log = (line: string) => printed.push(line)
  reporter.onEnd({ duration: 90_000 })
  console.log = log
  expect(printed).toEqual([
    '\nspec                      tests states checks',
    'presenter/keys                1',
    'slides/keys                   1',
    'slides/render                 2     20      2',
    '\n2 slides were seen in 20 states, with 2 checks in 1.5 minutes.',
  ])
})
