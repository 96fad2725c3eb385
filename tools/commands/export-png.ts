import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from '../shared/deck.ts'
import { exportName, lengthOf, lookOptions } from '../shared/talks.ts'
import { fileSize, UserError, readOptions } from '../shared/errors.ts'
import { pictureFaults } from '../export/check-pictures.ts'
import { sheetFaults } from '../export/check-pdf.ts'
import { draftIn, fromCaller, withReadableFsErrors, refuse, shownName } from '../export/deliver.ts'
import { refreshForPrint, withPrintPage } from '../export/page.ts'
import { pictureScale, shoot } from '../export/pictures.ts'
import { counter, step } from '../export/progress.ts'
import type { Sheet } from '../export/sheets.ts'
import { loadSource, placeText } from '../export/source.ts'
import { withDraft } from '../export/stop.ts'

const usage = 'npm run export:png -- [--short] [--dark] [--with-clicks] [--output folder]'

const isOurs = (name: string) => /^\d{2,}(?:-\d{2,})?\.png$/.test(name)

const pictureName = ({ no, click }: Sheet, withClicks: boolean) =>
  [no, ...(withClicks ? [click] : [])].map((n) => String(n).padStart(2, '0')).join('-') + '.png'

/** Replaces the old pictures, leaving other files in the folder alone. */
export function replacePictures(folder: string, draft: string) {
  const names = readdirSync(draft)
  for (const name of names) renameSync(join(draft, name), join(folder, name))
  for (const name of readdirSync(folder))
    if (isOurs(name) && !names.includes(name)) rmSync(join(folder, name))
}

export async function main(args: string[]): Promise<number> {
  const options = readOptions(args, lookOptions, usage)
  const length = lengthOf(options)
  if (options.output !== undefined && !options.output.trim())
    throw new UserError('--output takes the name of a folder.')
  const folder =
    options.output === undefined
      ? resolve(root, exportName('exports/png', length))
      : fromCaller(options.output)
  const name = `${shownName(folder)}/`
  const withClicks = !!options['with-clicks']
  // Rejects an unusable path before any work is done.
  const draft = withReadableFsErrors(name, () => draftIn(folder, 'pictures'))
  const source = await loadSource(length)
  await refreshForPrint(length)

  return withDraft(draft, async () => {
    withReadableFsErrors(name, () => mkdirSync(draft))
    const { count, bytes } = await step(`Photographing ${source.slides.length} slides`, () =>
      withPrintPage(source, { dark: options.dark, withClicks, scale: pictureScale }, async (print) => {
        const { sheets } = print
        const kept = readdirSync(folder).some(isOurs)
        refuse(sheetFaults(source, sheets, withClicks), name, kept)
        const show = counter(sheets.length)
        const faults: string[] = []
        let bytes = 0
        for await (const { sheet, png } of shoot(print.page, sheets)) {
          const file = join(draft, pictureName(sheet, withClicks))
          const written = withReadableFsErrors(name, () => {
            writeFileSync(file, png)
            return readFileSync(file)
          })
          bytes += written.length
          const where = placeText(sheet.no, withClicks ? sheet.click : undefined)
          faults.push(...(await pictureFaults(written, sheet, where)))
          show()
        }
        refuse(faults, name, kept)
        return { count: sheets.length, bytes }
      }),
    )
    withReadableFsErrors(name, () => replacePictures(folder, draft))
    console.log(`Exported ${name}: ${count} pictures, ${fileSize(bytes)}.`)
    return 0
  })
}
