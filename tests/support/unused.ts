import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../../tools/shared/deck.ts'

/** Everything that may name an entry of data/ by its id. */
const places = ['slides.md', 'pages', 'components', 'layouts', 'composables', 'lib', 'data']
const filesOf = (place: string) =>
  place.endsWith('.md')
    ? [join(root, place)]
    : readdirSync(join(root, place), { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
const read = (file: string) => readFileSync(file, 'utf8')
const sources = places.flatMap(filesOf).map(read)

/** The sources in a folder of components, by name. */
export const componentSources = (folder: string) =>
  filesOf(folder).map((file) => ({ name: basename(file), source: read(file) }))

/** The ids that nothing names but their own definition. */
export function unnamed(ids: readonly string[], texts: readonly string[] = sources): string[] {
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

/** The texts of which the prose quotes nothing: neither all, nor two words running. */
export function unquoted(texts: readonly string[], prose: string): string[] {
  const pieces = [...prose.matchAll(/“([^”]+)”/g)].map(([, piece]) => folded(piece!))
  return texts.filter((text) => {
    const whole = folded(text)
    return !pieces.some((piece) => piece === whole || (piece.split(' ').length > 1 && whole.includes(piece)))
  })
}
