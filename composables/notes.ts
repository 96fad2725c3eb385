import type { SlideRoute } from '@slidev/types'

/** Whether this build is for the presenter: a published one has no notes. */
export const hasNotes = (slides: readonly SlideRoute[]) => slides.some(({ meta }) => meta.slide.noteHTML)

/** What is spoken with a slide, as text; a built deck keeps its notes as HTML alone. */
export function spokenText(html = ''): string {
  const spoken = new DOMParser().parseFromString(html.split('<h2')[0]!, 'text/html')
  spoken.querySelectorAll('.slidev-note-click-mark').forEach((mark) => mark.remove())
  return spoken.body.textContent
}
