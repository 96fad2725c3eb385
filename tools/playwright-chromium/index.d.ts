import type { BrowserType } from 'playwright'

export interface FoundBrowser {
  /** Its program. */
  path: string
  /**
   * `playwright`: Playwright starts it by itself, without a window; `system`: it needs to be told, with
   * `executablePath`.
   */
  kind: 'playwright' | 'system'
}

/** The browser to use: Playwright's own, else the one CHROMIUM_PATH names, else one of the system. */
export declare function findBrowser(): FoundBrowser | null

/** Playwright's chromium; it starts the browser that was found, and its PDFs are tagged and have an outline. */
export declare const chromium: BrowserType

declare const standIn: { chromium: BrowserType }
export default standIn
