import {
  canvasOf,
  carProduction,
  charts,
  costSharing,
  type DeckChart,
  drawn,
  faultsInBars,
  inkBeyond,
  landForces,
  partsDrawn,
  tariffs,
} from '../support/canvas.ts'
import { type Deck, expect, test } from '../support/fixtures.ts'
import { colour } from '../support/tokens.ts'

/** A chart as it stands at the last click. */
async function complete(deck: Deck, chart: DeckChart) {
  await deck.goLast(chart.no)
  return canvasOf(deck.current(chart.no), chart)
}

const names = ({ bars }: DeckChart) => bars.flatMap(({ parts }) => parts.map(({ name }) => name))

/** A chart on the page that is printed, once for each click. */
const vector = (printed: Deck, { name, no }: DeckChart) =>
  printed.page.locator(`[data-slidev-no="${no}"] [data-chart="${name}"] [role="img"][data-settled]`)

/** How many bars the storyboard has at each click. */
const storyboard: [DeckChart, number[]][] = [
  [costSharing, [0, 1, 2, 3]],
  [landForces, [0, 1, 2]],
  [carProduction, [0, 1]],
  [tariffs, [1, 3, 4, 4]],
]

test('each chart has bars for every click up to its last', () => {
  for (const { name, bars } of charts) {
    const clicks = new Set(bars.map(({ click }) => click))
    for (let click = 1; click <= Math.max(...clicks); click++) expect(clicks, name).toContain(click)
  }
})

for (const scheme of ['light', 'dark'] as const)
  for (const width of [980, 1920])
    test(`bars begin and end where their numbers put them, ${scheme}, ${width} wide`, async ({ walked }) => {
      await walked.setColorScheme(scheme)
      await walked.page.setViewportSize({ width, height: Math.round((width * 552) / 980) })
      for (const chart of charts) {
        const canvas = await complete(walked, chart)
        await expect.poll(() => faultsInBars(canvas, chart, scheme), chart.name).toEqual([])
      }
    })

test('detects a bar too short, a bar not drawn, an empty canvas, no gap, another whole, stripes filled', async ({
  deck,
}) => {
  await deck.open(tariffs.no)
  const fill = async (
    chart: DeckChart,
    box: [x: number, y: number, w: number, h: number],
    paint?: string,
  ) => {
    const canvas = await complete(deck, chart)
    await canvas.evaluate(
      (el: HTMLCanvasElement, [[x, y, w, h], paint]) => {
        const ctx = el.getContext('2d')!
        const { width, height } = el.getBoundingClientRect()
        ctx.fillStyle = paint ?? ''
        ctx[paint ? 'fillRect' : 'clearRect'](x * width, y * height, w * width, h * height)
      },
      [box, paint] as const,
    )
    const faults = await faultsInBars(canvas, chart)
    // The slide before draws it anew.
    await deck.page.reload()
    await deck.ready()
    return faults
  }
  const [japan, korea, germany] = names(costSharing)
  expect(await fill(costSharing, [0.35, 0.34, 1, 0.32])).toEqual([
    expect.stringMatching(new RegExp(`^“${korea}” ends at \\d+\\.\\d, not \\d+\\.\\d$`)),
  ])
  expect(await fill(costSharing, [0, 0.67, 1, 0.33])).toEqual([`“${germany}” is not drawn`])
  expect(await fill(costSharing, [0, 0, 1, 1])).toEqual(
    [japan, korea, germany].map((name) => `“${name}” is not drawn`),
  )
  const [, elsewhere] = names(carProduction)
  const hex = (name: string) => `rgb(${colour('light', name).join()})`
  expect((await fill(carProduction, [0.5, 0, 0.5, 1], hex('others'))).join('\n')).toContain(
    `“${elsewhere}” is not parted from its neighbour`,
  )
  const [threat] = names(tariffs)
  expect(await fill(tariffs, [0.2, 0, 0.2, 0.25], hex('us'))).toEqual([])
  expect(await fill(tariffs, [0.15, 0, 0.59, 0.25], hex('us'))).toContain(`“${threat}” is full`)

  const canvas = await complete(deck, tariffs)
  expect(await faultsInBars(canvas, { ...tariffs, max: tariffs.max + 1 })).toHaveLength(tariffs.bars.length)
})

test('the strokes of a threatened bar stay within its outline, on the screen', async ({ walked }) => {
  for (const width of [980, 1920]) {
    await walked.page.setViewportSize({ width, height: Math.round((width * 552) / 980) })
    const canvas = await complete(walked, tariffs)
    await expect.poll(() => faultsInBars(canvas, tariffs)).toEqual([])
    expect(await inkBeyond(canvas, tariffs)).toBe(0)
    await canvas.evaluate((el: HTMLCanvasElement) => el.getContext('2d')!.fillRect(200, 4, 1, 60))
    expect(await inkBeyond(canvas, tariffs), 'detects a stroke that sticks out').toBeGreaterThan(0)
  }
})

