import { placeText, type Source } from '../shared/source.ts'
import type { Entry } from './outline.ts'
import type { ReadPage, ReadPdf } from './read-pdf.ts'
import type { Sheet } from './sheets.ts'

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
export const holds = (text: string, part: string) => letters(text).includes(letters(part))

/** A fault that lists the parts missing from a text, if any: “slide 5 lacks “Tokyo”, “Abe””. */
export function lacks(what: string, text: string, parts: readonly string[]): string[] {
  const all = letters(text)
  const lost = parts.filter((part) => !all.includes(letters(part))).map((part) => `“${part}”`)
  const more = lost.length > 6 ? ` and ${lost.length - 6} more` : ''
  return lost.length ? [`${what} ${lost.slice(0, 6).join(', ')}${more}`] : []
}

/** An address decoded as far as possible: Chromium may encode more than the source does. */
function address(link: string): string {
  const href = URL.canParse(link) ? new URL(link).href : link
  try {
    return decodeURI(href)
  } catch {
    return href // it has a stray percent sign
  }
}

/** Links of a slide that its page lacks. */
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

/** What the page of a slide lacks; `pageOf` gives the 1-based page of each slide. */
export function pageFaults(
  page: ReadPage,
  sheet: Sheet,
  where: string,
  pageOf: (no: number) => number,
): string[] {
  return [
    ...(holds(page.text, sheet.headline) ? [] : [`${where} lacks its headline “${short(sheet.headline)}”`]),
    ...lacks(`${where} lacks`, page.text, sheet.words),
    ...sheet.charts.flatMap(({ name, texts }) =>
      lacks(`${where}: the chart “${name}” lacks`, page.text, texts),
    ),
    ...sheet.alternatives
      .filter((text) => !page.alternatives.some((alt) => holds(alt, text)))
      .map((text) => `${where}: no alternative text “${short(text)}”`),
    ...deadLinks(page, sheet, where, pageOf),
  ]
}

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
      faults.push(`its ${key} is ${named(pdf[key])} instead of ${named(about[key])}`)
  for (const word of about.keywords)
    if (!pdf.keywords.split(', ').includes(word)) faults.push(`the keyword “${word}” is missing`)
  pdf.pages.forEach(({ width, height, badFonts }, i) => {
    const where = `page ${i + 1}`
    if (Math.abs(width - size.width) > 0.5 || Math.abs(height - size.height) > 0.5)
      faults.push(`${where} is ${width} × ${height} points, not ${size.width} × ${size.height}`)
    for (const font of badFonts) faults.push(`${where} uses ${font}`)
  })
  return faults
}

function flat(entries: readonly Entry[], depth = 0): string[] {
  return entries.flatMap(({ title, page, children }) => [
    `${'  '.repeat(depth)}${title} → ${page}`,
    ...flat(children, depth + 1),
  ])
}

export function outlineFaults(pdf: ReadPdf, entries: readonly Entry[]): string[] {
  const has = flat(pdf.outline)
  const due = flat(entries)
  const longer = has.length > due.length ? has : due
  return longer.flatMap((_, i) =>
    has[i] === due[i] ? [] : [`the outline has ${named(has[i]?.trim())} instead of ${named(due[i]?.trim())}`],
  )
}

/** Checks for one page per slide or step, each with everything from the print page. */
export function deckFaults(pdf: ReadPdf, { source, sheets, entries, withClicks, size }: Expected): string[] {
  const faults: string[] = []
  const missing = sheets.length - pdf.pages.length
  if (missing > 0) {
    const lost = sheets.find((sheet, i) => !holds(pdf.pages[i]?.text ?? '', sheet.headline))
    const name = lost ? `; the first one missing is ${placeText(lost.no)}, “${short(lost.headline)}”` : ''
    return [`${pdf.pages.length} pages where there should be ${sheets.length}${name}`]
  }
  if (missing < 0) faults.push(`${pdf.pages.length} pages where there should be ${sheets.length}`)

  const pageOf = (no: number) => sheets.findIndex((sheet) => sheet.no === no) + 1
  for (const [i, sheet] of sheets.entries()) {
    const page = pdf.pages[i]!
    const where = placeText(sheet.no, withClicks ? sheet.click : undefined)
    if (!page.text) {
      faults.push(`${where} is a blank page`)
      continue
    }
    faults.push(...pageFaults(page, sheet, where, pageOf))
    if (pdf.tagged && !page.roles.includes('H1')) faults.push(`${where}: its headline is not tagged as one`)
    if (page.images > sheet.pictures)
      faults.push(`${where}: ${page.images - sheet.pictures} of its drawings or charts came out as pictures`)
  }
  return [...faults, ...fileFaults(pdf, source, size), ...outlineFaults(pdf, entries)]
}
