import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { ensureBrowser } from './browser.ts'
import { entry, loadDeck, root } from './deck.ts'
import { fileSize, PlainError, readOptions } from './plain.ts'
import { slidev } from './slidev.ts'

const usage = 'npm run export [-- --dark] [-- --with-clicks] [-- --output file.pdf]'

/** Counts the seconds where somebody watches. */
async function withClock<T>(line: string, work: Promise<T>): Promise<T> {
  if (!process.stdout.isTTY) {
    console.log(`${line}…`)
    return work
  }
  const start = Date.now()
  const show = () => process.stdout.write(`\r${line}… ${Math.round((Date.now() - start) / 1000)} s`)
  show()
  const timer = setInterval(show, 1000)
  return work.finally(() => {
    clearInterval(timer)
    process.stdout.write('\n')
  })
}

async function countPages(file: string): Promise<number> {
  try {
    return (await PDFDocument.load(readFileSync(file))).getPageCount()
  } catch {
    return 0
  }
}

export async function main(args: string[]): Promise<number> {
  const options = readOptions(
    args,
    {
      dark: { type: 'boolean' },
      'with-clicks': { type: 'boolean' },
      output: { type: 'string', default: 'deck.pdf' },
    },
    usage,
  )
  const output = resolve(root, options.output.replace(/(\.pdf)?$/i, '.pdf'))
  const name = relative(root, output)
  // Only a PDF that passed takes the name, so neither a failure nor an old file passes for it.
  const draft = join(dirname(output), `.${process.pid}-${basename(output)}`)

  await ensureBrowser()
  const { slides } = await loadDeck()
  mkdirSync(dirname(output), { recursive: true })

  try {
    const flags = ['dark', 'with-clicks'] as const
    const ran = await withClock(
      `Exporting ${slides.length} slides (some 20 seconds)`,
      slidev([
        ...['export', entry, '--output', draft],
        ...flags.filter((flag) => options[flag]).map((flag) => `--${flag}`),
      ]),
    )
    if (ran.code !== 0 || !existsSync(draft)) {
      throw new PlainError(`${ran.output.trimEnd()}\n\nThe export failed; Slidev's output is above.`)
    }

    const pages = await countPages(draft)
    if (pages < slides.length) {
      throw new PlainError(`The export failed: the PDF has ${pages} pages for ${slides.length} slides.`)
    }
    const { length } = readFileSync(draft)
    renameSync(draft, output)
    console.log(`Exported ${name}: ${pages} pages, ${fileSize(length)}.`)
    return 0
  } finally {
    rmSync(draft, { force: true })
  }
}
