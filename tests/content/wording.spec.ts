import { expect, test } from '../support/fixtures.ts'
import { pageRuns, pagesText } from '../../lib/citing.ts'
import { dateText } from '../../lib/dates.ts'

test('formats dates and ranges, without repeating a month or a year', () => {
  const cases: [written: string, date: string, until?: string][] = [
    ['2016', '2016'],
    ['November 2016', '2016-11'],
    ['8 November 2016', '2016-11-08'],
    ['8 November 2016', '2016-11-08', '2016-11-08'],
    ['3–4 February 2017', '2017-02-03', '2017-02-04'],
    ['29 September – 3 October 2017', '2017-09-29', '2017-10-03'],
    ['31 December 2016 – 2 January 2017', '2016-12-31', '2017-01-02'],
    ['April–September 2017', '2017-04', '2017-09'],
    ['November 2016 – February 2017', '2016-11', '2017-02'],
    ['2010–2011', '2010', '2011'],
    ['2016 – 3 February 2017', '2016', '2017-02-03'],
    ['2016 – November 2016', '2016', '2016-11'],
  ]
  for (const [written, date, until] of cases) expect(dateText(date, until)).toBe(written)
})

test('joins consecutive pages to ranges', () => {
  expect(pageRuns([90])).toBe('90')
  expect(pageRuns([86, 87, 91])).toBe('86–87, 91')
  expect(pagesText('90')).toBe('p. 90')
  expect(pagesText('86–87, 91')).toBe('pp. 86–87, 91')
})
