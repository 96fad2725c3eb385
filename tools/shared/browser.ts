import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, runNode } from './child.ts'
import { packageFile } from './deck.ts'
import { UserError } from './errors.ts'

/** One way to get a browser onto this machine. */
export interface Way {
  /** What it says before it starts. */
  announcement: string
  applies: boolean
  install: () => Promise<unknown>
}

export interface Steps {
  find: () => string | undefined
  /** In the order in which they are tried. */
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

/** Finds a browser, after installing one if it must. What counts is not how an install ended but what is there then. */
export async function chooseBrowser({ find, ways, say }: Steps): Promise<string> {
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
  announcement: 'No browser found: installing the one Playwright brings (some 150 MB)…',
  applies: true,
  install: () =>
    runNode(packageFile('playwright', 'cli.js'), ['install', '--with-deps', 'chromium'], {
      show: true,
      timeout: 8 * minutes,
    }),
}

export function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((dir) => {
    try {
      accessSync(join(dir, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const fromDebian: Way = {
  announcement: 'Still no browser: installing the chromium package with apt-get, as root…',
  applies: process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get'),
  async install() {
    const apt = (...args: string[]) =>
      // Playwright's own try may have left an apt-get at work.
      run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
        show: true,
        timeout: 10 * minutes,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    await apt('update')
    await apt('install', '-y', '--no-install-recommends', 'chromium')
  },
}

/** Says so where the browser is another than CHROMIUM_PATH names. */
export function otherThanNamed(path: string, named = process.env.CHROMIUM_PATH): string | undefined {
  if (!named || named === path) return
  const why = existsSync(named) ? 'Playwright’s own comes first' : 'there is no such program'
  return `The browser is ${path}, not ${named}, which CHROMIUM_PATH names: ${why}.`
}

let told = false

/** The program of a browser to start, installed if it must be. */
export async function ensureBrowser(): Promise<string> {
  const say = (line: string) => console.log(line)
  // Loaded only now, since it takes half a second that a mistyped option need not wait.
  const { findBrowser } = await import('./find-browser.ts')
  const browser = await chooseBrowser({ find: findBrowser, ways: [fromPlaywright, fromDebian], say })
  const other = otherThanNamed(browser)
  // Once a command, however often it asks.
  if (other && !told) say(other)
  told = true
  return browser
}
