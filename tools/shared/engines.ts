import { existsSync } from 'node:fs'
import { firefox, webkit } from 'playwright'
import { isOnPath } from './browser.ts'

/** Where a browser beside Chromium is from: Playwright’s own build of it, or the system’s. */
export type Origin = 'playwright' | 'system'

const kinds = {
  firefox: { own: firefox, programs: [['firefox-esr'], ['firefox']] },
  webkit: { own: webkit, programs: [['WebKitWebDriver', 'Xvfb']] },
}

export type EngineName = keyof typeof kinds

export const engineNames = Object.keys(kinds) as EngineName[]

export const advice = (missing: readonly EngineName[]) =>
  [
    `There is no ${missing.join(' and no ')} on this machine. Install it, then run this again:`,
    `  anywhere:  npx playwright install --with-deps ${missing.join(' ')}`,
    '  Debian:    sudo apt-get install firefox-esr webkit2gtk-driver xvfb',
  ].join('\n')

export interface Found {
  name: EngineName
  origin: Origin
  /** The system’s program that is started. */
  program: string
}

function isThere(own: typeof firefox): boolean {
  try {
    return existsSync(own.executablePath())
  } catch {
    return false // none is made for this system
  }
}

/** What there is of a browser on this machine: Playwright’s own comes first. */
export function findEngine(name: EngineName): Found | undefined {
  const { own, programs } = kinds[name]
  const needed = programs.find((needed) => needed.every(isOnPath))
  const origin = isThere(own) ? 'playwright' : needed && 'system'
  return origin && { name, origin, program: needed?.[0] ?? '' }
}
