import { talk } from '../build/slidev.ts'
import { prepareTests, runTests } from '../shared/tests.ts'

export async function main(args: string[]): Promise<number> {
  await prepareTests([talk])
  return runTests('talk', args)
}
