import type { SlideInfo } from '@slidev/types'
import { clicksIn, type Notes, notesOf } from '../../lib/notes.ts'
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

/** The slides of each length, as Slidev's parser lists them. */
export const slidesOf: Record<Length, readonly Slide[]> = {
  long: (await loadDeck(entries.long)).slides.map(read),
  short: (await loadDeck(entries.short)).slides.map(read),
}

/** The slides of the long talk. */
export const slides = slidesOf.long

/** What `find` reports about each slide, with its place. */
export const onEachSlide = (find: (slide: Slide) => string[]) =>
  slides.flatMap((slide) => find(slide).map((fault) => `${slide.where} slide ${slide.no}: ${fault}`))

/** The first slide with a layout, or with a component: “section”, “<TimeLine”. A test that needs one skips in a talk without it. */
export const slideWith = (mark: string): Slide | undefined =>
  slides.find(({ layout, content }) => (mark.startsWith('<') ? content.includes(mark) : layout === mark))

function findSample(): Slide {
  const sample = slides.find(
    ({ content, notes }) => /<\w*Chart\b/.test(content) && clicksIn(notes.spoken) > 1,
  )
  if (!sample)
    throw new Error('The tests need a slide with a chart of two clicks or more: docs/another-talk.md')
  return sample
}

/** A slide with everything: a chart, some text, a source card and two clicks or more. */
export const sampleSlide = findSample()

/** The same slide in the short talk. */
export const sampleInShort = slidesOf.short.find(({ title }) => title === sampleSlide.title)!

/** The texts of a slide: what it shows, what is spoken, what is kept for questions. */
export const texts = ({ content, notes }: Slide) => [content, notes.spoken, notes.ifAsked]
