import type { Browser, CDPSession, Page } from 'playwright'
import type { Site } from './compressed.ts'
import { pressUntilAnswered, type Marks, probe } from './probe.ts'

export interface Contestant {
  name: string
  site: Site
  marks: Marks
}

/** Results of one cold run. Sizes in bytes, times in milliseconds. */
export interface Run {
  sent: number
  requests: number
  outside: number
  script: number
  painted: number
  first: number
  answered: number
  key: number
  work: number
  blocked: number
  heap: number
}

// Longer than either deck loads; Slidev mounts preloaded slides after three seconds.
const settled = { least: 5000, quiet: 1000 }

async function withPage<T>(
  browser: Browser,
  slowdown: number,
  use: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    // tsx wraps named functions in a helper that does not exist in the page.
    await context.addInitScript('globalThis.__name = (fn) => fn')
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    return await use(page, cdp)
  } finally {
    await context.close()
  }
}

/** Time until a cold deck reacts to a key that is pressed every 20 ms from the start. */
const firstAnswer = (browser: Browser, { site, marks }: Contestant, slowdown: number) =>
  withPage(browser, slowdown, async (page) => {
    await page.addInitScript(probe, marks)
    await page.addInitScript(pressUntilAnswered, marks)
    await page.goto(`${site.url}/`, { waitUntil: 'commit' })
    const answered = await page.waitForFunction(() => window.bench.second)
    return (await answered.jsonValue())!
  })

/** Loads a deck cold, waits until it is idle, then presses a key. */
export async function measure(browser: Browser, contestant: Contestant, slowdown: number): Promise<Run> {
  const { site, marks } = contestant
  const answered = await firstAnswer(browser, contestant, slowdown)
  return withPage(browser, slowdown, async (page, cdp) => {
    await page.addInitScript(probe, marks)
    await page.goto(`${site.url}/`, { waitUntil: 'commit' })
    await page.waitForFunction(({ least, quiet }) => {
      const { first, lastLongTask } = window.bench
      const last = performance
        .getEntriesByType('resource')
        .reduce((end, entry) => Math.max(end, entry.startTime + entry.duration), lastLongTask)
      return first !== undefined && performance.now() > Math.max(least, last + quiet)
    }, settled)
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize: heap } = await cdp.send('Runtime.getHeapUsage')
    const { first, painted, blocked } = (await page.evaluate(() => window.bench)) as Required<
      typeof window.bench
    >

    const before = await page.evaluate(
      (end) =>
        performance
          .getEntriesByType('resource')
          .filter(({ startTime }) => startTime < end)
          .map(({ name }) => name),
      first,
    )
    const own = before.filter((name) => name.startsWith(site.url)).map((name) => new URL(name).pathname)
    const files = ['/index.html', ...new Set(own)]
    const total = (kind: 'raw' | 'sent', among: string[]) =>
      among.reduce((sum, path) => sum + (site.weights.get(path)?.[kind] ?? 0), 0)

    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => window.bench.second !== undefined && window.bench.laidOut !== undefined)
    const after = (await page.evaluate(() => window.bench)) as Required<typeof window.bench>
    return {
      sent: total('sent', files),
      requests: files.length,
      outside: before.length - own.length,
      script: total(
        'raw',
        files.filter((path) => path.endsWith('.js')),
      ),
      painted,
      first,
      answered,
      key: after.second - after.key,
      work: after.laidOut - after.key,
      blocked,
      heap,
    }
  })
}
