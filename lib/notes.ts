import type { SlideRoute } from '@slidev/types'

/** The notes of a slide: the spoken text, and material for questions. */
export interface Notes {
  spoken: string
  ifAsked: string
}

const askedHeading = /^## If asked\s*$/m
const clickMark = /\[click(?::\d+)?\]/g

/** Splits the Markdown notes of a slide. */
export function notesOf(markdown = ''): Notes {
  const [spoken = '', ifAsked = ''] = markdown.split(askedHeading)
  return { spoken: spoken.trim(), ifAsked: ifAsked.trim() }
}

/** The number of clicks marked in the notes. */
export const clicksIn = (markdown: string) => markdown.match(clickMark)?.length ?? 0

/** Notes without click marks; line breaks stay. */
export const withoutClicks = (markdown: string) =>
  markdown.replace(new RegExp(`[^\\S\\n]*${clickMark.source}[^\\S\\n]*`, 'g'), ' ').trim()

/** Whether this build has notes; the published one has none. */
export const hasNotes = (slides: readonly SlideRoute[]) => slides.some(({ meta }) => meta.slide.noteHTML)

/** The spoken notes as plain text, from the HTML that a built deck has. */
export function spokenText(html = ''): string {
  const spoken = new DOMParser().parseFromString(html.split('<h2')[0]!, 'text/html')
  spoken.querySelectorAll('.slidev-note-click-mark').forEach((mark) => mark.remove())
  return spoken.body.textContent
}
