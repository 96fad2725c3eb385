import type { SlideInfo } from '@slidev/types'
import { entries, type Length, loadDeck } from '../tools/deck.ts'

/** The notes of a slide: what is spoken, and what is kept for questions. */
export interface Notes {
  spoken: string
  ifAsked: string
}

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

const askedHeading = /^## If asked\s*$/m

function read(slide: SlideInfo): Slide {
  const [spoken = '', ifAsked = ''] = (slide.note ?? '').split(askedHeading)
  return {
    no: slide.index + 1,
    title: slide.title ?? '',
    layout: String(slide.frontmatter.layout ?? 'default'),
    frontmatter: slide.frontmatter,
    content: slide.content,
    notes: { spoken: spoken.trim(), ifAsked: ifAsked.trim() },
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

/** All that a slide has in Markdown: what it shows, what is spoken with it, what is kept for questions. */
export const texts = ({ content, notes }: Slide) => [content, notes.spoken, notes.ifAsked]
