import { filteredResponses, type FilteredResponse } from '../../data/filters.ts'
import { expect, test } from '../support/fixtures.ts'
import { checksums } from '../support/checksums.ts'
import { slideWith } from '../support/slides.ts'
import { pagesIn } from '../support/sources.ts'

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
  expect(checksums(behindMarks)).toMatchSnapshot('filters.txt')
  const { frontmatter } = slideWith('<FiltersAtWork')!
  expect(frontmatter.responses).toEqual(Object.keys(filteredResponses))
  const pages = pagesIn(frontmatter.pages)
  expect(Object.values(behindMarks).filter(({ page }) => !pages.includes(page))).toEqual([])
})
