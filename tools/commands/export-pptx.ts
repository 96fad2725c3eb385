import { fileSize } from '../shared/errors.ts'
import type { Source } from '../shared/source.ts'
import { readPptx, slideshowFaults } from '../export/check-pptx.ts'
import { deliver, shownName } from '../export/deliver.ts'
import { type PrintOptions, withPrintPage } from '../export/page.ts'
import { pictureScale, shoot, type Shot } from '../export/pictures.ts'
import { step } from '../export/progress.ts'
import { makeSlideshow } from '../export/slideshow.ts'
import { startExport } from '../export/start.ts'

const usage = 'npm run export:pptx -- [--short] [--dark] [--with-clicks] [--output file.pptx]'

const takePictures = (source: Source, options: PrintOptions) =>
  withPrintPage(source, { ...options, scale: pictureScale }, async ({ page, sheets }) => {
    const shots: Shot[] = []
    for await (const shot of shoot(page, sheets)) shots.push(shot)
    return shots
  })

export async function main(args: string[]): Promise<number> {
  const { output, source, options } = await startExport(args, usage, 'deck.pptx')
  const shots = await step(`Taking pictures of ${source.slides.length} slides`, () =>
    takePictures(source, options),
  )
  const sheets = shots.map(({ sheet }) => sheet)
  const size = await step('Writing and checking the slideshow', async () =>
    deliver(output, await makeSlideshow(source, shots), async (written) =>
      slideshowFaults(await readPptx(written), source, sheets, options.withClicks),
    ),
  )
  console.log(`Exported ${shownName(output)}: ${shots.length} slides, ${fileSize(size)}.`)
  return 0
}
