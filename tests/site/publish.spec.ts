import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entries, root } from '../../tools/shared/deck.ts'
import { linkPicture, takeLinkPicture } from '../../tools/commands/export-og.ts'
import { talks } from '../../tools/shared/talks.ts'
import { openPdf, pictureOf } from '../../tools/export/render.ts'
import { loadSource } from '../../tools/shared/source.ts'
import { publish, readSite } from '../../tools/build/publish.ts'
import { axe } from '../support/axe.ts'
import { Deck, guard } from '../support/deck.ts'
import { expect, test as base } from '../support/fixtures.ts'
import { unlike } from '../slides/unlike.ts'
import { linksWithoutScript } from './no-script.ts'
import { sampleSlide, slides, slidesOf, slideWith } from '../support/slides.ts'
import { durationOf } from '../support/timing.ts'
import { goSeparateWays, openWindow } from '../support/windows.ts'
import { madeSite, siteAddress } from './builds.ts'
import { hostStatic } from './static.ts'

const path = new URL(siteAddress).pathname
const pdfs = [`${path}deck.pdf`, `${path}deck-short.pdf`]

interface Published {
  dir: string
  /** On a host without a fallback for single-page apps. */
  origin: string
}

async function hosted(dir: string, base: string, use: (site: Published) => Promise<void>) {
  const host = await hostStatic(dir, base)
  await use({ dir, origin: host.origin })
  await host.close()
}

const test = base.extend<{ full: Published }>({
  /** By `npm run build -- --url … --pdf`. */
  full: [
    async ({}, use, info) => hosted(join(await madeSite(info), 'dist'), path, use),
    { timeout: 480_000 },
  ],
  // The usual guard allows only the presenting server’s address.
  page: async ({ context }, use) => use(await context.newPage()),
})
test.use({ preloads: true })

// While one worker builds a site, the other takes tests that do not need it.
test.describe.configure({ mode: 'parallel' })

