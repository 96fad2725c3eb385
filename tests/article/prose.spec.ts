import { expect, test } from '../support/fixtures.ts'
import { allFacts } from '../support/facts.ts'
import { faultsInProse } from '../support/prose.ts'
import { misspelt } from '../support/typography.ts'

test.describe('detects in prose', () => {
  const cases: [string, string, RegExp][] = [
    ['a wrong share', 'Japan covered 76 per cent of the costs.', /no figure is 76%/],
    ['a wrong day', 'They met on 18 November 2016.', /no event is dated “18 November 2016”/],
    ['a wrong month', 'Kishi played golf in May 1957.', /nothing is dated “May 1957”/],
    ['a wrong year', 'Since 2006 and until 2031.', /nothing is dated “2031”/],
    ['a wrong count', 'Kawai saw 18 officials.', /no figure is 18/],
    ['a wrong pair of number and unit', 'He negotiated for nine months.', /no figure is “nine months”/],
    ['a wrong volume of cars', 'Some 3.95 million cars.', /no figure is “3.95 million”/],
    [
      'a share rounded without “about”',
      'It was about 59 per cent, and then 59 per cent.',
      /^no figure is 59%$/,
    ],
    ['another issue', 'In volume 23, number 12.', /“volume 23, number 12” is not the article’s volume/],
    ['a page outside the article', 'See p. 120.', /“p. 120” is not a page/],
    ['an invented quotation', 'He said “Japan pays enough”.', /“Japan pays enough” is not a quotation/],
    ['a part of a word', 'He said “model of cost shar”.', /“model of cost shar” is not a quotation/],
  ]
  for (const [name, text, fault] of cases)
    test(name, () => expect(faultsInProse(text, allFacts).join('\n')).toMatch(fault))

  test('misspelt names', () => {
    expect(misspelt('Abe Shinzo met Aso and Tsai Ying-wen').length).toBe(4)
    expect(misspelt('Shinzō Abe')).toEqual(['“Shinzō Abe” is misspelt'])
  })
})
