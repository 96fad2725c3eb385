import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, rgb } from 'pdf-lib'
import { withoutClicks } from '../../lib/notes.ts'
import { partName, partsOf } from '../../lib/sections.ts'
import { checkHandout, printHandout } from '../../tools/commands/export-handout.ts'
import { UserError } from '../../tools/shared/errors.ts'
import { a4, handoutFaults } from '../../tools/export/check-handout.ts'
import { letters } from '../../tools/export/check-pdf.ts'
import { pictureFaults } from '../../tools/export/check-pictures.ts'
import { type ReadSlide, readPptx, slideshowFaults } from '../../tools/export/check-pptx.ts'
import { deliver, outputPath, writeError } from '../../tools/export/deliver.ts'
import { summaryTitle } from '../../tools/export/handout.ts'
import { canLook, openPdf } from '../../tools/export/look.ts'
import { outlineOf } from '../../tools/export/outline.ts'
import { type ReadPdf, readPdf } from '../../tools/export/read-pdf.ts'
import { describe as descriptionOf } from '../../tools/export/slideshow.ts'
import { summaryFaults, summaryOf } from '../../tools/export/summary.ts'
import { differences, expect, readOnce, run, test } from './printed.ts'
import { succeeds } from '../support/copied.ts'
import { sampleSlide, slides, slidesOf } from '../support/slides.ts'

test.describe.configure({ mode: 'serial' })

