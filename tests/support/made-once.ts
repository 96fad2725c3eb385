import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { WorkerInfo } from 'playwright/test'

/** Acquires the lock: a directory that only one worker can create. */
function acquires(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * A folder filled by `make` once per run: the first worker that asks makes it, the others wait. A Playwright setup
 * project would make everything before the first test, even when only one file runs. Playwright deletes the folder with the
 * rest of its output when the next run begins.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<unknown>,
  { project }: Pick<WorkerInfo, 'project'>,
): Promise<string> {
  // The workers of a run share their parent process.
  const made = join(project.outputDir, `.run-${process.ppid}`, name)
  const draft = `${made}-draft`
  mkdirSync(dirname(made), { recursive: true })
  while (!existsSync(made)) {
    if (!acquires(draft)) {
      await pause(50)
      continue
    }
    try {
      // Another worker may have finished between the check and the lock.
      if (existsSync(made)) break
      await make(draft)
      renameSync(draft, made)
    } finally {
      // After a failure the next worker tries again and reports its own error.
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return made
}
