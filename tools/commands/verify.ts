import { shortTalk, talk } from '../build/slidev.ts'
import { runNpm } from '../shared/child.ts'
import { requireEngines } from '../shared/engines.ts'
import { UserError } from '../shared/errors.ts'
import { prepareTests, runTests } from '../shared/tests.ts'

async function check(script: string) {
  const { code, output } = await runNpm('run', script)
  if (code !== 0) throw new UserError(`${output.trimEnd()}\n\nnpm run ${script} failed; its output is above.`)
  console.log(`npm run ${script} passed.`)
}

/**
 * All that a change has to pass. Lint and types run beside the builds, and all tests in one run of Playwright, so that no
 * core is idle between one suite and the next.
 */
export async function main(args: string[]): Promise<number> {
  requireEngines()
  await Promise.all([check('lint'), check('typecheck'), prepareTests([talk, shortTalk])])
  return runTests('*', args)
}
