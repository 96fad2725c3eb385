import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSync, stringify } from '@slidev/parser'
import type { SourceSlideInfo } from '@slidev/types'
import { expect } from 'playwright/test'
import { runNode } from '../../tools/shared/child.ts'
import { root } from '../../tools/shared/deck.ts'

const notCopied = new Set([
  '.git',
  'bench',
  'dist',
  'exports',
  'node_modules',
  'playwright-report',
  'test-results',
])

export interface Copy {
  folder: string
  /** Runs an npm script in the copy. */
  run: (...args: string[]) => ReturnType<typeof runNode>
}

export const copyAt = (folder: string): Copy => ({
  folder,
  run: (...args) => runNode(join(folder, 'tools/run.mjs'), args),
})

/** Runs a command that must succeed and returns its output. */
export async function succeeds(copy: Copy, ...args: string[]): Promise<string> {
  const { code, output } = await copy.run(...args)
  expect(code, output).toBe(0)
  return output
}

/** Copies the deck, with its builds unless told otherwise. It shares the packages but not what tools write beside them. */
export function copyDeck(to: string, { builds = true } = {}): Copy {
  mkdirSync(join(to, 'node_modules'), { recursive: true })
  for (const name of readdirSync(root))
    if (!notCopied.has(name) && !/\.(?:pdf|pptx)$/.test(name) && (builds || !name.startsWith('.deck')))
      cpSync(join(root, name), join(to, name), { recursive: true, preserveTimestamps: true })
  const packages = join(root, 'node_modules')
  for (const name of readdirSync(packages))
    if (!name.startsWith('.')) symlinkSync(join(packages, name), join(to, 'node_modules', name), 'junction')
  return copyAt(to)
}

/** Calls `use` with a copy of the deck, which a command may change. */
export async function inCopy(use: (copy: Copy) => Promise<unknown>, options?: { builds: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'deck-copy-'))
  try {
    await use(copyDeck(folder, options))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Deletes the slides of a copy that `keep` does not want, and the files that are left without any. */
export function keepSlides({ folder }: Copy, keep: (slide: SourceSlideInfo) => boolean) {
  const pages = readdirSync(join(folder, 'pages')).map((name) => join(folder, 'pages', name))
  for (const file of [...pages, join(folder, 'slides.md')]) {
    const markdown = parseSync(readFileSync(file, 'utf8'), file)
    markdown.slides = markdown.slides.filter((slide) => {
      const { src } = slide.frontmatter
      return src ? existsSync(join(folder, src)) : keep(slide)
    })
    if (markdown.slides.length) writeFileSync(file, stringify(markdown))
    else rmSync(file)
  }
}
