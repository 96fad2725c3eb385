import MarkdownIt, { type Token } from 'markdown-it'
import { withoutClicks } from '../../lib/notes.ts'

const markdown = new MarkdownIt({ html: false, typographer: false })

export const toHtml = (text: string) => markdown.render(withoutClicks(text))

/** The text of an inline token, on one line. */
const textOf = ({ children }: Token) =>
  children!.map(({ type, content }) => (/break$/.test(type) ? ' ' : content)).join('')

/** Notes as plain text, one line per paragraph. */
export function toPlain(text: string): string {
  const lines: string[] = []
  let bullet = ''
  for (const token of markdown.parse(withoutClicks(text), {})) {
    if (token.type === 'list_item_open') bullet = '• '
    if (token.type !== 'inline') continue
    lines.push(bullet + textOf(token))
    bullet = ''
  }
  return lines.join('\n')
}

/** The paragraphs (other than components) or list items of a slide as plain text. */
const blocksOf = (text: string, inList: boolean) => {
  const tokens = markdown.parse(text, {})
  let depth = 0
  return tokens.flatMap((token, i) => {
    if (/^list_item/.test(token.type)) depth += token.nesting
    if (token.type !== 'inline' || tokens[i - 1]!.type !== 'paragraph_open' || depth > 0 !== inList) return []
    const words = textOf(token)
    return words.startsWith('<') ? [] : words
  })
}

export const paragraphsOf = (text: string) => blocksOf(text, false)
export const itemsOf = (text: string) => blocksOf(text, true)
