import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright'
import { test as base, expect, type WorkerInfo } from 'playwright/test'
import { withoutClicks } from '../../lib/notes.ts'
import { type Length, root } from '../../tools/shared/deck.ts'
import { printDeck } from '../../tools/commands/export.ts'
import { type Expected, letters } from '../../tools/export/check-pdf.ts'
import { printHandout } from '../../tools/commands/export-handout.ts'
import { type Picture, renderPdf } from '../../tools/export/render.ts'
import { pdfOfPage, withPrintPage } from '../../tools/export/page.ts'
import { type ReadPdf, readPdf } from '../../tools/export/read-pdf.ts'
import { readPage } from '../../tools/export/sheets.ts'
import { loadSource } from '../../tools/shared/source.ts'
import { type Copy, copyAt, succeeds } from '../support/deck-copy.ts'
import { madeOnce } from '../support/made-once.ts'
import { slides, slidesOf } from '../support/slides.ts'
import { smallDeck } from '../support/small-deck.ts'

/** A printed deck and what it must contain. */
export interface Printed {
  bytes: Uint8Array
  expected: Expected
}

/** A written file and the output of the command. */
export interface Exported {
  file: string
  output: string
}

/** Names with letters that a font may lack. */
export const names = 'Kōno Yūji Żakowski'

/** Words of headlines that are not plain ASCII: names with ō, apostrophes. */
export const beyondAscii = slides.flatMap(({ title }) =>
  (title.match(/[\p{L}’]+/gu) ?? []).filter((word) => /[^ -~]/.test(word)),
)

export const bytesOf = (...path: string[]) => new Uint8Array(readFileSync(join(...path)))

