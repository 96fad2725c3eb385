import { expect, test } from '../support/fixtures.ts'
import { shown } from '../support/shown-words.ts'
import { tablesIn } from '../support/slide-components.ts'
import { onEachSlide } from '../support/slides.ts'
import { faultsInFacts, faultsInWords, needless } from '../support/slide-facts.ts'

const hint =
  'facts from other pages go under `tells`; words that only count something, also in notes, under `counts` (“three theatres”)'

test('every number and date on a slide and in its notes is declared, or from its pages', () => {
  expect(onEachSlide(faultsInFacts), hint).toEqual([])
  expect(onEachSlide(needless)).toEqual([])
})

test('every number and date in events, figures, corrections and components is declared, or from its page', () => {
  expect(faultsInWords(shown)).toEqual([])
})

test('detects a component that imports a table which does not exist', () => {
  const imports = (names: string) => `import {${names}} from '../../data/timelines'`
  expect(tablesIn(imports('\n  type Lane,\n  timelines,\n'))).toEqual(['timelines'])
  expect(() => tablesIn(imports(' timelines, nothing '))).toThrow('There is no table “nothing”')
})
