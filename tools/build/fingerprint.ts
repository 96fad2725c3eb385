import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesIn } from '../shared/files.ts'

// Everything else counts as source: a needless build costs seconds, a stale talk on stage costs more.
const notSource = new Set([
  'bench',
  'dist',
  'docs',
  'exports',
  'node_modules',
  'playwright-report',
  'CONTRIBUTING.md',
  'README.md',
  'test-results',
  'tests',
])

function isSource(name: string): boolean {
  // index.html is the template of every build; other HTML files at the root are output.
  const made = /\.(?:pdf|pptx|html)$/.test(name) && name !== 'index.html'
  return !name.startsWith('.') && !notSource.has(name) && !made
}

/** The files that a build of the deck in `root` may read, relative to it. */
export function* filesOf(root: string): Generator<string> {
  for (const top of readdirSync(root, { withFileTypes: true })) {
    if (!isSource(top.name)) continue
    if (top.isFile()) yield top.name
    if (top.isDirectory()) yield* filesIn(join(root, top.name)).map((file) => relative(root, file))
  }
}

/** Hash of all files that a build of the deck in `root` may read. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const file of [...filesOf(root)].sort()) {
    const contents = readFileSync(join(root, file))
    hash.update(`${file}\0${contents.length}\0`).update(contents)
  }
  return hash.digest('hex')
}
