import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page of a PDF, as a reader selects it. */
export async function pdfTexts(file: string): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  const texts: string[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const content = await (await pdf.getPage(no)).getTextContent()
    texts.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    )
  }
  await pdf.destroy()
  return texts
}

const letters = (text: string) => text.replace(/\s+/g, '')

/** Pages missing or without their slide's headline; line breaks and spaces do not count. */
export function faultsInPdf(texts: readonly string[], headlines: readonly string[]): string[] {
  if (texts.length !== headlines.length) return [`${texts.length} pages for ${headlines.length} slides`]
  return headlines.flatMap((headline, i) =>
    letters(texts[i]!).includes(letters(headline)) ? [] : [`page ${i + 1} lacks its headline “${headline}”`],
  )
}
