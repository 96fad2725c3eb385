import { notesOf } from '../../lib/notes.ts'
import { deadLinks, fileFaults, letters, outlineFaults, quoted } from './check-pdf.ts'
import { slideLabel, sourceOf } from './handout.ts'
import { toPlain } from './notes.ts'
import type { Entry } from './outline.ts'
import type { ReadPdf } from './read-pdf.ts'
import type { Sheet } from './sheets.ts'
import { placeText, type Source, type SourceSlide } from './source.ts'
import { summaryFaults } from './summary.ts'

export const a4 = { width: 595.28, height: 841.89 }

/** The 0-based page of each slide; -1 if missing. */
export function placesIn(texts: readonly string[], source: Source): Map<number, number> {
  const { slides } = source
  const pages = texts.map(letters)
  return new Map(
    slides.map(({ no }) => [
      no,
      pages.findIndex((text) => text.includes(letters(slideLabel(no, slides.length)))),
    ]),
  )
}

/** Whether a page holds the end of the previous slide’s notes. */
function runsOn(text: string, slide: SourceSlide | undefined): boolean {
  if (!slide) return false
  const { spoken, ifAsked } = notesOf(slide.note)
  const ends = [spoken, ifAsked].map((part) => letters(toPlain(part)).slice(-24)).filter(Boolean)
  return ends.some((end) => letters(text).includes(end))
}

/** What is missing from the handout: slides, notes, sources. */
export function handoutFaults(
  pdf: ReadPdf,
  source: Source,
  sheets: readonly Sheet[],
  entries: readonly Entry[],
): string[] {
  const places = placesIn(
    pdf.pages.map(({ text }) => text),
    source,
  )
  const faults = source.slides.flatMap((slide) => {
    const where = placeText(slide.no)
    const at = places.get(slide.no)!
    if (at < 0) return [`${where}, “${slide.title}”, is missing`]
    const found: string[] = []
    const page = pdf.pages[at]!
    // Long notes may continue on the next page.
    const text = letters(page.text + (pdf.pages[at + 1]?.text ?? ''))
    const lacks = (part: string) => !text.includes(letters(part))
    if (!letters(page.text).includes(letters(slide.title)))
      found.push(`${where}: its picture lacks the headline “${slide.title}”`)
    if (lacks(sourceOf(slide, sheets))) found.push(`${where}: its source is missing`)
    if (slide.frontmatter.layout !== 'appendix') {
      const { spoken, ifAsked } = notesOf(slide.note)
      const words = toPlain(`${spoken}\n\n${ifAsked}`).split(/[\s•]+/)
      const lost = words.filter(lacks)
      if (lost.length) found.push(`${where}: its notes lack ${quoted(lost)}`)
    }
    const sheet = sheets.find(({ no }) => no === slide.no)
    const drawn = letters(page.text)
    if (!sheet) return found
    const undrawn = sheet.words.filter((word) => !drawn.includes(letters(word)))
    if (undrawn.length) found.push(`${where}: its picture lacks ${quoted(undrawn)}`)
    for (const text of sheet.alternatives)
      if (!page.alternatives.includes(text)) found.push(`${where}: no alternative text “${text}”`)
    found.push(...deadLinks(page, sheet, where, (no) => places.get(no)! + 1))
    return found
  })
  pdf.pages.forEach(({ text, images }, i) => {
    // Headers and footers alone do not make a page.
    const labelled = source.slides.filter(({ no }) => places.get(no) === i)
    const before = source.slides.findLast(({ no }) => places.get(no)! < i)
    if (i > 0 && !labelled.length && !runsOn(text, before))
      faults.push(`page ${i + 1} holds neither a slide nor notes`)
    if (/\[click|\*\*|^#|## /.test(text)) faults.push(`page ${i + 1} shows marks that belong to the source`)
    const on = sheets.filter(({ no }) => places.get(no) === i)
    if (images > on.reduce((sum, { pictures }) => sum + pictures, 0))
      faults.push(`page ${i + 1}: a drawing or chart came out as a picture`)
  })
  return [
    ...summaryFaults(pdf, source, places.get(1)! + 1),
    ...faults,
    ...fileFaults(pdf, source, a4),
    ...outlineFaults(pdf, entries),
  ]
}
