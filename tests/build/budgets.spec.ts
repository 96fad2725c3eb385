import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkBudgets, overBudget, readBudgets, weighDeck } from '../../tools/build/budgets.ts'
import { madeSite } from '../site/builds.ts'
import { expect, test } from '../support/fixtures.ts'

// One test, since compressing the deck takes seconds.
test('every part of the published deck keeps within its budget; detects an exceeded one, a new file, a budget without a file', async ({}, info) => {
  const weights = weighDeck(join(await madeSite(info), 'dist'))
  const budgets = readBudgets()
  expect(overBudget(weights, budgets)).toEqual([])

  for (const part of Object.keys(budgets)) {
    const faults = overBudget(weights, { ...budgets, [part]: 0.01 })
    expect(faults.join('\n'), part).toMatch(/^\S.* weighs [\d.]+ KiB compressed; its budget is 0\.01 KiB/)
    if (/\.\w+$/.test(part)) expect(faults, part).toEqual([expect.stringContaining(part)])
  }

  const grown = new Map([...weights, ['/assets/heavy-a1b2c3d4.js', { raw: 90_000, sent: 30_000 }]])
  expect(overBudget(grown, budgets)).toEqual([
    'heavy.js (anything else) weighs 29.3 KiB compressed; its budget is 8 KiB',
  ])
  expect(overBudget(weights, { ...budgets, 'gone.js': 1 })).toEqual([
    '“gone.js” has a budget but is not in the build',
  ])
})

test('a build over its budget is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heavy-'))
  writeFileSync(join(folder, 'index.html'), 'heavy')
  expect(() => checkBudgets(folder, { 'index.html': 1 })).not.toThrow()
  expect(() => checkBudgets(folder, { 'index.html': 0 })).toThrow(
    /^The build is over its budget \(budgets\.json\):\n {2}index\.html weighs 0\.0 KiB compressed; its budget is 0 KiB$/,
  )
  rmSync(folder, { recursive: true })
})
