import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { type Contestant, measure, type Run } from '../bench/measure.ts'
import { serveCompressed } from '../bench/compressed.ts'
import { readRuns } from '../bench/runs.ts'
import { table } from '../bench/table.ts'
import { ensureBrowser } from '../shared/browser.ts'
import { runNpm } from '../shared/child.ts'
import { root } from '../shared/deck.ts'
import { UserError } from '../shared/errors.ts'
import { counter, step } from '../export/progress.ts'
import { refresh, site } from '../build/slidev.ts'

const usage = 'npm run bench -- [--runs 7]'
const comparison = join(root, 'bench/reveal')
const slowdowns = [1, 4]

/**
 * Builds the same first slides in reveal.js with the deck’s own Vite and chart.js. reveal.js is not installed with the deck:
 * nothing but this benchmark needs it.
 */
async function buildComparison() {
  if (!existsSync(join(comparison, 'node_modules/reveal.js'))) {
    const { code, output } = await runNpm('ci', '--prefix', comparison)
    if (code !== 0) throw new UserError(`${output.trimEnd()}\n\nreveal.js could not be installed; see above.`)
  }
  await build({ root: comparison, configFile: false, logLevel: 'error' })
}

export async function main(args: string[]): Promise<number> {
  const runs = readRuns(args, '7', usage)
  const executablePath = await ensureBrowser()
  await refresh(site, 'Building the published deck (about 10 seconds)…')
  await step('Building the reveal.js deck', buildComparison)

  const contestants: Contestant[] = []
  try {
    contestants.push({
      name: 'this deck',
      site: await serveCompressed(join(root, site.out)),
      marks: {
        painted: 'h1',
        first: '#slideshow [data-slidev-no="1"] h1',
        second: '#slideshow [data-slidev-no="2"] h1',
        address: '/2',
      },
    })
    contestants.push({
      name: 'reveal.js',
      site: await serveCompressed(join(comparison, 'dist')),
      marks: {
        painted: '.slides > section:nth-child(1) h1',
        first: '.ready .slides > section.present:nth-child(1) h1',
        second: '.slides > section.present:nth-child(2) h1',
        address: '#/1',
      },
    })
    const series = await step(`Measuring ${runs} runs of each deck at each speed`, async () => {
      const show = counter(runs * slowdowns.length * contestants.length)
      const taken = slowdowns.flatMap((slowdown) =>
        contestants.map((contestant) => ({
          deck: contestant.name,
          contestant,
          slowdown,
          runs: [] as Run[],
        })),
      )
      // Interleaved, so that other load on the machine affects both decks.
      for (let i = 0; i < runs; i++)
        for (const { contestant, slowdown, runs: done } of taken) {
          // A new browser, without caches or compiled code from the previous run.
          const browser = await chromium.launch({
            executablePath,
            args: ['--disable-background-networking'],
          })
          try {
            done.push(await measure(browser, contestant, slowdown))
          } finally {
            await browser.close()
          }
          show()
        }
      return taken
    })
    console.log(`\n${table(series)}`)
    return 0
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.site.close()))
  }
}
