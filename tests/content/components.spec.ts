import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { root } from '../../tools/shared/deck.ts'

const declarations = readFileSync(join(root, 'components.d.ts'), 'utf8')
const files = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.vue'),
)

/** Components that the type checker does not know, and such as it knows and that are not there. */
function undeclared(declared: string, components: readonly string[]): string[] {
  const known = [...declared.matchAll(/^import type (\w+) from '\.\/components\/(.*)'$/gm)].map(
    ([, name, file]) => ({ name: name!, file: file! }),
  )
  const missing = components.filter((path) => {
    const found = known.find(({ file }) => file === path)
    return !found || !declared.includes(`    ${found.name}: typeof ${found.name}\n`)
  })
  const gone = known.filter(({ file }) => !components.includes(file))
  return [
    ...missing.map((path) => `${path} is not declared`),
    ...gone.map(({ file }) => `${file} is declared and not there`),
  ]
}

test('the type checker knows every component that slides may name', () => {
  expect(files.length).toBeGreaterThan(30)
  expect(undeclared(declarations, files)).toEqual([])
})

test('detects a component that is not declared, only imported, or gone', () => {
  const [first, ...rest] = files as [string, ...string[]]
  expect(undeclared(declarations, [...files, 'charts/NewChart.vue'])).toEqual([
    'charts/NewChart.vue is not declared',
  ])
  expect(undeclared(declarations, rest)).toEqual([`${first} is declared and not there`])
  expect(undeclared(declarations.replace('    TimeLine: typeof TimeLine\n', ''), files)).toEqual([
    'timelines/TimeLine.vue is not declared',
  ])
})
