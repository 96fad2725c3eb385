import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../tools/deck.ts'
import { figures } from '../data/index.ts'
import { barLengths, barsShown, charts, filled, namedUnderPointer, outOfProportion } from './canvas.ts'
import { Deck, expect, nav, test } from './fixtures.ts'
import { colour } from './tokens.ts'

const japan = colour('light', 'japan')
const us = colour('light', 'us')
const others = colour('light', 'others')
const hostCosts = [figures.hostCostJapan, figures.hostCostKorea, figures.hostCostGermany]
const hostValues = hostCosts.map(({ value }) => value)

test('bars are as long as their numbers, to the pixel', async ({ deck, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const no = charts['cost sharing']
  await deck.open(no)
  await deck.go(no, await deck.clicks())
  expect(outOfProportion(await barLengths(deck, no, 3, [japan, others]), hostValues)).toEqual([])

  const land = charts['land forces']
  await deck.go(land)
  await deck.go(land, await deck.clicks())
  const [japanese] = await barLengths(deck, land, 2, [japan])
  const [, korean] = await barLengths(deck, land, 2, [others])
  // The outline of the remainder has the grey of Korea’s bar: two strokes of two pixels, less half the gap.
  expect(
    outOfProportion(
      [japanese! + 1.5, korean! - 2 * 2 + 1.5],
      [figures.landForcesJapan.value, figures.landForcesKorea.value],
    ),
  ).toEqual([])

  await deck.go(charts.tariffs)
  await deck.go(charts.tariffs, await deck.clicks())
  const imposed = (await barLengths(deck, charts.tariffs, 4, [us])).slice(2)
  expect(outOfProportion(imposed, [figures.steelTariff.value, figures.aluminiumTariff.value])).toEqual([])

  await deck.go(charts['car production'], 1)
  const [builtInUs] = await barLengths(deck, charts['car production'], 1, [us])
  const [elsewhere] = await barLengths(deck, charts['car production'], 1, [others])
  // A gap of paper, three pixels, parts the two.
  expect(
    outOfProportion(
      [builtInUs! + 1.5, elsewhere! + 1.5],
      [figures.carsBuiltInUs.value, figures.carsSoldInUs.value - figures.carsBuiltInUs.value],
    ),
  ).toEqual([])
})

test('caught: a bar that is too short, and one that is not drawn', async ({ deck }) => {
  const no = charts['cost sharing']
  await deck.open(no)
  await deck.go(no, await deck.clicks())
  const erase = (bar: number, from: number) =>
    deck
      .current(no)
      .locator('canvas')
      .evaluate(
        (canvas: HTMLCanvasElement, [bar, from]) => {
          const band = canvas.clientHeight / 3
          canvas.getContext('2d')!.clearRect(from, bar * band, canvas.clientWidth, band)
        },
        [bar, from] as const,
      )
  await erase(1, 300)
  expect(outOfProportion(await barLengths(deck, no, 3, [japan, others]), hostValues).join()).toMatch(
    /^bar 2 is \d+\.\d pixels long, not \d+\.\d$/,
  )
  await erase(2, 0)
  expect(await barsShown(deck, no, 3, [japan, others])).toBe(2)
})

test('threatened tariffs are striped, imposed ones full', async ({ deck }) => {
  const no = charts.tariffs
  await deck.open(no)
  await deck.go(no, await deck.clicks())
  const bars = await filled(deck, no, 4, us)
  expect(bars.map((share) => (share > 0.99 ? 'full' : share < 0.6 ? 'striped' : share))).toEqual([
    'striped',
    'striped',
    'full',
    'full',
  ])
})

test('cost sharing is built a bar a click, the same by steps, by deep link and in the presenter’s window', async ({
  deck,
  page,
  site,
}) => {
  const no = charts['cost sharing']
  const shown = (from: Deck) => barsShown(from, no, 3, [japan, others])
  await deck.open(no)
  expect(await deck.clicks()).toBe(3)
  for (let click = 0; click <= 3; click++) {
    await deck.go(no, click)
    expect(await shown(deck)).toBe(click)
  }
  await deck.open(`${no}?clicks=2`)
  expect(await shown(deck)).toBe(2)
  await page.goto(`${site}/presenter/${no}?clicks=1`)
  await deck.settle()
  expect(await shown(deck)).toBe(1)
  // Printed a page a step, as the export with clicks does it.
  await page.goto(`${site}/print?print=clicks`)
  const pages = page.locator(`[data-slidev-no="${no}"] .deck-chart [role="img"][data-settled]`)
  await expect(pages).toHaveCount(4)
  const printed = await pages.evaluateAll((sheets) =>
    sheets.map((sheet) => sheet.querySelectorAll('text').length),
  )
  // A name at each bar from the start, then a value with each.
  expect(printed.map((texts) => texts - printed[0]!)).toEqual([0, 1, 2, 3])
})

test('the pointer names the bar under it, at any scale', async ({ deck, page }) => {
  const no = charts['cost sharing']
  for (const size of [
    { width: 980, height: 552 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size)
    await deck.open(`${no}?clicks=3`)
    const named = await namedUnderPointer(deck, no, 3)
    for (const [bar, { measures, value, page }] of hostCosts.entries()) {
      expect(named[bar]).toContain(measures)
      expect(named[bar]).toContain(`${value}%`)
      expect(named[bar]).toContain(`p. ${page}`)
    }
  }
})

test('caught: a chart that names another bar, or none', async ({ deck }) => {
  const no = charts['cost sharing']
  await deck.open(`${no}?clicks=3`)
  const canvas = deck.current(no).locator('canvas')
  await canvas.evaluate((el) => (el.style.transform = 'scaleY(-1)'))
  expect((await namedUnderPointer(deck, no, 3))[0]).toContain(figures.hostCostGermany.measures)
  await canvas.evaluate((el) => (el.style.pointerEvents = 'none'))
  expect(await namedUnderPointer(deck, no, 3)).toEqual(['', '', ''])
})

test('a touch names the bar under the finger', async ({ browser, site }) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  const deck = new Deck(await context.newPage(), site)
  const no = charts['cost sharing']
  await deck.open(`${no}?clicks=3`)
  const box = (await deck.current(no).locator('canvas').boundingBox())!
  await deck.page.touchscreen.tap(box.x + box.width * 0.3, box.y + (box.height * 2.5) / 3)
  await expect(deck.current(no).locator('.tip')).toContainText(figures.hostCostGermany.measures)
  await context.close()
})

test('colours follow light and dark at once', async ({ deck, page }) => {
  const no = charts['cost sharing']
  await deck.open(`${no}?clicks=3`)
  for (const scheme of ['light', 'dark', 'light'] as const) {
    const japan = colour(scheme, 'japan')
    await page.emulateMedia({ colorScheme: scheme })
    await expect.poll(async () => (await barLengths(deck, no, 3, [japan]))[0]).toBeGreaterThan(300)
  }
})

test('a chart is named by its finding, and a real table has its rows', async ({ deck }) => {
  for (const [name, no] of Object.entries(charts)) {
    await deck.open(no)
    const slide = deck.current(no)
    const label = await slide.locator('canvas').getAttribute('aria-label')
    expect(label, name).toMatch(/\d.*\.$/)
    const id = await slide.locator('canvas').getAttribute('aria-describedby')
    expect(await deck.page.locator(`#${id}`).count(), name).toBe(1)
    expect(await slide.locator('table.visually-hidden tbody tr').count(), name).toBeGreaterThanOrEqual(2)
  }
  const cells = await deck
    .current(charts.tariffs)
    .locator('table.visually-hidden td:nth-child(3)')
    .allTextContents()
  expect(cells.map((cell) => Number.parseFloat(cell))).toEqual(
    [figures.carTariff2016, figures.carTariff2018, figures.steelTariff, figures.aluminiumTariff].map(
      ({ value }) => value,
    ),
  )
})

test('in print a chart is paths and text, with its name, and no picture', async ({ deck, page }) => {
  for (const [name, no] of Object.entries(charts)) {
    await page.goto(`${deck.url}/${no}?print=true&clicks=9`)
    const sheet = page.locator(`[data-slidev-no="${no}"] .deck-chart [role="img"][data-settled]`)
    await sheet.waitFor({ state: 'attached' })
    expect(await sheet.getAttribute('aria-label'), name).toMatch(/\d.*\.$/)
    expect(await sheet.locator('image, canvas').count(), name).toBe(0)
    expect(await sheet.locator('path, rect').count(), name).toBeGreaterThan(0)
    expect(await sheet.locator('text').count(), name).toBeGreaterThan(0)
  }
})

test('moves on entering for the first time and on coming back, for less than 300 ms', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({
    viewport: { width: 980, height: 552 },
    reducedMotion: 'no-preference',
  })
  const page = await context.newPage()
  await page.clock.install()
  const deck = new Deck(page, site)
  const no = charts['land forces']
  const length = async () => (await barLengths(deck, no, 2, [japan]))[0]!
  await deck.open(no - 1)
  await page.locator('html[data-deck-ready]').waitFor({ state: 'attached' })
  // The clock of the page is ours: what is seen at a moment does not hang on how fast the machine is.
  await page.clock.pauseAt(Date.now() + 60_000)
  const entering = async () => {
    const lengths = []
    for (const passed of [0, 100, 100, 100, 1000]) {
      await page.clock.runFor(passed)
      lengths.push(await length())
    }
    return lengths
  }
  for (const from of [no - 1, no + 1, no - 1]) {
    await page.evaluate(`${nav}.go(${from})`)
    await page.clock.runFor(1000)
    await page.evaluate(`${nav}.go(${no}, 9)`)
    // Names and frames are there from the first moment; only the bars move.
    expect((await deck.inspect()).faults.filter(({ found }) => found.includes('blank'))).toEqual([])
    const [start, early, later, after, end] = await entering()
    expect(start).toBeLessThan(early!)
    expect(early).toBeLessThan(later!)
    expect(after).toBe(end)
  }
  await context.close()
})

