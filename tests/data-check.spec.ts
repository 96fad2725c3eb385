import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'playwright/test'
import { charts } from '../components/charts/bars.ts'
import { faultIn } from '../components/charts/chart.ts'
import { checkData, faultsInFigures } from '../tools/check-data.ts'
import { runNode } from '../tools/child.ts'
import { root } from '../tools/deck.ts'

test('the data of the deck passes the check of the build', async () => {
  await checkData()
})

test('caught: figures that are no numbers, below zero, or over the whole', () => {
  expect(
    faultsInFigures({
      a: { value: Number.NaN, unit: '%' },
      b: { value: -1, unit: 'days' },
      c: { value: 101, unit: '%' },
    }),
  ).toEqual([
    'figure “a” is not a number',
    'figure “b” is below zero (-1)',
    'figure “c” is a share over 100 (101)',
  ])
})

test('caught: a chart without rows, and parts that do not add up', () => {
  const cars = charts.find(({ name }) => name === 'car production')!
  expect(faultIn([], 100)).toBe('there are no rows to draw')
  expect(faultIn(cars.bars, cars.max)).toBeUndefined()
  expect(faultIn(cars.bars, cars.max + 1)).toMatch(
    /the parts of “.*” add up to 6\.57, not to the whole of 7\.57/,
  )
})

test('npm run build fails on a wrong figure and names it', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'wrong-data-'))
  const left =
    /^(?:node_modules|dist|exports|test-results|playwright-report|\.(?!prettier).*)$|\.(?:pdf|pptx)$/
  cpSync(root, copy, { recursive: true, filter: (path) => path === root || !left.test(basename(path)) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const file = join(copy, 'data/figures.ts')
  writeFileSync(file, readFileSync(file, 'utf8').replace('value: 32.6', 'value: 132.6'))
  const { code, output } = await runNode(join(copy, 'tools/run.mjs'), ['build'])
  rmSync(copy, { recursive: true })
  expect(code).toBe(1)
  expect(output).toContain('figure “hostCostGermany” is a share over 100 (132.6)')
  expect(output).toContain('chart “cost sharing”')
  expect(output).not.toMatch(/^\s+at /m)
})
