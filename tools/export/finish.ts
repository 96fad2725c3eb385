import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib'
import { type Entry, writeOutline } from './outline.ts'
import type { About } from './source.ts'

export interface Finish {
  about: About
  entries: Entry[]
  /** Points of each page that stay, from its upper left corner; none: all of it. */
  crop?: { width: number; height: number }
  /** What a viewer calls each page, where that is not its number. */
  labels?: string[]
}

/**
 * Where a font draws two characters with one glyph, Chromium notes the first of them: what reads “Trump’s” would then
 * be found only by who searches with a modifier letter apostrophe. The deck uses no such letter.
 */
const misread: [RegExp, string][] = [[/<02BC>/gi, '<2019>']]

function mendText({ context }: PDFDocument) {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined
    const map = ref instanceof PDFRef ? context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(map instanceof PDFRawStream)) continue
    const text = new TextDecoder('latin1').decode(decodePDFRawStream(map).decode())
    const mended = misread.reduce((before, [from, to]) => before.replace(from, to), text)
    if (mended !== text) context.assign(ref, context.flateStream(mended))
  }
}

/** Gives the PDF that Chromium wrote what Chromium cannot: properties, sections, a size to the point. */
export async function finishPdf(
  bytes: Uint8Array,
  { about, entries, crop, labels }: Finish,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = pdf

  pdf.setTitle(about.title, { showInWindowTitleBar: true })
  if (about.author) pdf.setAuthor(about.author)
  pdf.setSubject(about.subject)
  // pdf-lib would join them with spaces, and nobody could tell where one ends.
  context
    .lookup(context.trailerInfo.Info, PDFDict)
    .set(PDFName.of('Keywords'), PDFHexString.fromText(about.keywords.join(', ')))
  pdf.setLanguage(about.lang)
  pdf.setCreator('Slidev')
  writeOutline(pdf, entries)
  mendText(pdf)

  // Chromium uses two names that older readers do not know.
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
