import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { PDFDocument } from 'pdf-lib'
import { article } from '../../data/index.ts'
import preparser from '../../setup/preparser.ts'
import { openPdf } from '../../tools/export/render.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { root } from '../../tools/shared/deck.ts'
import { talks } from '../../tools/shared/talks.ts'
import { Deck } from '../support/deck.ts'
import { slides } from '../support/slides.ts'
import { articleAuthor, occasion, smallPage } from '../support/small-deck.ts'
import { madeSingle, madeSite } from '../site/builds.ts'
import { bytesOf, expect, test as base } from './fixtures.ts'

const [familyName] = article.author.split(',')

/** Who gives the talk of this repository; nobody as long as slides.md names no speaker. */
const presenter = String(slides[0]!.frontmatter.speaker || '') || undefined

const names = ['deck.pdf', 'handout.pdf', 'deck.pptx'] as const

interface Given {
  by: string | undefined
  files: Record<(typeof names)[number], Uint8Array>
  /** The deck as one file. */
  page: string
}

/** The small deck, given by someone with a long name, and this deck as it is. */
const test = base.extend<{ given: Given[] }>({
  given: [
    async ({ small: { folder }, printed, handout, slideshow }, use, info) => {
      const small = {
        by: occasion.speaker,
        files: {
          'deck.pdf': bytesOf(folder, 'deck.pdf'),
          'handout.pdf': bytesOf(folder, 'handout.pdf'),
          'deck.pptx': bytesOf(folder, 'deck.pptx'),
        },
        page: join(await smallPage(info), 'deck.html'),
      }
      const own = {
        by: presenter,
        files: {
          'deck.pdf': printed.bytes,
          'handout.pdf': handout.bytes,
          'deck.pptx': bytesOf(slideshow.file),
        },
        page: join(await madeSingle(info), 'deck.html'),
      }
      await use([small, own])
    },
    { timeout: 480_000 },
  ],
})

const entities: Record<string, string> = { amp: '&', apos: "'", quot: '"' }
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? entity),
  )

interface Said {
  /** Everyone named as an author. */
  authors: string[]
  /** The stated subject. */
  about: string
}

async function saidByPdf(bytes: Uint8Array): Promise<Said> {
  const pdf = await openPdf(bytes)
  const { info } = (await pdf.getMetadata()) as { info: { Author?: string; Subject?: string } }
  await pdf.destroy()
  return { authors: info.Author === undefined ? [] : [info.Author], about: info.Subject ?? '' }
}

async function saidByPptx(bytes: Uint8Array): Promise<Said> {
  const xml = await (await JSZip.loadAsync(bytes)).file('docProps/core.xml')!.async('string')
  const of = (names: string) =>
    [...xml.matchAll(new RegExp(`<(?:${names})>([^<]*)<`, 'g'))].map(([, text]) => decoded(text!))
  return { authors: of('dc:creator|cp:lastModifiedBy'), about: of('dc:subject').join() }
}

function saidByPage(html: string): Said {
  const of = (names: string) =>
    [
      ...html.matchAll(new RegExp(`<(?:meta|link) (?:name|property|rel)="(?:${names})" \\w+="([^"]*)"`, 'g')),
    ].map(([, text]) => decoded(text!))
  return { authors: of('(?:[\\w:.]*[:.])?(?:author|creator)'), about: of('description').join() }
}

async function pdfOfArticle(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setAuthor(articleAuthor)
  return pdf.save({ useObjectStreams: false })
}

async function pptxOfArticle(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes)
  const name = 'docProps/core.xml'
  const xml = await zip.file(name)!.async('string')
  const others = xml.replace(
    /<dc:creator>[^<]*<\/dc:creator>|<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>/g,
    '',
  )
  zip.file(name, others.replace('</cp:coreProperties>', `<dc:creator>${articleAuthor}</dc:creator>$&`))
  return zip.generateAsync({ type: 'uint8array' })
}

const pageOfArticle = (html: string) =>
  html
    .replace(/<meta name="author"[^>]*>/, '')
    .replace('</head>', `<meta name="author" content="${articleAuthor}"></head>`)

/** How to read each kind of file, and how to make it claim the article's author. */
const kinds = {
  'deck.pdf': [saidByPdf, pdfOfArticle],
  'handout.pdf': [saidByPdf, pdfOfArticle],
  'deck.pptx': [saidByPptx, pptxOfArticle],
} as const

for (const name of names)
  test(`${name} has the presenter, if any, as its author and the article as its subject; detects the article’s author`, async ({
    given,
  }) => {
    const [read, harm] = kinds[name]
    for (const { by, files } of given) {
      const { authors, about } = await read(files[name])
      expect([...new Set(authors)]).toEqual(by ? [by] : [])
      expect(about).toContain(familyName)
      expect((await read(await harm(files[name]))).authors).toEqual([articleAuthor])
    }
  })

test('every page of the site and the single file have the presenter, if any, as author; detects the article’s author', async ({
  given,
}, info) => {
  const site = join(await madeSite(info), 'dist')
  const numbers = slides.map(({ no }) => String(no))
  for (const { by, page } of given) {
    const pages = ['', ...numbers].map((no) => join(site, no, 'index.html'))
    for (const file of by === presenter ? [page, ...pages] : [page]) {
      const html = readFileSync(file, 'utf8')
      const { authors, about } = saidByPage(html)
      expect(authors, file).toEqual(by ? [by] : [])
      expect(about, file).toContain(familyName)
      expect(saidByPage(pageOfArticle(html)).authors, file).toEqual([articleAuthor])
    }
  }
  expect(saidByPage(readFileSync(join(site, '404.html'), 'utf8')).authors).toEqual([])
})

test('without a speaker there is no author, whatever the headmatter says', async () => {
  const frontmatter: Record<string, unknown> = { author: articleAuthor, speaker: '' }
  for (const { transformSlide } of await preparser({ filepath: '', headmatter: {}, mode: 'build' }))
    await transformSlide?.('# Talk', frontmatter)
  expect(frontmatter.author).toBeUndefined()
})

test('the longest name fits the cover and changes nothing else on it', async ({ small, page }) => {
  const looks: Buffer[] = []
  for (const [folder, words] of [
    [small.folder, occasion.speaker],
    [root, presenter ?? ''],
  ] as const) {
    const server = await serveDeck({ dir: join(folder, talks.short.out), port: 0 })
    const deck = new Deck(page, server.url)
    await page.setViewportSize({ width: 980, height: 552 })
    await deck.open(1)
    expect((await deck.inspect()).faults).toEqual([])
    await expect(deck.current(1).locator('.occasion')).toContainText(words)
    looks.push(await page.screenshot({ style: '.occasion { visibility: hidden }' }))
    await server.close()
  }
  expect(looks[0]!.equals(looks[1]!)).toBe(true)
})
