import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type WorkerInfo } from 'playwright/test'
import { madeOnce } from '../support/made-once.ts'
import { run } from '../exports/printed.ts'

/** A folder with the deck as one file, deck.html, and what the command said, said.txt: built once in a run. */
export const madeSingle = (info: Pick<WorkerInfo, 'project'>) =>
  madeOnce(
    'single',
    async (folder) => {
      const { code, output } = await run('build:single', '--output', join(folder, 'deck.html'))
      expect(code, output).toBe(0)
      writeFileSync(join(folder, 'said.txt'), output)
    },
    info,
  )
