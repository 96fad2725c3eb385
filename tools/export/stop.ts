import { rmSync } from 'node:fs'
import { Interrupted, stopSignals } from '../shared/child.ts'

/**
 * Exits at once on a signal, so that `work` does not go on and fail for want of its browser or draft. Clean up in a
 * process.on('exit') handler, as Playwright does.
 */
export async function stoppable<T>(work: () => Promise<T>): Promise<T> {
  const stop = (signal: (typeof stopSignals)[number]) => {
    // The prompt starts on a new line.
    if (process.stdout.isTTY) process.stdout.write('\n')
    process.exit(new Interrupted(signal).exitCode)
  }
  for (const signal of stopSignals) process.on(signal, stop)
  try {
    return await work()
  } finally {
    for (const signal of stopSignals) process.off(signal, stop)
  }
}

/** Deletes the draft, a file or folder, after `work`, even if it fails or is stopped. */
export async function withDraft<T>(draft: string, work: () => Promise<T>): Promise<T> {
  const remove = () => rmSync(draft, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    return await stoppable(work)
  } finally {
    process.off('exit', remove)
    remove()
  }
}
