import type { Page } from 'playwright/test'
import { gaps, labelSize, layoutFor } from '../../components/charts/chart.ts'
import {
  canvasOf,
  charts,
  faultsInBars,
  faultsInColours,
  halfGap,
  inkBeyond,
  stretches,
  vector,
} from '../support/canvas.ts'
import { expect, test } from '../support/fixtures.ts'
import { colour, size } from '../support/tokens.ts'
import { example } from './example.ts'

for (const [scheme, width] of [
  ['light', 980],
  ['dark', 1920],
] as const)
  test(`bars begin and end where their numbers put them, ${scheme}, ${width} wide`, async ({
    sharedDeck,
  }) => {
    await sharedDeck.setColorScheme(scheme)
    await sharedDeck.page.setViewportSize({ width, height: Math.round((width * 552) / 980) })
    for (const chart of charts) {
      await sharedDeck.goLast(chart.no)
      const canvas = canvasOf(sharedDeck.current(chart.no), chart)
      await expect.poll(() => faultsInColours(canvas, chart, scheme), chart.name).toEqual([])
      // The strokes of a threatened bar stay within its outline.
      expect(await inkBeyond(canvas, chart), chart.name).toBe(0)
    }
  })

test('labels and values of any length fit beside their bars', async ({ sharedDeck }) => {
  await sharedDeck.go(charts[0]!.no)
  const wide = (text: string, font: string) =>
    sharedDeck.page.evaluate(
      ([text, font]) => {
        const ctx = new OffscreenCanvas(1, 1).getContext('2d')!
        const family = getComputedStyle(document.documentElement).getPropertyValue('--sans')
        ctx.font = `${font} ${family}`
        return ctx.measureText(text).width
      },
      [text, font] as const,
    )
  const [width, valueSize] = [800, size('size-value')]
  for (const value of [100, 95, 60, 0])
    for (const [label, display, note] of [
      ['Japan', '8%'],
      ['Democratic Republic', '1,234.5 billion', 'threatened'],
      ['The Marshall Islands', '88.8 million', 'imposed in March'],
    ] as const) {
      const part = { ...example.bars[0]!.parts[0]!, value, display, note }
      const bars = [{ label: [label], click: 0, parts: [part] }]
      const { left, right } = layoutFor({ bars, max: 100 }, width, valueSize).padding
      expect((await wide(label, `600 ${labelSize}px`)) + gaps.label, label).toBeLessThan(left + 1)
      const noted = note ? gaps.note + (await wide(note, `400 ${labelSize}px`)) : 0
      const words = gaps.value + (await wide(display, `700 ${valueSize}px`)) + noted
      const end = left + ((width - left - right) * value) / 100
      expect(end + words, `${display} after ${value}%`).toBeLessThan(width + 1)
    }
})

