import { readOptions } from '../shared/errors.ts'
import { deliver, outputPath, shownName } from '../export/deliver.ts'
import { refreshForPrint, withPrintPage } from '../export/page.ts'
import { pngSize } from '../export/pictures.ts'
import { loadSource, type Source } from '../export/source.ts'

const usage = 'npm run export:og'

/** What programs that show a picture of a link ask for. */
export const linkPicture = { width: 1200, height: 630 }

/** Most of a slide: Chromium takes whole slide pixels, and these give whole device pixels. */
const clip = { x: 10, y: 6, width: 960, height: 504 }

/** The cover as the picture of a link, without what changes from talk to talk and the small print, which nobody could read. */
export const takeLinkPicture = (source: Source) =>
  withPrintPage(source, { scale: linkPicture.width / clip.width }, async ({ page }) => {
    await page.addStyleTag({ content: '.cover :is(.occasion, .reference) { visibility: hidden !important }' })
    return page.screenshot({ clip })
  })

export async function main(args: string[]): Promise<number> {
  readOptions(args, {}, usage)
  const output = outputPath(undefined, 'public/og.png')
  await refreshForPrint()
  await deliver(output, await takeLinkPicture(await loadSource()), async (written) => {
    const { width, height } = pngSize(written)
    const right = width === linkPicture.width && height === linkPicture.height
    return right ? [] : [`the picture is ${width} × ${height} pixels`]
  })
  console.log(`Wrote ${shownName(output)}, the picture that a link to the site shows.`)
  return 0
}
