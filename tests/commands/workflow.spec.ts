import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { parse } from 'yaml'
import { root } from '../../tools/shared/deck.ts'
import { workflowFaults } from './workflow.ts'

const folder = join(root, '.github/workflows')
const pages = readFileSync(join(folder, 'pages.yml'), 'utf8')

test('every workflow pins its actions, has minimal permissions and runs the checks', () => {
  const names = readdirSync(folder)
  expect(names).toContain('pages.yml')
  for (const name of names) expect(workflowFaults(readFileSync(join(folder, name), 'utf8')), name).toEqual([])
})

test('keeps the report of failed tests; builds the site with PDFs and its address, and publishes dist/', () => {
  const { jobs } = parse(pages) as {
    jobs: { build: { steps: { run?: string; if?: string; with?: Record<string, unknown> }[] } }
  }
  const { steps } = jobs.build
  const check = steps.findIndex(({ run }) => run === '.ci/run')
  expect(steps[check + 1]).toMatchObject({ if: 'failure()', with: { path: 'playwright-report' } })
  expect(steps.some(({ run }) => run === 'npm run build -- --pdf --url "$ADDRESS"')).toBe(true)
  expect(steps.at(-1)?.with).toEqual({ path: 'dist' })
})

test.describe('detects in a workflow', () => {
  const cases: [name: string, from: string | RegExp, to: string, fault: RegExp][] = [
    [
      'a tag instead of a commit',
      /@[0-9a-f]{40} # v4\.2\.2/,
      '@v4 # v4.2.2',
      /“actions\/checkout@v4” is not pinned/,
    ],
    ['a short commit', /@([0-9a-f]{12})[0-9a-f]{28}/, '@$1', /is not pinned by a commit/],
    ['a commit without its version', ' # v4.4.0', '', /does not name its version/],
    [
      'more permissions for every job',
      'contents: read',
      'contents: write',
      /every job may “contents: write”/,
    ],
    [
      'all permissions for every job',
      'permissions:\n  contents: read',
      'permissions: write-all',
      /may “write-all”/,
    ],
    ['no permissions', 'permissions:\n  contents: read', '', /what the repository allows/],
    [
      'deploy permissions in the job that runs the checks',
      'pages: read',
      'pages: write',
      /the job build may “pages: write”/,
    ],
    ['no checks', 'run: .ci/run', 'run: npm run build', /nothing runs \.ci\/run/],
    [
      'a deployment that does not wait for the checks',
      'needs: build',
      'needs: []',
      /does not wait for the checks/,
    ],
    ['concurrent deployments', /concurrency:\n.*\n.*\n/, '', /two runs may deploy at once/],
    ['an expression in a script', 'run: .ci/run', 'run: echo ${{ github.head_ref }}', /could be code/],
  ]
  for (const [name, from, to, fault] of cases)
    test(name, () => {
      const broken = pages.replace(from, to)
      expect(broken).not.toBe(pages)
      expect(workflowFaults(broken).join('\n')).toMatch(fault)
    })
})
