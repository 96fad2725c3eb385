import { shortTalk, site, talk } from '../build/slidev.ts'
import { prepareTests, runTests } from '../shared/tests.ts'

export async function main(args: string[]): Promise<number> {
  await prepareTests([talk, site, shortTalk])
  return runTests('tools', args)
}
