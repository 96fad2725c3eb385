import { expect, test } from '../support/fixtures.ts'
import { ownErrors } from '../../tools/commands/typecheck.ts'

test('npm run typecheck reports errors in the deck, and none in packages', () => {
  const own = "lib/dates.ts(3,1): error TS2345: Wrong argument.\n  Type 'undefined' is not assignable.\n"
  const inPackage =
    'node_modules/@slidev/client/utils.ts(8,34): error TS2339: No property.\n  Overload 1 of 5\n'
  expect(ownErrors(inPackage + own + inPackage)).toBe(own)
  expect(ownErrors(inPackage)).toBe('')
})
