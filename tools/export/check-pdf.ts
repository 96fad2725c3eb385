import type { Entry } from './outline.ts'
import type { ReadEntry, ReadPage, ReadPdf } from './read-pdf.ts'
import type { Sheet } from './sheets.ts'
import { placeText, type Source } from './source.ts'

/** What a finished file is checked against. */
export interface Expected {
  source: Source
  sheets: readonly Sheet[]
  entries: readonly Entry[]
  withClicks: boolean
  size: { width: number; height: number }
}

/** Text without whitespace and ligatures, for comparison. */
export const letters = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
const holds = (text: string, part: string) => letters(text).includes(letters(part))

export const quoted = (texts: readonly string[]) =>
  texts
    .slice(0, 6)
    .map((text) => `“${text}”`)
    .join(', ') + (texts.length > 6 ? ` and ${texts.length - 6} more` : '')

/** An address decoded as far as possible: Chromium may encode more than the source does. */
function address(link: string): string {
  const href = URL.canParse(link) ? new URL(link).href : link
  try {
    return decodeURI(href)
  } catch {
    return href // it has a stray percent sign
  }
}

/** Links of a slide that its page lacks; `pageOf` gives the 1-based page of each slide. */
export function deadLinks(
  page: ReadPage,
  { links, jumps }: Sheet,
  where: string,
  pageOf: (no: number) => number,
): string[] {
  const reached = page.links.map(address)
  return [
    ...links
      .filter((link) => !reached.includes(address(link)))
      .map((link) => `${where}: the link to ${link} is dead`),
    ...jumps
      .filter((no) => !page.jumps.includes(pageOf(no)))
      .map((no) => `${where}: the link to slide ${no} is dead`),
  ]
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** Slides that are missing or incomplete on the print page, before a file is written. */
export function sheetFaults({ slides }: Source, sheets: readonly Sheet[], withClicks = false): string[] {
  return slides.flatMap(({ no, title, charts, steps }) => {
    const mine = sheets.filter((sheet) => sheet.no === no)
    if (!mine.length) return [`${placeText(no)} is missing`]
    const has = mine.map(({ click }) => click).join(', ')
    const due = Array.from({ length: steps }, (_, click) => click).join(', ')
    return [
      ...(withClicks && has !== due
        ? [`${placeText(no)} has the steps ${has}, where its note asks for ${due}`]
        : []),
      ...mine.flatMap((sheet) => {
        const where = placeText(no, withClicks ? sheet.click : undefined)
        const faults: string[] = []
        if (!holds(sheet.headline, title) || !title)
          faults.push(`${where} shows no headline “${short(title)}”`)
        if (sheet.charts.length < charts) faults.push(`${where} lacks a chart`)
        for (const { name, texts } of sheet.charts)
          // A chart may be empty before its first step.
          if (!texts.length && sheet === mine.at(-1)) faults.push(`${where}: the chart “${name}” is empty`)
        return faults
      }),
    ]
  })
}

const named = (text: string | undefined) => (text === undefined ? 'nothing' : `“${text}”`)

/** Checks of the file as a whole, common to all PDFs. */
export function fileFaults(pdf: ReadPdf, { about }: Source, size: Expected['size']): string[] {
  const faults: string[] = []
  if (!pdf.tagged) faults.push('the file is not tagged: a screen reader finds no structure in it')
  for (const key of ['title', 'author', 'subject', 'lang'] as const)
    if (pdf[key] !== about[key])
      faults.push(`its ${key} is ${named(pdf[key])}, where ${named(about[key])} belongs`)
  for (const word of about.keywords)
    if (!pdf.keywords.split(', ').includes(word)) faults.push(`the keyword “${word}” is missing`)
  pdf.pages.forEach(({ width, height, text, badFonts }, i) => {
    const where = `page ${i + 1}`
    if (Math.abs(width - size.width) > 0.5 || Math.abs(height - size.height) > 0.5)
      faults.push(`${where} is ${width} × ${height} points, not ${size.width} × ${size.height}`)
    if (!text) faults.push(`${where} is blank`)
    for (const font of badFonts) faults.push(`${where} uses ${font}`)
  })
  return faults
}

function flat(entries: readonly (Entry | ReadEntry)[], shift: number, depth = 0): string[] {
  return entries.flatMap(({ title, page, children }) => [
    `${'  '.repeat(depth)}${title} → ${page + shift}`,
    ...flat(children, shift, depth + 1),
  ])
}

export function outlineFaults(pdf: ReadPdf, entries: readonly Entry[]): string[] {
  const has = flat(pdf.outline, 0)
  return flat(entries, 1).flatMap((line, i) =>
    has[i] === line
      ? []
      : [`the outline has “${has[i]?.trim() ?? 'nothing'}” where “${line.trim()}” belongs`],
  )
}

/** Checks for one page a slide or step, each with everything from the print page. */
export function deckFaults(pdf: ReadPdf, { source, sheets, entries, withClicks, size }: Expected): string[] {
  const faults = sheetFaults(source, sheets, withClicks)
  const missing = sheets.length - pdf.pages.length
  if (missing > 0) {
    const lost = sheets.find((sheet, i) => !holds(pdf.pages[i]?.text ?? '', sheet.headline))
    const name = lost ? `; the first one missing is ${placeText(lost.no)}, “${short(lost.headline)}”` : ''
    faults.push(`${pdf.pages.length} pages where there should be ${sheets.length}${name}`)
    return faults
  }
  if (missing < 0) faults.push(`${pdf.pages.length} pages where there should be ${sheets.length}`)

  sheets.forEach((sheet, i) => {
    const page = pdf.pages[i]!
    const where = placeText(sheet.no, withClicks ? sheet.click : undefined)
    if (!page.text) return faults.push(`${where} is a blank page`)
    if (!holds(page.text, sheet.headline))
      faults.push(`${where} lacks its headline “${short(sheet.headline)}”`)
    const text = letters(page.text)
    const lost = sheet.words.filter((word) => !text.includes(letters(word)))
    if (lost.length) faults.push(`${where} lacks ${quoted(lost)}`)
    if (pdf.tagged && !page.roles.includes('H1')) faults.push(`${where}: its headline is not tagged as one`)
    if (page.images > sheet.pictures)
      faults.push(`${where}: ${page.images - sheet.pictures} of its drawings or charts came out as pictures`)
    for (const { name, texts } of sheet.charts) {
      const lost = texts.filter((text) => !holds(page.text, text))
      if (lost.length) faults.push(`${where}: the chart “${name}” lacks ${quoted(lost)}`)
    }
    for (const text of sheet.alternatives)
      if (!page.alternatives.some((alt) => holds(alt, text)))
        faults.push(`${where}: no alternative text “${short(text)}”`)
    faults.push(...deadLinks(page, sheet, where, (no) => sheets.findIndex((other) => other.no === no) + 1))
    return faults
  })
  return [...faults, ...fileFaults(pdf, source, size), ...outlineFaults(pdf, entries)]
}
