import { parse } from 'yaml'

interface Step {
  uses?: string
  run?: string
}

type Permissions = Record<string, string> | string

interface Job {
  steps?: Step[]
  permissions?: Permissions
  needs?: string | string[]
}

interface Workflow {
  permissions?: Permissions
  concurrency?: unknown
  jobs: Record<string, Job>
}

const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/

const granted = (permissions: Permissions | undefined) =>
  typeof permissions === 'object'
    ? Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`)
    : permissions === undefined
      ? []
      : [permissions]

const deploys = ({ steps = [] }: Job) => steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages@'))

/** Faults of a workflow. */
export function workflowFaults(text: string): string[] {
  const { permissions, concurrency, jobs } = parse(text) as Workflow
  const faults: string[] = []
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])

  for (const { uses } of steps)
    if (uses && !pinned.test(uses)) faults.push(`“${uses}” is not pinned by a commit`)
  for (const line of text.split('\n'))
    if (/\buses:/.test(line) && !/ # v\d+\.\d+\.\d+$/.test(line))
      faults.push(`“${line.trim()}” does not name its version`)

  if (granted(permissions).join() !== 'contents: read')
    faults.push(`every job may “${granted(permissions).join(', ') || 'do what the repository allows'}”`)
  for (const [name, job] of Object.entries(jobs)) {
    const allowed = deploys(job) ? ['pages: write', 'id-token: write'] : ['contents: read', 'pages: read']
    for (const grant of granted(job.permissions))
      if (!allowed.includes(grant)) faults.push(`the job ${name} may “${grant}”`)
  }
  if (!concurrency) faults.push('two runs may deploy at once')

  for (const { run } of steps)
    if (run?.includes('${{')) faults.push('a script contains an expression, whose value could be code')

  const checks = Object.entries(jobs).filter(([, job]) => job.steps?.some(({ run }) => run === '.ci/run'))
  if (!checks.length) faults.push('nothing runs .ci/run')
  for (const [name, job] of Object.entries(jobs))
    if (deploys(job) && !checks.some(([check]) => [job.needs ?? []].flat().includes(check)))
      faults.push(`the job ${name} does not wait for the checks`)
  return faults
}
