import { readOptions, UserError } from '../shared/errors.ts'

/** Reads `--runs`, the only option of a benchmark. */
export function readRuns(args: string[], usual: string, usage: string): number {
  const { runs } = readOptions(args, { runs: { type: 'string', default: usual } }, usage)
  const count = Number(runs)
  if (Number.isInteger(count) && count >= 1) return count
  throw new UserError(`--runs must be a whole number, 1 or more, not “${runs}”.\nUsage: ${usage}`)
}
