import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { test as base, expect } from 'playwright/test'
import { type Ran, runNode } from '../../tools/shared/child.ts'
import { root } from '../../tools/shared/deck.ts'
import { pageSize, printDeck } from '../../tools/commands/export.ts'
import type { Expected } from '../../tools/export/check-pdf.ts'
import { printHandout } from '../../tools/commands/export-handout.ts'
import { type Picture, renderPdf } from '../../tools/export/look.ts'
import { pdfOfPage, withPrintPage } from '../../tools/export/page.ts'
import { type ReadPdf, readPdf } from '../../tools/export/read-pdf.ts'
import { loadSource } from '../../tools/export/source.ts'
import { madeOnce } from '../support/made-once.ts'

/** A deck as it was printed, and what has to be in it. */
export interface Printed {
  bytes: Uint8Array
  expected: Expected
}

/** What the command wrote, and what it said. */
export interface Exported extends Ran {
  file: string
}

/** Names with the letters that a font may lack. */
export const names = 'Kōno Yūji Żakowski'

export const run = (...args: string[]) => runNode(join(root, 'tools/run.mjs'), args)

/** Every page of a PDF as it looks. */
export async function picturesOf(bytes: Uint8Array, scale = 1): Promise<Picture[]> {
  const pictures: Picture[] = []
  for await (const picture of renderPdf(bytes, scale)) pictures.push(picture)
  return pictures
}

const alreadyRead = new WeakMap<Uint8Array, Promise<ReadPdf>>()

/** A PDF as it is read, for which it takes a second: many ask for the same one, and none may change what it is given. */
export function readOnce(bytes: Uint8Array): Promise<ReadPdf> {
  const reading = alreadyRead.get(bytes) ?? readPdf(bytes)
  alreadyRead.set(bytes, reading)
  return reading
}

/** The deck with the names in its first slide: in the headline, and in each face of the text. */
const printNames = async () =>
  withPrintPage(await loadSource(), {}, async ({ page }) => {
    await page.evaluate((names) => {
      const faces = ['', 'b', 'i'].map((tag) => (tag ? `<${tag}>${names}</${tag}>` : names)).join('<br>')
      document.querySelector('.print-slide-container h1')!.innerHTML = names
      document.querySelector('.print-slide-container p')!.innerHTML = faces
    }, names)
    return new Uint8Array(await pdfOfPage(page))
  })

/** Pages of two PDFs that do not read or do not look the same. */
export async function differences(before: Uint8Array, after: Uint8Array): Promise<string[]> {
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

/** At this scale a page of the deck ends on whole pixels, and all that lies on its edge is in the picture. */
export const toTheEdge = 16 / 15

/** Edges along which the last pixels are unlike those a little further in, for more than a fifth of their length. */
export function edgeLines(picture: Picture): string[] {
  const { width, height } = picture
  const share = (length: number, pixel: (i: number, depth: number) => number[]) => {
    const unlike = Array.from({ length }, (_, i) => i).filter((i) => {
      const further = pixel(i, 2) // still in the strip of the progress, which is three pixels high
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

const bytesOf = (...path: string[]) => new Uint8Array(readFileSync(join(...path)))

/** Writes a PDF with what has to be in it, for the other worker to read as well. */
function keep(folder: string, bytes: Uint8Array, made: object) {
  writeFileSync(join(folder, 'made.pdf'), bytes)
  writeFileSync(join(folder, 'made.json'), JSON.stringify(made))
}

const kept = (folder: string) => ({
  bytes: bytesOf(folder, 'made.pdf'),
  ...JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8')),
})

type Handout = Awaited<ReturnType<typeof printHandout>>

interface Made {
  /** Where an export can be written; it stays until the last test of the worker. */
  folder: string
  printed: Printed
  handout: Handout
  /** By `npm run export`, without any option but that for its name. */
  exported: Exported
  /** The deck with the names. */
  named: Uint8Array
}

/** What takes a browser is made once in a run. */
export const test = base.extend<object, Made>({
  folder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'deck-export-'))
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  printed: [
    async ({}, use, info) => {
      const print = async (folder: string) => {
        const source = await loadSource()
        const { bytes, ...made } = await printDeck(source, {})
        keep(folder, bytes, { source, withClicks: false, size: pageSize, ...made })
      }
      const { bytes, ...expected } = kept(await madeOnce('printed', print, info))
      await use({ bytes, expected })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  handout: [
    async ({}, use, info) => {
      const print = async (folder: string) => {
        const { bytes, ...made } = await printHandout(await loadSource())
        keep(folder, bytes, made)
      }
      await use(kept(await madeOnce('handout', print, info)))
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  exported: [
    async ({}, use, info) => {
      const folder = await madeOnce(
        'exported',
        async (folder) => {
          const ran = await run('export', '--output', join(folder, 'new', 'folder', 'talk'))
          expect(ran.code, ran.output).toBe(0)
          writeFileSync(join(folder, 'ran.json'), JSON.stringify(ran))
        },
        info,
      )
      const ran: Ran = JSON.parse(readFileSync(join(folder, 'ran.json'), 'utf8'))
      await use({ ...ran, file: join(folder, 'new', 'folder', 'talk.pdf') })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  named: [
    async ({}, use, info) => {
      const print = async (folder: string) => keep(folder, await printNames(), {})
      await use(kept(await madeOnce('named', print, info)).bytes)
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

export { expect }
