import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../../tools/shared/deck.ts'
import { type Rgb, coloursOf, faultsInContrast } from '../support/tokens.ts'

for (const scheme of ['light', 'dark'] as const)
  test(`contrast is at least 4.5:1 for text and 3:1 for marks in the ${scheme} scheme, also for colour-blind readers`, () => {
    expect(faultsInContrast(coloursOf(scheme))).toEqual([])
  })

/** The colours that dark takes over from light: those on the night ground, and those of QR codes and the black screen. */
const shared = ['on-night', 'on-night-soft', 'on-night-japan', 'qr-light', 'qr-dark', 'black']

test('the dark scheme has a colour of its own for each that it does not share; detects one that it lacks', () => {
  const [, dark] = readFileSync(join(root, 'styles/tokens.css'), 'utf8').match(/html\.dark \{([^}]*)\}/)!
  const withShared = (block: string) =>
    [...[...block.matchAll(/--([\w-]+): #/g)].map(([, name]) => name!), ...shared].sort()
  const all = Object.keys(coloursOf('light')).sort()
  expect(withShared(dark!)).toEqual(all)
  expect(withShared(dark!.replace(/--soft: .*/, ''))).toEqual(all.filter((name) => name !== 'soft'))
})

/** How far two colours are apart in hue, in degrees. */
function apart(one: Rgb, other: Rgb): number {
  const hue = ([r, g, b]: Rgb) => (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI
  return Math.abs(((hue(one) - hue(other) + 540) % 360) - 180)
}

test('Japan has one hue on paper, on dark paper and on openers; detects another', () => {
  const { japan, us, 'on-night-japan': onNight } = coloursOf('light') as Record<string, Rgb>
  const others = { 'dark --japan': coloursOf('dark').japan!, '--on-night-japan': onNight! }
  for (const [name, other] of Object.entries(others))
    expect(apart(japan!, other), `${name}: change it together with --japan`).toBeLessThan(12)
  expect(apart(japan!, us!)).toBeGreaterThan(12)
})

/** Colours in a file that are none of the light scheme's. */
function strangeColours(source: string): string[] {
  const known = Object.values(coloursOf('light')).map(
    (rgb) => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`,
  )
  return [...source.matchAll(/\b(?:fill|stroke|stop-color)="([^"]*)"/g)]
    .map(([, value]) => value!)
    .filter((value) => value !== 'none' && !known.includes(value))
}

test('the favicon has colours of tokens.css', () => {
  const favicon = readFileSync(join(root, 'public/favicon.svg'), 'utf8')
  expect(strangeColours(favicon), 'public/favicon.svg: put the new value of the token there').toEqual([])
  const others = ['#16213b', '#000', 'navy']
  const drawing = others.map((value) => `<path stroke="${value}"/>`).join('')
  expect(strangeColours(drawing), 'detects other colours').toEqual(others)
})

test('detects a pale text and a pale mark', () => {
  const pale: Rgb = [200, 200, 205]
  const faults = faultsInContrast({ ...coloursOf('light'), soft: pale, others: pale }).join('\n')
  expect(faults).toMatch(/soft on paper, all cones: 1\.\d\d of 4\.5/)
  expect(faults).toMatch(/others on paper, protanopia: 1\.\d\d of 3/)
})
