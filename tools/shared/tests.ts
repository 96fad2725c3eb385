import { runNode } from './child.ts'
import { packageFile } from './deck.ts'

/** Runs the tests of the projects in playwright.config.ts whose names match; `*` stands for any part of a name. */
export async function runTests(project: string, args: readonly string[]): Promise<number> {
  const { code } = await runNode(
    packageFile('playwright', 'cli.js'),
    ['test', `--project=${project}`, ...args],
    { show: true },
  )
  return code
}
