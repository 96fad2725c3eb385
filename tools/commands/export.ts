import { fileSize } from '../shared/errors.ts'
import { placeText, type Source } from '../shared/source.ts'
import { deckFaults, type Expected } from '../export/check-pdf.ts'
import { invisibleMarks } from '../export/check-pictures.ts'
import { deliver, shownName } from '../export/deliver.ts'
import { finishPdf } from '../export/finish.ts'
import { renderPdf } from '../export/render.ts'
import { outlineOf } from '../export/outline.ts'
import { type PrintOptions, pdfOfPage, slideHeight, slideWidth, withPrintPage } from '../export/page.ts'
import { step } from '../export/progress.ts'
import { readPdf } from '../export/read-pdf.ts'
import { startExport } from '../export/start.ts'

const usage = 'npm run export -- [--short] [--dark] [--with-clicks] [--output file.pdf]'

/** A CSS pixel is three quarters of a point. */
export const pageSize = { width: slideWidth * 0.75, height: slideHeight * 0.75 }

/** Prints the slides as a PDF; returns it with what it must contain. */
export async function printDeck(source: Source, options: PrintOptions) {
  return withPrintPage(source, options, async ({ page, sheets }) => {
    const entries = outlineOf(source, (no) => sheets.findIndex((sheet) => sheet.no === no) + 1)
    const raw = await pdfOfPage(page)
    const bytes = await finishPdf(raw, {
      about: source.about,
      entries,
      // Chromium’s pages are a fraction of a pixel too large.
      crop: pageSize,
      labels: options.withClicks
        ? sheets.map(({ no, click }) => (click ? `${no}.${click}` : `${no}`))
        : undefined,
    })
    const expected = { source, sheets, entries, withClicks: !!options.withClicks, size: pageSize }
    return { bytes, expected }
  })
}

/** Faults of the written file, in its content and in its looks. */
export async function checkDeck(written: Uint8Array, expected: Expected): Promise<string[]> {
  const { sheets, withClicks } = expected
  const faults = deckFaults(await readPdf(written), expected)
  if (faults.length) return faults
  let i = 0
  for await (const picture of renderPdf(written, 1)) {
    const sheet = sheets[i++]!
    const where = placeText(sheet.no, withClicks ? sheet.click : undefined)
    faults.push(...invisibleMarks(picture, sheet, where))
  }
  return faults
}

export async function main(args: string[]): Promise<number> {
  const { output, source, options } = await startExport(args, usage, 'deck.pdf')
  const { bytes, expected } = await step(`Printing ${source.slides.length} slides`, () =>
    printDeck(source, options),
  )
  const pages = expected.sheets.length
  const size = await step(`Checking ${pages} pages`, () =>
    deliver(output, bytes, (written) => checkDeck(written, expected)),
  )
  console.log(`Exported ${shownName(output)}: ${pages} pages, ${fileSize(size)}.`)
  return 0
}
