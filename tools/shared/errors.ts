import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Something the reader can mend: tools/run.mjs prints its message alone, without a stack trace. */
export class UserError extends Error {
  override name = 'UserError'
}

/** Reads a command's options; anything it does not know is a plain error. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    // Node adds advice after the first sentence that does not fit an npm script.
    const [problem] = (error as Error).message.split(/\.(?:\s|$)/)
    throw new UserError(`${problem}.\nUsage: ${usage}`)
  }
}

export function fileSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
