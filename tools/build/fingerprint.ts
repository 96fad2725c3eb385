import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// All else at the root counts: a build too many costs seconds, a stale talk on stage costs more.
const notSource = new Set([
  'bench',
  'dist',
  'exports',
  'node_modules',
  'playwright-report',
  'README.md',
  'test-results',
  'tests',
])

function isSource(name: string): boolean {
  // Of the pages at the root, only the frame of every build is no build itself.
  const made = /\.(?:pdf|pptx|html)$/.test(name) && name !== 'index.html'
  return !name.startsWith('.') && !notSource.has(name) && !made
}

/** The files that a build of the deck in `root` may read, each with its path from there. */
export function* filesOf(root: string): Generator<string> {
  for (const top of readdirSync(root, { withFileTypes: true })) {
    if (!isSource(top.name)) continue
    if (top.isFile()) yield top.name
    if (!top.isDirectory()) continue
    for (const file of readdirSync(join(root, top.name), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (file.isFile()) yield join(file.parentPath, file.name).slice(root.length + 1)
    }
  }
}

/** Changes with the contents of anything a build of the deck in `root` may read. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const file of [...filesOf(root)].sort()) {
    const contents = readFileSync(join(root, file))
    hash.update(`${file}\0${contents.length}\0`).update(contents)
  }
  return hash.digest('hex')
}
