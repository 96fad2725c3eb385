import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from 'pdf-lib'
import type { About } from '../shared/source.ts'
import type { Entry } from './outline.ts'
import { openPdf } from './render.ts'

export interface ReadPage {
  width: number
  height: number
  text: string
  /** Structure elements on the page: H1, P, Figure… */
  roles: string[]
  /** Alternative texts, in reading order. */
  alternatives: string[]
  /** Raster images. */
  images: number
  /** Fonts that are Type 3 (drawings) or not embedded. */
  badFonts: string[]
  links: string[]
  /** The 1-based target pages of links. */
  jumps: number[]
}

/** What a viewer, a screen reader and a printer find in a PDF. */
export interface ReadPdf extends Omit<About, 'keywords'> {
  tagged: boolean
  keywords: string
  outline: Entry[]
  pages: ReadPage[]
}

interface Resources {
  images: number
  badFonts: Set<string>
}

/** Images and fonts of a page, including nested form XObjects and patterns. */
function resourcesOf(dict: PDFDict | undefined, found: Resources, seen = new Set<PDFDict>()): Resources {
  if (!dict || seen.has(dict)) return found
  seen.add(dict)
  const { context } = dict
  const each = (key: string) =>
    (dict.lookupMaybe(PDFName.of(key), PDFDict)?.values() ?? []).map((value) => context.lookup(value))

  for (const font of each('Font')) {
    if (!(font instanceof PDFDict)) continue
    const type = font.get(PDFName.of('Subtype'))
    const name = String(font.get(PDFName.of('BaseFont')) ?? 'a font without a name').replace(
      /^\/(\w+\+)?/,
      '',
    )
    const inner = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font
    const descriptor = inner.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)))
    if (type === PDFName.of('Type3')) found.badFonts.add(`${name} (Type 3)`)
    else if (!embedded) found.badFonts.add(`${name} (not embedded)`)
  }
  for (const drawn of [...each('XObject'), ...each('Pattern')]) {
    if (!(drawn instanceof PDFStream)) continue
    if (drawn.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) found.images++
    else resourcesOf(drawn.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), found, seen)
  }
  return found
}

interface StructNode {
  role?: string
  alt?: string
  children?: StructNode[]
}

function* nodesOf(node: StructNode | null): Generator<StructNode> {
  if (!node) return
  yield node
  for (const child of node.children ?? []) yield* nodesOf(child)
}

const textOf = (items: readonly object[]) =>
  (items as { str?: string; hasEOL?: boolean }[])
    .map(({ str = '', hasEOL }) => str + (hasEOL ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

type Dest = string | unknown[] | null

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = await PDFDocument.load(bytes, { updateMetadata: false })
  const rawPages = raw.getPages()
  const pdf = await openPdf(bytes)
  try {
    const pageOf = async (dest: Dest): Promise<number> => {
      try {
        const list = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
        return list ? (await pdf.getPageIndex(list[0] as never)) + 1 : 0
      } catch {
        return 0 // the target page is missing
      }
    }
    const entriesOf = (items: { title: string; dest: Dest; items: unknown[] }[]): Promise<Entry[]> =>
      Promise.all(
        items.map(async ({ title, dest, items: inner }) => ({
          title,
          page: await pageOf(dest),
          children: await entriesOf(inner as never),
        })),
      )

    const pages: ReadPage[] = []
    for (const [i, rawPage] of rawPages.entries()) {
      const page = await pdf.getPage(i + 1)
      const { items } = await page.getTextContent()
      const nodes = [...nodesOf((await page.getStructTree()) as StructNode | null)]
      const annotations: { subtype: string; url?: string; dest?: Dest }[] = await page.getAnnotations()
      const links = annotations.filter(({ subtype }) => subtype === 'Link')
      const { images, badFonts } = resourcesOf(rawPage.node.Resources(), { images: 0, badFonts: new Set() })
      const { width, height } = rawPage.getSize()
      pages.push({
        width,
        height,
        text: textOf(items),
        roles: nodes.flatMap(({ role }) => role ?? []),
        alternatives: nodes.flatMap(({ alt }) => alt ?? []),
        images,
        badFonts: [...badFonts],
        links: links.flatMap(({ url }) => url ?? []),
        jumps: await Promise.all(links.flatMap(({ dest }) => (dest ? [pageOf(dest)] : []))),
      })
      page.cleanup()
    }

    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string | undefined> }
    return {
      tagged: !!(await pdf.getMarkInfo())?.Marked && pages.some(({ roles }) => roles.length > 0),
      title: info.Title ?? '',
      author: info.Author,
      subject: info.Subject ?? '',
      keywords: info.Keywords ?? '',
      lang: info.Language ?? '',
      outline: await entriesOf(((await pdf.getOutline()) ?? []) as never),
      pages,
    }
  } finally {
    await pdf.destroy()
  }
}
