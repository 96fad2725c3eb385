import { ensureBrowser } from '../shared/browser.ts'
import { advice, engineNames, findEngine } from '../shared/engines.ts'
import { UserError } from '../shared/errors.ts'
import { runTests } from '../shared/tests.ts'
import { refresh, talk } from '../build/slidev.ts'

export async function main(args: string[]): Promise<number> {
  const missing = engineNames.filter((name) => !findEngine(name))
  if (missing.length) throw new UserError(advice(missing))
  await ensureBrowser()
  await refresh(talk, 'Building the talk to be tested (some 10 seconds)…')
  return runTests('browsers: *', args)
}
