import JSZip from 'jszip'
import PptxGen from 'pptxgenjs'
import { notesOf } from '../../lib/notes.ts'
import { partName } from '../../lib/sections.ts'
import { escaped } from '../shared/html.ts'
import type { Source } from '../shared/source.ts'
import { toPlain } from './notes.ts'
import type { Shot } from './pictures.ts'
import type { Sheet } from './sheets.ts'

const width = 40 / 3
const height = 7.5

/** The alternative text of a slide’s picture. */
export function describe({ headline, body, alternatives }: Sheet): string {
  const sentences = [headline, ...alternatives, ...body]
  return sentences.map((text) => (/[.!?:;…]”?$/.test(text) ? text : `${text}.`)).join(' ')
}

export function notesText(note: string): string {
  const { spoken, ifAsked } = notesOf(note)
  return [toPlain(spoken), ...(ifAsked ? ['If asked', toPlain(ifAsked)] : [])].join('\n')
}

/** One picture per slide, with title, alternative text and notes; pictures look the same on every machine. */
export async function makeSlideshow(source: Source, shots: readonly Shot[]): Promise<Uint8Array> {
  const { about, slides, parts } = source
  const pptx = new PptxGen()
  pptx.defineLayout({ name: 'deck', width, height })
  Object.assign(pptx, { layout: 'deck', title: about.title, subject: about.subject })
  // The default is the library’s own name.
  Object.assign(pptx, { author: about.author ?? '', company: '' })
  const box = { x: 0.75, y: 0.75, w: width - 1.5, h: 1.2 }
  pptx.defineSlideMaster({
    title: 'Slide',
    objects: [{ placeholder: { options: { name: 'title', type: 'title', ...box }, text: '' } }],
  })

  const sections = [
    { title: 'Opening', first: 1 },
    ...parts.map((part) => ({ title: partName(part), first: part.first })),
  ]
  for (const { title } of sections) pptx.addSection({ title })

  for (const { sheet, png } of shots) {
    const section = sections.findLast(({ first }) => first <= sheet.no)!
    const slide = pptx.addSlide({ masterName: 'Slide', sectionTitle: section.title })
    // The title is behind the picture, for outline, search and screen readers.
    slide.addText(sheet.headline, { placeholder: 'title' })
    const data = `data:image/png;base64,${png.toString('base64')}`
    slide.addImage({ data, x: 0, y: 0, w: width, h: height, altText: describe(sheet) })
    slide.addNotes(notesText(slides[sheet.no - 1]!.note))
  }
  return mend((await pptx.write({ outputType: 'nodebuffer' })) as Buffer, about)
}

/** Fixes what the library cannot do: paragraphs in notes, the language, keywords, no author. */
async function mend(bytes: Buffer, { lang, keywords }: Source['about']): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const edit = async (name: string, change: (text: string) => string) =>
    zip.file(name, change(await zip.file(name)!.async('string')))

  for (const name of Object.keys(zip.files)) {
    if (!/^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(name)) continue
    await edit(name, (text) =>
      text
        .replace(/<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*\n[^<]*)(<\/a:t><\/a:r>)(.*?)<\/a:p>/s, (...found) => {
          const [, open, words, close, rest] = found as string[]
          return words!
            .split(/\r?\n/)
            .map((line) => `<a:p>${open}${line}${close}${rest}</a:p>`)
            .join('')
        })
        .replaceAll('lang="en-US"', `lang="${lang}"`),
    )
  }
  await edit('docProps/core.xml', (text) =>
    text
      .replace(/\s*<(dc:creator|cp:lastModifiedBy)><\/\1>/g, '')
      .replace(
        '</cp:coreProperties>',
        `<cp:keywords>${escaped(keywords.join(', '))}</cp:keywords><dc:language>${lang}</dc:language></cp:coreProperties>`,
      ),
  )
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
