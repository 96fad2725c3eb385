import type { Page } from 'playwright'
import { slideHeight, slideWidth } from './page.ts'
import { counter } from './progress.ts'
import type { Sheet } from './sheets.ts'

export const pictureSize = { width: 1920, height: 1080 }
export const pictureScale = pictureSize.width / slideWidth

export interface Shot {
  sheet: Sheet
  png: Buffer
}

/** The file of a picture: 07.png, or 07-02.png where steps have one each. */
export const pictureName = ({ no, click }: Pick<Sheet, 'no' | 'click'>, withClicks: boolean) =>
  [no, ...(withClicks ? [click] : [])].map((n) => String(n).padStart(2, '0')).join('-') + '.png'

/** Takes a picture of every slide, showing one at a time, so that each is aligned to whole pixels; counts them. */
export async function* shoot(page: Page, sheets: readonly Sheet[]): AsyncGenerator<Shot> {
  const count = counter(sheets.length)
  const style = (css: string) => page.addStyleTag({ content: css })
  await style('.print-slide-container:not(.taken) { display: none }')
  // Chromium does not always hint large numerals; without hinting, pictures are the same in every run.
  await style('.print-slide-container { text-rendering: geometricPrecision }')
  for (const [i, sheet] of sheets.entries()) {
    await page.evaluate((i) => {
      document
        .querySelectorAll('.print-slide-container')
        .forEach((frame, k) => frame.classList.toggle('taken', k === i))
    }, i)
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: slideWidth, height: slideHeight } })
    yield { sheet, png }
    count()
  }
}
