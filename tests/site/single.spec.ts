import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext } from 'playwright'
import { main, writePage } from '../../tools/commands/build-single.ts'
import { fileSize, UserError } from '../../tools/shared/errors.ts'
import { budget, pageFaults } from '../../tools/build/single/page.ts'
import { Deck, guard } from '../support/deck.ts'
import { expect, report, slides, test as base } from '../support/fixtures.ts'
import { sampleSlide, type Slide } from '../support/slides.ts'
import { runsInlineScripts } from './inline-script.ts'
import { linksWithoutScript } from './no-script.ts'
import { smallPage } from '../support/small-deck.ts'
import { madeSingle } from './builds.ts'

/** Plain sentences of a slide’s notes. */
const sentencesOf = ({ notes }: Slide) =>
  [notes.spoken, notes.ifAsked].flatMap((text) => text.match(/[A-Z][^.[\]“”’*\n]{30,}(?=\.)/g) ?? [])
const sentences = slides.flatMap(sentencesOf)

interface Single {
  folder: string
  file: string
  html: string
  said: string
}

/** The deck as one file, opened like a double click would, with hash routes. */
const test = base.extend<object, { single: Single }>({
  single: [
    async ({}, use, info) => {
      const made = await madeSingle(info)
      const folder = mkdtempSync(join(tmpdir(), 'deck-single-'))
      const file = join(folder, 'deck.html')
      copyFileSync(join(made, 'deck.html'), file)
      const said = readFileSync(join(made, 'said.txt'), 'utf8')
      await use({ folder, file, html: readFileSync(file, 'utf8'), said })
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 480_000 },
  ],
  site: [
    async ({ single }, use) => {
      await use(`${pathToFileURL(single.file).href}#`)
    },
    { scope: 'worker' },
  ],
})

test.use({ offline: true, preloads: true })
// Spreads the tests over both workers.
test.describe.configure({ mode: 'parallel' })

/** Writes a changed file beside the good one and returns its address. */
function changed({ folder, html }: Single, name: string, change: (html: string) => string): string {
  const other = change(html)
  expect(other).not.toBe(html)
  const file = join(folder, name)
  writeFileSync(file, other)
  return `${pathToFileURL(file).href}#`
}

/** A second window of the same file. */
async function another(context: BrowserContext, site: string) {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 720 })
  return { page, deck: new Deck(page, site), watched: guard(page, site) }
}

test('shows every slide without a network', async ({ deck, page, states }) => {
  await deck.open(1)
  expect(await deck.total()).toBe(slides.length)
  await page.locator('html[data-deck-ready]').waitFor({ state: 'attached' })
  const faults: string[] = []
  let charts = 0
  for (const { no } of slides) {
    await deck.goLast(no)
    faults.push(...report(await deck.place(), (await deck.inspect()).faults))
    states.count()
    charts += await deck.current(no).locator('.deck-chart canvas').count()
  }
  expect(faults).toEqual([])
  expect(charts).toBeGreaterThanOrEqual(slides.filter(({ content }) => /<\w+Chart\b/.test(content)).length)
})

test('a file to hand out has no notes', async ({}, info) => {
  const folder = await smallPage(info)
  expect(readFileSync(join(folder, 'said.txt'), 'utf8')).toContain('no speaker notes')
  const html = readFileSync(join(folder, 'deck.html'), 'utf8')
  const notes = slides.filter(({ title }) => html.includes(title)).flatMap(sentencesOf)
  expect(notes.length).toBeGreaterThan(0)
  expect(notes.filter((sentence) => html.includes(sentence))).toEqual([])
})

test('keeps within its budget, reports its size and refers to nothing outside itself', ({ single }) => {
  const bytes = Buffer.byteLength(single.html)
  expect(bytes).toBeLessThan(budget)
  expect(single.said).toContain(`deck.html: ${fileSize(bytes)}, with the speaker notes`)
  expect(pageFaults(single.html)).toEqual([])
  expect(single.html).not.toContain('data:font/woff;')
  expect(sentences.length).toBeGreaterThan(slides.length / 2)
  expect(sentences.filter((sentence) => !single.html.includes(sentence))).toEqual([])
})

