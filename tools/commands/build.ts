import { statSync } from 'node:fs'
import { join } from 'node:path'
import { checkBudgets } from '../build/budgets.ts'
import { root } from '../shared/deck.ts'
import { printDownloads } from '../build/downloads.ts'
import { fileSize, readOptions } from '../shared/errors.ts'
import { filesIn } from '../shared/files.ts'
import { readSite } from '../build/publish.ts'
import { rebuild, site } from '../build/slidev.ts'

const usage = 'npm run build -- [--pdf] [--base /path/] [--url https://address/path/]'

function measure(dir: string): { files: number; bytes: number } {
  const sizes = filesIn(dir).map((file) => statSync(file).size)
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

export async function main(args: string[]): Promise<number> {
  const options = readOptions(
    args,
    { base: { type: 'string' }, url: { type: 'string' }, pdf: { type: 'boolean' } },
    usage,
  )
  const where = readSite(options)

  // First, since the pages link to the PDFs.
  const downloads = options.pdf ? await printDownloads() : []
  console.log('Building the deck without its notes (about 10 seconds)…')
  await rebuild({ ...site, ...where, downloads, check: (folder) => checkBudgets(folder) })
  const { files, bytes } = measure(join(root, site.out))
  const withFiles = downloads.map(({ name }) => `, ${name}`).join('')
  console.log(`Built ${site.out}/: ${files} files, ${fileSize(bytes)}, no speaker notes${withFiles}.`)
  if (!options.pdf) console.log('No PDFs included. To add them: npm run build -- --pdf')
  return 0
}
