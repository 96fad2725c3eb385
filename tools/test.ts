import { ensureBrowser } from './browser.ts'
import { runNode } from './child.ts'
import { packageFile } from './deck.ts'
import { refresh, site, talk } from './slidev.ts'

export async function main(args: string[]): Promise<number> {
  await ensureBrowser()
  await refresh(talk, 'Building the talk to be tested (some 10 seconds)…')
  await refresh(site, 'Building the published deck to be tested (some 10 seconds)…')
  const { code } = await runNode(packageFile('playwright', 'cli.js'), ['test', ...args], {
    show: true,
  })
  return code
}