test('renders the fonts from the file', async ({ deck, page, context }) => {
  await deck.open(sampleSlide.no)
  await page.locator('html[data-deck-ready]').waitFor({ state: 'attached' })
  const states = await page.evaluate(() => [...document.fonts].map(({ status }) => status))
  expect(new Set(states)).toEqual(new Set(['loaded']))
  for (const font of ['600 33px "Source Serif 4"', '400 20px "Source Sans 3"', '700 34px "Source Sans 3"'])
    expect(await page.evaluate((face) => document.fonts.check(face, 'Aōū'), font), font).toBe(true)

  const session = await context.newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  for (const [part, family] of [
    ['h1', 'Source Serif 4'],
    ['.source', 'Source Sans 3'],
  ] as const) {
    const selector = `#slideshow [data-slidev-no="${sampleSlide.no}"] ${part}`
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts.length, part).toBeGreaterThan(0)
    for (const font of fonts) {
      expect(font.isCustomFont, part).toBe(true)
      expect(font.familyName, part).toContain(family)
    }
  }
})

test('supports addresses with a slide and a click, reloading, an icon', async ({ deck, page }) => {
  await deck.open(`${sampleSlide.no}?clicks=2`)
  expect(await deck.place()).toEqual({ no: sampleSlide.no, click: 2 })
  await page.reload()
  await deck.ready()
  expect(await deck.place()).toEqual({ no: sampleSlide.no, click: 2 })
  expect(await page.locator('link[rel="icon"]').getAttribute('href')).toMatch(/^data:image\/svg/)
})

test('without JavaScript the page says so', async ({ browser, single }) => {
  expect(await linksWithoutScript(browser, pathToFileURL(single.file).href)).toEqual([])
})

test('presenter and audience window drive each other, with notes and source card', async ({
  context,
  deck,
  page,
  site,
}) => {
  await deck.open(sampleSlide.no)
  const presenter = await another(context, site)
  await presenter.deck.open(`presenter/${sampleSlide.no}`)
  await expect(presenter.page.locator('.grid-section.note')).toContainText(
    sampleSlide.notes.spoken.slice(0, 60),
  )
  await expect(presenter.page.locator('.grid-section.next .slidev-layout').first()).toBeVisible()

  await presenter.page.keyboard.press('ArrowRight')
  await expect.poll(() => deck.place()).toEqual({ no: sampleSlide.no, click: 1 })
  await page.bringToFront()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => presenter.deck.place()).toEqual({ no: sampleSlide.no, click: 2 })

  await page.keyboard.press('s')
  await expect(deck.current(sampleSlide.no).locator('.source-card')).toBeVisible()
  await expect(presenter.page.locator('.source-card').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(presenter.page.locator('.source-card')).toHaveCount(0)
  expect(presenter.watched.faults).toEqual([])
})

test('a copy of the file is another talk', async ({ context, deck, single }) => {
  await deck.open(sampleSlide.no)
  const copy = join(single.folder, 'copy.html')
  copyFileSync(single.file, copy)
  const site = `${pathToFileURL(copy).href}#`
  const presenter = await another(context, site)
  await presenter.deck.open(`presenter/${sampleSlide.no}`)
  const audience = await another(context, site)
  await audience.deck.open(sampleSlide.no)
  await presenter.page.keyboard.press('ArrowRight')
  await audience.deck.arrives({ no: sampleSlide.no, click: 1 })
  expect(await deck.place()).toEqual({ no: sampleSlide.no, click: 0 })
})

test('becomes the presenter window by the button in the bar of a second window', async ({
  context,
  deck,
  single,
  site,
}) => {
  await deck.open(1)
  const second = await another(context, site)
  // Like a double click: no slide in the address.
  await second.page.goto(pathToFileURL(single.file).href)
  await second.deck.ready()
  await second.page.getByTitle('Presenter Mode').click()
  await expect(second.page.locator('.grid-section.note')).toContainText(slides[0]!.notes.spoken.slice(0, 60))
  await second.page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await deck.place()).no).toBe(2)
  expect(second.watched.faults).toEqual([])
})

