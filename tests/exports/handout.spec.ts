import { join } from 'node:path'
import { PDFDocument, rgb } from 'pdf-lib'
import { partName, partsOf } from '../../lib/sections.ts'
import { article } from '../../data/index.ts'
import { summary } from '../../data/summary.ts'
import { checkHandout, printHandout } from '../../tools/commands/export-handout.ts'
import { a4, handoutFaults } from '../../tools/export/check-handout.ts'
import { letters } from '../../tools/export/check-pdf.ts'
import { summaryTitle } from '../../tools/export/handout.ts'
import { openPdf } from '../../tools/export/render.ts'
import { type ReadPdf, readPdf } from '../../tools/export/read-pdf.ts'
import { loadSource } from '../../tools/shared/source.ts'
import { summaryFaults, summaryOf } from '../../tools/export/summary.ts'
import { bytesOf, differences, expect, plain, readOnce, test as base } from './fixtures.ts'
import { succeeds } from '../support/deck-copy.ts'
import { sampleChart } from '../support/canvas.ts'
import { sampleSlide, slides, slideWith } from '../support/slides.ts'

const test = base.extend<{ pdf: ReadPdf }>({
  pdf: async ({ handout }, use) => use(await readOnce(handout.bytes)),
})

/** The type sizes on a page, in points. */
async function sizesOn(bytes: Uint8Array, no: number): Promise<number[]> {
  const pdf = await openPdf(bytes)
  try {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    return items.flatMap((item) => ('str' in item && item.str.trim() ? item.height : []))
  } finally {
    await pdf.destroy()
  }
}

