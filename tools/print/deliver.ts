import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { root } from '../deck.ts'
import { PlainError } from '../plain.ts'

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk can only be read',
  ENOTDIR: 'part of the path is a file, not a folder',
  EEXIST: 'part of the path is a file, not a folder',
  EISDIR: 'that is a folder',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program has it open',
}

/** What went wrong with a path, in words; anything that is no trouble with the disk stays as it is. */
export function writeError(error: unknown, name: string): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException
  if (!syscall) return error
  return new PlainError(`${name} cannot be written: ${reasons[code] ?? `the system says ${code}`}.`)
}

export const plainly = <T>(name: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw writeError(error, name)
  }
}

export const shownName = (path: string) => {
  const name = relative(root, path)
  return name.startsWith('..') ? path : name
}

/** Where an export goes; makes its folder, so that a path that cannot be had is known before the work. */
export function outputPath(option: string, extension: string): string {
  if (!option.trim()) throw new PlainError('The name of the file to write is empty.')
  const output = resolve(root, option.toLowerCase().endsWith(extension) ? option : option + extension)
  plainly(shownName(output), () => {
    mkdirSync(dirname(output), { recursive: true })
    const probe = draftOf(output)
    writeFileSync(probe, '')
    rmSync(probe)
    if (statSync(output, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error(), { code: 'EISDIR', syscall: 'open' })
  })
  return output
}

const draftOf = (output: string) => join(dirname(output), `.${process.pid}-${basename(output)}`)

/** Ends an export that is not what it should be, naming every place. */
export function refuse(faults: readonly string[], name: string, kept: boolean) {
  if (!faults.length) return
  const most = 20
  const rest = faults.length > most ? [`and ${faults.length - most} more`] : []
  const last = kept ? ` The ${name} of an earlier export is still there.` : ''
  throw new PlainError(
    `The export is not complete:\n  ${[...faults.slice(0, most), ...rest].join('\n  ')}\n${name} was not written.${last}`,
  )
}

/**
 * Writes a file under another name, reads it back, and gives it its own name only when `check` finds no fault. So
 * neither a failure nor a full disk costs the last good export.
 */
export async function deliver(
  output: string,
  bytes: Uint8Array,
  check: (written: Uint8Array) => Promise<string[]>,
): Promise<number> {
  const name = shownName(output)
  const draft = draftOf(output)
  try {
    plainly(name, () => writeFileSync(draft, bytes))
    const written = plainly(name, () => new Uint8Array(readFileSync(draft)))
    const kept = !!statSync(output, { throwIfNoEntry: false })
    refuse(await check(written), name, kept)
    plainly(name, () => renameSync(draft, output))
    return written.length
  } finally {
    rmSync(draft, { force: true })
  }
}
