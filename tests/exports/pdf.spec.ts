import { existsSync } from 'node:fs'
import { PDFDict, PDFDocument, PDFName, rgb } from 'pdf-lib'
import { partName, partsOf } from '../../lib/sections.ts'
import { article } from '../../data/index.ts'
import { pageSize } from '../../tools/commands/export.ts'
import { letters } from '../../tools/export/check-pdf.ts'
import { type ReadPdf, readPdf } from '../../tools/export/read-pdf.ts'
import {
  beyondAscii,
  copyPages,
  edgeLines,
  expect,
  names,
  picturesOf,
  plain,
  readOnce,
  test as base,
  toTheEdge,
} from './fixtures.ts'
import { charts } from '../support/canvas.ts'
import { sampleSlide, slides, slidesOf, slideWith } from '../support/slides.ts'

const test = base.extend<{ pdf: ReadPdf }>({
  pdf: async ({ printed }, use) => use(await readOnce(printed.bytes)),
})

test.describe('npm run export', () => {
  test('writes the named file into a new folder and reports it', ({ exported }) => {
    const { output, file } = exported
    expect(existsSync(file)).toBe(true)
    const { length } = slidesOf.short
    expect(output).toContain(`Printing ${length} slides`)
    expect(output).toMatch(new RegExp(`talk\\.pdf: ${length} pages, `))
  })

  test('has one page per slide with its headline, all 16:9 and of one size', ({ pdf }) => {
    expect(pdf.pages.length).toBe(slides.length)
    for (const [i, { title }] of slides.entries())
      expect(letters(pdf.pages[i]!.text), `slide ${i + 1}`).toContain(plain(title))
    for (const { width, height } of pdf.pages) {
      expect({ width, height }).toEqual(pageSize)
      expect(width / height).toBeCloseTo(16 / 9, 5)
    }
  })

  test('is tagged and names its language, title, author and subject', ({ pdf }) => {
    expect(pdf).toMatchObject({
      tagged: true,
      lang: 'en-GB',
      title: slides[0]!.frontmatter.title,
      author: slides[0]!.frontmatter.speaker || undefined,
      keywords: slides[0]!.frontmatter.keywords,
    })
    expect(pdf.subject).toBe(slides[0]!.frontmatter.info)
    for (const [i, { roles }] of pdf.pages.entries()) expect(roles, `slide ${i + 1}`).toContain('H1')
  })

  test('maps tag names that older readers do not know', async ({ printed }) => {
    const { catalog } = await PDFDocument.load(printed.bytes, { updateMetadata: false })
    const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    expect(String(tree.lookup(PDFName.of('RoleMap')))).toContain('/Strong /Span')
  })

  test('has an outline of sections with their headlines', ({ pdf }) => {
    const opened = slides.filter(({ layout }) => layout === 'section').map(({ no }) => no)
    for (const part of partsOf(slides).filter(({ first }) => opened.includes(first))) {
      const entry = pdf.outline.find(({ page }) => page === part.first)!
      expect(entry.title).toBe(partName(part))
      expect(entry.children[0]).toMatchObject({ page: part.first + 1, title: slides[part.first]!.title })
    }
    const count = (entries: ReadPdf['outline']): number =>
      entries.reduce((sum, { children }) => sum + 1 + count(children), 0)
    expect(count(pdf.outline)).toBeGreaterThanOrEqual(slides.length)
  })

  test('keeps apostrophes and letters such as ō as written', ({ pdf }) => {
    const text = pdf.pages.map((page) => page.text).join(' ')
    expect(beyondAscii.filter((word) => !text.includes(word))).toEqual([])
    expect(text).not.toContain('ʼ')
  })

  test('can be searched for names with ō, ū and Ż in every face of the deck', async ({ named }) => {
    const [first] = (await readPdf(named)).pages
    expect(first!.text.split(names).length - 1).toBe(4)
    expect(first!.badFonts).toEqual([])
  })

  test('embeds its fonts, none as drawings, and has no picture at all', ({ pdf }) => {
    for (const [i, { badFonts, images }] of pdf.pages.entries())
      expect({ badFonts, images }, `slide ${i + 1}`).toEqual({ badFonts: [], images: 0 })
  })

  test('links to the article, and from the roadmap to each section', ({ pdf }) => {
    expect(pdf.pages[0]!.links).toContain(article.url)
    const sections = slides.filter(({ layout }) => layout === 'section').map(({ no }) => no)
    const roadmap = slideWith('roadmap')
    if (roadmap) expect(pdf.pages[roadmap.no - 1]!.jumps).toEqual(sections)
  })

  test('has an alternative text for each chart', ({ pdf }) => {
    for (const { no, finding } of charts)
      expect(pdf.pages[no - 1]!.alternatives, `slide ${no}`).toContain(finding)
  })

  test('numbers its pages like the slides', ({ pdf }) => {
    const numbered = slides.filter(({ layout }) => !['cover', 'roadmap', 'section'].includes(layout))
    for (const { no } of numbered)
      expect(pdf.pages[no - 1]!.text.split(/\s+/), `slide ${no}`).toContain(String(no))
  })

  test('shows no line at any edge', async ({ printed }) => {
    for (const [i, picture] of (await picturesOf(printed.bytes, toTheEdge)).entries())
      expect(edgeLines(picture), `slide ${i + 1}`).toEqual([])
  })

  test('detects a line at an edge', async ({ printed }) => {
    const pdf = await copyPages(printed.bytes, Array<number>(4).fill(sampleSlide.no - 1))
    const color = rgb(0.77, 0.77, 0.77)
    const { width, height } = pageSize
    const bottom = pdf.getPage(0).getCropBox().y
    const lines = [
      { x: width - 0.4, y: bottom, width: 0.4, height },
      { x: 0, y: bottom, width: 0.4, height },
      { x: 0, y: bottom + height - 0.4, width, height: 0.4 },
      { x: 0, y: bottom, width, height: 0.4 },
    ]
    lines.forEach((line, i) => pdf.getPage(i).drawRectangle({ ...line, color }))
    const seen = (await picturesOf(await pdf.save(), toTheEdge)).map(edgeLines)
    expect(seen).toEqual([['right'], ['left'], ['top'], ['bottom']])
  })
})
