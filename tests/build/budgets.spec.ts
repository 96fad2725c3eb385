import { join } from 'node:path'
import { overBudget, readBudgets, weighDeck } from '../../tools/build/budgets.ts'
import { root } from '../../tools/shared/deck.ts'
import { expect, test } from '../support/fixtures.ts'

// One test, since compressing the deck takes seconds.
test('every part of the published deck keeps within its budget; detects an exceeded one, a new file, a budget without a file', () => {
  const weights = weighDeck(join(root, 'dist'))
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
