import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from '@slidev/parser/fs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const entry = 'slides.md'

const { resolve } = createRequire(import.meta.url)

/** A file of an installed package that its `exports` may not name. */
export function packageFile(name: string, file: string): string {
  return join(dirname(resolve(`${name}/package.json`)), file)
}

/** The slides as Slidev's parser reads them, without a browser. */
export function loadDeck() {
  const roots = { userRoot: root, roots: [root], allowedRoots: [root] }
  return load(roots, join(root, entry), undefined, 'build')
}
