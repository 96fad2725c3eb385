import { readOptions } from '../shared/errors.ts'
import { loadSource, type Source } from '../shared/source.ts'
import { deliver, outputPath, shownName } from '../export/deliver.ts'
import { refreshForPrint, withPrintPage } from '../export/page.ts'
import { pictureOf } from '../export/render.ts'

const usage = 'npm run export:og'

/** The usual size of a link preview. */
export const linkPicture = { width: 1200, height: 630 }

/** Most of a slide, in slide pixels that scale to whole device pixels. */
const clip = { x: 10, y: 6, width: 960, height: 504 }

/** The cover as a link preview, without the occasion and the small print. */
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
    const { width, height } = await pictureOf(written)
    const right = width === linkPicture.width && height === linkPicture.height
    return right ? [] : [`the picture is ${width} × ${height} pixels`]
  })
  console.log(`Wrote ${shownName(output)}, the link preview of the site.`)
  return 0
}
