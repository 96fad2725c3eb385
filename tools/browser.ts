import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser, type FoundBrowser } from 'playwright-chromium'
import { run, runNode } from './child.ts'
import { packageFile } from './deck.ts'
import { PlainError } from './plain.ts'

/** One way to get a browser onto this machine. */
export interface Way {
  /** What it says before it starts. */
  announcement: string
  applies: boolean
  install: () => Promise<unknown>
}

export interface Steps {
  find: () => FoundBrowser | null
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
export async function chooseBrowser({ find, ways, say }: Steps): Promise<FoundBrowser> {
  let browser = find()
  for (const way of ways) {
    if (browser) break
    if (!way.applies) continue
    say(way.announcement)
    await way.install()
    browser = find()
  }
  if (!browser) throw new PlainError(advice)
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

function isOnPath(program: string): boolean {
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

export function ensureBrowser(): Promise<FoundBrowser> {
  return chooseBrowser({
    find: findBrowser,
    ways: [fromPlaywright, fromDebian],
    say: (line) => console.log(line),
  })
}
