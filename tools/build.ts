import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './deck.ts'
import { checkBudgets } from './budgets.ts'
import { checkData } from './check-data.ts'
import { fileSize, PlainError, readOptions } from './plain.ts'
import { rebuild, site } from './slidev.ts'

const usage = 'npm run build [-- --base /path/]'

function measure(dir: string): { files: number; bytes: number } {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
  const sizes = files.map((file) => statSync(join(file.parentPath, file.name)).size)
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

export async function main(args: string[]): Promise<number> {
  const { base } = readOptions(args, { base: { type: 'string' } }, usage)
  if (base !== undefined && !/^\/(?:[^/\s]+\/)*$/.test(base)) {
    throw new PlainError(`--base starts and ends with a slash, as in /talk/; “${base}” is no such path.`)
  }

  await checkData()
  console.log('Building the deck without its notes (some 10 seconds)…')
  await rebuild({ ...site, base })
  checkBudgets(join(root, site.out))
  const { files, bytes } = measure(join(root, site.out))
  console.log(`Built ${site.out}/: ${files} files, ${fileSize(bytes)}, no speaker notes.`)
  return 0
}
