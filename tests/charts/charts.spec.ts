import { barCharts } from '../../components/charts/bars.ts'
import { clicksOf } from '../../components/charts/chart.ts'
import {
  canvasOf,
  charts,
  type DeckChart,
  drawn,
  faultsInSharpness,
  misplaced,
  partsDrawn,
  sampleChart,
  sharpness,
  unplaced,
  vector,
} from '../support/canvas.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { example } from './example.ts'

/** The names of the parts that a click shows. */
const partsAt = ({ bars }: DeckChart, click: number) =>
  bars.filter((bar) => bar.click <= click).flatMap(({ parts }) => parts.map(({ name }) => name))

/** Every click of a chart, 0 among them. */
const clicks = (chart: DeckChart) => Array.from({ length: clicksOf(chart) + 1 }, (_, click) => click)

/** Ids used twice, and charts whose table is missing; it runs in the page. */
function idFaults(): string[] {
  const ids = [...document.querySelectorAll('.deck-chart [id]')].map(({ id }) => id)
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `“${id}” is used twice`)
  const lost = [...document.querySelectorAll('.deck-chart canvas')].flatMap((canvas) => {
    const id = canvas.getAttribute('aria-describedby') ?? ''
    return document.getElementById(id)?.matches('table') ? [] : [`“${id}” is no table`]
  })
  return [...twice, ...lost]
}

test('every chart is on a slide; detects one that is not', () => {
  expect(unplaced(barCharts)).toEqual([])
  expect(unplaced({ example })).toEqual([
    'barCharts.example of components/charts/bars.ts is on no slide: put <BarChart of="example" /> on one',
  ])
})

test('every click up to a chart’s last shows a bar', () => {
  for (const chart of charts) {
    const shown = new Set(chart.bars.map(({ click }) => click))
    expect(
      clicks(chart).filter((click) => click > 0 && !shown.has(click)),
      `clicks of “${chart.name}” in components/charts/bars.ts that show no bar`,
    ).toEqual([])
  }
})

test('a deep link shows the bars of its click', async ({ deck }) => {
  const { no } = sampleChart
  await deck.open(`${no}?clicks=1`)
  const canvas = canvasOf(deck.current(no), sampleChart)
  await expect.poll(() => partsDrawn(canvas, sampleChart)).toEqual(partsAt(sampleChart, 1))
  expect(await deck.clicks()).toBeGreaterThanOrEqual(clicksOf(sampleChart))
})

// In the audience’s window, names.spec.ts looks at the bars of each click.
test('each click shows its bars, sharp, in the presenter’s window, whose preview is one click ahead', async ({
  talk: { presenter },
}) => {
  const { page } = presenter
  const [main, next] = ['.grid-section.main', '.grid-section.next'] as const
  for (const chart of charts) {
    const canvas = canvasOf(page.locator(main), chart)
    const preview = canvasOf(page.locator(next), chart)
    for (const click of clicks(chart)) {
      await presenter.go(chart.no, click)
      const where = `${chart.name}, click ${click}`
      await expect.poll(() => partsDrawn(canvas, chart), where).toEqual(partsAt(chart, click))
      if (click === clicksOf(chart)) continue
      await expect
        .poll(() => partsDrawn(preview, chart), `${where}, preview`)
        .toEqual(partsAt(chart, click + 1))
      await expect.poll(async () => faultsInSharpness(await sharpness(page, main)), where).toEqual([])
      await expect.poll(() => misplaced(page, main), where).toEqual([])
      await expect
        .poll(async () => faultsInSharpness(await sharpness(page, next), Infinity), `${where}, preview`)
        .toEqual([])
    }
    expect(await page.evaluate(idFaults), chart.name).toEqual([])
  }
})

test('each click shows its bars on the print page', async ({ printed }) => {
  for (const chart of charts) {
    const texts = await vector(printed, chart).evaluateAll((sheets) =>
      sheets.map((sheet) => [...sheet.querySelectorAll('text')].map(({ textContent }) => textContent)),
    )
    expect(texts.length, chart.name).toBeGreaterThanOrEqual(clicks(chart).length)
    for (const click of clicks(chart))
      for (const { display } of chart.bars.flatMap(({ parts }) => parts)) {
        const right = chart.bars.filter(
          (bar) => bar.click <= click && bar.parts.some((part) => part.display === display),
        ).length
        expect(
          texts[click]!.filter((text) => text === display),
          `${chart.name}, click ${click}, ${display}`,
        ).toHaveLength(right)
      }
  }
})

test('printed without clicks every chart is complete: paths and text, no picture', async ({
  printedLast: { page },
}) => {
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

test('the overview shows every slide and every chart complete and sharp, with ids of its own', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/overview`)
  await expect(page.locator(drawn)).toHaveCount(charts.length, { timeout: 30_000 })
  await expect(page.locator('.slidev-layout')).toHaveCount(slides.length)
  for (const chart of charts) {
    const canvas = canvasOf(page.locator('#app'), chart)
    await canvas.scrollIntoViewIfNeeded()
    await expect.poll(() => partsDrawn(canvas, chart), chart.name).toEqual(partsAt(chart, clicksOf(chart)))
  }
  await expect.poll(async () => faultsInSharpness(await sharpness(page), Infinity)).toEqual([])
  expect(await page.evaluate(idFaults)).toEqual([])
})

test('detects charts with the same ids, and one without its table', async ({ browser }) => {
  const page = await browser.newPage()
  const chart = (id: string, table = 'table') =>
    `<div class="deck-chart"><canvas aria-describedby="${id}"></canvas><${table} id="${id}"></${table}></div>`
  await page.setContent(chart('one') + chart('one') + chart('two', 'p'))
  expect(await page.evaluate(idFaults)).toEqual(['“one” is used twice', '“two” is no table'])
  await page.close()
})
