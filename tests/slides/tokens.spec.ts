import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../../tools/shared/deck.ts'
import { type Rgb, coloursOf, faultsInContrast } from '../support/tokens.ts'

for (const scheme of ['light', 'dark'] as const)
  test(`contrast is at least 4.5:1 for text and 3:1 for marks in the ${scheme} scheme, also for colour-blind readers`, () => {
    expect(faultsInContrast(coloursOf(scheme))).toEqual([])
  })

test('both schemes define the same colours', () => {
  expect(Object.keys(coloursOf('dark')).sort()).toEqual(Object.keys(coloursOf('light')).sort())
})

/** Colours in a file that are none of the light scheme's. */
function strangeColours(source: string): string[] {
  const known = Object.values(coloursOf('light')).map((rgb) =>
    rgb.map((value) => value.toString(16).padStart(2, '0')).join(''),
  )
  return [...source.matchAll(/#([0-9a-f]{6})\b/gi)].flatMap(([, hex]) => (known.includes(hex!) ? [] : [hex!]))
}

test('the favicon has colours of tokens.css', () => {
  const favicon = readFileSync(join(root, 'public/favicon.svg'), 'utf8')
  expect(strangeColours(favicon), 'public/favicon.svg: put the new value of the token there').toEqual([])
  expect(strangeColours('fill="#16213b"'), 'detects another colour').toEqual(['16213b'])
})

test('detects a pale text and a pale mark', () => {
  const pale: Rgb = [200, 200, 205]
  const faults = faultsInContrast({ ...coloursOf('light'), soft: pale, others: pale }).join('\n')
  expect(faults).toMatch(/soft on paper, all cones: 1\.\d\d of 4\.5/)
  expect(faults).toMatch(/others on paper, protanopia: 1\.\d\d of 3/)
})
