import { createHash } from 'node:crypto'
import { filteredResponses, type FilteredResponse } from '../../data/filters.ts'
import { quotations } from '../../data/index.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { pagesIn } from '../support/sources.ts'

/** One line per quotation: its id, its page and a hash of its words. */
const sealed = (all: Record<string, { text: string; page: number }>) =>
  Object.entries(all)
    .map(
      ([id, { text, page }]) =>
        `${id} p.${page} ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`,
    )
    .join('\n')

test('quotations and their pages are as checked against the article', () => {
  // Check a new or corrected one against the article, then run: npm test -- quotations --update-snapshots=all
  expect(sealed(quotations)).toMatchSnapshot('quotations.txt')
})

/** The sentences behind the marks of the filters, by response and filter. */
const behindMarks = Object.fromEntries(
  Object.entries<FilteredResponse>(filteredResponses).flatMap(([id, { interests, filters }]) =>
    Object.entries({ interests, ...filters }).map(([kind, { words, page }]) => [
      `${id} ${kind}`,
      { text: words, page },
    ]),
  ),
)

test('each mark of a filter quotes the article, as checked, on a page that its slide names', () => {
  expect(sealed(behindMarks)).toMatchSnapshot('filters.txt')
  const { frontmatter } = slides.find(({ content }) => content.includes('<FiltersAtWork'))!
  expect(frontmatter.readings).toEqual(Object.keys(filteredResponses))
  const pages = pagesIn(frontmatter.pages)
  expect(Object.values(behindMarks).filter(({ page }) => !pages.includes(page))).toEqual([])
})

test('detects a changed word and another page', () => {
  const quotation = { text: 'Japan is a model of cost sharing', page: 90 }
  const line = sealed({ model: quotation })
  expect(line).toMatch(/^model p\.90 \w{12}$/)
  expect(sealed({ model: { ...quotation, text: quotation.text.replace('Japan', 'Korea') } })).not.toBe(line)
  expect(sealed({ model: { ...quotation, page: 91 } })).not.toBe(line)
})
