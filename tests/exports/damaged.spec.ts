import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headlineLines } from '../../lib/headline.ts'
import { isFresh, shortTalk } from '../../tools/build/slidev.ts'
import { copyDeck } from '../support/deck-copy.ts'
import { expect, test } from './fixtures.ts'
import { sampleInShort } from '../support/slides.ts'

// Of the short talk, whose print page opens in a third of the time.
test('npm run export of a damaged build fails, names the slide and keeps the old file', async ({
  folder,
}) => {
  const copy = copyDeck(join(folder, 'copy'))
  const assets = join(copy.folder, shortTalk.out, 'assets')
  const { no, title, content, where } = sampleInShort
  const [, page] = /([\w-]+)\.md/.exec(where)!
  const chunk = join(
    assets,
    readdirSync(assets).find((name) => name.startsWith(`${page}-`) && name.endsWith('.js'))!,
  )
  // A two-line headline is two strings in the build.
  const [line] = headlineLines(content)
  const word = line!.match(/[A-Za-z]{5,}/)![0]
  const good = readFileSync(chunk, 'utf8')
  const harmed = good.replaceAll(line!, line!.replace(word, word.replace(/./g, 'x')))
  expect(harmed).not.toBe(good)
  writeFileSync(chunk, harmed)
  const old = join(copy.folder, 'deck-short.pdf')
  writeFileSync(old, 'of an earlier export')

  const { code, output } = await copy.run('export', '--short')
  expect(output).not.toContain('Building')
  expect(code).toBe(1)
  expect(output).toContain(`slide ${no} shows no headline “${title.slice(0, 40)}`)
  expect(output).toContain('was not written')
  expect(output).not.toMatch(/^\s+at /m)
  expect(readFileSync(old, 'utf8')).toBe('of an earlier export')
  expect(readdirSync(copy.folder).filter((name) => name.includes('deck-short.pdf'))).toEqual([
    'deck-short.pdf',
  ])

  // A truncated or missing file makes the build stale.
  const build = { ...shortTalk, out: join(copy.folder, shortTalk.out) }
  expect(isFresh(build)).toBe(true)
  writeFileSync(chunk, harmed.slice(1))
  expect(isFresh(build)).toBe(false)
  rmSync(chunk)
  expect(isFresh(build)).toBe(false)
})
