import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { isProgram } from './browser.ts'

/**
 * Browsers installed by Playwright, fastest first. `executablePath()` returns the full browser; the headless shell is in
 * a folder beside it.
 */
function ownBrowsers(): string[] {
  let full: string
  try {
    full = chromium.executablePath()
  } catch {
    return [] // Playwright has no browser for this system.
  }

  let folder = full
  while (dirname(folder) !== folder && !/[\\/]chromium-\d+$/.test(folder)) folder = dirname(folder)
  const shells = folder.replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1')
  const shell = existsSync(shells)
    ? readdirSync(shells).flatMap((dir) =>
        ['', '.exe'].map((end) => join(shells, dir, `chrome-headless-shell${end}`)),
      )
    : []
  return [...shell, full]
}

function systemPlaces(): string[] {
  const { env, platform } = process
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/', homedir()].map((dir) => join(dir, `Applications/${name}.app/Contents/MacOS/${name}`)),
    )
  }
  if (platform === 'win32') {
    const dirs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return [
      'Google/Chrome/Application/chrome',
      'Chromium/Application/chrome',
      'Microsoft/Edge/Application/msedge',
    ].flatMap((name) => dirs.flatMap((dir) => (dir ? join(dir, `${name}.exe`) : [])))
  }
  const dirs = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  // chromium-browser last: on Ubuntu it may be a script that only suggests installing a snap.
  return [
    // The fastest, and the one that Playwright would start.
    'chromium-headless-shell',
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium-browser',
  ].flatMap((name) => dirs.filter(Boolean).map((dir) => join(dir, name)))
}

/** The browser to use: Playwright's own, else CHROMIUM_PATH, else one installed on the system. */
export function findBrowser(named = process.env.CHROMIUM_PATH): string | undefined {
  return [...ownBrowsers(), named ?? '', ...systemPlaces()].find(isProgram)
}
