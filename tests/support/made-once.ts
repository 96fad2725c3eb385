import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { WorkerInfo } from 'playwright/test'

/** Makes a folder of one's own, where nobody has it yet. */
function takes(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * A folder that `make` has filled, once in a run: the worker that asks first makes it, the other waits for it. Playwright
 * clears it away with the rest of its output when the next run begins.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<unknown>,
  { project }: Pick<WorkerInfo, 'project'>,
): Promise<string> {
  // All workers of a run are children of one process.
  const made = join(project.outputDir, `.run-${process.ppid}`, name)
  const draft = `${made}-draft`
  mkdirSync(dirname(made), { recursive: true })
  while (!existsSync(made)) {
    if (!takes(draft)) {
      await pause(50)
      continue
    }
    try {
      // The other may have come to its end between the two looks.
      if (existsSync(made)) break
      await make(draft)
      renameSync(draft, made)
    } finally {
      // What could not be made is tried again by who waits for it, and fails there as well.
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return made
}
