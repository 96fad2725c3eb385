import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../../tools/shared/deck.ts'
import { outlineFile, outlinePath } from '../../tools/maps/outlines.ts'
import { maps } from '../../tools/maps/specs.ts'

const names = Object.keys(maps)
const kept = (name: string) => readFileSync(outlinePath(name), 'utf8')

for (const name of names)
  test(`the outline ${name} is what npm run maps makes of Natural Earth; detects an edited coast`, async () => {
    const made = await outlineFile(name, maps[name]!)
    const isStale = (text: string) => text !== made
    expect(isStale(kept(name)), 'npm run maps makes it anew').toBe(false)
    expect(isStale(kept(name).replace(/L(\d)/, 'L1$1'))).toBe(true)
  })

test('every outline is made by npm run maps', () => {
  const folder = join(root, 'data/maps')
  const files = existsSync(folder) ? readdirSync(folder).map((file) => basename(file, '.ts')) : []
  expect(files.sort()).toEqual(names.toSorted())
})

/** Limited because a slide waits for its map. */
const tooHeavy = (text: string) => Buffer.byteLength(text) > 40 * 1024

test('no outline exceeds 40 KiB; detects one that does', () => {
  expect(names.filter((name) => tooHeavy(kept(name)))).toEqual([])
  expect(tooHeavy('ō'.repeat(20 * 1024 + 1))).toBe(true)
})
