import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { checkData } from '../build/check-data.ts'
import { entry as slides, root } from '../shared/deck.ts'
import { fileSize, UserError, readOptions } from '../shared/errors.ts'
import { deliver, outputPath, shownName } from '../export/deliver.ts'
import { makeSelfContained, pageFaults } from '../build/single/page.ts'
import { buildPage } from '../build/slidev.ts'

const usage = 'npm run build:single -- [--output deck.html] [--entry short.md] [--without-notes]'

/** The path of the file: deck.html, or named after another talk’s Markdown. */
function target(asked: string | undefined, entry: string): string {
  const name = entry === slides ? 'deck' : basename(entry, '.md')
  const output = outputPath(asked, `${name}.html`)
  if (output === join(root, 'index.html'))
    throw new UserError('index.html belongs to the deck itself: choose another name with --output.')
  return output
}

/** Writes the page if it has no faults; otherwise keeps the last good file. */
export const writePage = (output: string, html: string) =>
  deliver(output, Buffer.from(html), async (written) => pageFaults(Buffer.from(written).toString()))

export async function main(args: string[]): Promise<number> {
  const {
    output: asked,
    entry,
    'without-notes': withoutNotes,
  } = readOptions(
    args,
    {
      output: { type: 'string' },
      entry: { type: 'string', default: slides },
      'without-notes': { type: 'boolean' },
    },
    usage,
  )
  if (!entry.endsWith('.md') || !existsSync(resolve(root, entry)))
    throw new UserError(`--entry takes a Markdown file of the deck; there is no “${entry}”.`)
  const output = target(asked, entry)

  await checkData(entry)
  console.log('Building the deck as one file (about 10 seconds)…')
  const html = await buildPage({ entry, notes: !withoutNotes })
  const icon = readFileSync(join(root, 'public/favicon.svg'))
  const size = await writePage(output, makeSelfContained(html, icon))
  const notes = withoutNotes ? 'no speaker notes' : 'with the speaker notes'
  console.log(`Built ${shownName(output)}: ${fileSize(size)}, ${notes}. It opens with a double click.`)
  return 0
}
