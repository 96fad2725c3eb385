import { expect, test } from '../support/fixtures.ts'
import { shown } from '../support/shown-words.ts'
import { type Slide, slides } from '../support/slides.ts'
import { faultsInFacts, faultsInWords, needless } from '../support/slide-facts.ts'

const hint =
  'facts from other pages go under `tells`; words that only count something, also in notes, under `counts` (“three theatres”)'

const lines = (find: (slide: Slide) => string[]) =>
  slides.flatMap((slide) => find(slide).map((fault) => `${slide.where} slide ${slide.no}: ${fault}`))

test('every number and date on a slide and in its notes is declared, or from its pages', () => {
  expect(lines(faultsInFacts), hint).toEqual([])
  expect(lines(needless)).toEqual([])
})

test('every number and date in events, figures, corrections and components is declared, or from its page', () => {
  expect(faultsInWords(shown)).toEqual([])
})
