import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, runNode } from './child.ts'
import { packageFile } from './deck.ts'
import { UserError } from './errors.ts'

/** One way to install a browser. */
export interface Way {
  /** Printed before it starts. */
  announcement: string
  applies: boolean
  install: () => Promise<unknown>
}

export interface BrowserSearch {
  find: () => string | undefined
  /** In the order to try them. */
  ways: readonly Way[]
  say: (line: string) => void
}

export const advice = [
  'No browser was found and none could be installed. Install one, then run this again:',
  '  Debian, Ubuntu:  sudo apt-get install chromium',
  '  macOS:           brew install --cask google-chrome',
  '  Windows:         winget install Google.Chrome',
  'A browser in an unusual place: set CHROMIUM_PATH to its program.',
].join('\n')

/** Finds a browser, installing one if needed. Looks again after each install, whatever its exit code. */
export async function chooseBrowser({ find, ways, say }: BrowserSearch): Promise<string> {
  let browser = find()
  for (const way of ways) {
    if (browser) break
    if (!way.applies) continue
    say(way.announcement)
    await way.install()
    browser = find()
  }
  if (!browser) throw new UserError(advice)
  return browser
}

const minutes = 60_000

const fromPlaywright: Way = {
  announcement: 'No browser found: installing Playwright’s Chromium (about 150 MB)…',
  applies: true,
  install: () =>
    runNode(packageFile('playwright', 'cli.js'), ['install', '--with-deps', 'chromium'], {
      show: true,
      timeout: 8 * minutes,
    }),
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

export const isOnPath = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some((dir) => isProgram(join(dir, program)))

const fromDebian: Way = {
  announcement: 'Still no browser: installing the chromium package with apt-get…',
  applies: process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get'),
  async install() {
    const apt = (...args: string[]) =>
      // Playwright's attempt may have left apt-get running.
      run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
        show: true,
        timeout: 10 * minutes,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    await apt('update')
    await apt('install', '-y', '--no-install-recommends', 'chromium')
  },
}

/** A warning if the browser is not the one that CHROMIUM_PATH names. */
export function otherThanNamed(path: string, named = process.env.CHROMIUM_PATH): string | undefined {
  if (!named || named === path) return
  const why = existsSync(named) ? 'Playwright’s own browser takes precedence' : 'there is no such program'
  return `Using ${path}, not ${named} from CHROMIUM_PATH: ${why}.`
}

let told = false

/** The path of the browser to start, installed if needed. */
export async function ensureBrowser(): Promise<string> {
  const say = (line: string) => console.log(line)
  // Loading Playwright takes half a second, which a mistyped option need not wait for.
  const { findBrowser } = await import('./find-browser.ts')
  const browser = await chooseBrowser({ find: findBrowser, ways: [fromPlaywright, fromDebian], say })
  const other = otherThanNamed(browser)
  // Only once per command.
  if (other && !told) say(other)
  told = true
  return browser
}