test.describe('detects in a drawing', () => {
  const sheet = { width: 800, height: 300 }
  const places = stretches(example, sheet)
  const [lone, left, right, threat] = places as [
    (typeof places)[0],
    (typeof places)[0],
    (typeof places)[0],
    (typeof places)[0],
  ]
  /** What is painted: a colour over a box, or nothing, which clears it. */
  type Box = [x: number, y: number, width: number, height: number, paint?: string]
  const rgb = (name: string) => `rgb(${colour('light', name).join()})`
  const boxes = places.flatMap(({ part, from, to, first, last, top, bottom }): Box[] => {
    const [begin, end] = [from + (first ? 0 : halfGap), to - (last ? 0 : halfGap)]
    const whole: Box = [begin, top, end - begin, bottom - top, rgb(part.fill)]
    if (!part.threatened) return [whole]
    // An outline with a few strokes.
    const hollow: Box = [begin + 2, top + 2, end - begin - 4, bottom - top - 4]
    const strokes = [0.3, 0.6].map((at): Box => [
      begin + at * (end - begin),
      top,
      12,
      bottom - top,
      rgb(part.fill),
    ])
    return [whole, hollow, ...strokes]
  })

  const cases: [name: string, more: Box[], expected: RegExp[]][] = [
    ['no fault', [], []],
    ['a bar too short', [[lone.to - 20, lone.top, 20, 60]], [/^“part 0.0” ends at [\d.]+, not [\d.]+$/]],
    ['a bar that is missing', [[0, lone.top, 800, 60]], [/^“part 0.0” is not drawn$/]],
    [
      'an empty canvas',
      [[0, 0, 800, 300]],
      places.map(({ part }) => new RegExp(`^“${part.name}” is not drawn$`)),
    ],
    [
      'no gap between parts',
      [[left.to - 5, left.top, 10, 50, rgb('others')]],
      [/^“part 1.0” ends at/, /^“part 1.1” begins at/, /^“part 1.1” touches its neighbour$/],
    ],
    ['another fill', [[right.from, right.top, 200, 50, rgb('paper')]], [/^“part 1.1” begins at/]],
    [
      'stripes that are filled',
      [[threat.from, threat.top, threat.to - threat.from, 50, rgb('us')]],
      [/^“part 2.0” is full$/],
    ],
  ]

  /** A page with a canvas on which only the example is drawn. */
  async function drawExample(page: Page, more: Box[]) {
    await page.setContent(
      `<canvas width="${sheet.width}" height="${sheet.height}" style="width: ${sheet.width}px">`,
    )
    const canvas = page.locator('canvas')
    await canvas.evaluate((el: HTMLCanvasElement, boxes) => {
      const ctx = el.getContext('2d')!
      for (const [x, y, width, height, paint] of boxes) {
        ctx.fillStyle = paint ?? ''
        ctx[paint ? 'fillRect' : 'clearRect'](x, y, width, height)
      }
    }, more)
    return canvas
  }

  test('bars that are too short, missing, without gaps, of another colour, scale or fill', async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport: sheet })
    for (const [name, more, expected] of cases) {
      const canvas = await drawExample(page, [...boxes, ...more])
      expect(await faultsInBars(canvas, example), name).toEqual(
        expected.map((fault) => expect.stringMatching(fault)),
      )
    }
    const canvas = await drawExample(page, boxes)
    expect(await faultsInBars(canvas, { ...example, max: 90 }), 'another scale').toHaveLength(6)
    await page.close()
  })

  test('strokes that stick out of their outline', async ({ browser }) => {
    const page = await browser.newPage({ viewport: sheet })
    const stroke = (y: number): Box => [threat.from + 20, y, 1, 20, 'black']
    const within = await drawExample(page, [stroke(threat.top + 5)])
    expect(await inkBeyond(within, example)).toBe(0)
    const beyond = await drawExample(page, [stroke(threat.bottom - 10)])
    expect(await inkBeyond(beyond, example)).toBeGreaterThan(0)
    await page.close()
  })
})

/** The strokes in the drawing of a chart, and those that cross an outline; it runs in the page. */
function strokesIn(svg: Element) {
  const paths = [...svg.querySelectorAll<SVGGraphicsElement>('path, rect')].map((path) => ({
    box: path.getBBox(),
    half: Number(path.getAttribute('stroke-width')) / 2,
    isStroke: path.getAttribute('d')?.match(/L/g)?.length === 1,
  }))
  const outlines = paths.filter(({ isStroke }) => !isStroke)
  const strokes = paths.filter(({ isStroke }) => isStroke)
  const outside = strokes.filter(({ box, half }) => {
    // How far the corners of a stroke at 45° are from its centre line.
    const corner = half * Math.SQRT1_2
    return !outlines.some(
      ({ box: around, half: line }) =>
        box.x - corner >= around.x - line &&
        box.y - corner >= around.y - line &&
        box.x + box.width + corner <= around.x + around.width + line &&
        box.y + box.height + corner <= around.y + around.height + line,
    )
  })
  return { strokes: strokes.length, outside: outside.length }
}

const threatened = charts.filter(({ bars }) =>
  bars.some(({ parts }) => parts.some((part) => part.threatened)),
)

test('the strokes of a threatened bar stay within its outline, on paper', async ({ printed }) => {
  test.skip(!threatened.length, 'this talk has no threatened bar')
  for (const chart of threatened) {
    const { strokes, outside } = await vector(printed, chart).last().evaluate(strokesIn)
    expect(strokes, chart.name).toBeGreaterThan(5)
    expect(outside, chart.name).toBe(0)
  }
})

test('detects a stroke that sticks out, on paper', async ({ browser }) => {
  const page = await browser.newPage()
  await page.setContent(
    `<svg><rect x="10" y="10" width="100" height="40" stroke-width="2"/>
      <path d="M 20 40 L 30 20" stroke-width="2"/><path d="M 100 20 L 120 2" stroke-width="2"/></svg>`,
  )
  expect(await page.locator('svg').evaluate(strokesIn)).toEqual({ strokes: 2, outside: 1 })
  await page.close()
})
