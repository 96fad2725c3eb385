import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib'
import type { About } from '../shared/source.ts'
import { type Entry, writeOutline } from './outline.ts'

export interface Finish {
  about: About
  entries: Entry[]
  /** The size to crop each page to, in points, from the upper left corner. */
  crop?: { width: number; height: number }
  /** Page labels, if other than the numbers. */
  labels?: string[]
}

/**
 * When a font has one glyph for two characters, Chromium records the first, so “Trump’s” would only match a search with
 * a modifier letter apostrophe, which the deck never uses.
 */
function mendApostrophes({ context }: PDFDocument) {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined
    const map = ref instanceof PDFRef ? context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(map instanceof PDFRawStream)) continue
    const text = new TextDecoder('latin1').decode(decodePDFRawStream(map).decode())
    if (/<02BC>/i.test(text)) context.assign(ref, context.flateStream(text.replace(/<02BC>/gi, '<2019>')))
  }
}

/** Adds what Chromium cannot write: properties, an outline of sections, an exact page size. */
export async function finishPdf(
  bytes: Uint8Array,
  { about, entries, crop, labels }: Finish,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = pdf

  pdf.setTitle(about.title, { showInWindowTitleBar: true })
  if (about.author) pdf.setAuthor(about.author)
  pdf.setSubject(about.subject)
  // pdf-lib would separate several keywords by spaces only.
  pdf.setKeywords([about.keywords.join(', ')])
  pdf.setLanguage(about.lang)
  pdf.setCreator('Slidev')
  writeOutline(pdf, entries)
  mendApostrophes(pdf)

  // Maps two tag names that older readers do not know.
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  tree?.set(PDFName.of('RoleMap'), context.obj({ Strong: 'Span', Em: 'Span' }))

  if (crop) {
    for (const page of pdf.getPages()) {
      const bottom = page.getHeight() - crop.height
      page.setMediaBox(0, bottom, crop.width, crop.height)
      page.setCropBox(0, bottom, crop.width, crop.height)
    }
  }
  if (labels) {
    const numbers = labels.flatMap((label, i) => [i, { P: PDFHexString.fromText(label) }])
    catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: numbers }))
  }
  return pdf.save({ useObjectStreams: false })
}
