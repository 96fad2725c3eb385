import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileSize } from '../shared/errors.ts'
import { placeText } from '../shared/source.ts'
import { pictureFaults } from '../export/check-pictures.ts'
import { draftOf, pictures, refuse, shownName, withReadableFsErrors } from '../export/deliver.ts'
import { withPrintPage } from '../export/page.ts'
import { pictureName, pictureScale, shoot } from '../export/pictures.ts'
import { step } from '../export/progress.ts'
import { startExport } from '../export/start.ts'
import { withDraft } from '../export/stop.ts'

const usage = 'npm run export:png -- [--short] [--dark] [--with-clicks] [--output folder]'

const isOurs = (name: string) => /^\d{2,3}(?:-\d{2})?\.png$/.test(name)

/** Replaces the old pictures, leaving other files in the folder alone. */
function replacePictures(folder: string, draft: string) {
  const names = readdirSync(draft)
  for (const name of names) renameSync(join(draft, name), join(folder, name))
  for (const name of readdirSync(folder))
    if (isOurs(name) && !names.includes(name)) rmSync(join(folder, name))
}

export async function main(args: string[]): Promise<number> {
  const { output: folder, source, options } = await startExport(args, usage, 'exports/png')
  const name = `${shownName(folder)}/`
  const draft = draftOf(join(folder, pictures))

  return withDraft(draft, async () => {
    withReadableFsErrors(name, () => mkdirSync(draft))
    const { count, bytes } = await step(`Taking pictures of ${source.slides.length} slides`, () =>
      withPrintPage(source, { ...options, scale: pictureScale }, async ({ page, sheets }) => {
        const faults: string[] = []
        let bytes = 0
        for await (const { sheet, png } of shoot(page, sheets)) {
          const file = join(draft, pictureName(sheet, options.withClicks))
          const written = withReadableFsErrors(name, () => {
            writeFileSync(file, png)
            return readFileSync(file)
          })
          bytes += written.length
          const where = placeText(sheet.no, options.withClicks ? sheet.click : undefined)
          faults.push(...(await pictureFaults(written, sheet, where)))
        }
        refuse(faults, name, readdirSync(folder).some(isOurs))
        return { count: sheets.length, bytes }
      }),
    )
    withReadableFsErrors(name, () => replacePictures(folder, draft))
    console.log(`Exported ${name}: ${count} pictures, ${fileSize(bytes)}.`)
    return 0
  })
}
