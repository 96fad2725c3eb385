import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rgb, StandardFonts, PDFDocument } from 'pdf-lib'
import { run as runProgram } from '../../tools/shared/child.ts'
import { pageSize } from '../../tools/commands/export.ts'
import { a4 } from '../../tools/export/check-handout.ts'
import { beyondAscii, expect, names, test } from './fixtures.ts'
import { slides } from '../support/slides.ts'

/** Runs a poppler program: an independent reader that took no part in writing or checking the files. */
const poppler = async (program: string, ...args: string[]) => {
  const { code, output } = await runProgram(program, args)
  expect(code, `${program}: ${output}`).toBe(0)
  return output
}

const isInstalled = async () => (await runProgram('pdfinfo', ['-v'])).code === 0

/** The rows of a table of pdffonts or pdfimages. */
const rows = (table: string) => table.trim().split('\n').slice(2)

/** Fonts that are drawings (Type 3) or not embedded, the fifth column from the right. */
const badFonts = (table: string) =>
  rows(table).filter((row) => /\bType 3\b/.test(row) || row.trim().split(/\s+/).at(-5) !== 'yes')

test.beforeAll(async () => {
  const there = await isInstalled()
  if (process.env.CI) expect(there, 'poppler-utils is not installed').toBe(true)
  test.skip(!there, 'poppler-utils is not installed')
})

const files = {
  'deck.pdf': { ...pageSize, title: slides[0]!.title },
  'handout.pdf': { ...a4, title: `Handout: ${slides[0]!.title}` },
}

for (const [name, { width, height, title }] of Object.entries(files))
  test(`${name} as poppler reads it`, async ({ folder, printed, handout }) => {
    const file = join(folder, `poppler-${name}`)
    writeFileSync(file, name === 'deck.pdf' ? printed.bytes : handout.bytes)

    const info = await poppler('pdfinfo', file)
    const value = (name: string) => info.match(new RegExp(`^${name}: +(.*)$`, 'm'))?.[1] ?? ''
    expect(value('Title')).toBe(title)
    expect(value('Tagged')).toBe('yes')
    expect(value('Author')).toBe(slides[0]!.frontmatter.speaker ?? '')
    expect(value('Encrypted')).toBe('no')
    const [, wide, high] = info.match(/^Page size: +([\d.]+) x ([\d.]+) pts/m)!
    expect(Math.abs(Number(wide) - width) + Math.abs(Number(high) - height)).toBeLessThan(1)

    const fonts = await poppler('pdffonts', file)
    expect(rows(fonts).length).toBeGreaterThan(3)
    expect(badFonts(fonts)).toEqual([])
    expect(rows(await poppler('pdfimages', '-list', file))).toEqual([])

    const text = (await poppler('pdftotext', file, '-')).replace(/\s+/g, ' ')
    expect(beyondAscii.filter((word) => !text.includes(word))).toEqual([])
  })

test('names with ō, ū and Ż can be extracted from every face of the deck', async ({ folder, named }) => {
  const file = join(folder, 'poppler-names.pdf')
  writeFileSync(file, named)
  expect((await poppler('pdftotext', file, '-')).split(names).length - 1).toBe(4)
})

test('detects a font that is not embedded, a picture, an untagged file', async ({ folder }) => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([pageSize.width, pageSize.height])
  page.drawText('Zakowski', { font: await pdf.embedFont(StandardFonts.Helvetica), color: rgb(0, 0, 0) })
  const { createCanvas } = await import('@napi-rs/canvas')
  page.drawImage(await pdf.embedPng(createCanvas(8, 8).toBuffer('image/png')))
  const file = join(folder, 'poppler-bad.pdf')
  writeFileSync(file, await pdf.save())
  expect(badFonts(await poppler('pdffonts', file)).join()).toContain('Helvetica')
  expect(rows(await poppler('pdfimages', '-list', file)).length).toBeGreaterThan(0)
  expect(await poppler('pdfinfo', file)).toMatch(/^Tagged: +no$/m)
})
