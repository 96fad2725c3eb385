import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../tools/shared/deck.ts'
import { filesOf } from '../../tools/build/fingerprint.ts'
import { sampleChart, drawn } from '../support/canvas.ts'
import { expect, test } from '../support/fixtures.ts'

test('chart.js is not part of the first load; it is fetched when the deck is idle', async ({
  browser,
  site,
}) => {
  const assets = join(root, '.deck/assets')
  // An error message of chart.js, which minifying keeps, identifies its chunk.
  const [file] = readdirSync(assets).filter(
    (name) =>
      name.endsWith('.js') && readFileSync(join(assets, name), 'utf8').includes('is not a registered'),
  )
  expect(file).toBeDefined()
  const page = await browser.newPage()
  // The test decides when the page is idle.
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
  // Detects a first load with chart.js: that of a slide with a chart.
  loaded.length = 0
  await page.goto(`${site}/${sampleChart.no}`)
  await page.locator(drawn).first().waitFor()
  expect(times()).toBe(1)
  await page.close()
})

/** Whether a file imports chart.js at run time, not just its types. */
function runsChartJs(source: string): boolean {
  const name = `["'\`](?:chart\\.js|vue-chartjs)(?:/[^"'\`]*)?["'\`]`
  const isStatic = new RegExp(`\\b(?:import|export)\\s+(?!type\\b)(?:[\\w$*{}\\s,]+\\bfrom\\s*)?${name}`)
  const isCalled = new RegExp(`\\b(?:import|require)\\(\\s*(?:/\\*[^]*?\\*/\\s*)?${name}`)
  return isStatic.test(source) || isCalled.test(source)
}

test('only one component imports chart.js', () => {
  const files = [...filesOf(root)].filter((file) => /\.(?:[cm]?[jt]s|vue|md|html)$/.test(file))
  expect(files).toContain('components/charts/marks.ts')
  const found = files.filter((file) => runsChartJs(readFileSync(join(root, file), 'utf8')))
  expect(found).toEqual(['components/charts/DeckChart.vue'])
})

test('detects every way of importing chart.js', () => {
  for (const source of [
    "import { Bar } from 'vue-chartjs'",
    'import { Bar } from "vue-chartjs"',
    "import 'chart.js'",
    "import Chart from 'chart.js/auto'",
    "import * as all from 'chart.js'",
    "import {\n  BarController,\n  Chart as ChartJs,\n} from 'chart.js'",
    "import { type ChartData, Chart } from 'chart.js'",
    "export { Bar } from 'vue-chartjs'",
    "export * from 'chart.js/helpers'",
    "const { Chart } = await import('chart.js')",
    'const late = () => import(\n  /* later */ `chart.js`,\n)',
    "const { Chart } = require('chart.js')",
  ])
    expect(runsChartJs(source), source).toBe(true)
  for (const source of [
    "import type { Chart, Plugin } from 'chart.js'",
    "import type {\n  Chart,\n} from 'chart.js'",
    "export type { Chart } from 'chart.js'",
    "import { charts } from './charts'\nconst name = 'chart.js'",
    '// chart.js is imported from elsewhere',
  ])
    expect(runsChartJs(source), source).toBe(false)
})
