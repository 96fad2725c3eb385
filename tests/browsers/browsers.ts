import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../tools/shared/deck.ts'
import { type EngineName } from '../../tools/shared/engines.ts'
import { type Picture, pictureOf } from '../../tools/export/look.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { type Driven, driven, type Engine, startEngine } from './engines.ts'
import { expect, type Place, test as base } from '../support/fixtures.ts'
import { atRest, goTo } from '../support/in-page.ts'
import { madeSingle } from '../site/single.ts'

export interface Options {
  engine: EngineName
  /** The presenting server, or the single file. */
  from: 'server' | 'file'
}

const slideSize = { width: 980, height: 552 }
const deskSize = { width: 1280, height: 720 }

/** Keeps what goes wrong in a page. Stands in the page before all else, the policy included, since WebDriver tells nothing of it. */
function listen() {
  const heard: string[] = []
  Object.assign(window, { heard })
  for (const kind of ['error', 'warn'] as const) {
    const say = console[kind]
    console[kind] = (...words: unknown[]) => {
      heard.push(`console ${kind}: ${words.map(String).join(' ')}`)
      say(...words)
    }
  }
  // What could not be loaded is told to its element alone.
  addEventListener(
    'error',
    ({ target, message = '' }) => {
      if (target === window) heard.push(`page error: ${message}`)
      // A hint that a reload in mid-load cuts off: the module is asked for once more, and then its absence is heard.
      else if (!(target as Element).matches('[rel="modulepreload"]'))
        heard.push(`not loaded: ${(target as Element).outerHTML}`)
    },
    { capture: true },
  )
  // The page may answer for it, in a listener of its own.
  addEventListener('unhandledrejection', (event) =>
    setTimeout(() => event.defaultPrevented || heard.push(`unhandled rejection: ${event.reason}`)),
  )
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    heard.push(`refused by the policy: ${effectiveDirective} ${blockedURI}`),
  )
}

const withListener = (html: string) =>
  html.replace(/<meta charset=[^>]*>/, (charset) => `${charset}<script>(${listen})()</script>`)

/** What was heard since this was asked last; runs in the page. */
function takeHeard(): string[] {
  const refused = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    ({ responseStatus }) => responseStatus >= 400,
  )
  performance.clearResourceTimings()
  return [
    ...(window as unknown as { heard: string[] }).heard.splice(0),
    ...refused.map(({ name, responseStatus }) => `${responseStatus} for ${name}`),
  ]
}

export const heardBy = (window: Driven) => window.evaluate(takeHeard, undefined)

/** Waits until the window shows a slide, or this slide at this click. */
export const comesToRest = (window: Driven, place?: Place) =>
  expect.poll(() => window.evaluate(atRest, place), { intervals: [20], timeout: 20_000 }).toBe(true)

export async function show(window: Driven, place: Place) {
  await window.evaluate(goTo, place)
  await comesToRest(window, place)
}

/** Where a window is; runs in the page. */
export function placeInAddress(): Place {
  const [, no, click = 0] = location.href.match(/(\d+)(?:\?clicks=(\d+))?$/) ?? []
  return { no: Number(no), click: Number(click) }
}

export async function reload(window: Driven) {
  await window.reload()
  await comesToRest(window)
}

/** A picture without what only screen readers are meant to have; none where the slide has nothing of that kind. */
export async function pictureWithoutHidden(window: Driven, no: number): Promise<Uint8Array | undefined> {
  const hidden = `#slideshow [data-slidev-no="${no}"] .visually-hidden`
  if (!(await window.evaluate((hidden) => document.querySelector(hidden) !== null, hidden))) return
  const display = (value: string) =>
    window.evaluate((value) => {
      for (const el of document.querySelectorAll<HTMLElement>('.visually-hidden')) el.style.display = value
    }, value)
  await display('none')
  const picture = await window.picture()
  await display('')
  return picture
}

/** The mean colours of a picture’s squares, in which letters that are drawn in another way are alike. */
function squares({ width, height, data }: Picture, size: number): Float64Array {
  const across = Math.floor(width / size)
  const sums = new Float64Array(across * Math.floor(height / size) * 3)
  for (let y = 0; y < height - (height % size); y++)
    for (let x = 0; x < across * size; x++)
      for (let channel = 0; channel < 3; channel++)
        sums[3 * (Math.floor(y / size) * across + Math.floor(x / size)) + channel]! +=
          data[4 * (y * width + x) + channel]! / size ** 2
  return sums
}

/** The share of squares of 20 pixels whose mean colour differs by more than `by` of 255, in per cent. */
export async function difference(one: Uint8Array, other: Uint8Array, by = 24): Promise<number> {
  const [a, b] = [squares(await pictureOf(one), 20), squares(await pictureOf(other), 20)]
  let unlike = 0
  for (let i = 0; i < a.length; i += 3)
    if ([0, 1, 2].some((channel) => Math.abs(a[i + channel]! - b[i + channel]!) > by)) unlike++
  return (100 * unlike) / (a.length / 3)
}

interface Windows {
  /** Of the browser that is tested. */
  audience: Driven
  /** The same slides in Chromium. */
  chromium: Driven
}

export const test = base.extend<
  { windows: Windows; presenter: Driven },
  Options & { site: string; started: Engine; opened: Windows }
>({
  engine: ['firefox', { scope: 'worker', option: true }],
  from: ['server', { scope: 'worker', option: true }],
  /** The built deck as it is, but for the listener. */
  site: [
    async ({ from }, use, info) => {
      const folder = mkdtempSync(join(tmpdir(), 'deck-browsers-'))
      if (from === 'server') cpSync(join(root, '.deck'), folder, { recursive: true })
      const file = join(folder, from === 'server' ? 'index.html' : 'deck.html')
      const original = from === 'server' ? file : join(await madeSingle(info), 'deck.html')
      writeFileSync(file, withListener(readFileSync(original, 'utf8')))
      const server = await serveDeck({ dir: folder, port: 0 })
      await use(from === 'server' ? server.url : `${pathToFileURL(file).href}#`)
      await server.close()
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  started: [
    async ({ engine }, use) => {
      const started = await startEngine(engine)
      await use(started)
      await started.close()
    },
    { scope: 'worker' },
  ],
  opened: [
    async ({ browser, started, site }, use) => {
      const context = await browser.newContext({ viewport: slideSize, reducedMotion: 'reduce' })
      const chromium = driven(await context.newPage())
      const audience = await started.newWindow(slideSize)
      for (const window of [audience, chromium]) {
        await window.open(`${site}/1`)
        await comesToRest(window)
      }
      await use({ audience, chromium })
      await context.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  windows: async ({ opened }, use, info) => {
    await use(opened)
    if (!info.errors.length) return
    for (const [name, window] of Object.entries(opened))
      await info.attach(name, { body: Buffer.from(await window.picture()), contentType: 'image/png' })
  },
  presenter: async ({ started, site }, use) => {
    const presenter = await started.newWindow(deskSize)
    await presenter.open(`${site}/presenter/1`)
    await expect
      .poll(() => presenter.evaluate(() => Boolean(document.querySelector('.grid-section.note')), undefined))
      .toBe(true)
    await use(presenter)
  },
})
