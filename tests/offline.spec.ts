import { expect, report, slides, test } from './fixtures.ts'

test('once the deck says that it is ready, the whole talk goes on without a network', async ({
  deck,
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await deck.open(1)
  await page.locator('html[data-deck-ready]').waitFor({ state: 'attached' })
  await context.setOffline(true)
  const faults: string[] = []
  for (const { no } of slides) {
    await deck.go(no)
    const place = { no, click: await deck.clicks() }
    await deck.go(no, place.click)
    faults.push(...report(place, (await deck.inspect()).faults))
  }
  expect(faults).toEqual([])
})

test('caught: a deck that is cut off before it is ready', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 980, height: 552 } })
  const page = await context.newPage()
  // Only what the first slide needs gets through.
  await page.goto(`${site}/1`, { waitUntil: 'commit' })
  await context.setOffline(true)
  await expect(page.locator('html[data-deck-ready]')).toHaveCount(0)
  await context.close()
})

test('a strict content security policy is in the page', async ({ browser, site }) => {
  const page = await browser.newPage()
  await page.goto(`${site}/1`)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|wss?:/)
  // And it holds: a script from elsewhere does not run, an inline one neither.
  const ran = await page.evaluate(async () => {
    const script = Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })
    const refused = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve, { once: true }),
    )
    document.head.append(script)
    await refused
    return 'ran' in window
  })
  expect(ran).toBe(false)
  await page.close()
})
