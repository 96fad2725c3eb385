import type { SlideInfo } from '@slidev/types'
import { type Notes, notesOf } from '../../lib/notes.ts'
import { entries, type Length, loadDeck } from '../../tools/shared/deck.ts'

export interface Slide {
  no: number
  title: string
  layout: string
  frontmatter: Record<string, unknown>
  /** Markdown without frontmatter and notes. */
  content: string
  notes: Notes
  /** File and line, as an error message names them. */
  where: string
}

function read(slide: SlideInfo): Slide {
  return {
    no: slide.index + 1,
    title: slide.title ?? '',
    layout: String(slide.frontmatter.layout ?? 'default'),
    frontmatter: slide.frontmatter,
    content: slide.content,
    notes: notesOf(slide.note),
    where: `${slide.source.filepath.split('/').slice(-2).join('/')}:${slide.source.start + 1}`,
  }
}

/** The slides of each length as Slidev's own parser lists them: no count is ever typed in. */
export const slidesOf: Record<Length, readonly Slide[]> = {
  long: (await loadDeck(entries.long)).slides.map(read),
  short: (await loadDeck(entries.short)).slides.map(read),
}

/** Those of the talk of 35 minutes. */
export const slides = slidesOf.long

/** The one with the chart of cost sharing: a canvas, some text, a source card and several steps. */
export const costSharing = slides.find(({ content }) => content.includes('<CostSharingChart'))!

/** All that a slide has in Markdown: what it shows, what is spoken with it, what is kept for questions. */
export const texts = ({ content, notes }: Slide) => [content, notes.spoken, notes.ifAsked]
