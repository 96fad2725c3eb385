import { type Build, refresh } from '../build/slidev.ts'
import { ensureBrowser } from './browser.ts'
import { runNode } from './child.ts'
import { packageFile } from './deck.ts'

/** Brings the builds that tests read up to date. Finds a browser first: without one there is no point in building. */
export async function prepareTests(builds: readonly Build[]): Promise<void> {
  await ensureBrowser()
  // One after the other: Slidev writes its import globs into node_modules/.slidev at each build, where a second build
  // could read a file that is half written.
  for (const build of builds) await refresh(build, `Building ${build.out}/ for the tests (about 10 seconds)…`)
}

/** Runs the projects of playwright.config.ts whose names match; `*` stands for any part of a name. */
export async function runTests(project: string, args: readonly string[]): Promise<number> {
  const { code } = await runNode(
    packageFile('playwright', 'cli.js'),
    ['test', `--project=${project}`, ...args],
    { show: true },
  )
  return code
}
