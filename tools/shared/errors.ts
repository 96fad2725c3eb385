import { parseArgs, type ParseArgsConfig } from 'node:util'

/** An error that the user can fix: tools/run.mjs prints its message without a stack trace. */
export class UserError extends Error {
  override name = 'UserError'
}

/** Parses a command's options; throws a UserError for anything unknown. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    // After the first sentence, Node gives advice that does not fit npm scripts.
    const [problem] = message.split(/\.(?:\s|$)/)
    throw new UserError(`${problem}.\nUsage: ${usage}`)
  }
}

export function fileSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
