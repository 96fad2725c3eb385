import { slideWidth } from './page.ts'
import { pictureSize } from './pictures.ts'
import { type Picture, pictureOf } from './render.ts'
import type { Sheet } from './sheets.ts'

/** A rectangle in pixels. */
interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** Whether an area has visible content: colours that differ by more than `contrast`. */
function hasInk({ width, height, data }: Picture, area: Area, contrast = 24): boolean {
  const left = Math.max(0, Math.floor(area.x))
  const top = Math.max(0, Math.floor(area.y))
  const right = Math.min(width, Math.ceil(area.x + area.width))
  const bottom = Math.min(height, Math.ceil(area.y + area.height))
  const least = [255, 255, 255]
  const most = [0, 0, 0]
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const value = data[4 * (y * width + x) + channel]!
        least[channel] = Math.min(least[channel]!, value)
        most[channel] = Math.max(most[channel]!, value)
        // Most marks show in their first pixels.
        if (most[channel]! - least[channel]! > contrast) return true
      }
    }
  }
  return false
}

/** Marks of a slide that are covered or without colour. `frame` is the slide’s part of the picture. */
export function invisibleMarks(
  picture: Picture,
  sheet: Sheet,
  where: string,
  frame: Pick<Area, 'x' | 'y' | 'width'> = { x: 0, y: 0, width: picture.width },
): string[] {
  const scale = frame.width / slideWidth
  const margin = 2 // includes some background, against which a bar is visible
  const lost = sheet.marks.filter(
    ({ x, y, width, height }) =>
      !hasInk(picture, {
        x: frame.x + scale * (x - margin),
        y: frame.y + scale * (y - margin),
        width: scale * (width + 2 * margin),
        height: scale * (height + 2 * margin),
      }),
  )
  return [...new Set(lost.map(({ of }) => `${where}: ${of} cannot be seen, or not all of it`))]
}

/** What is wrong with the picture of a slide. */
export async function pictureFaults(png: Uint8Array, sheet: Sheet, where: string): Promise<string[]> {
  const picture = await pictureOf(png).catch(() => undefined)
  if (!picture) return [`${where} is not a picture`]
  const { width, height } = picture
  if (width !== pictureSize.width || height !== pictureSize.height)
    return [`${where} is ${width} × ${height} pixels, not ${pictureSize.width} × ${pictureSize.height}`]
  return invisibleMarks(picture, sheet, where)
}
