import { summary } from '../../data/summary.ts'
import { fileSize } from '../shared/errors.ts'
import { placeText, type Source } from '../shared/source.ts'
import { handoutFaults } from '../export/check-handout.ts'
import { invisibleMarks } from '../export/check-pictures.ts'
import { deliver, shownName } from '../export/deliver.ts'
import { finishPdf } from '../export/finish.ts'
import { framesIn, handoutCss, handoutHtml, layOut, numberContents, summaryTitle } from '../export/handout.ts'
import { renderPdf } from '../export/render.ts'
import { outlineOf } from '../export/outline.ts'
import { pdfOfPage, withPrintPage } from '../export/page.ts'
import { step } from '../export/progress.ts'
import { type ReadPdf, readPdf } from '../export/read-pdf.ts'
import { exportOptions, startExport } from '../export/start.ts'

const usage = 'npm run export:handout -- [--short] [--output file.pdf]'

/** Prints the handout as a PDF; returns it with what it must contain. */
export function printHandout(source: Source) {
  const about = { ...source.about, title: `Handout: ${source.about.title}` }
  return withPrintPage(source, {}, async ({ page, sheets }) => {
    await page.addStyleTag({ content: handoutCss(source) })
    await page.evaluate(layOut, handoutHtml({ source, sheets }))

    // Printed twice: the page of each slide is only known from the first print.
    const frames = await framesIn(await pdfOfPage(page))
    const pages = Object.fromEntries(frames.map(({ no, page }) => [no, page]))
    await page.evaluate(numberContents, pages)
    const entries = [
      ...(summary ? [{ title: summaryTitle, page: 1, children: [] }] : []),
      ...outlineOf(source, (no) => pages[no] ?? 1),
    ]
    const bytes = await finishPdf(await pdfOfPage(page), { about, entries })
    return { bytes, sheets, entries, frames, source: { ...source, about } }
  })
}

type Handout = Awaited<ReturnType<typeof printHandout>>

/** Faults of the written file, in its content and in its looks. */
export async function checkHandout(
  pdf: ReadPdf,
  written: Uint8Array,
  { source, sheets, entries, frames }: Omit<Handout, 'bytes'>,
): Promise<string[]> {
  const faults = handoutFaults(pdf, source, sheets, entries)
  const lost = source.slides.filter(({ no }) => !frames.some((frame) => frame.no === no))
  faults.push(...lost.map(({ no }) => `${placeText(no)} has no frame`))
  if (faults.length) return faults
  const scale = 1.5
  let at = 0
  for await (const picture of renderPdf(written, scale)) {
    at++
    for (const { no, page, x, y, width } of frames) {
      if (page !== at) continue
      const frame = { x: scale * x, y: scale * y, width: scale * width }
      const sheet = sheets.find((sheet) => sheet.no === no)!
      faults.push(...invisibleMarks(picture, sheet, placeText(no), frame))
    }
  }
  return faults
}

export async function main(args: string[]): Promise<number> {
  const { output, source } = await startExport(args, usage, 'handout.pdf', exportOptions)
  const made = await step(`Laying out ${source.slides.length} slides with their notes`, () =>
    printHandout(source),
  )
  let pages = 0
  const size = await step('Checking the handout', () =>
    deliver(output, made.bytes, async (written) => {
      const pdf = await readPdf(written)
      pages = pdf.pages.length
      return checkHandout(pdf, written, made)
    }),
  )
  console.log(`Exported ${shownName(output)}: ${pages} pages, ${fileSize(size)}.`)
  return 0
}
