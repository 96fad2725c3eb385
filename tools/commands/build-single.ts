import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkData } from '../build/check-data.ts'
import { entries, root } from '../shared/deck.ts'
import { fileSize, UserError, readOptions } from '../shared/errors.ts'
import { exportName, lengthOf, lengthOption } from '../shared/talks.ts'
import { deliver, outputPath, shownName } from '../export/deliver.ts'
import { makeSelfContained, pageFaults } from '../build/single/page.ts'
import { buildPage } from '../build/slidev.ts'

const usage = 'npm run build:single -- [--output deck.html] [--short] [--without-notes]'

/** Writes the page if it has no faults; otherwise keeps the last good file. */
export const writePage = (output: string, html: string) =>
  deliver(output, Buffer.from(html), async (written) => pageFaults(Buffer.from(written).toString()))

export async function main(args: string[]): Promise<number> {
  const options = readOptions(
    args,
    { ...lengthOption, output: { type: 'string' }, 'without-notes': { type: 'boolean' } },
    usage,
  )
  const length = lengthOf(options)
  const output = outputPath(options.output, exportName('deck.html', length))
  if (output === join(root, 'index.html'))
    throw new UserError('index.html belongs to the deck itself: choose another name with --output.')
  const entry = entries[length]
  const notes = !options['without-notes']

  await checkData(entry)
  console.log('Building the deck as one file (about 10 seconds)…')
  const html = await buildPage({ entry, notes })
  const icon = readFileSync(join(root, 'public/favicon.svg'))
  const size = await writePage(output, makeSelfContained(html, icon))
  const withNotes = notes ? 'with the speaker notes' : 'no speaker notes'
  console.log(`Built ${shownName(output)}: ${fileSize(size)}, ${withNotes}. It opens with a double click.`)
  return 0
}
