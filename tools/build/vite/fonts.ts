import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { packageFile, root } from '../../shared/deck.ts'
import { filesIn } from '../../shared/files.ts'

/** All files from which text on a slide can come. */
const sources = ['slides.md', 'pages', 'data', 'components', 'layouts', 'lib', 'global-top.vue']

/**
 * Faces used for a few characters only; a test fails if a slide sets other characters in them. The space must be one of
 * them: the first font that has it gives a line its height, and that would be one of the system’s.
 */
const restricted: Record<string, string> = { 'source-serif-4/latin-300': ' 0123456789' }

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i))

/** Every character of the talk, and printable ASCII for text that is computed or typed in. */
export function charactersOf(text: string): string[] {
  const printable = [...text].filter((char) => char > ' ' && char !== '\uFE0F')
  return [...new Set([...ascii, '\u00A0', ...printable])].sort()
}

function sourceText(): string {
  const files = sources.flatMap((name) => {
    const path = join(root, name)
    return statSync(path).isFile() ? [path] : filesIn(path)
  })
  return files.map((file) => readFileSync(file, 'utf8')).join('')
}

/** Whether a CSS `unicode-range` (`U+0100-02BA,U+2020`) contains a character. */
export function hasCharacter(range: string, char: string): boolean {
  const code = char.codePointAt(0)!
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return code >= parseInt(from, 16) && code <= parseInt(to, 16)
  })
}

interface Face {
  /** As in styles/fonts.css: `source-sans-3/latin-400-italic`. */
  name: string
  family: string
  subset: string
  weight: string
  style: 'normal' | 'italic'
}

function facesIn(css: string): Face[] {
  const imports = css.matchAll(/@fontsource\/(([\w-]+)\/([a-z-]+)-(\d+)(-italic)?)\.css/g)
  return [...imports].map(([, name, family, subset, weight, italic]) => ({
    name: name!,
    family: family!,
    subset: subset!,
    weight: weight!,
    style: italic ? 'italic' : 'normal',
  }))
}

const cache = join(root, 'node_modules/.cache/deck/fonts')

async function fontFace({ name, family, subset, weight, style }: Face, characters: readonly string[]) {
  const read = (file: string) => readFileSync(packageFile(`@fontsource/${family}`, file))
  const ranges = JSON.parse(read('unicode.json').toString()) as Record<string, string>
  const { family: title } = JSON.parse(read('metadata.json').toString()) as { family: string }
  const wanted = restricted[name] ? [...restricted[name]] : characters
  const chars = wanted.filter((char) => hasCharacter(ranges[subset]!, char))
  if (chars.length === 0) return ''

  const font = read(`files/${family}-${subset}-${weight}-${style}.woff2`)
  // Hinting helps small text on low-resolution screens; slides are set larger.
  const small = await subsetFont(font, chars.join(''), { targetFormat: 'woff2', noHinting: true })
  const file = join(cache, `${name.replace('/', '-')}.woff2`)
  // Two builds may run at once; neither reads half a font.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, small)
  renameSync(draft, file)
  const url = relative(join(root, 'styles'), file).split(sep).join('/')
  const range = chars.map((char) => `U+${char.codePointAt(0)!.toString(16)}`).join(',')
  // `block` avoids a flash of text in a fallback font.
  return `@font-face{font-family:'${title}';font-style:${style};font-weight:${weight};font-display:block;src:url(${url}) format('woff2');unicode-range:${range}}`
}

/** Subsets the faces of styles/fonts.css to the characters of the talk. */
export function subsetFonts(): Plugin {
  return {
    name: 'deck:subset-fonts',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (id.split('?')[0] !== join(root, 'styles/fonts.css').split(sep).join('/')) return
      mkdirSync(cache, { recursive: true })
      const characters = charactersOf(sourceText())
      const faces = facesIn(readFileSync(join(root, 'styles/fonts.css'), 'utf8'))
      return (await Promise.all(faces.map((face) => fontFace(face, characters)))).join('\n')
    },
  }
}
