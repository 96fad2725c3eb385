import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { ensureBrowser } from '../shared/browser.ts'
import { runNode } from '../shared/child.ts'
import { entry, loadDeck, packageFile, root } from '../shared/deck.ts'
import { canMeasure, watchMemory } from '../bench/memory.ts'
import { fileSize, UserError, readOptions } from '../shared/errors.ts'
import { refreshForPrint } from '../export/page.ts'
import { talk } from '../build/slidev.ts'

const usage = 'npm run bench:export [-- --runs 3]'

/** Seconds that printing a slide may take on two cores, once the deck is built. */
export const limit = 0.4

export interface Measured {
  seconds: number
  /** Bytes of node and browser together; none where it cannot be measured. */
  memory?: number
  bytes: number
  pages: number
}

interface Way {
  name: string
  /** What has to be so before the clock starts. */
  before?: () => void
  command: (file: string, browser: string) => [program: string, ...args: string[]]
}

const ours = (file: string): [string, ...string[]] => [
  join(root, 'tools/run.mjs'),
  'export',
  '--output',
  file,
]

const ways: readonly Way[] = [
  { name: 'npm run export', command: ours },
  {
    name: 'the same, build included',
    before: () => rmSync(resolve(root, talk.stamp), { force: true }),
    command: ours,
  },
  {
    name: 'slidev export',
    command: (file, browser) => [
      packageFile('@slidev/cli', 'bin/slidev.mjs'),
      'export',
      entry,
      '--output',
      file,
      // Half a minute is all it gives itself otherwise; a first run on a busy machine needs more.
      '--timeout',
      '120000',
      '--executable-path',
      browser,
    ],
  },
]

async function measure({ name, before, command }: Way, browser: string, folder: string): Promise<Measured> {
  const file = join(folder, 'bench.pdf')
  rmSync(file, { force: true })
  before?.()
  const [program, ...args] = command(file, browser)
  let peak: (() => number) | undefined
  const start = performance.now()
  const { code, output } = await runNode(program, args, {
    started: (pid) => canMeasure && (peak = watchMemory(pid)),
  }).finally(() => peak?.())
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new UserError(`${output.trimEnd()}\n\n“${name}” failed; its output is above.`)
  const bytes = readFileSync(file)
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
  return { seconds, memory: peak?.(), bytes: bytes.length, pages }
}

/** What the seconds of an export say, and whether that is too slow. */
export function verdict(seconds: number, slides: number): { line: string; tooSlow: boolean } {
  const each = seconds / slides
  return {
    line: `Once the deck is built, ${each.toFixed(2)} s a slide from the command to the checked file; at most ${limit} s are allowed.`,
    tooSlow: each > limit,
  }
}

/** The run in the middle, by time. */
export function middle(runs: readonly Measured[]): Measured {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor((runs.length - 1) / 2)]!
}

/** A line a way, in columns. */
export function table(rows: readonly (Measured & { name: string })[]): string {
  const cells = [
    ['', 'seconds', 'a page', 'peak memory', 'size', 'pages'],
    ...rows.map(({ name, seconds, memory, bytes, pages }) => [
      name,
      seconds.toFixed(1),
      (seconds / pages).toFixed(2),
      memory === undefined ? '–' : fileSize(memory),
      fileSize(bytes),
      String(pages),
    ]),
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells
    .map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('   '))
    .join('\n')
}

export async function main(args: string[]): Promise<number> {
  const options = readOptions(args, { runs: { type: 'string', default: '3' } }, usage)
  const count = Number(options.runs)
  if (!Number.isInteger(count) || count < 1)
    throw new UserError(`--runs takes a whole number from 1; “${options.runs}” is none.\nUsage: ${usage}`)
  const browser = await ensureBrowser()
  await refreshForPrint()
  const { slides } = await loadDeck()

  const runs = ways.map(({ name }) => ({ name, all: [] as Measured[] }))
  const folder = mkdtempSync(join(tmpdir(), 'deck-bench-'))
  const [load = 0] = loadavg()
  try {
    // In turn, so that what else the machine does falls on all of them alike.
    for (let run = 1; run <= count; run++) {
      for (const [i, way] of ways.entries()) {
        console.log(`Run ${run} of ${count}: ${way.name}…`)
        runs[i]!.all.push(await measure(way, browser, folder))
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }

  const rows = runs.map(({ name, all }) => ({ name, ...middle(all) }))
  const { line, tooSlow } = verdict(rows[0]!.seconds, slides.length)
  console.log(
    [
      '',
      `${slides.length} slides with ${browser} on ${availableParallelism()} cores, the middle one of ${count} runs:`,
      '',
      table(rows),
      '',
      canMeasure
        ? 'Peak memory is that of node and the browser with all their processes, looked up five times a second in /proc.'
        : 'Peak memory is measured on Linux only: there is no /proc here.',
      `Before the first run the machine had a load of ${load.toFixed(1)}; under 0.5 the seconds are those of the export alone.`,
      line,
    ].join('\n'),
  )
  if (tooSlow) throw new UserError('That is too slow.')
  return 0
}
