import { PDFHexString, PDFName, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib'
import { partName } from '../../lib/sections.ts'
import type { Source } from '../shared/source.ts'

export interface Entry {
  title: string
  /** 1-based. */
  page: number
  children: Entry[]
}

/** Sections with their headlines, each with its page. */
export function outlineOf({ slides, parts }: Source, pageOf: (no: number) => number): Entry[] {
  const entries: Entry[] = []
  for (const { no, title } of slides) {
    const part = parts.find(({ first, last }) => first <= no && no <= last)
    if (part?.first === no) {
      entries.push({ title: partName(part), page: pageOf(no), children: [] })
      // An opener’s title is that of its part, but a part may begin without an opener.
      if (part.title === title) continue
    }
    const siblings = part ? entries.at(-1)!.children : entries
    siblings.push({ title, page: pageOf(no), children: [] })
  }
  return entries
}

/** Writes the outline; Chromium’s own has headings but no sections. */
export function writeOutline(pdf: PDFDocument, entries: readonly Entry[]) {
  const { context } = pdf
  const pages = pdf.getPages()

  const level = (items: readonly Entry[], parent: PDFRef): PDFDict => {
    const refs = items.map(() => context.nextRef())
    items.forEach(({ title, page, children }, i) => {
      const dict = children.length ? level(children, refs[i]!) : context.obj({})
      // A negative count collapses the entry.
      if (children.length) dict.set(PDFName.of('Count'), context.obj(-children.length))
      dict.set(PDFName.of('Title'), PDFHexString.fromText(title))
      dict.set(PDFName.of('Parent'), parent)
      dict.set(PDFName.of('Dest'), context.obj([pages[page - 1]!.ref, PDFName.of('Fit')]))
      if (i > 0) dict.set(PDFName.of('Prev'), refs[i - 1]!)
      if (i < items.length - 1) dict.set(PDFName.of('Next'), refs[i + 1]!)
      context.assign(refs[i]!, dict)
    })
    return context.obj({ First: refs[0]!, Last: refs.at(-1)! })
  }

  const root = context.nextRef()
  const dict = level(entries, root)
  dict.set(PDFName.of('Type'), PDFName.of('Outlines'))
  dict.set(PDFName.of('Count'), context.obj(entries.length))
  context.assign(root, dict)
  pdf.catalog.set(PDFName.of('Outlines'), root)
}
