import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { PDFDocument } from 'pdf-lib'
import { article } from '../../data/index.ts'
import { checkDeck } from '../../tools/commands/export.ts'
import { readPdf } from '../../tools/export/read-pdf.ts'
import { copyDeck } from '../support/copied.ts'
import { Deck } from '../support/fixtures.ts'
import { madeOnce } from '../support/made-once.ts'
import { expect, test as base } from './printed.ts'
import { slidesOf } from '../support/slides.ts'
import { hostStatic } from '../site/static.ts'

const [familyName] = article.author.split(',')
/** As an `author` that nobody should find anywhere. */
const ofArticle = `Karol ${familyName}`

/** Longer than any line of the cover, with signs that a page has to escape. */
const longest = {
  speaker: "Prof. Dr. Maria-Magdalena Katarzyna Wiśniewska-Brzęczyszczykiewicz & Seán von Hohenstein-O'Neill",
  course: 'Advanced Research Seminar on the International Relations and Security Policy of East Asia',
  date: 'Winter term, seventh session, Thursday afternoon',
}
const nobody = { speaker: '', course: '', date: '' }

/** Every file and page of the talk as somebody gives it; of the short one, which is quicker, where there is a choice. */
async function makeAll(folder: string, occasion: typeof longest) {
  const out = mkdtempSync(join(tmpdir(), 'deck-author-'))
  try {
    const copy = copyDeck(out)
    const file = join(copy.folder, 'slides.md')
    const others = readFileSync(file, 'utf8').replace(/^(?:speaker|course|date|author):.*\n/gm, '')
    const head = Object.entries({ ...occasion, author: ofArticle }).map(
      ([k, v]) => `${k}: ${JSON.stringify(v)}`,
    )
    writeFileSync(file, others.replace('---\n', `---\n${head.join('\n')}\n`))
    for (const [command, ...args] of [
      ['export', '--short', '--output', join(folder, 'deck.pdf')],
      ['export:handout', '--short', '--output', join(folder, 'handout.pdf')],
      ['export:pptx', '--short', '--output', join(folder, 'deck.pptx')],
      ['build:single', '--entry', 'short.md', '--output', join(folder, 'deck.html')],
      ['build'],
    ]) {
      const { code, output } = await copy.run(command!, ...args)
      expect(code, output).toBe(0)
    }
    cpSync(join(copy.folder, 'dist'), join(folder, 'dist'), { recursive: true })
  } finally {
    rmSync(out, { recursive: true })
  }
}

/** The talk as it is made with a speaker, and with none: a folder each. */
const test = base.extend<object, { given: { byOne: string; byNobody: string } }>({
  given: [
    async ({}, use, info) => {
      const [byOne, byNobody] = await Promise.all([
        madeOnce('given-by-one', (folder) => makeAll(folder, longest), info),
        madeOnce('given-by-nobody', (folder) => makeAll(folder, nobody), info),
      ])
      await use({ byOne, byNobody })
    },
    { scope: 'worker', timeout: 480_000 },
  ],
})

const signs: Record<string, string> = { amp: '&', apos: "'", quot: '"' }
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (signs[name] ?? entity),
  )

interface Said {
  /** All that are called an author. */
  authors: string[]
  /** What the file says that it is about. */
  about: string
}

async function saidByPdf(bytes: Uint8Array): Promise<Said> {
  const { author, subject } = await readPdf(bytes)
  return { authors: author === undefined ? [] : [author], about: subject }
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

const bytesOf = (folder: string, name: string) => new Uint8Array(readFileSync(join(folder, name)))

async function pdfOfArticle(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setAuthor(ofArticle)
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
  zip.file(name, others.replace('</cp:coreProperties>', `<dc:creator>${ofArticle}</dc:creator>$&`))
  return zip.generateAsync({ type: 'uint8array' })
}

const pageOfArticle = (html: string) =>
  html
    .replace(/<meta name="author"[^>]*>/, '')
    .replace('</head>', `<meta name="author" content="${ofArticle}"></head>`)

/** How each file is read, and how it is made to be by the article's author. */
const files = {
  'deck.pdf': [saidByPdf, pdfOfArticle],
  'handout.pdf': [saidByPdf, pdfOfArticle],
  'deck.pptx': [saidByPptx, pptxOfArticle],
} as const

for (const [name, [read, harmed]] of Object.entries(files))
  test(`${name} is by who gives the talk, or by nobody, and about the article; detects by its author`, async ({
    given,
  }) => {
    for (const [folder, author] of [
      [given.byOne, longest.speaker],
      [given.byNobody, undefined],
    ] as const) {
      const bytes = bytesOf(folder, name)
      const { authors, about } = await read(bytes)
      expect([...new Set(authors)]).toEqual(author ? [author] : [])
      expect(about).toContain(familyName)
      expect((await read(await harmed(bytes))).authors).toEqual([ofArticle])
    }
  })

test('every page of the site and the single file are by who gives the talk, or by nobody; detects by the article’s author', ({
  given,
}) => {
  for (const [folder, author] of [
    [given.byOne, longest.speaker],
    [given.byNobody, undefined],
  ] as const) {
    const addresses = readdirSync(join(folder, 'dist')).filter((name) => /^\d+$/.test(name))
    expect(addresses.length).toBe(slidesOf.long.length)
    const pages = ['deck.html', 'dist/index.html', ...addresses.map((no) => `dist/${no}/index.html`)]
    for (const page of pages) {
      const html = readFileSync(join(folder, page), 'utf8')
      const { authors, about } = saidByPage(html)
      expect(authors, page).toEqual(author ? [author] : [])
      expect(about, page).toContain(familyName)
      expect(saidByPage(pageOfArticle(html)).authors, page).toEqual([ofArticle])
    }
    expect(saidByPage(readFileSync(join(folder, 'dist/404.html'), 'utf8')).authors).toEqual([])
  }
})

test('the export itself catches a file that is by somebody else', async ({ printed }) => {
  const [fault, ...more] = await checkDeck(await pdfOfArticle(printed.bytes), printed.expected)
  expect(fault).toMatch(new RegExp(`^its author is “${ofArticle}”, where .* belongs$`))
  expect(more).toEqual([])
})

test('the longest name fits the cover, and changes nothing else on it', async ({ given, page }) => {
  const looks: Buffer[] = []
  for (const folder of Object.values(given)) {
    const host = await hostStatic(join(folder, 'dist'), '/')
    const deck = new Deck(page, host.origin)
    await page.setViewportSize({ width: 980, height: 552 })
    await deck.open(1)
    expect((await deck.inspect()).faults).toEqual([])
    const occasion = deck.current(1).locator('.occasion')
    await expect(occasion).toHaveText(
      folder === given.byOne ? [new RegExp(longest.speaker.slice(0, 20))] : [],
    )
    looks.push(await page.screenshot({ style: '.occasion { visibility: hidden }' }))
    await host.close()
  }
  expect(looks[0]!.equals(looks[1]!)).toBe(true)
})
