import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../../tools/shared/deck.ts'
import { outlineFile, outlinePath } from '../../tools/maps/outlines.ts'
import { maps } from '../../tools/maps/specs.ts'

const names = Object.keys(maps)
const kept = (name: string) => readFileSync(outlinePath(name), 'utf8')
const stale = async (name: string, text: string) => (await outlineFile(name, maps[name]!)) !== text

for (const name of names)
  test(`the outline ${name} is what npm run maps makes of Natural Earth`, async () => {
    expect(await stale(name, kept(name)), 'npm run maps makes it anew').toBe(false)
  })

test('every outline is made by npm run maps', () => {
  const folder = join(root, 'data/maps')
  const files = existsSync(folder) ? readdirSync(folder).map((file) => basename(file, '.ts')) : []
  expect(files.sort()).toEqual(names.toSorted())
})

/** Limited because a slide waits for its map. */
const tooHeavy = (text: string) => Buffer.byteLength(text) > 40 * 1024

test('no outline exceeds 40 KiB', () => {
  expect(names.filter((name) => tooHeavy(kept(name)))).toEqual([])
})

test('detects an edited coast, and an outline with more detail than is visible', async () => {
  test.skip(!names.length, 'this talk has no maps')
  const bySize = names.toSorted((a, b) => kept(a).length - kept(b).length)
  const [lightest, heaviest] = [bySize[0]!, bySize.at(-1)!]
  expect(await stale(lightest, kept(lightest).replace(/L(\d)/, 'L1$1'))).toBe(true)
  expect(tooHeavy(await outlineFile(heaviest, { ...maps[heaviest]!, detail: 0.1, minIsland: 0 }))).toBe(true)
})
