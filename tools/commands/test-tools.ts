import { shortTalk, talk } from '../build/slidev.ts'
import { prepareTests, runTests } from '../shared/tests.ts'

export async function main(args: string[]): Promise<number> {
  await prepareTests([talk, shortTalk])
  return runTests('tools', args)
}
