import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkerInfo } from 'playwright/test'
import { copyAt, inCopy, succeeds } from '../support/deck-copy.ts'
import { root } from '../../tools/shared/deck.ts'
import { madeOnce } from '../support/made-once.ts'

/** The deck as one file, deck.html, and the output of the command, said.txt. */
export const madeSingle = (info: WorkerInfo) =>
  madeOnce(
    'single',
    async (folder) => {
      const output = await succeeds(copyAt(root), 'build:single', '--output', join(folder, 'deck.html'))
      writeFileSync(join(folder, 'said.txt'), output)
    },
    info,
  )

export const siteAddress = 'https://slides.example.org/talk/'

/** The site as it is published, with the PDFs, in dist/, and the output of the command, in said.txt. */
export const madeSite = (info: WorkerInfo) =>
  madeOnce(
    'site',
    (folder) =>
      inCopy(async (copy) => {
        const output = await succeeds(copy, 'build', '--url', siteAddress, '--pdf')
        writeFileSync(join(folder, 'said.txt'), output)
        cpSync(join(copy.folder, 'dist'), join(folder, 'dist'), { recursive: true })
      }),
    info,
  )
