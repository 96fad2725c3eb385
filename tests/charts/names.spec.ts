import type { Locator, Page } from 'playwright/test'
import { figures } from '../../data/index.ts'
import {
  canvasOf,
  carProduction,
  charts,
  costSharing,
  type DeckChart,
  namedUnderPointer,
  onPage,
} from '../support/canvas.ts'
import { Deck, expect, test } from '../support/fixtures.ts'

const rowsOf = ({ name, bars }: DeckChart) =>
  bars.map(({ label, parts }) =>
    parts.map((part) => [label.join(' ') || name, part.name, part.display, part.detail]),
  )

/** The table that stands for a chart, cell by cell. */
const tableOf = (slide: Locator) =>
  slide
    .locator('.visually-hidden table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim())),
    )

test('the pointer names the part under it, at any scale, and says nothing that the table does not', async ({
  walked,
}) => {
  for (const width of [980, 1920]) {
    await walked.page.setViewportSize({ width, height: Math.round((width * 552) / 980) })
    for (const chart of charts) {
      await walked.goLast(chart.no)
      const slide = walked.current(chart.no)
      const tips = await namedUnderPointer(slide, chart)
      const parts = rowsOf(chart).flat()
      expect(tips).toHaveLength(parts.length)
      for (const [i, [, name, display, detail]] of parts.entries())
        expect(tips[i]!.replace(/\s+/g, ' ')).toBe(`${name} ${display}; ${detail}`)
      expect(await tableOf(slide), chart.name).toEqual(parts)
    }
  }
  // Year and page as the data has them.
  const said = new Map(Object.values(figures).map((figure) => [figure.measures as string, figure]))
  for (const [, name, , detail] of charts.flatMap((chart) => rowsOf(chart).flat())) {
    const { period, page } = said.get(name!)!
    expect(detail).toBe(`${period}; p. ${page}`)
  }
})

test('detects a chart that names another bar, or none', async ({ deck }) => {
  await deck.open(`${costSharing.no}?clicks=3`)
  const slide = deck.current(costSharing.no)
  const canvas = canvasOf(slide, costSharing)
  await canvas.evaluate((el) => (el.style.transform = 'scaleY(-1)'))
  expect((await namedUnderPointer(slide, costSharing))[2]).toContain(figures.hostCostJapan.measures)
  await canvas.evaluate((el) => (el.style.pointerEvents = 'none'))
  expect(await namedUnderPointer(slide, costSharing)).toEqual(['', '', ''])
})

test('a finger names the bar it is on, and the next one it moves to', async ({ browser, site }) => {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  const deck = new Deck(await context.newPage(), site)
  await deck.open(`${costSharing.no}?clicks=3`)
  const slide = deck.current(costSharing.no)
  const finger = await context.newCDPSession(deck.page)
  const places = await onPage(canvasOf(slide, costSharing), costSharing)
  // Straight down through the shortest bar: to the side it would be a swipe to another slide.
  const { x } = places.at(-1)!
  for (const [bar, { y, part }] of places.entries()) {
    const type = bar === 0 ? 'touchStart' : 'touchMove'
    await finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
    // No mouse event follows as long as the finger is down.
    await expect(slide.locator('.tip')).toContainText(part.name)
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await context.close()
})

test('at every click a chart’s table has the rows of the bars that are shown, and its name gives none away', async ({
  walked,
}) => {
  for (const chart of charts) {
    await walked.go(chart.no)
    const slide = walked.current(chart.no)
    const last = await walked.clicks()
    for (let click = 0; click <= last; click++) {
      await walked.go(chart.no, click)
      const where = `${chart.name}, click ${click}`
      // Where a bar is shown the pointer names it.
      const shown = (await namedUnderPointer(slide, chart)).filter(Boolean).length
      const rows = rowsOf(chart).flat().slice(0, shown)
      expect(await tableOf(slide), where).toEqual(rows)
      const label = await canvasOf(slide, chart).getAttribute('aria-label')
      if (shown === rowsOf(chart).flat().length) expect(label, where).toBe(chart.finding)
      else expect(toldAhead(label!, chart, shown), where).toEqual([])
      expect(await slide.locator('.visually-hidden table caption').innerText(), where).toBe(label)
    }
  }
})

/** Values of bars still to come that a name says already. */
const toldAhead = (label: string, chart: DeckChart, shown: number) =>
  rowsOf(chart)
    .flat()
    .slice(shown)
    .flatMap(([bar, , display]) => (label.includes(`${bar} ${display}`) ? [display] : []))

test('detects a name and a table that give a bar away', () => {
  const [first] = costSharing.bars
  const says = `Share: ${first!.label.join(' ')} ${first!.parts[0]!.display}`
  expect(toldAhead(says, costSharing, 1)).toEqual([])
  expect(toldAhead(says, costSharing, 0)).toEqual([first!.parts[0]!.display])
})

/** Ids that stand twice, and charts whose table is not in the page. */
const idFaults = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('.deck-chart [id]')].map(({ id }) => id)
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `“${id}” stands twice`)
    const lost = [...document.querySelectorAll('.deck-chart canvas')].flatMap((canvas) => {
      const id = canvas.getAttribute('aria-describedby') ?? ''
      return document.getElementById(id)?.matches('table') ? [] : [`“${id}” is no table`]
    })
    return [...twice, ...lost]
  })