const plain = (markdown: string) => letters(withoutClicks(markdown).replace(/[*_`]|^- /gm, ''))

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
  let pdf: ReadPdf

  test('is A4, tagged, with its fonts and without pictures', async ({ handout }) => {
    pdf = await readOnce(handout.bytes)
    expect(pdf).toMatchObject({ tagged: true, lang: 'en-GB' })
    for (const { width, height, images, badFonts } of pdf.pages) {
      expect(Math.abs(width - a4.width) + Math.abs(height - a4.height)).toBeLessThan(1)
      expect({ images, badFonts }).toEqual({ images: 0, badFonts: [] })
    }
    expect(await checkHandout(pdf, handout.bytes, handout)).toEqual([])
  })

  test('has every slide with its notes, as prose', () => {
    const text = letters(pdf.pages.map((page) => page.text).join(' '))
    for (const { no, title, notes, layout } of slides) {
      expect(text.includes(letters(title.replace(/[*_`]/g, ''))), `slide ${no}: headline`).toBe(true)
      expect(text.includes(`Slide${no}of${slides.length}`), `slide ${no}: its number`).toBe(true)
      if (layout === 'appendix') continue
      const [first] = notes.spoken.split(/(?<=[.?!])\s/)
      expect(text.includes(plain(first!)), `slide ${no}: “${first}”`).toBe(true)
    }
    expect(text).not.toContain('[click')
  })

  test('sets two slides on a page where there is room, and keeps a slide’s words beside it', () => {
    const shown = pdf.pages.map(({ text }) => text.match(/Slide \d+ of/g) ?? [])
    const spoken = slides.filter(({ layout }) => layout !== 'appendix')
    expect(shown.flat().length).toBe(slides.length)
    expect(shown.filter((labels) => labels.length === 2).length).toBeGreaterThan(spoken.length / 6)
    const pages = pdf.pages.map(({ text }) => letters(text))
    for (const { no, notes } of spoken) {
      const page = pages.find((text) => text.includes(`Slide${no}of`))!
      expect(page.includes(plain(notes.spoken.split(/(?<=[.?!])\s/).at(-1)!)), `slide ${no}`).toBe(true)
    }
  })

  test('numbers its pages, heads its sections, and its contents are right', () => {
    for (const [i, { text }] of pdf.pages.entries())
      expect(text.split(/\s|(?=After)/)).toContain(String(i + 1))
    const contents = pdf.pages.find(({ text }) => text.includes('In this handout'))
    for (const part of partsOf(slides)) {
      const { title } = part
      const entry = pdf.outline.find((one) => one.title === partName(part))!
      expect(contents!.jumps).toContain(entry.page)
      expect(letters(contents!.text)).toContain(letters(`${title} ${entry.page}`))
      expect(letters(pdf.pages[entry.page - 1]!.text)).toContain(letters(entry.title))
    }
  })

  test('begins with the one-page summary, set in 10 points or more', async ({ handout }) => {
    const { thesis, responses, dates, questions } = summaryOf(handout.source)!
    const [page, next] = pdf.pages
    const verdicts = responses.map(({ verdict }) => verdict)
    expect([verdicts.length, dates.length]).toEqual([3, 5])
    expect(questions.length).toBeGreaterThan(0)
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

  test('detects what is missing from the summary', ({ handout }) => {
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
      dates[4]!.date,
      questions.at(-1)!,
    ])
      expect(without(part), part).toEqual([expect.stringMatching(`^page 1: of .* it lacks “`)])
    const nameless = { ...pdf, pages: pdf.pages.map((page) => ({ ...page, alternatives: [] })) }
    expect(summaryFaults(nameless, source, 2)).toEqual(['page 1: the QR code is missing'])
    const silent = { ...source, slides: source.slides.filter(({ frontmatter }) => !frontmatter.part) }
    expect(() => summaryOf(silent)).toThrow(/The first page of the handout needs the questions/)
  })

  test('detects a summary that runs onto a second page', async ({ handoutShort }) => {
    const { source } = handoutShort
    const slides = source.slides.map((slide) => ({
      ...slide,
      content: slide.content.replace(/^(1\. .*)$/m, Array.from({ length: 20 }, () => '$1').join('\n')),
    }))
    const { bytes, ...made } = await printHandout({ ...source, slides })
    const faults = await checkHandout(await readPdf(bytes), bytes, made)
    expect(faults).toContain('the talk on one page takes 2 pages')
  })

  test('detects a missing slide, missing notes or source, click marks', ({ printed }) => {
    const { source, sheets } = printed.expected
    const about = { ...source.about, title: pdf.title }
    const entries = outlineOf(source, () => 0)
    const faultsOf = (change: (text: string) => string) => {
      const pages = pdf.pages.map((page) => ({ ...page, text: change(page.text) }))
      return handoutFaults({ ...pdf, pages }, { ...source, about }, sheets, entries).join('\n')
    }
    expect(faultsOf((text) => text.replace(/Slide 9 of \d+/, ''))).toMatch(/slide 9, “.*”, is missing/)
    expect(faultsOf((text) => text.replaceAll('Tokyo', ''))).toMatch(/slide 6: its notes lack “Tokyo/)
    expect(faultsOf((text) => text.replaceAll('p. 86', ''))).toContain('slide 4: its source is missing')
    expect(faultsOf((text) => `${text} [click]`)).toContain('page 1 shows marks that belong to the source')

    const [heads, links] = [structuredClone(pdf), structuredClone(pdf)]
    const running = `1 Introduction ${source.about.title} 7`
    heads.pages.splice(6, 0, { ...heads.pages[6]!, text: running })
    expect(handoutFaults(heads, { ...source, about }, sheets, entries)).toContain(
      'page 7 holds neither a slide nor notes',
    )
    for (const page of links.pages) page.links = page.jumps = []
    const dead = handoutFaults(links, { ...source, about }, sheets, entries).join('\n')
    expect(dead).toMatch(/slide 1: the link to https:\/\/doi\.org\/\S+ is dead/)
    expect(dead).toContain('slide 2: the link to slide 3 is dead')
    expect(dead).toContain('page 1: the link to the article is dead')
  })

  test('looks the same each time, also by its command; detects a covered chart', async ({
    folder,
    handoutShort,
  }) => {
    const file = join(folder, 'hand', 'handout.pdf')
    const { code, output } = await run('export:handout', '--short', '--output', file)
    expect(code, output).toBe(0)
    expect(output).toContain(`Setting ${slidesOf.short.length} slides`)
    const written = new Uint8Array(readFileSync(file))
    expect(await differences(written, handoutShort.bytes)).toEqual([])

    const chart = slidesOf.short.find(({ content }) => /<CostSharingChart/.test(content))!.no
    const { page, x, y, width } = handoutShort.frames.find(({ no }) => no === chart)!
    const covered = await PDFDocument.load(written, { updateMetadata: false })
    const height = width / 2
    covered.getPage(page).drawRectangle({
      x,
      y: a4.height - y - width / 12 - height,
      width,
      height,
      color: rgb(1, 1, 1),
    })
    const bytes = await covered.save({ useObjectStreams: false })
    expect(await checkHandout(await readPdf(bytes), bytes, handoutShort)).toEqual([
      expect.stringMatching(`^slide ${chart}: the chart “cost sharing” cannot be seen`),
    ])
  })
})

let shown: ReadSlide[]

