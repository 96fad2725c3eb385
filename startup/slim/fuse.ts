import type { SlideRoute } from '@slidev/types'
import { search, wordsOf } from '../../lib/search'
import { slideWords } from '../../presenting/slideWords'

type Slide = SlideRoute['meta']['slide']

const textOf = (html = '') => new DOMParser().parseFromString(html, 'text/html').body.textContent

/**
 * Replaces fuse.js in the go-to dialog. Fuse searches only the beginning of headlines, and is sensitive to accents; this
 * finds any word of headline, slide or notes.
 */
export default class Search {
  readonly #slides

  constructor(slides: readonly Slide[]) {
    this.#slides = slides.map((item) => ({
      no: item.no,
      item,
      headline: wordsOf(item.title ?? ''),
      notes: wordsOf(textOf(item.noteHTML)),
    }))
  }

  search(query: string): { item: Slide }[] {
    const slides = this.#slides.map((slide) => ({ ...slide, slide: slideWords.get(slide.no) ?? [] }))
    return search(slides, query)
  }
}
