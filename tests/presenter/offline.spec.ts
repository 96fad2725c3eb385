import { runsInlineScripts } from '../site/inline-script.ts'
import { Deck, nav, withoutPreloading } from '../support/deck.ts'
import { expect, slides, test } from '../support/fixtures.ts'

// So what is tested in it needs no network: slides, overview, go-to dialog, source cards, tooltips of charts.
test('the shared deck is ready and has no network', async ({ sharedDeck }) => {
  await expect(sharedDeck.page.locator('html[data-deck-ready]')).toHaveCount(1)
  const reaches = () =>
    sharedDeck.page.evaluate(() =>
      fetch('/index.html').then(
        ({ status }) => status,
        () => 'nothing',
      ),
    )
  expect(await reaches()).toBe('nothing')
  // The request is the test's, not the deck's.
  expect(sharedDeck.takeFaults().join()).toMatch(/index\.html/)
})

test('detects a deck that is cut off before it has loaded all its slides', async ({ browser, site }) => {
  const last = slides.at(-1)!
  const [, file] = last.where.match(/([\w-]+)\.md/)!
  const page = await browser.newPage()
  const deck = new Deck(page, site)
  let release = () => {}
  const cut = new Promise<void>((resolve) => (release = resolve))
  const asked = new Promise<void>((resolve) =>
    page.route(`**/${file}-*.js`, async (route) => {
      resolve()
      await cut
      await route.continue()
    }),
  )
  await deck.open(1)
  await asked
  await page.context().setOffline(true)
  release()
  const faults = () => deck.watched.faults.join('\n')
  await expect.poll(faults).toMatch(new RegExp(`request failed: .*/${file}-`))
  await page.evaluate(`void ${nav}.go(${last.no})`)
  await expect.poll(async () => (await deck.place()).no).toBe(last.no)
  await expect(deck.current(last.no).getByRole('heading', { name: last.title })).toHaveCount(0)
  await expect(page.locator('html[data-deck-ready]')).toHaveCount(0)
  await page.close()
})

test('the page has a strict content security policy', async ({ browser, site }) => {
  const page = await browser.newPage()
  await withoutPreloading(page)
  await page.goto(`${site}/1`)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|wss?:/)
  expect(await runsInlineScripts(page)).toBe(false)
  await page.goto('about:blank')
  expect(await runsInlineScripts(page), 'detects a page without a policy').toBe(true)
  await page.close()
})