const metaOf = (html: string, name: string) =>
  html.match(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`))?.[1]

test('every slide has an address of its own on a host without a fallback, and its own title', async ({
  full,
}) => {
  for (const { no, title } of slides) {
    const answer = await fetch(`${full.origin}${path}${no}?clicks=1`)
    expect(answer.status, `slide ${no}`).toBe(200)
    const html = await answer.text()
    const [, name] = html.match(/<title>([^<]*)<\/title>/)!
    expect(name).toContain(title.replace(/&/g, '&amp;'))
    expect(metaOf(html, 'og:title')).toBe(name)
    expect(metaOf(html, 'og:url')).toBe(`${siteAddress}${no}/`)
  }
})

test('the site contains no sentence of the notes; the build for presenting contains all', ({ full }) => {
  // A build contains the notes as HTML and may escape characters.
  const letters = (text: string) =>
    text.replace(/<\/?(?:em|strong|p|ul|li)>|\\u[\da-f]{4}|\\n|[^A-Za-z]/gi, '')
  const scriptsOf = (build: string) =>
    readdirSync(build, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(?:js|html)$/.test(file.name))
      .map((file) => letters(readFileSync(join(file.parentPath, file.name), 'utf8')))
      .join('\n')
  const [site, talk] = [scriptsOf(full.dir), scriptsOf(join(root, '.deck'))]
  for (const { no, notes, layout } of slides)
    for (const part of ['spoken', 'ifAsked'] as const) {
      const sentences = notes[part]
        .split(/(?<=[.?!])\s|\[click(?::\d+)?\]|^- /m)
        .map(letters)
        .filter((sentence) => sentence.length > 30)
      if (part === 'spoken' && layout !== 'appendix')
        expect(
          sentences.length,
          `slide ${no}: a spoken sentence of more than 30 letters, to look for`,
        ).toBeGreaterThan(0)
      expect(
        sentences.filter((sentence) => site.includes(sentence)),
        `slide ${no}, ${part}: in the site`,
      ).toEqual([])
      expect(
        sentences.filter((sentence) => !talk.includes(sentence)),
        `slide ${no}, ${part}: not in the build for presenting`,
      ).toEqual([])
    }
})

test('tabs of the site do not look for each other and go separate ways', async ({ full, context }) => {
  const url = `${full.origin}${path.slice(0, -1)}`
  const one = await openWindow(context, url, sampleSlide.no)
  const other = await openWindow(context, url, sampleSlide.no + 2)
  expect(await one.page.evaluate(() => navigator.locks.query())).toEqual({ held: [], pending: [] })
  await goSeparateWays(other, one)
})

test('without --url og:image has an absolute path, and no address is invented', async ({}, info) => {
  const folder = info.outputPath('published')
  cpSync(join(root, talks.long.out, 'index.html'), join(folder, 'index.html'))
  await publish(folder, entries.long, { base: path })
  const html = readFileSync(join(folder, '2/index.html'), 'utf8')
  expect(metaOf(html, 'og:image')).toBe(`${path}og.png`)
  expect(html).not.toMatch(/og:url|canonical/)
})

test('a build without PDFs has no links to them', async ({ site, page }) => {
  await new Deck(page, site).open(1)
  await expect(page.locator('.downloads')).toHaveCount(0)
})

test('the link preview is the current cover, 1200 × 630; detects a bar of a word’s size', async () => {
  const kept = await pictureOf(readFileSync(join(root, 'public/og.png')))
  expect(kept).toMatchObject(linkPicture)
  const taken = await pictureOf(await takeLinkPicture(await loadSource('short')))
  expect(unlike(kept, taken), 'public/og.png is out of date: run npm run export:og').toBeLessThan(0.01)
  for (let line = 30; line < 50; line++)
    taken.data.fill(0, 4 * line * taken.width, 4 * (line * taken.width + 80))
  expect(unlike(kept, taken)).toBeGreaterThan(0.01)
})

test('a deep link opens its slide at its click; title, next slide and reload work', async ({
  full,
  page,
}) => {
  const { faults } = guard(page, full.origin)
  const deck = new Deck(page, `${full.origin}${path.slice(0, -1)}`)
  await deck.open(`${sampleSlide.no}?clicks=2`)
  await expect.poll(() => deck.place()).toEqual({ no: sampleSlide.no, click: 2 })
  expect((await deck.inspect()).faults).toEqual([])
  await expect(page).toHaveTitle(new RegExp(`^${sampleSlide.no}\\. `))
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await deck.place()).no).toBe(sampleSlide.no + 1)
  await page.reload()
  await deck.ready()
  expect((await deck.place()).no).toBe(sampleSlide.no + 1)
  expect(faults).toEqual([])
})

test('the address of the site shows the cover', async ({ full, page }) => {
  await page.goto(`${full.origin}${path}`)
  const deck = new Deck(page, full.origin)
  await deck.ready()
  expect(await deck.place()).toEqual({ no: 1, click: 0 })
})

test('a wrong address at any depth answers 404 with a link back', async ({ full, page }) => {
  for (const wrong of ['99', 'nothing', 'a/b/c', '0']) {
    const answer = await page.goto(`${full.origin}${path}${wrong}`)
    expect(answer!.status(), wrong).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not in the talk')
    expect(await page.locator('script').count()).toBe(0)
  }
  const { faults } = guard(page, full.origin)
  await page.getByRole('link', { name: slides[0]!.title }).click()
  await page.locator('#slideshow .slidev-layout').first().waitFor()
  const deck = new Deck(page, full.origin)
  await deck.ready()
  expect(await deck.place()).toEqual({ no: 1, click: 0 })
  expect(faults).toEqual([])
})

test('detects a build that was not made into a site', async () => {
  const host = await hostStatic(join(root, talks.long.out), '/')
  const answer = await fetch(`${host.origin}/${sampleSlide.no}`)
  expect(answer.status).toBe(404)
  // Slidev's own 404 page is the app, which would show the first slide.
  const html = await answer.text()
  expect(html).toContain('<script')
  expect(metaOf(html, 'og:image')).toBeUndefined()
  await host.close()
})

test('the 404 page has the fonts and colours of the talk, light and dark', async ({ full, page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${full.origin}${path}nothing`)
  await page.evaluate(() => document.fonts.ready)
  const faces = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  )
  expect(faces.map((family) => family.replaceAll('"', ''))).toContain('Source Serif 4')
  expect(await paper()).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper()).toBe('rgb(16, 21, 31)')
})