/** The letters of a headline or of notes, without the marks of Markdown. */
export const plain = (markdown: string) => letters(withoutClicks(markdown).replace(/[*_`]|^- /gm, ''))

/** Renders every page. */
export async function picturesOf(bytes: Uint8Array, scale = 1): Promise<Picture[]> {
  const pictures: Picture[] = []
  for await (const picture of renderPdf(bytes, scale)) pictures.push(picture)
  return pictures
}

const alreadyRead = new WeakMap<Uint8Array, Promise<ReadPdf>>()

/** `readPdf`, cached by array. The result is shared, so tests must not change it. */
export function readOnce(bytes: Uint8Array): Promise<ReadPdf> {
  const reading = alreadyRead.get(bytes) ?? readPdf(bytes)
  alreadyRead.set(bytes, reading)
  return reading
}

/** Prints the first slide with the names on it: in the headline, and in each face of the text. */
const printNames = async () =>
  withPrintPage(await loadSource('short'), {}, async ({ page }) => {
    await page.evaluate((names) => {
      const [first, ...others] = document.querySelectorAll('.print-slide-container')
      for (const other of others) other.remove()
      const faces = ['', 'b', 'i'].map((tag) => (tag ? `<${tag}>${names}</${tag}>` : names)).join('<br>')
      first!.querySelector('h1')!.innerHTML = names
      first!.querySelector('p')!.innerHTML = faces
    }, names)
    return new Uint8Array(await pdfOfPage(page))
  })

/** A new PDF of some pages of another, by their indices. */
export async function copyPages(bytes: Uint8Array, indices: number[]): Promise<PDFDocument> {
  const [pdf, whole] = [await PDFDocument.create(), await PDFDocument.load(bytes)]
  for (const page of await pdf.copyPages(whole, indices)) pdf.addPage(page)
  return pdf
}

/** The bytes of a PDF without the time it was made at. */
const undated = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/\(D:[^)]*\)/g, '')

/** Lists the pages of two PDFs that differ in text or in looks. */
export async function differences(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  if (undated(before) === undated(after)) return []
  const [{ pages: old, ...rest }, { pages: now, ...others }] = [await readOnce(before), await readOnce(after)]
  const looks = [await picturesOf(before), await picturesOf(after)].map((pictures) =>
    pictures.map(({ data }) => Buffer.from(data)),
  )
  const same = (i: number) => isDeepStrictEqual(old[i], now[i]) && looks[0]![i]!.equals(looks[1]![i]!)
  return [
    ...(isDeepStrictEqual(rest, others) && old.length === now.length ? [] : ['the file']),
    ...old.flatMap((_, i) => (i < now.length && !same(i) ? [`page ${i + 1}`] : [])),
  ]
}

/** The colour of a pixel. */
export const at = ({ data, width }: Picture, x: number, y: number) => [
  ...data.slice(4 * (y * width + x), 4 * (y * width + x) + 3),
]

/** At this scale a page of the deck is a whole number of pixels wide and high, so that its edges are not blended. */
export const toTheEdge = 16 / 15

/** The edges whose outermost pixels differ from those further in along more than a fifth of their length. */
export function edgeLines(picture: Picture): string[] {
  const { width, height } = picture
  const share = (length: number, pixel: (i: number, depth: number) => number[]) => {
    const unlike = Array.from({ length }, (_, i) => i).filter((i) => {
      const further = pixel(i, 2) // still within the progress strip, which is three pixels high
      return pixel(i, 0).some((value, channel) => Math.abs(value - further[channel]!) > 6)
    })
    return unlike.length / length
  }
  const shares = {
    right: share(height, (y, depth) => at(picture, width - 1 - depth, y)),
    left: share(height, (y, depth) => at(picture, depth, y)),
    top: share(width, (x, depth) => at(picture, x, depth)),
    bottom: share(width, (x, depth) => at(picture, x, height - 1 - depth)),
  }
  return Object.entries(shares).flatMap(([edge, share]) => (share > 0.2 ? [edge] : []))
}

/** Delays slides and fonts until the print page has been seen waiting for them; names what it delayed in `held`. */
const delaying = (held: string[]) => async (page: Page) => {
  const isPending = (what: string) =>
    expect
      .poll(async () => (await page.evaluate(readPage)).pending, { timeout: 60_000 })
      .toContainEqual(expect.stringContaining(what))
  const [, lastPage] = /([\w-]+)\.md/.exec(slidesOf.short.at(-1)!.where)!
  for (const [what, files, pending] of [
    ['slides', new RegExp(`/assets/${lastPage}-[^/]*\\.js$`), 'slide '],
    ['fonts', /\.woff2$/, 'the fonts'],
  ] as const)
    await page.route(files, async (route) => {
      await isPending(pending)
      held.push(what)
      await route.continue()
    })
}

/** Prints a PDF once in a run, with what belongs to it. */
async function printedOnce<Made extends { bytes: Uint8Array }>(
  name: string,
  print: () => Promise<Made>,
  info: WorkerInfo,
): Promise<Made> {
  const folder = await madeOnce(
    name,
    async (folder) => {
      const { bytes, ...made } = await print()
      writeFileSync(join(folder, 'made.pdf'), bytes)
      writeFileSync(join(folder, 'made.json'), JSON.stringify(made))
    },
    info,
  )
  const made = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'))
  return { bytes: bytesOf(folder, 'made.pdf'), ...made }
}

const print = async (length: Length, before?: (page: Page) => unknown): Promise<Printed> =>
  printDeck(await loadSource(length), { before })

/** Runs an export command once in a run; the ending of the file's name is up to the command. */
async function exportedOnce(
  command: readonly string[],
  name: string,
  ending: string,
  info: WorkerInfo,
): Promise<Exported> {
  const make = async (folder: string) => {
    const output = await succeeds(copyAt(root), ...command, '--output', join(folder, name))
    writeFileSync(join(folder, 'said.txt'), output)
  }
  const folder = await madeOnce(command[0]!.replace(':', '-'), make, info)
  return { file: join(folder, name + ending), output: readFileSync(join(folder, 'said.txt'), 'utf8') }
}

interface Made {
  /** Where tests may write; deleted when the worker ends. */
  folder: string
  printed: Printed
  /** The short talk, printed although slides and fonts came late; `held` names what was delayed. */
  printedShort: Printed & { held: string[] }
  handout: Awaited<ReturnType<typeof printHandout>>
  /** By `npm run export -- --short`. */
  exported: Exported
  /** By `npm run export:pptx -- --short`. */
  slideshow: Exported
  /** The cover of the short talk with the names on it. */
  named: Uint8Array
  /** A copy of the deck with a few slides. */
  small: Copy
}

const scope = { scope: 'worker', timeout: 480_000 } as const

/** Prints and exports that several tests read are made once in a run. */
export const test = base.extend<object, Made>({
  folder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'deck-export-'))
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  printed: [async ({}, use, info) => use(await printedOnce('printed', () => print('long'), info)), scope],
  printedShort: [
    async ({}, use, info) => {
      const held: string[] = []
      const made = async () => ({ ...(await print('short', delaying(held))), held })
      await use(await printedOnce('printed-short', made, info))
    },
    scope,
  ],
  handout: [
    async ({}, use, info) =>
      use(await printedOnce('handout', async () => printHandout(await loadSource()), info)),
    scope,
  ],
  exported: [
    async ({}, use, info) =>
      use(await exportedOnce(['export', '--short'], join('new', 'folder', 'talk'), '.pdf', info)),
    scope,
  ],
  slideshow: [
    async ({}, use, info) => use(await exportedOnce(['export:pptx', '--short'], 'show', '.pptx', info)),
    scope,
  ],
  named: [
    async ({}, use, info) => {
      const { bytes } = await printedOnce('named', async () => ({ bytes: await printNames() }), info)
      await use(bytes)
    },
    scope,
  ],
  small: [async ({}, use, info) => use(await smallDeck(info)), scope],
})

export { expect }