test('the strokes of a threatened bar stay within its outline, on paper', async ({ printed }) => {
  const sheet = vector(printed, tariffs).last()
  /** How far the corners of a stroke’s ends are from its middle line, at 45°. */
  const beyond = () =>
    sheet.evaluate((svg) => {
      const lines = [...svg.querySelectorAll<SVGGraphicsElement>('path, rect')].map((path) => ({
        box: path.getBBox(),
        half: Number(path.getAttribute('stroke-width')) / 2,
        isStroke: path.getAttribute('d')?.match(/L/g)?.length === 1,
      }))
      const outlines = lines.filter(({ isStroke }) => !isStroke)
      const strokes = lines.filter(({ isStroke }) => isStroke)
      const sticking = strokes.filter(({ box, half }) => {
        const corner = half * Math.SQRT1_2
        return !outlines.some(
          ({ box: around, half: line }) =>
            box.x - corner >= around.x - line &&
            box.y - corner >= around.y - line &&
            box.x + box.width + corner <= around.x + around.width + line &&
            box.y + box.height + corner <= around.y + around.height + line,
        )
      })
      return { strokes: strokes.length, sticking: sticking.length }
    })
  const { strokes, sticking } = await beyond()
  expect(strokes).toBeGreaterThan(20)
  expect(sticking).toBe(0)
  await sheet.evaluate((svg) =>
    svg.querySelector('path[stroke-width="2"]')!.setAttribute('d', 'M 130 10 L 160 2'),
  )
  expect((await beyond()).sticking, 'detects a stroke that sticks out').toBe(1)
})

test('charts are built bar by bar, the same in the talk, by deep link and in the presenter’s window and its preview', async ({
  deck,
  page,
  site,
}) => {
  test.setTimeout(90_000)
  await page.setViewportSize({ width: 1920, height: 1080 })
  const shown = ({ bars }: DeckChart, count: number) =>
    bars.slice(0, count).flatMap(({ parts }) => parts.map(({ name }) => name))
  for (const [chart, counts] of storyboard) {
    const last = counts.length - 1
    await deck.open(`${chart.no}?clicks=1`)
    const canvas = canvasOf(deck.current(chart.no), chart)
    expect(await partsDrawn(canvas, chart), `${chart.name}, by link`).toEqual(shown(chart, counts[1]!))
    expect(await deck.clicks()).toBe(last)
    for (const [click, count] of counts.entries()) {
      await deck.go(chart.no, click)
      await expect
        .poll(() => partsDrawn(canvas, chart), `${chart.name}, click ${click}`)
        .toEqual(shown(chart, count))
    }
    await page.goto(`${site}/presenter/${chart.no}`)
    await deck.ready()
    const preview = canvasOf(page.locator('.grid-section.next'), chart)
    for (const [click, count] of counts.entries()) {
      await deck.go(chart.no, click)
      const where = `${chart.name}, presenter, click ${click}`
      await expect.poll(() => partsDrawn(canvas, chart), where).toEqual(shown(chart, count))
      if (click === last) continue
      const next = shown(chart, counts[click + 1]!)
      await expect.poll(() => partsDrawn(preview, chart), `${where}, preview`).toEqual(next)
    }
  }
})

test('on paper charts are built bar by bar too', async ({ printed }) => {
  for (const [chart, counts] of storyboard) {
    const texts = await vector(printed, chart).evaluateAll((sheets) =>
      sheets.map((sheet) => [...sheet.querySelectorAll('text')].map(({ textContent }) => textContent)),
    )
    expect(texts, chart.name).toHaveLength(counts.length)
    for (const [click, count] of counts.entries())
      for (const [bar, { parts }] of chart.bars.entries())
        for (const { display } of parts) {
          const times = texts[click]!.filter((text) => text === display).length
          const right = chart.bars
            .slice(0, count)
            .filter(({ parts }) => parts.some((part) => part.display === display)).length
          expect(times, `${chart.name}, click ${click}, bar ${bar}, ${display}`).toBe(right)
        }
  }
})

test('printed without clicks every chart is complete: paths and text, no picture', async ({ page, site }) => {
  await page.goto(`${site}/print?print=true`)
  for (const chart of charts) {
    const sheet = page.locator(`[data-chart="${chart.name}"] [role="img"][data-settled]`)
    await expect(sheet).toHaveCount(1)
    expect(await sheet.getAttribute('aria-label')).toBe(chart.finding)
    const texts = await sheet.locator('text').allTextContents()
    for (const { parts, label } of chart.bars)
      for (const words of [...label, ...parts.map(({ display }) => display)]) expect(texts).toContain(words)
    expect(await sheet.locator('image, canvas').count()).toBe(0)
    expect(await sheet.locator('path').count()).toBeGreaterThan(0)
  }
  expect(await page.locator('.deck-chart canvas').count()).toBe(0)
})

test('the overview shows every chart complete', async ({ page, site }) => {
  await page.goto(`${site}/overview`)
  await expect(page.locator(drawn)).toHaveCount(charts.length, { timeout: 30_000 })
  for (const chart of charts) {
    const canvas = canvasOf(page.locator('#app'), chart)
    await canvas.scrollIntoViewIfNeeded()
    await expect.poll(() => partsDrawn(canvas, chart), chart.name).toEqual(names(chart))
  }
})