test('does not move for those who asked for less motion', async ({ deck, page }) => {
  await page.clock.install()
  const no = charts['land forces']
  await deck.open(no)
  await deck.go(no - 1)
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.evaluate(`${nav}.go(${no}, 9)`)
  await page.clock.runFor(20)
  const [first] = await barLengths(deck, no, 2, [japan])
  await page.clock.runFor(1000)
  const [last] = await barLengths(deck, no, 2, [japan])
  expect(first).toBe(last)
  expect(last).toBeGreaterThan(10)
})

test('chart.js is not in the first load; it comes when the deck is idle', async ({ browser, site }) => {
  const assets = join(root, '.deck/assets')
  // Words of chart.js's own, which no minifier changes, tell which file has it.
  const [file] = readdirSync(assets).filter(
    (name) =>
      name.endsWith('.js') && readFileSync(join(assets, name), 'utf8').includes('is not a registered'),
  )
  expect(file).toBeDefined()
  const page = await browser.newPage()
  // The page is idle when we say so.
  await page.addInitScript(() => {
    const waiting: IdleRequestCallback[] = []
    window.requestIdleCallback = (run) => waiting.push(run)
    Object.assign(window, {
      becomeIdle() {
        window.requestIdleCallback = (run) =>
          window.setTimeout(run, 0, { didTimeout: false, timeRemaining: () => 50 })
        waiting.splice(0).forEach((run) => run({ didTimeout: false, timeRemaining: () => 50 }))
      },
    })
  })
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  const times = () => loaded.filter((url) => url.endsWith(file!)).length
  await page.goto(`${site}/1`, { waitUntil: 'networkidle' })
  await page.waitForSelector('#slideshow h1')
  expect(times()).toBe(0)
  await page.evaluate('becomeIdle()')
  await page.locator('html[data-deck-ready]').waitFor({ state: 'attached', timeout: 30_000 })
  expect(times()).toBe(1)
  await page.close()
})

/** Whether a file runs chart.js; a type is gone once it is compiled. */
const runsChartJs = (source: string) => /^import (?!type)[^\n]*'(?:chart\.js|vue-chartjs)/m.test(source)

test('one component alone touches chart.js', () => {
  expect(runsChartJs("import { Bar } from 'vue-chartjs'")).toBe(true)
  expect(runsChartJs("import type { Chart } from 'chart.js'")).toBe(false)
  const files = ['components', 'composables', 'layouts', 'setup', 'pages', 'data'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name)),
  )
  const found = files.filter((file) => runsChartJs(readFileSync(file, 'utf8')))
  expect(found.map((file) => relative(root, file))).toEqual(['components/charts/DeckChart.vue'])
})
