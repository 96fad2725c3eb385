import { hasInk, type Picture } from './look.ts'
import type { Entry } from './outline.ts'
import type { ReadEntry, ReadPdf } from './read-pdf.ts'
import type { Sheet } from './sheets.ts'
import { placeText, type Source } from './source.ts'

/** What a finished file is held against. */
export interface Expected {
  source: Source
  sheets: readonly Sheet[]
  entries: readonly Entry[]
  withClicks: boolean
  size: { width: number; height: number }
}

/** Spaces, line breaks and ligatures are no difference. */
export const letters = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
const holds = (text: string, part: string) => letters(text).includes(letters(part))

export const quoted = (texts: readonly string[]) =>
  texts
    .slice(0, 6)
    .map((text) => `“${text}”`)
    .join(', ') + (texts.length > 6 ? ` and ${texts.length - 6} more` : '')

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** Slides that are not among the pages, or not drawn as their source asks; known before a file is written. */
export function sheetFaults({ slides }: Source, sheets: readonly Sheet[]): string[] {
  return slides.flatMap(({ no, title, charts }) => {
    const mine = sheets.filter((sheet) => sheet.no === no)
    if (!mine.length) return [`${placeText(no)} is missing`]
    const steps = mine.map(({ click }) => click)
    const gap = mine.length > 1 && steps.some((click, i) => click !== i)
    return [
      ...(gap ? [`${placeText(no)} lacks a step: it has ${steps.join(', ')}`] : []),
      ...mine.flatMap((sheet) => {
        const where = placeText(no, mine.length > 1 ? sheet.click : undefined)
        const faults: string[] = []
        if (!holds(sheet.headline, title) || !title)
          faults.push(`${where} shows no headline “${short(title)}”`)
        if (sheet.charts.length < charts) faults.push(`${where} lacks a chart`)
        for (const { name, texts } of sheet.charts)
          // Before its first step a chart may show nothing yet.
          if (!texts.length && sheet === mine.at(-1)) faults.push(`${where}: the chart “${name}” is empty`)
        return faults
      }),
    ]
  })
}

/** What every PDF of the deck has to be, whatever its pages hold. */
export function fileFaults(pdf: ReadPdf, { about }: Source, size: Expected['size']): string[] {
  const faults: string[] = []
  if (!pdf.tagged) faults.push('the file is not tagged: a screen reader finds no structure in it')
  for (const key of ['title', 'author', 'subject', 'lang'] as const)
    if (pdf[key] !== about[key]) faults.push(`its ${key} is “${pdf[key]}”, not “${about[key]}”`)
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

/** One page a slide or a step, each with all that stood on the print page. */
export function deckFaults(pdf: ReadPdf, { source, sheets, entries, withClicks, size }: Expected): string[] {
  const faults = sheetFaults(source, sheets)
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
    for (const link of sheet.links)
      if (!page.links.some((url) => decodeURI(url) === decodeURI(new URL(link).href)))
        faults.push(`${where}: the link to ${link} is dead`)
    for (const no of sheet.jumps) {
      const target = sheets.findIndex((other) => other.no === no) + 1
      if (!page.jumps.includes(target)) faults.push(`${where}: the link to slide ${no} is dead`)
    }
    return faults
  })
  return [...faults, ...fileFaults(pdf, source, size), ...outlineFaults(pdf, entries)]
}

/** What is in the file but cannot be seen on the page, because something lies over it or it has no colour. */
export function unseen(picture: Picture, sheet: Sheet, where: string, slideWidth: number): string[] {
  const scale = picture.width / slideWidth
  const margin = 2 // so that a bar is seen against what it stands on
  const lost = sheet.marks.filter(
    ({ x, y, width, height }) =>
      !hasInk(picture, {
        x: scale * (x - margin),
        y: scale * (y - margin),
        width: scale * (width + 2 * margin),
        height: scale * (height + 2 * margin),
      }),
  )
  return [...new Set(lost.map(({ of }) => `${where}: ${of} cannot be seen, or not all of it`))]
}
