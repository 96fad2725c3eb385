import JSZip from 'jszip'
import { unescaped } from '../shared/html.ts'
import { placeText, type Source } from '../shared/source.ts'
import { pictureFaults } from './check-pictures.ts'
import type { Sheet } from './sheets.ts'
import { describe, notesText } from './slideshow.ts'

/** The paragraphs of a slide or of its notes. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, inner]) =>
    unescaped([...inner!.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('')),
  )

export interface ReadSlide {
  title: string
  descriptions: string[]
  notes: string[]
  picture?: Uint8Array
}

/** The slides of a PowerPoint file, in order. */
export async function readPptx(bytes: Uint8Array): Promise<ReadSlide[]> {
  const zip = await JSZip.loadAsync(bytes)
  const text = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const count = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
  const slides: ReadSlide[] = []
  for (let no = 1; no <= count; no++) {
    const xml = await text(`ppt/slides/slide${no}.xml`)
    const links = await text(`ppt/slides/_rels/slide${no}.xml.rels`)
    const media = links.match(/Target="\.\.\/(media\/[^"]+\.png)"/)?.[1]
    slides.push({
      title: paragraphs(xml.match(/<p:sp>.*?type="title".*?<\/p:sp>/s)?.[0] ?? '').join(' '),
      descriptions: [...xml.matchAll(/<p:pic>.*?descr="([^"]*)"/gs)].map(([, words]) => unescaped(words!)),
      notes: paragraphs(await text(`ppt/notesSlides/notesSlide${no}.xml`)).filter(Boolean),
      picture: await zip.file(`ppt/${media}`)?.async('uint8array'),
    })
  }
  return slides
}

export async function slideshowFaults(
  slides: readonly ReadSlide[],
  source: Source,
  sheets: readonly Sheet[],
  withClicks: boolean,
): Promise<string[]> {
  if (slides.length !== sheets.length) {
    const lost = sheets.find((sheet, i) => slides[i]?.title !== sheet.headline)
    const where = lost ? `; the first one missing is ${placeText(lost.no)}, “${lost.headline}”` : ''
    return [`${slides.length} slides where there should be ${sheets.length}${where}`]
  }
  const faults: string[] = []
  for (const [i, sheet] of sheets.entries()) {
    const { title, descriptions, notes, picture } = slides[i]!
    const where = placeText(sheet.no, withClicks ? sheet.click : undefined)
    if (title !== sheet.headline) faults.push(`${where} lacks its headline “${sheet.headline}”`)
    if (!descriptions.includes(describe(sheet))) faults.push(`${where} has no alternative text`)
    const lines = notesText(source.slides[sheet.no - 1]!.note)
      .split('\n')
      .filter(Boolean)
    if (lines.some((line) => !notes.includes(line))) faults.push(`${where} lacks notes`)
    if (!picture) faults.push(`${where} has no picture`)
    else faults.push(...(await pictureFaults(picture, sheet, where)))
  }
  return faults
}
