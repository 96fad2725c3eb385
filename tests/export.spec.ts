import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, rgb } from 'pdf-lib'
import { article } from '../data/index.ts'
import { pageSize } from '../tools/export.ts'
import { letters } from '../tools/print/check-pdf.ts'
import type { Picture } from '../tools/print/look.ts'
import { pdfOfPage, withPrintPage } from '../tools/print/page.ts'
import { type ReadPdf, readPdf } from '../tools/print/read-pdf.ts'
import { loadSource } from '../tools/print/source.ts'
import { at, expect, picturesOf, run, test } from './printed.ts'
import { slides } from './slides.ts'

const headline = (title: string) => letters(title.replace(/[*_`]/g, ''))

/** The share of rows in which the last pixel is unlike those before it. */
function edgeLine(picture: Picture): number {
  const { width, height } = picture
  let unlike = 0
  for (let y = 0; y < height; y++) {
    const [last, before] = [at(picture, width - 1, y), at(picture, width - 4, y)]
    if (last.some((value, channel) => Math.abs(value - before[channel]!) > 6)) unlike++
  }
  return unlike / height
}

test.describe.configure({ mode: 'serial' })

test.describe('npm run export', () => {
  let bytes: Uint8Array
  let pdf: ReadPdf

  test('writes the file it is told to, in a folder that it makes, and says what it does', async ({
    folder,
  }) => {
    const file = join(folder, 'new', 'folder', 'talk')
    const { code, output } = await run('export', '--output', file)
    expect(code, output).toBe(0)
    expect(output).toContain(`Printing ${slides.length} slides`)
    expect(output).toMatch(new RegExp(`talk\\.pdf: ${slides.length} pages, `))
    bytes = new Uint8Array(readFileSync(`${file}.pdf`))
    pdf = await readPdf(bytes)
  })

  test('has a page a slide with its headline, all of them 16:9 and of one size', () => {
    expect(pdf.pages.length).toBe(slides.length)
    for (const [i, { title }] of slides.entries())
      expect(letters(pdf.pages[i]!.text), `slide ${i + 1}`).toContain(headline(title))
    for (const { width, height } of pdf.pages) {
      expect({ width, height }).toEqual(pageSize)
      expect(width / height).toBeCloseTo(16 / 9, 5)
    }
  })

  test('is tagged, names its language, and says whose talk it is', () => {
    expect(pdf).toMatchObject({
      tagged: true,
      lang: 'en-GB',
      title: slides[0]!.frontmatter.title,
      author: slides[0]!.frontmatter.author,
      subject: slides[0]!.frontmatter.info,
      keywords: slides[0]!.frontmatter.keywords,
    })
    for (const [i, { roles }] of pdf.pages.entries()) expect(roles, `slide ${i + 1}`).toContain('H1')
  })

  test('maps the names of its tags that older readers do not know', async () => {
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
    const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    expect(String(tree.lookup(PDFName.of('RoleMap')))).toContain('/Strong /Span')
  })

  test('has an outline of sections, and in them headlines', () => {
    const sections = slides.filter(({ layout }) => layout === 'section')
    for (const { no, title, frontmatter } of sections) {
      const entry = pdf.outline.find(({ page }) => page === no)!
      expect(entry.title).toBe(`${String(frontmatter.number)} ${title}`)
      expect(entry.children[0]).toMatchObject({ page: no + 1, title: slides[no]!.title })
    }
    const count = (entries: ReadPdf['outline']): number =>
      entries.reduce((sum, { children }) => sum + 1 + count(children), 0)
    expect(count(pdf.outline)).toBeGreaterThanOrEqual(slides.length)
  })

  test('keeps the apostrophe as it was written', () => {
    const text = pdf.pages.map((page) => page.text).join(' ')
    expect({ own: text.includes('Trump’s'), other: text.includes('ʼ') }).toEqual({ own: true, other: false })
  })

  test('can be searched for names with ō, ū and Ż in every face of the deck', async () => {
    const names = 'Kōno Yūji Żakowski'
    const print = await withPrintPage(await loadSource(), {}, async ({ page }) => {
      await page.evaluate((names) => {
        const faces = ['', 'b', 'i'].map((tag) => (tag ? `<${tag}>${names}</${tag}>` : names)).join('<br>')
        document.querySelector('.print-slide-container h1')!.innerHTML = names
        document.querySelector('.print-slide-container p')!.innerHTML = faces
      }, names)
      return pdfOfPage(page)
    })
    const [first] = (await readPdf(new Uint8Array(print))).pages
    expect(first!.text.split(names).length - 1).toBe(4)
    expect(first!.badFonts).toEqual([])
  })

  test('holds its fonts, none of them as drawings, and no picture at all', () => {
    for (const [i, { badFonts, images }] of pdf.pages.entries())
      expect({ badFonts, images }, `slide ${i + 1}`).toEqual({ badFonts: [], images: 0 })
  })

  test('leads to the article, and from the roadmap to each section', () => {
    expect(pdf.pages[0]!.links).toContain(article.url)
    const roadmap = slides.findIndex(({ layout }) => layout === 'roadmap')
    const sections = slides.filter(({ layout }) => layout === 'section').map(({ no }) => no)
    expect(pdf.pages[roadmap]!.jumps).toEqual(sections)
  })

  test('has an alternative text for each chart', () => {
    const charts = slides.filter(({ content }) => /<\w+Chart\b/.test(content))
    expect(charts.length).toBeGreaterThan(0)
    for (const { no } of charts) expect(pdf.pages[no - 1]!.alternatives.join(), `slide ${no}`).toMatch(/\d/)
  })

  test('numbers its pages as the slides are numbered', () => {
    const numbered = slides.filter(({ layout }) => !['cover', 'roadmap', 'section'].includes(layout))
    for (const { no } of numbered)
      expect(pdf.pages[no - 1]!.text.split(/\s+/), `slide ${no}`).toContain(String(no))
  })

  test('shows no line at its edges', async () => {
    for (const [i, picture] of (await picturesOf(bytes)).entries())
      expect(edgeLine(picture), `slide ${i + 1}`).toBeLessThan(0.2)
  })

  test('caught: a line at the edge', async () => {
    const lined = await PDFDocument.load(bytes, { updateMetadata: false })
    const grey = rgb(0.77, 0.77, 0.77)
    lined.getPage(5).drawRectangle({ x: 734.6, y: 0, width: 0.4, height: 414, color: grey })
    expect(edgeLine((await picturesOf(await lined.save()))[5]!)).toBeGreaterThan(0.9)
  })
})
