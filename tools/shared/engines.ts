import { existsSync } from 'node:fs'
import { firefox, webkit } from 'playwright'
import { isOnPath } from './browser.ts'
import { UserError } from './errors.ts'

/** Where a browser comes from: Playwright’s own build of it, or the system’s. */
export type Origin = 'playwright' | 'system'

const kinds = {
  firefox: { own: firefox, programs: [['firefox-esr'], ['firefox']] },
  webkit: { own: webkit, programs: [['WebKitWebDriver', 'Xvfb']] },
}

export type EngineName = keyof typeof kinds

export const engineNames = Object.keys(kinds) as EngineName[]

const advice = (missing: readonly EngineName[]) =>
  [
    `There is no ${missing.join(' and no ')} on this machine. Install it, then run this again:`,
    `  anywhere:  npx playwright install --with-deps ${missing.join(' ')}`,
    '  Debian:    sudo apt-get install firefox-esr webkit2gtk-driver xvfb',
  ].join('\n')

export interface Found {
  name: EngineName
  origin: Origin
  /** The system’s program to start. */
  program: string
}

function isThere(own: typeof firefox): boolean {
  try {
    return existsSync(own.executablePath())
  } catch {
    return false // Playwright has none for this system
  }
}

/** Finds a browser on this machine, Playwright’s own first. */
export function findEngine(name: EngineName): Found | undefined {
  const { own, programs } = kinds[name]
  const needed = programs.find((needed) => needed.every(isOnPath))
  const origin = isThere(own) ? 'playwright' : needed && 'system'
  return origin && { name, origin, program: needed?.[0] ?? '' }
}

/** Throws, with advice, unless every browser is installed. */
export function requireEngines() {
  const missing = engineNames.filter((name) => !findEngine(name))
  if (missing.length) throw new UserError(advice(missing))
}
