// Stands in for npm's playwright-chromium. Slidev imports that name to export, and knows no other way to be told which
// browser to use. It is also where the rest of the deck's tools and tests ask for a browser.
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { chromium as base } from 'playwright'

/** @typedef {import('./index.d.ts').FoundBrowser} FoundBrowser */

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * The browsers Playwright has installed for itself. It starts the headless shell unless asked for a window, but
 * `executablePath()` names only the full browser; the shell lies in a folder beside that one's.
 *
 * @returns {{ shell?: string, full?: string }}
 */
function ownBrowsers() {
  let full
  try {
    full = base.executablePath()
  } catch {
    return {} // no browser is made for this system
  }

  let folder = full
  while (dirname(folder) !== folder && !/[\\/]chromium-\d+$/.test(folder)) folder = dirname(folder)
  const shells = folder.replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1')
  const shell = existsSync(shells)
    ? readdirSync(shells)
        .flatMap((dir) => ['', '.exe'].map((end) => join(shells, dir, `chrome-headless-shell${end}`)))
        .find(isProgram)
    : undefined
  return { shell, full: isProgram(full) ? full : undefined }
}

/** @returns {string[]} */
function systemPlaces() {
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
  // chromium-browser last: on Ubuntu it can be a script that only asks to install a snap.
  return [
    // What Playwright itself would start, and the quickest.
    'chromium-headless-shell',
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium-browser',
  ].flatMap((name) => dirs.filter(Boolean).map((dir) => join(dir, name)))
}

/**
 * The browser to use: Playwright's own, else the one CHROMIUM_PATH names, else one of the system.
 *
 * @returns {FoundBrowser | null}
 */
export function findBrowser() {
  const { shell, full } = ownBrowsers()
  if (shell) return { path: shell, kind: 'playwright' }
  const path = [full, process.env.CHROMIUM_PATH, ...systemPlaces()].find((p) => p && isProgram(p))
  return path ? { path, kind: 'system' } : null
}

/** @type {import('playwright').BrowserType['launch']} */
async function launch(options = {}) {
  const found = options.executablePath || options.channel ? null : findBrowser()
  const browser = await base.launch(
    found?.kind === 'system' ? { ...options, executablePath: found.path } : options,
  )

  // Slidev cannot be told to tag its PDFs, so every page here does it unasked.
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (contextOptions) => {
    const context = await newContext(contextOptions)
    context.on('page', (page) => {
      const pdf = page.pdf.bind(page)
      page.pdf = (pdfOptions) => pdf({ tagged: true, outline: true, ...pdfOptions })
    })
    return context
  }
  return browser
}

export const chromium = new Proxy(base, {
  get: (target, key) => (key === 'launch' ? launch : Reflect.get(target, key)),
})

export default { chromium }