test('every chart has a table of its own, wherever Slidev mounts it', async ({ page, site }) => {
  await page.goto(`${site}/presenter/${costSharing.no}`)
  await page.waitForSelector('.grid-section.main .deck-chart canvas[data-settled]')
  await page.waitForSelector('.grid-section.next .deck-chart canvas[data-settled]')
  expect(await idFaults(page)).toEqual([])
  await page.goto(`${site}/overview`)
  await expect(page.locator('.deck-chart canvas[data-settled]')).toHaveCount(charts.length, {
    timeout: 30_000,
  })
  expect(await idFaults(page)).toEqual([])
  await page.evaluate(() => document.querySelectorAll('.deck-chart [id]').forEach((el) => (el.id = 'same')))
  expect((await idFaults(page)).join('\n'), 'detected').toMatch(
    /“same” stands twice[^]*“table-.*” is no table/,
  )
})

test('the car chart says the whole, both parts, the share as computed, and what is set against what', async ({
  walked,
  printed,
}) => {
  const { carsSoldInUs, carsBuiltInUs, carsBuiltElsewhere, carsBuiltInUsShare } = figures
  await walked.go(carProduction.no, 1)
  const slide = walked.current(carProduction.no)
  const words = (await slide.locator('.frame').innerText()).replace(/\s+/g, ' ')
  expect(words).toContain(`${carsSoldInUs.value} million Japanese cars sold in the US`)
  expect(words).toContain(`built in the US: ${carsBuiltInUsShare.value}%`)
  expect(words).toContain(`${carsBuiltInUsShare.value}% and ${carsBuiltElsewhere.value} million computed`)
  expect(words).toContain('production set against sales')
  // What the canvas says can be read on paper.
  const texts = await printed.page
    .locator(`[data-chart="${carProduction.name}"] [role="img"]`)
    .last()
    .locator('text')
    .allTextContents()
  expect(texts).toEqual([carsBuiltInUs, carsBuiltElsewhere].map(({ value }) => `${value} million`))
})

test('captions of the car chart stand in line with the values, which are as large as the brief has them', async ({
  printed,
}) => {
  const sheet = printed.page.locator(`[data-slidev-no="${carProduction.no}"] .cars`).last()
  const lefts = (of: Locator) =>
    of.evaluateAll((all) =>
      all.map((el) => {
        const range = document.createRange()
        range.selectNodeContents(el)
        return range.getBoundingClientRect().left
      }),
    )
  const values = await lefts(sheet.locator('[role="img"] text'))
  const captions = await lefts(sheet.locator('.under > *'))
  expect(captions).toHaveLength(values.length)
  for (const [i, left] of values.entries()) expect(Math.abs(left - captions[i]!)).toBeLessThan(3)
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
