import type { SlideRoute } from '@slidev/types'
import { search, wordsOf } from '../../lib/search'
import { slideWords } from '../../presenting/slideWords'

type Slide = SlideRoute['meta']['slide']

const textOf = (html = '') => new DOMParser().parseFromString(html, 'text/html').body.textContent

/**
 * In the place of fuse.js, by which the dialog that goes to a slide searches: that looks near the beginning of headlines
 * alone, and knows an accent from none. This one finds every word of headline, slide and notes.
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

  search(asked: string): { item: Slide }[] {
    const slides = this.#slides.map((slide) => ({ ...slide, slide: slideWords.get(slide.no) ?? [] }))
    return search(slides, asked)
  }
}
