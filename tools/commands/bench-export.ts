import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { ensureBrowser } from '../shared/browser.ts'
import { runNode } from '../shared/child.ts'
import { entry, loadDeck, packageFile, root } from '../shared/deck.ts'
import { canMeasure, watchMemory } from '../bench/memory.ts'
import { readRuns } from '../bench/runs.ts'
import { fileSize, UserError } from '../shared/errors.ts'
import { refreshForPrint } from '../export/page.ts'
import { stampFile, talk } from '../build/slidev.ts'

const usage = 'npm run bench:export -- [--runs 3]'

/** Maximum seconds per slide on two cores, without the build. */
export const limit = 0.4

export interface Measured {
  seconds: number
  /** Peak of Node and browser together, in bytes; undefined where it cannot be measured. */
  memory?: number
  bytes: number
  pages: number
}

interface Way {
  name: string
  /** Runs before the clock starts. */
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
    before: () => rmSync(stampFile(talk), { force: true }),
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
      // The default of 30 seconds is too short for a first run on a busy machine.
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
  let stopWatching: (() => number) | undefined
  const start = performance.now()
  const { code, output } = await runNode(program, args, {
    started: (pid) => canMeasure && (stopWatching = watchMemory(pid)),
  })
  const seconds = (performance.now() - start) / 1000
  const memory = stopWatching?.()
  if (code !== 0) throw new UserError(`${output.trimEnd()}\n\n“${name}” failed; its output is above.`)
  const bytes = readFileSync(file)
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
  return { seconds, memory, bytes: bytes.length, pages }
}

/** Compares the time of an export with the limit. */
export function verdict(seconds: number, slides: number): { line: string; tooSlow: boolean } {
  const each = seconds / slides
  return {
    line: `Without the build: ${each.toFixed(2)} s per slide, from the command to the checked file; the limit is ${limit} s.`,
    tooSlow: each > limit,
  }
}

/** The run with the median time. */
export function medianRun(runs: readonly Measured[]): Measured {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor((runs.length - 1) / 2)]!
}

/** A plain-text table with a line per command. */
export function table(rows: readonly (Measured & { name: string })[]): string {
  const cells = [
    ['', 'seconds', 's per page', 'peak memory', 'size', 'pages'],
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
  const count = readRuns(args, '3', usage)
  // Before the build, which would count as load.
  const [load = 0] = loadavg()
  const browser = await ensureBrowser()
  await refreshForPrint()
  const { slides } = await loadDeck()

  const runs = ways.map(({ name }) => ({ name, all: [] as Measured[] }))
  const folder = mkdtempSync(join(tmpdir(), 'deck-bench-'))
  try {
    // Interleaved, so that other load on the machine affects all commands.
    for (let run = 1; run <= count; run++) {
      for (const [i, way] of ways.entries()) {
        console.log(`Run ${run} of ${count}: ${way.name}…`)
        runs[i]!.all.push(await measure(way, browser, folder))
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }

  const rows = runs.map(({ name, all }) => ({ name, ...medianRun(all) }))
  const { line, tooSlow } = verdict(rows[0]!.seconds, slides.length)
  console.log(
    [
      '',
      `${slides.length} slides with ${browser} on ${availableParallelism()} cores, median of ${count} runs:`,
      '',
      table(rows),
      '',
      canMeasure
        ? 'Peak memory includes all processes of Node and the browser, sampled five times a second from /proc.'
        : 'Peak memory is measured on Linux only.',
      `Load before the first run: ${load.toFixed(1)}. Above 0.5, other programs affect the times.`,
      line,
    ].join('\n'),
  )
  if (tooSlow) throw new UserError('The export is too slow.')
  return 0
}
