import { ensureBrowser } from './browser.ts'
import { runNode } from './child.ts'
import { packageFile } from './deck.ts'
import { advice, engineNames, findEngine } from './engines.ts'
import { PlainError } from './plain.ts'
import { refresh, talk } from './slidev.ts'

export async function main(args: string[]): Promise<number> {
  const missing = engineNames.filter((name) => !findEngine(name))
  if (missing.length) throw new PlainError(advice(missing))
  await ensureBrowser()
  await refresh(talk, 'Building the talk to be tested (some 10 seconds)…')
  const config = ['--config', 'tests/browsers.config.ts']
  const { code } = await runNode(packageFile('playwright', 'cli.js'), ['test', ...config, ...args], {
    show: true,
  })
  return code
}
