import type { Locator } from 'playwright/test'
import { clicksOf } from '../../components/charts/chart.ts'
import type { Figure } from '../../data/types.ts'
import { figures } from '../../data/index.ts'
import {
  canvasOf,
  charts,
  type DeckChart,
  namedUnderPointer,
  onPage,
  partsDrawn,
  sampleChart,
} from '../support/canvas.ts'
import { expect, slides, test } from '../support/fixtures.ts'

type Row = [bar: string, part: string, display: string, detail: string]

/** The rows of a chart's table at a click. */
const rowsAt = ({ name, bars }: DeckChart, click: number) =>
  bars
    .filter((bar) => bar.click <= click)
    .flatMap(({ label, parts }) =>
      parts.map((part): Row => [label.join(' ') || name, part.name, part.display, part.detail]),
    )
const rowsOf = (chart: DeckChart) => rowsAt(chart, clicksOf(chart))

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The table that stands for a chart, cell by cell. */
const tableOf = (slide: Locator) =>
  slide
    .locator('.visually-hidden table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim())),
    )

/** Expects a tooltip on each part that a click shows, and on no other. */
async function expectTips(slide: Locator, chart: DeckChart, click: number) {
  const tips = await namedUnderPointer(slide, chart)
  const shown = chart.bars.flatMap((bar) => bar.parts.map((part) => ({ part, is: bar.click <= click })))
  expect(tips.map(plain), `${chart.name}, click ${click}`).toEqual(
    shown.map(({ part, is }) => (is ? `${part.name} ${part.display}; ${part.detail}` : '')),
  )
}

/** The values of hidden bars that a text gives away, and those of shown ones that it lacks. */
const wronglyTold = (text: string, { bars }: DeckChart, click: number) =>
  bars.flatMap((bar) =>
    bar.parts.flatMap(({ display }) => {
      const isTold = text.includes([...bar.label, display].join(' '))
      return isTold === bar.click <= click ? [] : [display]
    }),
  )

test('at every click tooltips, table and accessible name tell the bars that are drawn, and no other', async ({
  sharedDeck,
}) => {
  for (const chart of charts) {
    const slide = sharedDeck.current(chart.no)
    for (let click = 0; click <= clicksOf(chart); click++) {
      await sharedDeck.go(chart.no, click)
      const where = `${chart.name}, click ${click}`
      const canvas = canvasOf(slide, chart)
      const rows = rowsAt(chart, click)
      await expect.poll(() => partsDrawn(canvas, chart), where).toEqual(rows.map(([, name]) => name))
      await expectTips(slide, chart, click)
      expect(await tableOf(slide), where).toEqual(rows)
      const label = (await canvas.getAttribute('aria-label'))!
      if (click === clicksOf(chart)) expect(label, where).toBe(chart.finding)
      else expect(wronglyTold(label, chart, click), where).toEqual([])
      expect(await slide.locator('.visually-hidden table caption').innerText(), where).toBe(label)
    }
  }
})

test('tooltips are on their bars at twice the scale, too', async ({ sharedDeck }) => {
  await sharedDeck.page.setViewportSize({ width: 1920, height: 1082 })
  await sharedDeck.goLast(sampleChart.no)
  await expectTips(sharedDeck.current(sampleChart.no), sampleChart, clicksOf(sampleChart))
})

test('tooltips give year and page as the data has them', () => {
  const known = new Map(Object.values<Figure>(figures).map((figure) => [figure.measures, figure]))
  for (const [, name, , detail] of charts.flatMap(rowsOf)) {
    const { period, page } = known.get(name)!
    expect(detail).toBe(`${period}; p. ${page}`)
  }
})

test('detects tooltips on the wrong bar, or on none', async ({ sharedDeck }) => {
  await sharedDeck.goLast(sampleChart.no)
  const slide = sharedDeck.current(sampleChart.no)
  const canvas = canvasOf(slide, sampleChart)
  const names = rowsOf(sampleChart).map(([, name]) => name)
  await canvas.evaluate((el) => (el.style.transform = 'scaleY(-1)'))
  expect((await namedUnderPointer(slide, sampleChart)).at(-1)).toContain(names[0])
  await canvas.evaluate((el) => (el.style.pointerEvents = 'none'))
  expect(await namedUnderPointer(slide, sampleChart)).toEqual(names.map(() => ''))
  await canvas.evaluate((el) => (el.style.transform = el.style.pointerEvents = ''))
})