test.describe('npm run export:handout', () => {
  test('is A4, tagged, with its fonts and without pictures', async ({ handout, pdf }) => {
    expect(pdf).toMatchObject({ tagged: true, lang: 'en-GB' })
    for (const { width, height, images, badFonts } of pdf.pages) {
      expect(Math.abs(width - a4.width) + Math.abs(height - a4.height)).toBeLessThan(1)
      expect({ images, badFonts }).toEqual({ images: 0, badFonts: [] })
    }
    expect(await checkHandout(pdf, handout.bytes, handout)).toEqual([])
  })

  test('has every slide with its notes, as prose', ({ pdf }) => {
    const text = letters(pdf.pages.map((page) => page.text).join(' '))
    for (const { no, title, notes, layout } of slides) {
      expect(text.includes(plain(title)), `slide ${no}: headline`).toBe(true)
      expect(text.includes(`Slide${no}of${slides.length}`), `slide ${no}: its number`).toBe(true)
      if (layout === 'appendix') continue
      const [first] = notes.spoken.split(/(?<=[.?!])\s/)
      expect(text.includes(plain(first!)), `slide ${no}: “${first}”`).toBe(true)
    }
    expect(text).not.toContain('[click')
  })

  test('sets two slides on a page where there is room, and keeps a slide’s words beside it', ({ pdf }) => {
    const shown = pdf.pages.map(({ text }) => text.match(/Slide \d+ of/g) ?? [])
    const spoken = slides.filter(({ layout }) => layout !== 'appendix')
    expect(shown.flat().length).toBe(slides.length)
    expect(shown.filter((labels) => labels.length > 1).length).toBeGreaterThan(spoken.length / 6)
    const pages = pdf.pages.map(({ text }) => letters(text))
    for (const { no, notes } of spoken) {
      const page = pages.find((text) => text.includes(`Slide${no}of`))!
      expect(page.includes(plain(notes.spoken.split(/(?<=[.?!])\s/).at(-1)!)), `slide ${no}`).toBe(true)
    }
  })

  test('numbers its pages, heads its sections, and its contents are right', ({ pdf }) => {
    // The running title follows the number without a space.
    const words = new RegExp(`\\s|(?=${slides[0]!.title.split(' ')[0]})`)
    for (const [i, { text }] of pdf.pages.entries()) expect(text.split(words)).toContain(String(i + 1))
    const contents = pdf.pages.find(({ text }) => text.includes('In this handout'))
    for (const part of partsOf(slides)) {
      const { title } = part
      const entry = pdf.outline.find((one) => one.title === partName(part))!
      expect(contents!.jumps).toContain(entry.page)
      expect(letters(contents!.text)).toContain(letters(`${title} ${entry.page}`))
      expect(letters(pdf.pages[entry.page - 1]!.text)).toContain(letters(entry.title))
    }
  })

  test('begins with the one-page summary, set in 10 points or more', async ({ handout, pdf }) => {
    test.skip(!summary, 'this talk has no summary')
    const { thesis, responses, dates, questions } = summaryOf(handout.source)!
    const [page, next] = pdf.pages
    const verdicts = responses.map(({ verdict }) => verdict)
    for (const list of [verdicts, dates, questions]) expect(list.length).toBeGreaterThan(0)
    for (const part of [
      thesis,
      ...verdicts,
      ...dates.flatMap(({ date, what }) => [date, what]),
      ...questions,
    ])
      expect(letters(page!.text), part).toContain(letters(part))
    expect(page!.roles).toContain('H1')
    expect(next!.text).toContain('Slide 1 of')
    expect(pdf.outline[0]).toMatchObject({ page: 1, title: summaryTitle })
    const sizes = await sizesOn(handout.bytes, 1)
    expect(Math.min(...sizes)).toBeGreaterThan(9.9)
    // Negative control: the small print of the next page.
    expect(Math.min(...(await sizesOn(handout.bytes, 2)))).toBeLessThan(9.9)
  })

  test('detects what is missing from the summary', ({ handout, pdf }) => {
    test.skip(!summary, 'this talk has no summary')
    const { source } = handout
    const { thesis, responses, dates, questions } = summaryOf(source)!
    const without = (part: string) => {
      const [page, ...others] = pdf.pages
      const text = letters(page!.text).replaceAll(letters(part), '')
      return summaryFaults({ ...pdf, pages: [{ ...page!, text }, ...others] }, source, 2)
    }
    expect(without('in no text')).toEqual([])
    for (const part of [
      thesis,
      ...responses.map(({ verdict }) => verdict),
      dates.at(-1)!.date,
      questions.at(-1)!,
    ])
      expect(without(part), part).toEqual([expect.stringMatching(`^page 1: missing from .*: “`)])
    const nameless = { ...pdf, pages: pdf.pages.map((page) => ({ ...page, alternatives: [] })) }
    expect(summaryFaults(nameless, source, 2)).toEqual(['page 1: the QR code is missing'])
    const silent = { ...source, slides: source.slides.filter(({ frontmatter }) => !frontmatter.part) }
    expect(() => summaryOf(silent)).toThrow(/The first page of the handout needs the questions/)
  })

  test('detects a summary that runs onto a second page', async () => {
    test.skip(!summary, 'this talk has no summary')
    const source = await loadSource('short')
    const slides = source.slides.map((slide) => ({
      ...slide,
      content: slide.content.replace(/^(1\. .*)$/m, Array.from({ length: 20 }, () => '$1').join('\n')),
    }))
    const { bytes, ...made } = await printHandout({ ...source, slides })
    const faults = await checkHandout(await readPdf(bytes), bytes, made)
    expect(faults).toContain('the talk on one page takes 2 pages')
  })

  test('detects a missing slide, missing notes or source, click marks', ({ handout, pdf }) => {
    const { source, sheets, entries } = handout
    const faultsOf = (changed: ReadPdf) => handoutFaults(changed, source, sheets, entries).join('\n')
    const withTexts = (change: (text: string) => string) =>
      faultsOf({ ...pdf, pages: pdf.pages.map((page) => ({ ...page, text: change(page.text) })) })
    const { no, notes } = sampleSlide
    const missing = new RegExp(`slide ${no}, “.*”, is missing`)
    expect(withTexts((text) => text.replace(new RegExp(`Slide ${no} of \\d+`), ''))).toMatch(missing)
    const [word] = /\p{L}{5,}/u.exec(notes.spoken)!
    expect(withTexts((text) => text.replaceAll(word, ''))).toMatch(`slide ${no}: its notes lack “${word}`)
    expect(withTexts((text) => text.replaceAll(/pp?\. \d+/g, ''))).toContain(
      `slide ${no}: its source is missing`,
    )
    expect(withTexts((text) => `${text} [click]`)).toContain('page 1 shows Markdown or click marks')

    const running = { ...pdf.pages[2]!, text: `1 Introduction ${source.about.title} 3` }
    const heads = faultsOf({ ...pdf, pages: pdf.pages.toSpliced(2, 0, running) })
    expect(heads).toContain('page 3 holds neither a slide nor notes')
    const dead = faultsOf({ ...pdf, pages: pdf.pages.map((page) => ({ ...page, links: [], jumps: [] })) })
    expect(dead).toContain(`slide 1: the link to ${article.url} is dead`)
    if (slideWith('roadmap')) expect(dead).toMatch(/slide \d+: the link to slide \d+ is dead/)
    if (summary) expect(dead).toContain('page 1: the link to the article is dead')
  })

  test('looks the same each time', async ({ folder, small }) => {
    const file = join(folder, 'hand', 'handout.pdf')
    expect(await succeeds(small, 'export:handout', '--short', '--output', file)).toMatch(
      /^Laying out \d+ slides/m,
    )
    expect(await differences(bytesOf(small.folder, 'handout.pdf'), bytesOf(file))).toEqual([])
  })

  test('detects a covered chart', async ({ handout, pdf }) => {
    const chart = sampleSlide.no
    const { page, x, y, width } = handout.frames.find(({ no }) => no === chart)!
    const covered = await PDFDocument.load(handout.bytes, { updateMetadata: false })
    const height = width / 2
    covered.getPage(page - 1).drawRectangle({
      x,
      y: a4.height - y - width / 12 - height,
      width,
      height,
      color: rgb(1, 1, 1),
    })
    expect(await checkHandout(pdf, await covered.save({ useObjectStreams: false }), handout)).toEqual([
      expect.stringMatching(`^slide ${chart}: the chart “${sampleChart.name}” cannot be seen`),
    ])
  })
})
