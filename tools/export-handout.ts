import { exportName, lengthOf, lengthOption } from './length.ts'
import { fileSize, readOptions } from './plain.ts'
import { handoutFaults, placesIn } from './print/check-handout.ts'
import { sheetFaults } from './print/check-pdf.ts'
import { deliver, outputPath, refuse, shownName } from './print/deliver.ts'
import { finishPdf } from './print/finish.ts'
import { handoutCss, handoutHtml, layOut, numberContents } from './print/handout.ts'
import { outlineOf } from './print/outline.ts'
import { refreshForPrint, withPrintPage } from './print/page.ts'
import { step } from './print/progress.ts'
import { pageTexts, readPdf } from './print/read-pdf.ts'
import { loadSource, type Source } from './print/source.ts'

const usage = 'npm run export:handout [-- --short] [-- --output file.pdf]'

/** The handout as a PDF, and what has to be in it. */
export function printHandout(source: Source) {
  const about = { ...source.about, title: `Handout: ${source.about.title}` }
  return withPrintPage(source, {}, async ({ page, sheets }) => {
    refuse(sheetFaults(source, sheets), 'The handout', false)
    await page.addStyleTag({ content: handoutCss(source) })
    await page.evaluate(layOut, handoutHtml({ source, sheets }))
    const print = () =>
      page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: false })

    // Only the print shows on which page each slide comes to stand.
    const places = placesIn(await pageTexts(await print()), source)
    const numbers = [...places].map(([no, at]) => [no, at + 1])
    await page.evaluate(numberContents, Object.fromEntries(numbers) as Record<string, number>)
    const entries = outlineOf(source, (no) => Math.max(0, places.get(no)!))
    const bytes = await finishPdf(await print(), { about, entries })
    return { bytes, sheets, entries, source: { ...source, about } }
  })
}

export async function main(args: string[]): Promise<number> {
  const options = readOptions(args, { ...lengthOption, output: { type: 'string' } }, usage)
  const length = lengthOf(options)
  const output = outputPath(options.output ?? exportName('handout.pdf', length), '.pdf')
  const source = await loadSource(length)
  await refreshForPrint(length)

  const made = await step(`Setting ${source.slides.length} slides with their notes`, () =>
    printHandout(source),
  )
  let pages = 0
  const size = await step('Checking the handout', () =>
    deliver(output, made.bytes, async (written) => {
      const pdf = await readPdf(written)
      pages = pdf.pages.length
      return handoutFaults(pdf, made.source, made.sheets, made.entries)
    }),
  )
  console.log(`Exported ${shownName(output)}: ${pages} pages, ${fileSize(size)}.`)
  return 0
}