test.describe('npm run export:pptx', () => {
  test('writes one slide per page, each with title, description and notes', async ({ printed, slideshow }) => {
    shown = await readPptx(new Uint8Array(readFileSync(slideshow.file)))
    expect(shown.length).toBe(slides.length)
    for (const [i, { title, notes, descriptions }] of shown.entries()) {
      expect(letters(title)).toBe(letters(slides[i]!.title.replace(/[*_`]/g, '')))
      expect(descriptions).toEqual([descriptionOf(printed.expected.sheets[i]!)])
      expect(plain(notes.join('\n')).startsWith(plain(slides[i]!.notes.spoken).slice(0, 50))).toBe(true)
      expect(notes.join()).not.toContain('[click')
    }
  })

  test('detects what is missing from a slide', async ({ printed }) => {
    const { source, sheets } = printed.expected
    const faultsOf = async (change: Partial<ReadSlide>) => {
      const broken = shown.map((slide, i) => (i === 6 ? { ...slide, ...change } : slide))
      return (await slideshowFaults(broken.slice(0, 8), source, sheets.slice(0, 8), false)).join()
    }
    expect(await faultsOf({})).toBe('')
    expect(await faultsOf({ title: '' })).toMatch(/^slide 7 lacks its headline/)
    expect(await faultsOf({ descriptions: [] })).toBe('slide 7 has no alternative text')
    expect(await faultsOf({ notes: [] })).toBe('slide 7 lacks notes')
    expect(await faultsOf({ picture: undefined })).toBe('slide 7 has no picture')
    const few = await slideshowFaults(shown.toSpliced(4, 1), source, sheets, false)
    expect(few.join()).toContain('the first one missing is slide 5')
  })
})

test.describe('npm run export:png', () => {
  test('writes one picture per slide, the same as the slideshow’s, and leaves other files alone', async ({
    folder,
    printed,
    small,
  }) => {
    const target = join(folder, 'pictures')
    // On another disk if there is one, to which a draft beside the folder could not be moved.
    const disk = mkdtempSync(existsSync('/dev/shm') ? '/dev/shm/deck-' : join(folder, 'disk-'))
    symlinkSync(disk, target)
    writeFileSync(join(target, '99.png'), 'of a longer deck')
    writeFileSync(join(target, 'mine.png'), 'not of the deck')
    await succeeds(small, 'export:png', '--short', '--output', target)
    const names = readdirSync(target).sort()
    const [pictures, other] = [names.slice(0, -1), names.at(-1)]
    const taken = pictures.map((name) => readFileSync(join(target, name)))
    rmSync(disk, { recursive: true })

    const inShow = await readPptx(new Uint8Array(readFileSync(join(small.folder, 'deck.pptx'))))
    expect(pictures).toEqual(inShow.map((_, i) => `${String(i + 1).padStart(2, '0')}.png`))
    expect(other).toBe('mine.png')
    const unlike = (others: readonly Buffer[]) =>
      inShow.flatMap(({ picture }, i) => (others[i]!.equals(picture!) ? [] : [`slide ${i + 1}`]))
    expect(unlike(taken)).toEqual([])
    // Negative control: another slide’s picture.
    expect(unlike(taken.with(4, taken[5]!))).toEqual(['slide 5'])

    const { no, title } = sampleSlide
    const sheet = printed.expected.sheets[no - 1]!
    const picture = taken[inShow.findIndex((slide) => slide.title === title)]!
    expect(await pictureFaults(picture, sheet, 'its slide', true)).toEqual([])
  })

  test('detects a blank picture, a picture of another size', async ({ printed }) => {
    const sheet = printed.expected.sheets[sampleSlide.no - 1]!
    const { createCanvas } = await import('@napi-rs/canvas')
    const blank = (width: number, height: number) => createCanvas(width, height).toBuffer('image/png')
    expect(await pictureFaults(blank(1920, 1080), sheet, 'slide 1', true)).toEqual([
      'slide 1: the headline cannot be seen, or not all of it',
      'slide 1: the chart “cost sharing” cannot be seen, or not all of it',
    ])
    expect(await pictureFaults(blank(1920, 1082), sheet, 'slide 1', true)).toEqual([
      'slide 1 is 1920 × 1082 pixels, not 1920 × 1080',
    ])
    // Without the canvas package there is no look at pictures, and the command says so.
    expect(await pictureFaults(blank(1920, 1080), sheet, 'slide 1', false)).toEqual([])
    expect(canLook()).toBe(true)
    expect(canLook('no-such-package')).toBe(false)
  })
})

test.describe('the last good export', () => {
  const good = 'what was exported before'

  test('stays when the new one has a fault, which the message names', async ({ folder }) => {
    const file = join(folder, 'kept.pdf')
    writeFileSync(file, good)
    const fault = 'slide 5 is a blank page'
    const delivered = deliver(file, new Uint8Array([1]), async () => [fault])
    await expect(delivered).rejects.toThrow(fault)
    await expect(delivered).rejects.toThrow('is unchanged')
    expect(readFileSync(file, 'utf8')).toBe(good)
    expect(readdirSync(folder).filter((name) => name.includes('kept'))).toEqual(['kept.pdf'])
  })

  test('is replaced by a good one', async ({ folder }) => {
    const file = join(folder, 'kept.pdf')
    expect(await deliver(file, new Uint8Array([1, 2]), async () => [])).toBe(2)
    expect([...readFileSync(file)]).toEqual([1, 2])
  })

  test('a full disk gets a plain message', () => {
    test.skip(process.platform !== 'linux', 'Only Linux has a device that is always full.')
    let message: unknown
    try {
      writeFileSync('/dev/full', 'x')
    } catch (error) {
      message = writeError(error, 'deck.pdf')
    }
    expect(message).toBeInstanceOf(UserError)
    expect(String(message)).toContain('deck.pdf cannot be written: the disk is full.')
  })

  test('the path of a folder gets a plain message; the extension is added', ({ folder }) => {
    mkdirSync(join(folder, 'folder.pdf'))
    expect(() => outputPath(join(folder, 'folder'), 'deck.pdf')).toThrow('that is a folder')
    expect(outputPath(join(folder, 'a', 'b'), 'deck.pdf')).toBe(join(folder, 'a', 'b.pdf'))
  })
})
