import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The paths of all files in a folder and in those below it. */
export const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
