import { unseen } from './check-pdf.ts'
import { pictureOf } from './look.ts'
import { slideWidth } from './page.ts'
import { pictureSize, pngSize } from './pictures.ts'
import type { Sheet } from './sheets.ts'

/** What is wrong with the picture of a slide; its content is only checked if `looks`. */
export async function pictureFaults(
  png: Uint8Array,
  sheet: Sheet,
  where: string,
  looks: boolean,
): Promise<string[]> {
  const { width, height } = pngSize(png)
  if (!width) return [`${where} is no picture`]
  if (width !== pictureSize.width || height !== pictureSize.height)
    return [`${where} is ${width} × ${height} pixels, not ${pictureSize.width} × ${pictureSize.height}`]
  return looks ? unseen(await pictureOf(png), sheet, where, slideWidth) : []
}
