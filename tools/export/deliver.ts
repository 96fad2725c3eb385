import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { root } from '../shared/deck.ts'
import { UserError } from '../shared/errors.ts'
import { withDraft } from './stop.ts'

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is exceeded',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk is read-only',
  ENOTDIR: 'part of the path is a file, not a folder',
  EEXIST: 'part of the path is a file, not a folder',
  EISDIR: 'that is a folder',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program has it open',
  ENOENT: 'there is no such folder',
}

/** Turns a file system error into a readable one; returns other errors unchanged. */
export function writeError(error: unknown, name: string): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException
  if (!syscall) return error
  return new UserError(`${name} cannot be written: ${reasons[code] ?? `the system says ${code}`}.`)
}

export const withReadableFsErrors = <T>(name: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw writeError(error, name)
  }
}

/** A path as messages show it: relative to the deck, if inside it. */
export const shownName = (path: string) => {
  const name = relative(root, path)
  return name.startsWith('..') ? path : name
}

/** A folder of pictures is made in a draft of this name. */
export const pictures = 'pictures'

export const draftOf = (output: string) => join(dirname(output), `.${process.pid}-${basename(output)}`)

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it belongs to another user
  }
}

/**
 * The path of a draft in its destination folder, on the same disk. Checks that the folder is writable and deletes the
 * drafts of killed exports.
 */
export function draftIn(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true })
  const draft = draftOf(join(folder, name))
  writeFileSync(draft, '')
  rmSync(draft)
  for (const other of readdirSync(folder)) {
    const [, pid, of] = other.match(/^\.(\d+)-(.+)$/) ?? []
    if (of === name && !isRunning(Number(pid))) rmSync(join(folder, other), { recursive: true, force: true })
  }
  return draft
}

/**
 * The path of an export, from the option or by default; a folder if the default has no extension. Rejects an unusable path
 * before any work is done.
 */
export function outputPath(option: string | undefined, usual: string): string {
  if (option !== undefined && !option.trim()) throw new UserError('The name after --output is empty.')
  // The user’s path is relative to the folder npm was called in.
  const named = option === undefined ? resolve(root, usual) : resolve(process.env.INIT_CWD ?? root, option)
  const extension = extname(usual)
  if (!extension) {
    withReadableFsErrors(`${shownName(named)}/`, () => draftIn(named, pictures))
    return named
  }
  const output = named.toLowerCase().endsWith(extension) ? named : named + extension
  withReadableFsErrors(shownName(output), () => {
    draftIn(dirname(output), basename(output))
    if (statSync(output, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error(), { code: 'EISDIR', syscall: 'open' })
  })
  return output
}

/** Throws if there are faults, listing them. */
export function refuse(faults: readonly string[], name: string, kept: boolean) {
  if (!faults.length) return
  const most = 20
  const rest = faults.length > most ? [`and ${faults.length - most} more`] : []
  const last = kept ? ` Your previous ${name} is unchanged.` : ''
  throw new UserError(
    `The result has faults:\n  ${[...faults.slice(0, most), ...rest].join('\n  ')}\n${name} was not written.${last}`,
  )
}

/** Writes a draft, reads it back and renames it if `check` finds no fault, so that the last good export is never lost. */
export async function deliver(
  output: string,
  bytes: Uint8Array,
  check: (written: Uint8Array) => Promise<string[]>,
): Promise<number> {
  const name = shownName(output)
  const draft = draftOf(output)
  return withDraft(draft, async () => {
    withReadableFsErrors(name, () => writeFileSync(draft, bytes))
    const written = withReadableFsErrors(name, () => new Uint8Array(readFileSync(draft)))
    const kept = !!statSync(output, { throwIfNoEntry: false })
    refuse(await check(written), name, kept)
    withReadableFsErrors(name, () => renameSync(draft, output))
    return written.length
  })
}
