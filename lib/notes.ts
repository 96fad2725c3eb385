import type { SlideRoute } from '@slidev/types'

/** The notes of a slide: what is spoken with it, and what is kept for questions. */
export interface Notes {
  spoken: string
  ifAsked: string
}

const askedHeading = /^## If asked\s*$/m
const clickMark = /\[click(?::\d+)?\]/g

/** The notes as they are written, in Markdown. */
export function notesOf(markdown = ''): Notes {
  const [spoken = '', ifAsked = ''] = markdown.split(askedHeading)
  return { spoken: spoken.trim(), ifAsked: ifAsked.trim() }
}

/** How often the presenter clicks while saying this. */
export const clicksIn = (markdown: string) => markdown.match(clickMark)?.length ?? 0

/** The same without the marks at which the presenter clicks; lines and paragraphs stay. */
export const withoutClicks = (markdown: string) =>
  markdown.replace(new RegExp(`[^\\S\\n]*${clickMark.source}[^\\S\\n]*`, 'g'), ' ').trim()

/** Whether this build is for the presenter: a published one has no notes. */
export const hasNotes = (slides: readonly SlideRoute[]) => slides.some(({ meta }) => meta.slide.noteHTML)

/** What is spoken with a slide, as text; a built deck keeps its notes as HTML alone. */
export function spokenText(html = ''): string {
  const spoken = new DOMParser().parseFromString(html.split('<h2')[0]!, 'text/html')
  spoken.querySelectorAll('.slidev-note-click-mark').forEach((mark) => mark.remove())
  return spoken.body.textContent
}
