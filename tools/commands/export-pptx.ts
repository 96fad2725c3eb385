import { exportName, lengthOf, lookOptions } from '../shared/talks.ts'
import { fileSize, readOptions } from '../shared/errors.ts'
import { readPptx, slideshowFaults } from '../export/check-pptx.ts'
import { sheetFaults } from '../export/check-pdf.ts'
import { deliver, outputPath, refuse, shownName } from '../export/deliver.ts'
import { type Look, refreshForPrint, withPrintPage } from '../export/page.ts'
import { pictureScale, shoot, type Shot } from '../export/pictures.ts'
import { counter, step } from '../export/progress.ts'
import { makeSlideshow } from '../export/slideshow.ts'
import { loadSource, type Source } from '../export/source.ts'

const usage = 'npm run export:pptx -- [--short] [--dark] [--with-clicks] [--output file.pptx]'

const takePictures = (source: Source, look: Look) =>
  withPrintPage(source, { ...look, scale: pictureScale }, async ({ page, sheets }) => {
    refuse(sheetFaults(source, sheets, look.withClicks), 'The slideshow', false)
    const show = counter(sheets.length)
    const shots: Shot[] = []
    for await (const shot of shoot(page, sheets)) {
      shots.push(shot)
      show()
    }
    return shots
  })

export async function main(args: string[]): Promise<number> {
  const options = readOptions(args, lookOptions, usage)
  const length = lengthOf(options)
  const output = outputPath(options.output, exportName('deck.pptx', length))
  const withClicks = !!options['with-clicks']
  const source = await loadSource(length)
  await refreshForPrint(length)

  const shots = await step(`Photographing ${source.slides.length} slides`, () =>
    takePictures(source, { dark: options.dark, withClicks }),
  )
  const sheets = shots.map(({ sheet }) => sheet)
  const size = await step('Writing and checking the slideshow', async () =>
    deliver(output, await makeSlideshow(source, shots), async (written) =>
      slideshowFaults(await readPptx(written), source, sheets, withClicks),
    ),
  )
  console.log(`Exported ${shownName(output)}: ${shots.length} slides, ${fileSize(size)}.`)
  return 0
}