test('the 404 page and the links to the PDFs are accessible; detects a pale link', async ({ full, page }) => {
  const audit = async (part: string) => (await axe(page, { part })).violations.map(({ id }) => id)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${full.origin}${path}nothing`)
  expect(await audit('html')).toEqual([])
  await page.locator('a').evaluate((link) => (link.style.color = '#dddddd'))
  expect(await audit('html')).toContain('color-contrast')
  await new Deck(page, `${full.origin}${path.slice(0, -1)}`).open(1)
  expect(await audit('.downloads')).toEqual([])
})

test('the link preview has title, description and picture, once each, with full URLs', async ({ full }) => {
  const html = readFileSync(join(full.dir, 'index.html'), 'utf8')
  for (const name of ['og:title', 'og:description', 'og:image', 'og:url', 'twitter:card', 'description'])
    expect(html.split(`="${name}" content=`).length - 1, name).toBe(1)
  expect(metaOf(html, 'og:title')).toBe(slides[0]!.title)
  expect(metaOf(html, 'og:description')).toBe(metaOf(html, 'description'))
  expect(metaOf(html, 'og:image')).toBe(`${siteAddress}og.png`)
  expect(html).toContain(`<link rel="canonical" href="${siteAddress}">`)
  expect(html).not.toMatch(/content="&quot;/)
  expect(existsSync(join(full.dir, 'og.png'))).toBe(true)
})

test('both lengths can be downloaded from the cover and from the article’s page', async ({ full, page }) => {
  const deck = new Deck(page, `${full.origin}${path.slice(0, -1)}`)
  const reference = slideWith('<ArticleReference')
  for (const { no } of [slides[0]!, ...(reference ? [reference] : [])]) {
    await deck.open(no)
    const links = deck.current(no).locator('.downloads a')
    await expect(links).toHaveText([slides, slidesOf.short].map((slides) => `${durationOf(slides)} minutes`))
    expect(await links.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(pdfs)
    expect((await deck.inspect()).faults, `slide ${no}`).toEqual([])
  }
  for (const [i, length] of (['long', 'short'] as const).entries()) {
    const answer = await fetch(full.origin + pdfs[i])
    expect(answer.status).toBe(200)
    const pdf = await openPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(pdf.numPages).toBe(slidesOf[length].length)
    await pdf.destroy()
  }
  // The static cover has the same links, so that none pops in.
  const html = readFileSync(join(full.dir, 'index.html'), 'utf8').replace(/<noscript>[^]*?<\/noscript>/g, '')
  const [, cover = ''] = html.split('id="first-paint"')
  expect([...cover.matchAll(/href="([^"]+\.pdf)"/g)].map(([, href]) => href)).toEqual(pdfs)
})

test('without JavaScript the page says so and links to the PDFs', async ({ browser, full, site }) => {
  for (const place of ['', '3/?clicks=1'])
    expect(await linksWithoutScript(browser, `${full.origin}${path}${place}`)).toEqual(pdfs)
  // The deck for presenting, which has one page for all addresses.
  expect(await linksWithoutScript(browser, `${site}/3?clicks=1`)).toEqual([])
})

test('the command says what it built', async ({}, info) => {
  const said = readFileSync(join(await madeSite(info), 'said.txt'), 'utf8')
  expect(said).toMatch(/Built dist\/: .* no speaker notes, deck\.pdf, deck-short\.pdf\.$/m)
  expect(said).not.toContain('No PDFs')
})

/** Files without a content hash in their names, which browsers must not cache for ever. */
const unhashed = (names: readonly string[]) => names.filter((name) => !/-[\w-]{8}\.\w+$/.test(name))

test('cached files have a hash in their names, and the headers allow caching', async ({ full }) => {
  const assets = readdirSync(join(full.dir, 'assets'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ name }) => name)
  expect(assets.length).toBeGreaterThan(10)
  expect(unhashed(assets)).toEqual([])
  expect(unhashed(['index.js', 'index-Ab3_d-9x.js'])).toEqual(['index.js'])
  const headers = readFileSync(join(full.dir, '_headers'), 'utf8')
  expect(headers).toContain(`${path}assets/*\n  Cache-Control: public, max-age=31536000, immutable`)
  expect(headers).toContain('X-Content-Type-Options: nosniff')
  expect(existsSync(join(full.dir, '_redirects'))).toBe(false)
})

test('the site has no presenter mode and no pages for it', async ({ full, page, site }) => {
  const answer = await page.goto(`${full.origin}${path}presenter/1`)
  expect(answer!.status()).toBe(404)
  const deck = new Deck(page, `${full.origin}${path.slice(0, -1)}`)
  await deck.open(1)
  // The control bar loads after the first slide.
  await expect(page.getByTitle('More Options')).toHaveCount(1)
  await expect(page.getByTitle(/presenter/i)).toHaveCount(0)
  // Negative control: the deck for presenting.
  await new Deck(page, site).open(1)
  await expect(page.getByTitle(/presenter/i)).not.toHaveCount(0)
})

test('validates --base and --url', () => {
  expect(readSite({})).toEqual({ base: '/' })
  expect(readSite({ url: 'https://example.org/talk' })).toEqual({
    base: '/talk/',
    url: 'https://example.org/talk/',
  })
  for (const options of [
    { base: 'talk' },
    { url: 'example.org' },
    { url: 'ftp://example.org/' },
    { url: 'https://example.org/?a' },
    { base: '/other/', url: 'https://example.org/talk/' },
  ])
    expect(() => readSite(options), JSON.stringify(options)).toThrow(/--(?:base|url)/)
})
