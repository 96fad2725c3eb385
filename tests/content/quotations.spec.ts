import { createHash } from 'node:crypto'
import { filteredResponses, type FilteredResponse } from '../../data/filters.ts'
import { quotations } from '../../data/index.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { pagesIn } from '../support/sources.ts'

/** A line a quotation: its name, its page and a seal of its words. */
const sealed = (all: Record<string, { text: string; page: number }>) =>
  Object.entries(all)
    .map(
      ([id, { text, page }]) =>
        `${id} p.${page} ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`,
    )
    .join('\n')

test('quotations are word for word and on the page as they were when they were read against the article', () => {
  // One that is new or was mended is read against the article again; then: npm test -- quotations --update-snapshots=all
  expect(sealed(quotations)).toMatchSnapshot('quotations.txt')
})

/** The sentences behind the marks of the theory's filters, by response and filter. */
const behindMarks = Object.fromEntries(
  Object.entries<FilteredResponse>(filteredResponses).flatMap(([id, { interests, filters }]) =>
    Object.entries({ interests, ...filters }).map(([kind, { words, page }]) => [
      `${id} ${kind}`,
      { text: words, page },
    ]),
  ),
)

test('each mark of a filter has words of the article, on a page that its slide names, as they were read', () => {
  expect(sealed(behindMarks)).toMatchSnapshot('filters.txt')
  const { frontmatter } = slides.find(({ content }) => content.includes('<FiltersAtWork'))!
  expect(frontmatter.readings).toEqual(Object.keys(filteredResponses))
  const pages = pagesIn(frontmatter.pages)
  expect(Object.values(behindMarks).filter(({ page }) => !pages.includes(page))).toEqual([])
})

test('detects one word changed, and another page', () => {
  const { mattisModel } = quotations
  const lines = sealed(quotations).split('\n')
  for (const changed of [
    { ...mattisModel, text: mattisModel.text.replace('Japan', 'Korea') },
    { ...mattisModel, page: mattisModel.page + 1 },
  ]) {
    const now = sealed({ ...quotations, mattisModel: changed }).split('\n')
    expect(lines.filter((line) => !now.includes(line)).join()).toMatch(/^mattisModel p\.\d+ \w+$/)
  }
})
