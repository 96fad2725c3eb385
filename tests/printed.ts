import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'playwright/test'
import { runNode } from '../tools/child.ts'
import { root } from '../tools/deck.ts'
import { pageSize, printDeck } from '../tools/export.ts'
import type { Expected } from '../tools/print/check-pdf.ts'
import { loadSource } from '../tools/print/source.ts'

/** A deck as it was printed, and what has to be in it. */
export interface Printed {
  bytes: Uint8Array
  expected: Expected
}

export const run = (...args: string[]) => runNode(join(root, 'tools/run.mjs'), args)

/** What an export of this worker has written stays until its last test. */
export const test = base.extend<object, { folder: string; printed: Printed }>({
  folder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'deck-export-'))
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  printed: [
    async ({}, use) => {
      const source = await loadSource()
      const { bytes, ...made } = await printDeck(source, {})
      await use({ bytes, expected: { source, withClicks: false, size: pageSize, ...made } })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

export { expect } from 'playwright/test'
