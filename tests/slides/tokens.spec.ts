import { expect, test } from 'playwright/test'
import { type Rgb, coloursOf, faultsInContrast } from '../support/tokens.ts'

for (const scheme of ['light', 'dark'] as const)
  test(`text has 4.5:1 and marks 3:1 in the ${scheme} scheme, whatever cones one has`, () => {
    expect(faultsInContrast(coloursOf(scheme))).toEqual([])
  })

test('both schemes name the same colours', () => {
  expect(Object.keys(coloursOf('dark')).sort()).toEqual(Object.keys(coloursOf('light')).sort())
})

test('detects a text too pale, a mark too pale', () => {
  const pale: Rgb = [200, 200, 205]
  const faults = faultsInContrast({ ...coloursOf('light'), soft: pale, others: pale }).join('\n')
  expect(faults).toMatch(/soft on paper, all cones: 1\.\d\d of 4\.5/)
  expect(faults).toMatch(/others on paper, protanopia: 1\.\d\d of 3/)
})
