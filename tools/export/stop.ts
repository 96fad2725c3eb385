import { rmSync } from 'node:fs'
import { Interrupted, stopSignals } from '../shared/child.ts'

/**
 * Lets a signal end the command in the middle of `work`: at once, so that nothing is left that could fail for want of
 * what the end has taken away. What has to go with it listens to the process's exit, as Playwright does for its browser.
 */
export async function stoppable<T>(work: () => Promise<T>): Promise<T> {
  const stop = (signal: (typeof stopSignals)[number]) => {
    // The next prompt begins on a line of its own.
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

/** Works on a draft, a file or a folder, that is gone afterwards, also where the work fails or is stopped. */
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
