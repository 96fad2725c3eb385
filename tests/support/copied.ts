import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from '../../tools/shared/child.ts'
import { root } from '../../tools/shared/deck.ts'

const left = new Set([
  '.git',
  'bench',
  'dist',
  'exports',
  'node_modules',
  'playwright-report',
  'test-results',
])

/** Copies the deck with the builds it prints from, to be damaged; its packages are the same, its caches its own. */
export function copyDeck(to: string) {
  mkdirSync(join(to, 'node_modules'), { recursive: true })
  for (const name of readdirSync(root))
    if (!left.has(name) && !/\.(?:pdf|pptx)$/.test(name))
      cpSync(join(root, name), join(to, name), { recursive: true, preserveTimestamps: true })
  const packages = join(root, 'node_modules')
  for (const name of readdirSync(packages))
    if (!['.cache', '.vite'].includes(name))
      symlinkSync(join(packages, name), join(to, 'node_modules', name), 'junction')
  return { folder: to, run: (...args: string[]) => runNode(join(to, 'tools/run.mjs'), args) }
}
