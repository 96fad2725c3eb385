import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tools/deck.ts'
import { figures } from '../data/index.ts'
import { Deck, expect, guard, slides, test } from './fixtures.ts'
import { coloursOf } from './tokens.ts'

const slideWith = (tag: string) => slides.find(({ content }) => content.includes(`<${tag}`))!.no
const charts = {
  'cost sharing': slideWith('CostSharingChart'),
  'land forces': slideWith('LandForcesChart'),
  'car production': slideWith('CarProductionChart'),
  tariffs: slideWith('TariffChart'),
}
const drawn = '.deck-chart canvas[data-settled]'

/** Backing pixels a device pixel, of every chart canvas that is on screen. */
const sharpness = (deck: Deck, within = '#app') =>
  deck.page
    .locator(within)
    .first()
    .evaluate((root) =>
      [...root.querySelectorAll('canvas')]
        .filter((canvas) => canvas.checkVisibility() && canvas.getBoundingClientRect().width > 0)
        .map((canvas) => {
          const { width, height } = canvas.getBoundingClientRect()
          return [canvas.width / (width * devicePixelRatio), canvas.height / (height * devicePixelRatio)]
        })
        .flat(),
    )

test.describe('sharp', () => {
  const screens = [
    ...[1, 1.25, 2].flatMap((ratio) =>
      [
        [980, 552],
        [1280, 720],
        [1920, 1080],
      ].map(([width, height]) => ({ width: width!, height: height!, ratio })),
    ),
    { width: 3840, height: 2160, ratio: 1 },
  ]
  for (const { width, height, ratio } of screens)
    test(`at ${width} × ${height}, device ratio ${ratio}`, async ({ browser, site }) => {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: ratio,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const { faults } = guard(page, site)
      const deck = new Deck(page, site)
      await deck.open(1)
      for (const [name, no] of Object.entries(charts)) {
        await deck.go(no)
        const ratios = await sharpness(deck, `#slideshow [data-slidev-no="${no}"]`)
        expect(ratios.length, name).toBe(2)
        for (const found of ratios) {
          expect(found, name).toBeGreaterThanOrEqual(0.97)
          expect(found, name).toBeLessThanOrEqual(2)
        }
      }
      expect(faults).toEqual([])
      await context.close()
    })

  test('after the window has changed its size, and in the presenter’s window, preview and overview', async ({
    page,
    site,
  }) => {
    const deck = new Deck(page, site)
    const no = charts['cost sharing']
    await page.setViewportSize({ width: 1280, height: 720 })
    await deck.open(no)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await expect
      .poll(async () =>
        (await sharpness(deck, `#slideshow [data-slidev-no="${no}"]`)).every(
          (found) => found >= 0.97 && found <= 2,
        ),
      )
      .toBe(true)
    await page.goto(`${site}/presenter/${no}`)
    await page.waitForSelector(`.grid-section.main ${drawn}`)
    await page.waitForSelector(`.grid-section.next ${drawn}`)
    await expect.poll(async () => (await sharpness(deck)).every((found) => found >= 0.97)).toBe(true)
    await page.goto(`${site}/overview`)
    await page.waitForSelector(drawn)
    await expect.poll(async () => (await sharpness(deck)).every((found) => found >= 0.97)).toBe(true)
  })
})

/** Lengths of the runs of one colour along the middle of each bar, in slide pixels. */
const barLengths = (deck: Deck, no: number, bars: number, colours: readonly (readonly number[])[]) =>
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
        return Array.from({ length: bars as number }, (_, bar) => {
          // A little above the middle, where no value is written.
          const y = Math.round(
            ((bar + 0.5) / (bars as number)) * canvas.height - 0.28 * (canvas.height / (bars as number)),
          )
          const { data } = copy.getImageData(0, y, canvas.width, 1)
          let pixels = 0
          for (let i = 0; i < data.length; i += 4)
            if (
              (colours as number[][]).some((rgb) =>
                rgb.every((value, k) => Math.abs(value - data[i + k]!) < 6),
              )
            )
              pixels++
          return pixels / scale
        })
      },
      [bars, colours] as const,
    )