test('its policy lets its own scripts run and nothing else', async ({
  deck,
  page,
  context,
  site,
  single,
}) => {
  const policy = single.html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)![1]!
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'sha256-[\w+/]+=*'(?: 'sha256-[\w+/]+=*')*;/)
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|connect-src|https?:|blob:/)
  await deck.open(1)
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1)

  const other = await another(context, site)
  await other.deck.open(1)
  expect(await runsInlineScripts(other.page)).toBe(false)
  await expect.poll(() => other.watched.faults.join()).toContain('Content Security Policy')
})

test.describe('detects', () => {
  test('a script that was changed does not run', async ({ context, single }) => {
    const site = changed(single, 'tampered.html', (html) =>
      html.replace(/(<script type="module"[^>]*>)/, '$1globalThis.tampered=true;'),
    )
    const { page, watched } = await another(context, site)
    await page.goto(`${site}/1`)
    await expect.poll(() => watched.faults.join()).toContain('Content Security Policy')
    expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false)
    await expect(page.locator('#app *')).toHaveCount(0)
  })

  const remote = '<img src="https://example.com/picture.png" alt="From elsewhere">'
  const withPicture = (html: string) => html.replace(/<body[^>]*>/, (body) => `${body}${remote}`)

  test('a remote picture: by the build, by the policy and by the guard of the tests', async ({
    context,
    single,
  }) => {
    const site = changed(single, 'remote.html', withPicture)
    expect(pageFaults(withPicture(single.html))).toEqual(['it loads https://example.com/picture.png'])
    const held = await another(context, site)
    await held.page.goto(`${site}/1`)
    await expect.poll(() => held.watched.faults.join()).toContain('Content Security Policy')

    const open = changed(single, 'open.html', (html) =>
      withPicture(html).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
    )
    const asking = await another(context, open)
    await asking.page.goto(`${open}/1`)
    await expect
      .poll(() => asking.watched.faults)
      .toContain('request to another host: https://example.com/picture.png')
  })

  test('parts that are missing from the file', ({ single }) => {
    const faultsOf = (from: string | RegExp, to: string) => pageFaults(single.html.replace(from, to)).join()
    expect(faultsOf('</style>', '@font-face{src:url(./a.woff2)}</style>')).toBe('its styles load ./a.woff2')
    expect(faultsOf('</style>', '@import "b.css";</style>')).toBe('its styles load b.css')
    expect(faultsOf('</head>', '<link rel="modulepreload" href="./c.js"></head>')).toBe('it loads ./c.js')
    expect(faultsOf(/<script\b[^>]*>[\s\S]*?<\/script>/, '')).toBe('the program is not in the file')
    expect(faultsOf(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')).toBe(
      'it has no content security policy',
    )
  })

  test('a file over its budget: names its largest parts and keeps the last good file', async ({ single }) => {
    const file = join(single.folder, 'kept.html')
    await writePage(file, single.html)
    const heavy = single.html.replace('</style>', `${' '.repeat(budget)}</style>`)
    const written = writePage(file, heavy)
    await expect(written).rejects.toThrow(/the limit is 1500 kB\. Its largest parts:\s+the styles/)
    await expect(written).rejects.toThrow(/the program, with the slides: \d+ kB/)
    await expect(written).rejects.toThrow(`${basename(file)} is unchanged`)
    expect(readFileSync(file, 'utf8')).toBe(single.html)
  })

  test('a name that the deck needs itself, an unknown option', async () => {
    for (const [args, words] of [
      [['--output', 'index.html'], 'belongs to the deck itself'],
      [['--size', '3'], 'Usage: npm run build:single'],
    ] as const) {
      const error = await main([...args]).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(UserError)
      expect(String(error)).toContain(words)
    }
  })
})
