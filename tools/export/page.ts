import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { ensureBrowser } from '../shared/browser.ts'
import { type Length, root } from '../shared/deck.ts'
import { talks } from '../shared/talks.ts'
import { UserError } from '../shared/errors.ts'
import { serveDeck } from '../present/serve.ts'
import { refresh } from '../build/slidev.ts'
import type { Source } from '../shared/source.ts'
import { sheetFaults } from './check-pdf.ts'
import { refuse, writeError } from './deliver.ts'
import { type PageState, readPage, type Sheet } from './sheets.ts'
import { stoppable } from './stop.ts'

export const slideWidth = 980
/** Slidev rounds the height up; the excess is cropped. */
export const slideHeight = (slideWidth * 9) / 16
const builtHeight = Math.ceil(slideHeight)

export interface PrintOptions {
  dark?: boolean
  /** A page for each step of a slide instead of its final state only. */
  withClicks?: boolean
  /** Device pixels per slide pixel, for pictures. */
  scale?: number
  /** Called with the page before it is opened, for tests to slow or break it. */
  before?: (page: Page) => unknown
}

/** The print page with every slide ready. */
export interface PrintPage {
  page: Page
  sheets: Sheet[]
}

const patience = 60_000

/** A readable reason why the browser does not start; often there is no room for its profile. */
export function launchError({ message }: Error, path: string): unknown {
  const [code] = message.match(/\bE[A-Z]+(?=: .*mkdtemp)/) ?? message.match(/\bENOSPC|No space left/) ?? []
  if (code)
    return writeError(
      { code: /^E/.test(code) ? code : 'ENOSPC', syscall: 'mkdtemp' },
      `The folder for temporary files, ${tmpdir()},`,
    )
  const [reason] = message.split('\n')
  return new UserError(
    `The browser ${path} does not start: ${reason}\nAnother one can be named with CHROMIUM_PATH.`,
  )
}

async function launch(): Promise<Browser> {
  const executablePath = await ensureBrowser()
  const { chromium } = await import('playwright')
  try {
    return await chromium.launch({
      executablePath,
      args: ['--font-render-hinting=none', '--disable-background-networking'],
      // On a signal Playwright would close the browser first and make the export fail with an error.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (error) {
    throw launchError(error as Error, executablePath)
  }
}

/** Polls until nothing is pending and nothing changes. */
export async function settled(
  read: () => Promise<PageState>,
  slides: number,
  { timeout = patience, pause = 60 } = {},
): Promise<Sheet[]> {
  const end = Date.now() + timeout
  let before = ''
  for (;;) {
    const { sheets, pending, broken, signature } = await read()
    if (broken.length) throw new UserError(`The export stopped:\n  ${[...new Set(broken)].join('\n  ')}`)
    const there = new Set(sheets.map(({ no }) => no))
    for (let no = 1; no <= slides; no++) if (!there.has(no)) pending.push(`slide ${no}`)
    if (!pending.length && signature === before) return sheets
    if (Date.now() > end) {
      const what = pending.length ? [...new Set(pending)].join(', ') : 'slides that keep changing'
      throw new UserError(`The export gave up after ${timeout / 1000} seconds waiting for: ${what}.`)
    }
    before = pending.length ? '' : signature
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** Removes Slidev’s blank last page and gives slides the ids that links between them need. Runs in the browser. */
function mend() {
  const frames = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  frames.at(-1)?.style.setProperty('break-after', 'auto')
  for (const frame of frames) {
    const slide = frame.querySelector('[data-slidev-no]')
    const no = slide?.getAttribute('data-slidev-no')
    if (slide && no && !document.getElementById(no)) slide.id = no
  }
  // A figure that contains text needs no alternative text if it is a plain group.
  for (const figure of document.querySelectorAll('figure:not([role], [aria-label])'))
    figure.setAttribute('role', 'group')
}

/** Turns a failure of the browser into a readable error; returns other errors unchanged. */
function browserError(error: unknown): unknown {
  if (error instanceof UserError) return error
  const { name, message } = error as Error
  const [reason] = message.split('\n')
  if (name === 'TimeoutError')
    return new UserError(
      `The browser did not answer in time (${reason}). If the machine is busy, run the export again when it is not.`,
    )
  if (/has been closed|crashed/.test(message))
    return new UserError(`The browser ended in the middle of the export (${reason}). Is there enough memory?`)
  return error
}

/** Calls `use` with the print page of the built deck once every slide is ready; throws if one is incomplete. */
export function withPrintPage<T>(
  source: Source,
  options: PrintOptions,
  use: (print: PrintPage) => Promise<T>,
): Promise<T> {
  return stoppable(async () => {
    const served = await serveDeck({ dir: join(root, talks[source.length].out), port: 0 })
    try {
      const browser = await launch()
      try {
        const context = await browser.newContext({
          viewport: { width: slideWidth, height: builtHeight },
          deviceScaleFactor: options.scale ?? 1,
          colorScheme: options.dark ? 'dark' : 'light',
          reducedMotion: 'reduce',
        })
        // tsx wraps named functions in a helper that the page lacks.
        await context.addInitScript('globalThis.__name = (fn) => fn')
        const page = await context.newPage()
        page.setDefaultTimeout(patience)
        await options.before?.(page)
        const errors: string[] = []
        page.on('pageerror', ({ message }) => errors.push(message))
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
        await page.emulateMedia({ media: 'screen' })
        await page.goto(`${served.url}/print?print=${options.withClicks ? 'clicks' : 'true'}`)

        const read = async () => {
          const state = await page.evaluate(readPage)
          state.broken.push(...errors.map((message) => `the deck reports an error: ${message}`))
          return state
        }
        const sheets = await settled(read, source.slides.length)
        refuse(sheetFaults(source, sheets, options.withClicks), 'The file', false)
        await page.evaluate(mend)
        return await use({ page, sheets })
      } catch (error) {
        throw browserError(error)
      } finally {
        await browser.close()
      }
    } finally {
      await served.close()
    }
  })
}

/** Finds a browser, then brings the build to print from up to date. */
export async function refreshForPrint(length: Length = 'long'): Promise<void> {
  await ensureBrowser()
  await refresh(talks[length], 'Building the deck to export from (about 10 seconds)…')
}

/** Prints the page as a tagged PDF; `finishPdf` adds the outline. */
export const pdfOfPage = (page: Page) =>
  page.pdf({
    width: `${slideWidth}px`,
    height: `${builtHeight}px`,
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    outline: false,
  })
