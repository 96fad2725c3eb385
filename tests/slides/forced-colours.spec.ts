import type { Deck } from '../support/deck.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { type Slide, slideWith } from '../support/slides.ts'
import { contrast, rgb } from '../support/tokens.ts'

interface Drawn {
  what: string
  isText: boolean
  /** Its colours, and that of its background. */
  colours: string[]
  back: string
  /** The number of visible borders: an arrowhead has one of four. */
  borders: number
}

/** The texts of each slide, the shapes of its drawings, and the elements that are only a mark. Runs in the page. */
function readDrawn(slides: Element[]): Drawn[][] {
  const isClear = (colour: string) => /^none$|^rgba\(.*, 0\)$/.test(colour)
  const backOf = (element: Element, canvas: string): string => {
    // The browser backs forced text with the page’s colour.
    if (getComputedStyle(element).forcedColorAdjust !== 'none') return canvas
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (!isClear(backgroundColor)) return backgroundColor
    }
    return canvas
  }
  const read = (element: Element, canvas: string, pseudo?: string): Drawn[] => {
    const style = getComputedStyle(element, pseudo)
    if (style.visibility !== 'visible' || style.display === 'none' || (pseudo && style.content === 'none'))
      return []
    const what = `<${element.localName} class="${element.getAttribute('class') ?? ''}">${pseudo ?? ''}`
    const words = [...element.childNodes].some(
      ({ nodeType, data }: Node & { data?: string }) => nodeType === 3 && data?.trim(),
    )
    if (element.matches('svg *')) {
      const { fill, stroke } = style
      const isText = element.localName === 'text'
      if (isText) return words ? [{ what, isText, colours: [fill], back: canvas, borders: 0 }] : []
      // The ground of a hatching is not a mark.
      if (!element.matches('path, rect:not(.ground), circle, line, polygon, ellipse')) return []
      const colours = [fill, stroke].filter((colour) => !isClear(colour))
      return [{ what, isText, colours, back: canvas, borders: 0 }]
    }
    if (words && !pseudo)
      return [{ what, isText: true, colours: [style.color], back: backOf(element, canvas), borders: 0 }]
    if (element.textContent?.trim() || element.matches('svg, canvas, br')) return []
    const sides = ['top', 'right', 'bottom', 'left'].filter(
      (side) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
    )
    const borders = sides
      .map((side) => style.getPropertyValue(`border-${side}-color`))
      .filter((colour) => !isClear(colour))
    const colours = [style.backgroundColor, ...borders].filter((colour) => !isClear(colour))
    return [{ what, isText: false, colours, back: canvas, borders: borders.length }]
  }
  return slides.map((slide) => {
    const canvas = getComputedStyle(slide.querySelector('.slidev-layout')!).backgroundColor
    // Skips a chart’s drawing for print: on the screen it is a canvas.
    return [...slide.querySelectorAll(':not(.deck-chart svg *)')].flatMap((element) => [
      ...read(element, canvas),
      ...(element.matches('svg *')
        ? []
        : [...read(element, canvas, '::before'), ...read(element, canvas, '::after')]),
    ])
  })
}

/** The contrast of its clearest colour. */
const clarity = ({ colours, back }: Drawn) =>
  Math.max(1, ...colours.map((colour) => contrast(rgb(colour), rgb(back))))

/** What is visible in the talk’s colours, but pale, gone or of another shape in the reader’s. */
function lost(usual: readonly Drawn[], forced: readonly Drawn[]): string[] {
  return usual.flatMap((drawn, i) => {
    const now = forced[i]
    if (now?.what !== drawn.what) return [`${drawn.what} is gone`]
    if (!drawn.isText && clarity(drawn) < 1.5) return []
    const least = drawn.isText ? 4.5 : 3
    if (clarity(now) < least) return [`${drawn.what} has ${clarity(now).toFixed(1)} of ${least}`]
    return now.borders > drawn.borders ? [`${drawn.what} has another shape`] : []
  })
}

/** What slides of the print page, in their order, lose in forced colours in the current scheme. */
async function lostOn({ page }: Deck, shown: readonly Slide[]): Promise<string[]> {
  const printed = page.locator(shown.map(({ no }) => `[data-slidev-no="${no}"]`).join())
  const usual = await printed.evaluateAll(readDrawn)
  expect(usual).toHaveLength(shown.length)
  await page.emulateMedia({ forcedColors: 'active' })
  const forced = await printed.evaluateAll(readDrawn)
  await page.emulateMedia({ forcedColors: 'none' })
  return shown.flatMap(({ no }, i) => lost(usual[i]!, forced[i]!).map((fault) => `slide ${no}: ${fault}`))
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`in high contrast nothing on a slide disappears: ${colorScheme}`, async ({ printedLast, states }) => {
    await printedLast.setColorScheme(colorScheme)
    expect(await lostOn(printedLast, slides)).toEqual([])
    states.count(slides.length)
  })

test('detects in high contrast: marks without their colours, arrowheads, words on a dark box, lines of one ink', async ({
  printedLast,
}) => {
  const cases = [
    ['roadmap', '<span class="line"> has 1.0 of 3'],
    ['<CausalDiagram', '<span class="arrow step">::after has another shape'],
    ['<FieldsInQuestion', '<b class=""> has 1.0 of 4.5'],
    ['<PivotPairs', '<path class="tie"> has 1.\\d of 3'],
  ] as const
  const broken = cases.flatMap(([what, fault]) => {
    const slide = slideWith(what)
    return slide ? [{ slide, fault }] : []
  })
  await printedLast.setColorScheme('dark')
  const style = await printedLast.page.addStyleTag({
    content: `
      [data-slidev-no] * { forced-color-adjust: auto !important }
      [data-slidev-no] .tie { stroke: #16213a !important }
      @media (forced-colors: none) { [data-slidev-no] .tie { stroke: #ffffff !important } }`,
  })
  const found = await lostOn(
    printedLast,
    slides.filter((slide) => broken.some((one) => one.slide === slide)),
  )
  await style.evaluate((el) => (el as HTMLStyleElement).remove())
  for (const { slide, fault } of broken)
    expect(found.join('\n')).toMatch(new RegExp(`^slide ${slide.no}: ${fault}`, 'm'))
})
