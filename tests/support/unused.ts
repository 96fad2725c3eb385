import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../../tools/shared/deck.ts'

/** Where ids of data/ may be used. */
const places = ['slides.md', 'pages', 'components', 'layouts', 'composables', 'lib', 'data']
const filesOf = (place: string) =>
  place.endsWith('.md')
    ? [join(root, place)]
    : readdirSync(join(root, place), { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
const read = (file: string) => readFileSync(file, 'utf8')

/** The parts of a file that can name an id: frontmatter and tags of Markdown, code without comments and sentences. */
export const namingText = (file: string, text: string): string =>
  file.endsWith('.md')
    ? [...text.matchAll(/^---\n[^]*?\n---$|<[A-Z][^>]*>/gm)].join('\n')
    : text.replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*|<!--[^]*?-->|'[^'\n]* [^'\n]*'/g, ' ')

const sources = places.flatMap(filesOf).map((file) => namingText(file, read(file)))

/** The source files in a folder, by name. */
export const componentSources = (folder: string) =>
  filesOf(folder).map((file) => ({ name: basename(file), source: read(file) }))

/** Ids that are defined but never used. */
export function unusedIds(ids: readonly string[], texts: readonly string[] = sources): string[] {
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/(?<![\w$])[\w$]+(?!\w|:\s*\{)/g)].map(([word]) => word)),
  )
  return ids.filter((id) => !named.has(id))
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d ]/gu, '')
    .trim()

/** Texts of which the prose quotes neither the whole nor two consecutive words. */
export function unquoted(texts: readonly string[], prose: string): string[] {
  const pieces = [...prose.matchAll(/“([^”]+)”/g)].map(([, piece]) => folded(piece!))
  return texts.filter((text) => {
    const whole = folded(text)
    return !pieces.some((piece) => piece === whole || (piece.split(' ').length > 1 && whole.includes(piece)))
  })
}
