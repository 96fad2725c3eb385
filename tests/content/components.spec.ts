import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../../tools/shared/deck.ts'

/** The lines of components.d.ts that declare the deck's own components. */
const declarationsIn = (source: string) => source.match(/^ {4}\w+: typeof import\(.+$/gm) ?? []

/** The lines it should have. */
const declarationsOf = (files: readonly string[]) =>
  files.map((file) => `    ${basename(file, '.vue')}: typeof import('./components/${file}').default`).sort()

test('components.d.ts declares every component', () => {
  const files = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' })
  const components = files.filter((file) => file.endsWith('.vue'))
  const source = readFileSync(join(root, 'components.d.ts'), 'utf8')
  expect(components.length).toBeGreaterThan(30)
  expect(declarationsIn(source)).toEqual(declarationsOf(components))
})
