import MarkdownIt from 'markdown-it'
import { withoutClicks } from '../../composables/notes.ts'

const markdown = new MarkdownIt({ html: false, typographer: false })

export const toHtml = (text: string) => markdown.render(withoutClicks(text))

/** The same in plain text, for programs whose notes know no markdown: a line a paragraph. */
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
