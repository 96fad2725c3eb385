import { talk } from '../build/slidev.ts'
import { requireEngines } from '../shared/engines.ts'
import { prepareTests, runTests } from '../shared/tests.ts'

export async function main(args: string[]): Promise<number> {
  requireEngines()
  await prepareTests([talk])
  return runTests('browsers: *', args)
}