test.describe('on a touch screen', () => {
  // A small slide: on a large one two bars are as far apart as a swipe is long.
  test.use({ hasTouch: true, viewport: { width: 640, height: 360 } })

  test('touch shows the tooltip of its bar, and of the next one it moves to', async ({
    context,
    deck,
    page,
  }) => {
    await deck.open(`${sampleChart.no}?clicks=${clicksOf(sampleChart)}`)
    const slide = deck.current(sampleChart.no)
    const finger = await context.newCDPSession(page)
    const places = await onPage(canvasOf(slide, sampleChart), sampleChart)
    // Straight down, where every bar is: a sideways move would be a swipe.
    const x = Math.min(...places.map(({ x }) => x))
    for (const [bar, { y, part }] of places.entries()) {
      const type = bar === 0 ? 'touchStart' : 'touchMove'
      await finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
      // No mouse event follows while the finger is down.
      await expect(slide.locator('.tip')).toContainText(part.name)
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  })
})

test('detects an accessible name that gives a bar away, or lacks one', () => {
  const [bar, , display] = rowsOf(sampleChart)[0]!
  const says = `Share: ${bar} ${display}`
  expect(wronglyTold(says, sampleChart, 1)).toEqual([])
  expect(wronglyTold(says, sampleChart, 0)).toEqual([display])
  expect(wronglyTold('Share', sampleChart, 1)).toEqual([display])
})

/** Charts that outline the whole and have captions around the bar. */
const framed = charts.filter(({ layout }) => layout?.framed)

test('the captions of a framed chart give the whole, the computed share and the slide’s remark', async ({
  sharedDeck,
}) => {
  test.skip(!framed.length, 'this talk has no framed chart')
  for (const { no, max, bars } of framed) {
    await sharedDeck.goLast(no)
    const words = plain(await sharedDeck.current(no).locator('.frame').innerText())
    expect(words).toContain(`${max} `)
    for (const { parts } of bars) expect(words).toContain(`: ${((100 * parts[0]!.value) / max).toFixed(1)}%`)
    expect(words).toContain(slides[no - 1]!.frontmatter.remark)
  }
})

test('the captions of a framed chart are aligned with the values inside', async ({ printed }) => {
  test.skip(!framed.length, 'this talk has no framed chart')
  for (const { no, bars } of framed) {
    const evidence = printed.page.locator(`[data-slidev-no="${no}"] .evidence`).last()
    const lefts = (of: Locator) =>
      of.evaluateAll((all) =>
        all.map((el) => {
          const range = document.createRange()
          range.selectNodeContents(el)
          return range.getBoundingClientRect().left
        }),
      )
    const values = evidence.locator('[role="img"] text')
    expect(await values.allTextContents()).toEqual(
      bars.flatMap(({ parts }) => parts.map(({ display }) => display)),
    )
    const captions = await lefts(evidence.locator('.under > *'))
    const places = await lefts(values)
    expect(captions).toHaveLength(places.length)
    for (const [i, left] of places.entries()) expect(Math.abs(left - captions[i]!)).toBeLessThan(3)
  }
})

test('values in charts are set no smaller than their minimum', async ({ printed }) => {
  for (const chart of charts) {
    const sizes = await printed.page
      .locator(`[data-chart="${chart.name}"] [role="img"]`)
      .last()
      .evaluate((drawing) => {
        const least = Number.parseFloat(
          getComputedStyle(document.documentElement).getPropertyValue('--size-value'),
        )
        return {
          least,
          of: [...drawing.querySelectorAll('text')].map((text) => ({
            text: text.textContent,
            size: Number.parseFloat(getComputedStyle(text).fontSize),
          })),
        }
      })
    for (const { parts } of chart.bars)
      for (const { display, remainder } of parts) {
        const { size } = sizes.of.find(({ text }) => text === display)!
        expect(size, `${chart.name}, ${display}`).toBeGreaterThanOrEqual(remainder ? 18 : sizes.least)
      }
  }
})
