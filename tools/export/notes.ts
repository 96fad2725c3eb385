import MarkdownIt from 'markdown-it'
import { withoutClicks } from '../../lib/notes.ts'

const markdown = new MarkdownIt({ html: false, typographer: false })

export const toHtml = (text: string) => markdown.render(withoutClicks(text))

/** Notes as plain text, one line a paragraph. */
export function toPlain(text: string): string {
  const lines: string[] = []
  let bullet = ''
  for (const token of markdown.parse(withoutClicks(text), {})) {
    if (token.type === 'list_item_open') bullet = '• '
    if (token.type !== 'inline') continue
    const words = token.children!.map(({ type, content }) => (/break$/.test(type) ? ' ' : content))
    lines.push(bullet + words.join(''))
    bullet = ''
  }
  return lines.join('\n')
}

/** The paragraphs (other than components) or list items of a slide as plain text. */
const blocksOf = (text: string, within: 'paragraph' | 'item') => {
  const tokens = markdown.parse(text, {})
  const blocks: string[] = []
  let depth = 0
  for (const [i, { type, nesting, children }] of tokens.entries()) {
    if (/^list_item/.test(type)) depth += nesting
    if (type !== 'inline' || tokens[i - 1]!.type !== 'paragraph_open') continue
    const words = children!.map(({ type, content }) => (/break$/.test(type) ? ' ' : content)).join('')
    if (!words.startsWith('<') && depth > 0 === (within === 'item')) blocks.push(words)
  }
  return blocks
}

export const paragraphsOf = (text: string) => blocksOf(text, 'paragraph')
export const itemsOf = (text: string) => blocksOf(text, 'item')
