import { quotations } from '../../data/index.ts'
import { expect, test } from '../support/fixtures.ts'
import { checksums } from '../support/checksums.ts'

test('quotations and their pages are as checked against the article', () => {
  test.skip(Object.keys(quotations).length === 0, 'this talk has no quotations')
  // Check a new or corrected one against the article, then run: npm test -- quotations --update-snapshots=changed
  expect(checksums(quotations)).toMatchSnapshot('quotations.txt')
})

test('detects a changed word and another page', () => {
  const quotation = { text: 'Japan is a model of cost sharing', page: 90 }
  const line = checksums({ model: quotation })
  expect(line).toMatch(/^model p\.90 \w{12}$/)
  expect(checksums({ model: { ...quotation, text: quotation.text.replace('Japan', 'Korea') } })).not.toBe(
    line,
  )
  expect(checksums({ model: { ...quotation, page: 91 } })).not.toBe(line)
})