test('bars are as long as their numbers, to the pixel', async ({ deck, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const { japan, us, others } = coloursOf('light') as Record<string, readonly number[]>
  const no = charts['cost sharing']
  await deck.open(no)
  await deck.go(no, await deck.clicks())
  const lengths = await barLengths(deck, no, 3, [japan!, others!])
  const values = [figures.hostCostJapan, figures.hostCostKorea, figures.hostCostGermany].map(
    ({ value }) => value,
  )
  const perCent = lengths[0]! / values[0]!
  lengths.forEach((length, i) =>
    expect(Math.abs(length - perCent * values[i]!), `bar ${i + 1}`).toBeLessThanOrEqual(1),
  )

  await deck.go(charts['car production'], 1)
  const [builtInUs] = await barLengths(deck, charts['car production'], 1, [us!])
  const [elsewhere] = await barLengths(deck, charts['car production'], 1, [others!])
  // A gap of paper, three pixels, parts the two.
  const whole = builtInUs! + elsewhere! + 3
  const expected = (figures.carsBuiltInUs.value / figures.carsSoldInUs.value) * whole - 1.5
  expect(Math.abs(builtInUs! - expected)).toBeLessThanOrEqual(1)
})

test('cost sharing is built a bar a click, the same by steps, by deep link and in the presenter’s window', async ({
  deck,
  page,
  site,
}) => {
  const no = charts['cost sharing']
  const { japan, others } = coloursOf('light') as Record<string, readonly number[]>
  const shown = async (from: Deck) =>
    (await barLengths(from, no, 3, [japan!, others!])).filter((length) => length > 10).length
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
})

test('the pointer names the bar under it, at any scale', async ({ deck, page }) => {
  for (const size of [
    { width: 980, height: 552 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size)
    const no = charts['cost sharing']
    await deck.open(`${no}?clicks=3`)
    const box = (await deck.current(no).locator('canvas').boundingBox())!
    for (const [bar, figure] of [
      figures.hostCostJapan,
      figures.hostCostKorea,
      figures.hostCostGermany,
    ].entries()) {
      await page.mouse.move(box.x + box.width * 0.3, box.y + (box.height * (bar + 0.5)) / 3)
      await expect(deck.current(no).locator('.tip')).toContainText(figure.measures)
      await expect(deck.current(no).locator('.tip')).toContainText(`${figure.value}%`)
      await expect(deck.current(no).locator('.tip')).toContainText(`p. ${figure.page}`)
    }
    await page.mouse.move(2, 2)
    await expect(deck.current(no).locator('.tip')).toHaveCount(0)
  }
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
    const { japan } = coloursOf(scheme) as Record<string, readonly number[]>
    await page.emulateMedia({ colorScheme: scheme })
    await expect.poll(async () => (await barLengths(deck, no, 3, [japan!]))[0]).toBeGreaterThan(300)
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

test('moves on entering for less than 300 ms, and not at all for those who asked for less motion', async ({
  browser,
  site,
}) => {
  const frames = async (reducedMotion: 'reduce' | 'no-preference') => {
    const context = await browser.newContext({ viewport: { width: 980, height: 552 }, reducedMotion })
    const page = await context.newPage()
    const deck = new Deck(page, site)
    const no = charts['land forces']
    await deck.open(no)
    await page.waitForSelector(`[data-slidev-no="${no}"] ${drawn}`)
    const seen = await deck
      .current(no)
      .locator('canvas')
      .evaluate(async (canvas: HTMLCanvasElement) => {
        const pictures = new Map<string, number>()
        const start = performance.now()
        document.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }),
        )
        window.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }),
        )
        while (performance.now() - start < 900) {
          const url = canvas.toDataURL()
          if (!pictures.has(url)) pictures.set(url, performance.now() - start)
          await new Promise(requestAnimationFrame)
        }
        return pictures.size
      })
    await context.close()
    return seen
  }
  expect(await frames('reduce')).toBeLessThanOrEqual(2)
  expect(await frames('no-preference')).toBeGreaterThan(3)
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
  const loaded: string[] = []
  page.on('response', (response) => loaded.push(response.url()))
  await page.goto(`${site}/1`, { waitUntil: 'commit' })
  await page.waitForSelector('#slideshow h1')
  const beforeIdle = [...loaded]
  await page.locator('html[data-deck-ready]').waitFor({ state: 'attached', timeout: 30_000 })
  expect(beforeIdle.filter((url) => url.endsWith(file!))).toEqual([])
  expect(loaded.filter((url) => url.endsWith(file!)).length).toBe(1)
  await page.close()
})
