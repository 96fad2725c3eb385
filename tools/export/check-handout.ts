import { notesOf } from '../../lib/notes.ts'
import { placeText, type Source, type SourceSlide } from '../shared/source.ts'
import { fileFaults, holds, lacks, letters, outlineFaults, pageFaults } from './check-pdf.ts'
import { slideLabel, sourceOf } from './handout.ts'
import { toPlain } from './notes.ts'
import type { Entry } from './outline.ts'
import type { ReadPdf } from './read-pdf.ts'
import type { Sheet } from './sheets.ts'
import { summaryFaults } from './summary.ts'

export const a4 = { width: 595.28, height: 841.89 }

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
  const texts = pdf.pages.map(({ text }) => letters(text))
  /** The 0-based page of each slide; -1 if missing. */
  const places = new Map(
    source.slides.map(({ no }, _, { length }) => [
      no,
      texts.findIndex((text) => text.includes(letters(slideLabel(no, length)))),
    ]),
  )
  const faults = source.slides.flatMap((slide) => {
    const where = placeText(slide.no)
    const at = places.get(slide.no)!
    if (at < 0) return [`${where}, “${slide.title}”, is missing`]
    const page = pdf.pages[at]!
    const sheet = sheets.find(({ no }) => no === slide.no)!
    const { spoken, ifAsked } = notesOf(slide.note)
    const words = toPlain(`${spoken}\n\n${ifAsked}`).split(/[\s•]+/)
    // Long notes may continue on the next page.
    const text = page.text + (pdf.pages[at + 1]?.text ?? '')
    return [
      ...pageFaults(page, sheet, where, (no) => places.get(no)! + 1),
      ...(holds(text, sourceOf(slide, sheets)) ? [] : [`${where}: its source is missing`]),
      ...(slide.frontmatter.layout === 'appendix' ? [] : lacks(`${where}: its notes lack`, text, words)),
    ]
  })
  pdf.pages.forEach(({ text, images }, i) => {
    const on = sheets.filter(({ no }) => places.get(no) === i)
    const before = source.slides.findLast(({ no }) => places.get(no)! < i)
    // Headers and footers alone do not make a page.
    if (i > 0 && !on.length && !runsOn(text, before))
      faults.push(`page ${i + 1} holds neither a slide nor notes`)
    if (/\[click|\*\*|^#|## /.test(text)) faults.push(`page ${i + 1} shows Markdown or click marks`)
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
