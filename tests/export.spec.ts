import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { root } from '../tools/deck.ts'
import { runNode } from '../tools/child.ts'
import { faultsInPdf, pdfTexts } from './pdf.ts'
import { slides } from './slides.ts'

const headlines = slides.map(({ title }) => title)

test('npm run export writes a PDF with a page a slide, each with its headline', async () => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'deck-export-'))
  const file = join(folder, 'deck.pdf')
  const { code, output } = await runNode(join(root, 'tools/run.mjs'), ['export', '--output', file])
  expect(code, output).toBe(0)
  expect(faultsInPdf(await pdfTexts(file), headlines)).toEqual([])
  rmSync(folder, { recursive: true })
})

test('caught: a page too few, and a page without its headline', () => {
  expect(faultsInPdf(headlines.slice(1), headlines)).toEqual([
    `${headlines.length - 1} pages for ${headlines.length} slides`,
  ])
  const blank = headlines.map((headline, i) => (i === 3 ? '' : headline))
  expect(faultsInPdf(blank, headlines)).toEqual([`page 4 lacks its headline “${headlines[3]}”`])
})
