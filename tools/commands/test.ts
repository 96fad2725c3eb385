import { ensureBrowser } from '../shared/browser.ts'
import { refresh, site, talk } from '../build/slidev.ts'
import { runTests } from '../shared/tests.ts'

export async function main(args: string[]): Promise<number> {
  await ensureBrowser()
  await refresh(talk, 'Building the talk to be tested (some 10 seconds)…')
  await refresh(site, 'Building the published deck to be tested (some 10 seconds)…')
  return runTests('talk', args)
}
