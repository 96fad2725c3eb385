import type { Page } from 'playwright/test'
import type { Deck } from './fixtures.ts'
import { slides } from './slides.ts'
import type { Rgb } from './tokens.ts'

/** Where the four charts stand. */
const slideWith = (tag: string) => slides.find(({ content }) => content.includes(`<${tag}`))!.no
export const charts = {
  'cost sharing': slideWith('CostSharingChart'),
  'land forces': slideWith('LandForcesChart'),
  'car production': slideWith('CarProductionChart'),
  tariffs: slideWith('TariffChart'),
}

export const drawn = '.deck-chart canvas[data-settled]'

/** Backing pixels a device pixel, twice for every chart canvas that is on screen: across and down. */
export const sharpness = (page: Page, within = '#app'): Promise<number[]> =>
  page
    .locator(within)
    .first()
    .evaluate((root) =>
      [...root.querySelectorAll('canvas')]
        .filter((canvas) => canvas.checkVisibility() && canvas.getBoundingClientRect().width > 0)
        .flatMap((canvas) => {
          const { width, height } = canvas.getBoundingClientRect()
          return [canvas.width / (width * devicePixelRatio), canvas.height / (height * devicePixelRatio)]
        }),
    )

/** What is wrong with the sharpness of charts; small ones, in a preview, may have pixels to spare. */
export const dull = (ratios: readonly number[], most = 2): string[] =>
  ratios.length === 0
    ? ['there is no chart']
    : ratios
        .filter((ratio) => !(ratio >= 0.97 && ratio <= most))
        .map((ratio) => `${ratio.toFixed(2)} backing pixels a device pixel`)

/** Pixels of the given colours along the upper part of each bar, in slide pixels. */
export const barLengths = (
  deck: Deck,
  no: number,
  bars: number,
  colours: readonly Rgb[],
): Promise<number[]> =>
  deck
    .current(no)
    .locator('canvas')
    .evaluate(
      (canvas: HTMLCanvasElement, [bars, colours]) => {
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
          willReadFrequently: true,
        })!
        copy.drawImage(canvas, 0, 0)
        const scale = canvas.width / canvas.clientWidth
        return Array.from({ length: bars }, (_, bar) => {
          // A little above the middle, where no value is written.
          const y = Math.round(((bar + 0.22) / bars) * canvas.height)
          const { data } = copy.getImageData(0, y, canvas.width, 1)
          let pixels = 0
          for (let i = 0; i < data.length; i += 4)
            if (colours.some((rgb) => rgb.every((value, k) => Math.abs(value - data[i + k]!) < 6))) pixels++
          return pixels / scale
        })
      },
      [bars, colours] as const,
    )

/** How much of each bar is filled with a colour, from its beginning to its end: less than 1 where it is striped. */
export const filled = (deck: Deck, no: number, bars: number, rgb: Rgb): Promise<number[]> =>
  deck
    .current(no)
    .locator('canvas')
    .evaluate(
      (canvas: HTMLCanvasElement, [bars, rgb]) => {
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
          willReadFrequently: true,
        })!
        copy.drawImage(canvas, 0, 0)
        return Array.from({ length: bars }, (_, bar) => {
          const y = Math.round(((bar + 0.5) / bars) * canvas.height)
          const { data } = copy.getImageData(0, y, canvas.width, 1)
          const inked = Array.from({ length: canvas.width }, (_, x) => x).filter((x) =>
            rgb.every((value, k) => Math.abs(value - data[4 * x + k]!) < 6),
          )
          return inked.length / (inked.at(-1)! - inked[0]! + 1)
        })
      },
      [bars, rgb] as const,
    )

/** Bars whose length is not their number times the length of the first bar’s unit, to the pixel. */
export function outOfProportion(lengths: readonly number[], values: readonly number[]): string[] {
  const unit = lengths[0]! / values[0]!
  return lengths.flatMap((length, i) => {
    const right = unit * values[i]!
    return Math.abs(length - right) <= 1
      ? []
      : [`bar ${i + 1} is ${length.toFixed(1)} pixels long, not ${right.toFixed(1)}`]
  })
}

/** How many bars are drawn so far. */
export const barsShown = async (deck: Deck, no: number, bars: number, colours: readonly Rgb[]) =>
  (await barLengths(deck, no, bars, colours)).filter((length) => length > 10).length

/** What the tooltip says over the beginning of each bar. */
export async function namedUnderPointer(deck: Deck, no: number, bars: number): Promise<string[]> {
  const canvas = deck.current(no).locator('canvas')
  const tip = deck.current(no).locator('.tip')
  const box = (await canvas.boundingBox())!
  const named: string[] = []
  for (let bar = 0; bar < bars; bar++) {
    // From outside each time, so that an old tooltip is never taken for a new one.
    await deck.page.mouse.move(2, 2)
    await tip.waitFor({ state: 'detached' })
    await deck.page.mouse.move(box.x + box.width * 0.3, box.y + (box.height * (bar + 0.5)) / bars)
    // Chart.js answers in the next frame.
    await deck.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    named.push((await tip.allInnerTexts()).join())
  }
  return named
}
