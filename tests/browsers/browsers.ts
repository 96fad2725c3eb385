import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../tools/shared/deck.ts'
import { type EngineName } from '../../tools/shared/engines.ts'
import { type Picture, pictureOf } from '../../tools/export/render.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { type Driven, driven, type Engine, startEngine } from './engines.ts'
import { type Place } from '../support/deck.ts'
import { expect, test as base } from '../support/fixtures.ts'
import { madeOnce } from '../support/made-once.ts'
import type { Slide } from '../support/slides.ts'
import { clickMarkers } from '../support/timing.ts'
import { openContext, usual } from '../support/windows.ts'
import { atRest, goTo } from '../support/in-page.ts'
import { madeSingle } from '../site/builds.ts'

export interface Options {
  engine: EngineName
  /** The presenting server, or the single file. */
  from: 'server' | 'file'
}

const deskSize = { width: 1280, height: 720 }

/** Collects what goes wrong in a page, which WebDriver does not report. Runs before everything else, the policy included. */
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
  // A failed load is reported to its element only.
  addEventListener(
    'error',
    ({ target, message = '' }) => {
      if (target === window) heard.push(`page error: ${message}`)
      // A preload hint may be aborted by a reload; the import that follows reports a missing module.
      else if (!(target as Element).matches('[rel="modulepreload"]'))
        heard.push(`not loaded: ${(target as Element).outerHTML}`)
    },
    { capture: true },
  )
  // The page may handle it in a listener of its own.
  addEventListener('unhandledrejection', (event) =>
    setTimeout(() => event.defaultPrevented || heard.push(`unhandled rejection: ${event.reason}`)),
  )
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    heard.push(`refused by the policy: ${effectiveDirective} ${blockedURI}`),
  )
}

const withListener = (html: string) =>
  html.replace(/<meta charset=[^>]*>/, (charset) => `${charset}<script>(${listen})()</script>`)

/** Returns and clears what was collected. Runs in the page. */
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

/** The place of a window. Runs in the page. */
export function placeInAddress(): Place {
  const [, no, click = 0] = location.href.match(/(\d+)(?:\?clicks=(\d+))?$/) ?? []
  return { no: Number(no), click: Number(click) }
}

export async function reload(window: Driven) {
  await window.reload()
  await comesToRest(window)
}

/** A picture without the content meant for screen readers only, if the slide has any. */
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

/** The mean colours of a picture’s squares, which even out differences in how letters are drawn. */
function squares({ width, height, data }: Picture, size: number): Float64Array {
  const across = Math.floor(width / size)
  const down = Math.floor(height / size)
  const means = new Float64Array(across * down * 3)
  for (let y = 0; y < down * size; y++) {
    const row = Math.floor(y / size) * across
    for (let x = 0; x < across * size; x++) {
      const [pixel, square] = [4 * (y * width + x), 3 * (row + Math.floor(x / size))]
      means[square]! += data[pixel]!
      means[square + 1]! += data[pixel + 1]!
      means[square + 2]! += data[pixel + 2]!
    }
  }
  return means.map((sum) => sum / size ** 2)
}

/** The percentage of 20-pixel squares whose mean colours differ by more than `by` of 255. */
export async function difference(one: Uint8Array, other: Uint8Array, by = 24): Promise<number> {
  const [first, second] = [await pictureOf(one), await pictureOf(other)]
  expect([first.width, first.height]).toEqual([second.width, second.height])
  const [a, b] = [squares(first, 20), squares(second, 20)]
  let unlike = 0
  for (let i = 0; i < a.length; i += 3)
    if ([0, 1, 2].some((channel) => Math.abs(a[i + channel]! - b[i + channel]!) > by)) unlike++
  return (100 * unlike) / (a.length / 3)
}

/** The place of a slide’s last step. */
export const lastOf = (slide: Slide): Place => ({ no: slide.no, click: clickMarkers(slide) })

/** Chromium’s picture of a slide in its last state. */
type Chromium = (slide: Slide) => Promise<Uint8Array>

export const test = base.extend<
  { audience: Driven; presenter: Driven },
  Options & { site: string; started: Engine; opened: Driven; chromium: Chromium }
>({
  engine: ['firefox', { scope: 'worker', option: true }],
  from: ['server', { scope: 'worker', option: true }],
  /** The built deck with the listener added. */
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
    { scope: 'worker', timeout: 480_000 },
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
    async ({ started, site }, use) => {
      const window = await started.newWindow(usual)
      await window.open(`${site}/1`)
      await comesToRest(window)
      await use(window)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  /** Taken when the first browser asks for it; from the server for the single file too, which has to look the same. */
  chromium: [
    async ({ browser }, use, info) => {
      const open = async () => {
        const server = await serveDeck({ dir: join(root, '.deck'), port: 0 })
        const context = await openContext(browser)
        const window = driven(await context.newPage())
        await window.open(`${server.url}/1`)
        return { window, close: () => Promise.all([context.close(), server.close()]) }
      }
      let opened: ReturnType<typeof open> | undefined
      await use(async (slide) => {
        const take = async (folder: string) => {
          const { window } = await (opened ??= open())
          await show(window, lastOf(slide))
          writeFileSync(join(folder, 'picture.png'), await window.picture())
        }
        const folder = await madeOnce(`chromium-${slide.no}`, take, info)
        return new Uint8Array(readFileSync(join(folder, 'picture.png')))
      })
      await (await opened)?.close()
    },
    { scope: 'worker' },
  ],
  audience: async ({ opened }, use, info) => {
    await use(opened)
    if (info.errors.length)
      await info.attach('audience', { body: Buffer.from(await opened.picture()), contentType: 'image/png' })
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
