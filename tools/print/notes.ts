import MarkdownIt from 'markdown-it'

/** The notes of a slide: what is spoken, and what is kept for questions. */
export interface Notes {
  spoken: string
  asked: string
}

const askedHeading = /^## If asked\s*$/m

/** Markdown without the marks at which the presenter clicks. */
export const withoutClicks = (markdown: string) =>
  markdown
    .replace(/\s*\[click(?::\d+)?\]\s*/g, ' ')
    .replace(/^ /gm, '')
    .trim()

export function notesOf(note: string): Notes {
  const [spoken = '', asked = ''] = note.split(askedHeading)
  return { spoken: withoutClicks(spoken), asked: withoutClicks(asked) }
}

const markdown = new MarkdownIt({ html: false, typographer: false })

export const toHtml = (text: string) => markdown.render(text)

/** The same in plain text, for programs whose notes know no markdown: a line a paragraph. */
export function toPlain(text: string): string {
  const lines: string[] = []
  let bullet = ''
  for (const token of markdown.parse(text, {})) {
    if (token.type === 'list_item_open') bullet = '• '
    if (token.type !== 'inline') continue
    const words = token.children!.map(({ type, content }) => (/break$/.test(type) ? ' ' : content))
    lines.push(bullet + words.join(''))
    bullet = ''
  }
  return lines.join('\n')
}
