import { sampleSlide } from '../selftest/breaking.ts'
import { Deck, expect, nav, slides, test } from '../support/fixtures.ts'

test('the slides are walked without a network, at every click, in both schemes and sizes', async ({
  walked,
}) => {
  await expect(walked.page.locator('html[data-deck-ready]')).toHaveCount(1)
  const reaches = () =>
    walked.page.evaluate(() =>
      fetch('/index.html').then(
        ({ status }) => status,
        () => 'nothing',
      ),
    )
  expect(await reaches()).toBe('nothing')
  // No fault of the deck, which asks for nothing.
  expect(walked.takeFaults().join()).toMatch(/index\.html/)
})

test('overview, going to a slide, source card and a chart’s values need no network', async ({
  deck,
  page,
}) => {
  await deck.open(1)
  await deck.cutOff()
  await page.keyboard.press('o')
  await expect(page.locator('.z-modal .slidev-layout').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill(String(sampleSlide.no))
  await page.keyboard.press('Enter')
  await expect.poll(() => deck.place()).toEqual({ no: sampleSlide.no, click: 0 })
  await deck.go(sampleSlide.no, await deck.clicks())
  const canvas = deck.current(sampleSlide.no).locator('canvas')
  const { height } = (await canvas.boundingBox())!
  // The first bar, where no chart has a label.
  await canvas.hover({ position: { x: 300, y: height / 10 } })
  await expect(deck.current(sampleSlide.no).locator('.tip')).toBeVisible()
  await page.keyboard.press('s')
  await expect(deck.current(sampleSlide.no).locator('.source-card')).toBeVisible()
})

test('both windows go on together without a network', async ({ context, deck, site }) => {
  const presenter = new Deck(await context.newPage(), site)
  await deck.open(sampleSlide.no)
  await presenter.open(`presenter/${sampleSlide.no}`)
  await deck.cutOff()
  await presenter.cutOff()
  await presenter.page.keyboard.press('ArrowRight')
  for (const window of [deck, presenter])
    await expect.poll(() => window.place()).toEqual({ no: sampleSlide.no, click: 1 })
  await deck.page.keyboard.press('ArrowDown')
  for (const window of [deck, presenter])
    await expect.poll(() => window.place()).toEqual({ no: sampleSlide.no + 1, click: 0 })
  expect(presenter.takeFaults()).toEqual([])
})

test('detects a deck that is cut off before it has all its slides', async ({ browser, site }) => {
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
