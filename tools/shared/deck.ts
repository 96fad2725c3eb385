import { createRequire } from 'node:module'
import { dirname, join, resolve as absolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import preparser from '../../setup/preparser.ts'
import { UserError } from './errors.ts'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The two lengths of the talk: all slides, and those marked `short: true`. */
export const entries = { long: 'slides.md', short: 'short.md' } as const
export type Length = keyof typeof entries
export const entry = entries.long

const { resolve } = createRequire(import.meta.url)

/** The path of a file in an installed package, even if its `exports` do not list it. */
export function packageFile(name: string, file: string): string {
  return join(dirname(resolve(`${name}/package.json`)), file)
}

// Slidev's command line does the same with setup/preparser.ts.
injectPreparserExtensionLoader(async (_roots, headmatter, filepath, mode) =>
  preparser({ headmatter, filepath, mode }),
)

/** The slides as Slidev's parser reads them, without a browser. */
export async function loadDeck(from: string = entry) {
  const roots = { userRoot: root, roots: [root], allowedRoots: [root] }
  try {
    return await load(roots, absolute(root, from), undefined, 'build')
  } catch (error) {
    const { name, message } = error as Error
    if (name !== 'YAMLParseError') throw error
    throw new UserError(
      `${message.trim()}\n\nA slide of ${from} begins like this. In frontmatter, a value with “: ” needs quotes.`,
    )
  }
}
