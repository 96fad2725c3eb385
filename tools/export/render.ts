import type { PDFDocumentProxy } from 'pdfjs-dist'

/** RGBA pixels. */
export interface Picture {
  width: number
  height: number
  data: Uint8ClampedArray
}

interface Factory {
  create(width: number, height: number): { canvas: unknown; context: CanvasRenderingContext2D }
}

/** Opens a PDF. The reader is slow to load, so it is imported only when needed. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // It transfers the bytes it is given.
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
}

/** Renders the pages of a PDF one by one. */
export async function* renderPdf(bytes: Uint8Array, scale: number): AsyncGenerator<Picture> {
  const pdf = await openPdf(bytes)
  try {
    for (let no = 1; no <= pdf.numPages; no++) {
      const page = await pdf.getPage(no)
      const viewport = page.getViewport({ scale })
      const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
      const { canvas, context } = (pdf.canvasFactory as Factory).create(width, height)
      await page.render({ canvas: canvas as HTMLCanvasElement, canvasContext: context, viewport }).promise
      yield { width, height, data: context.getImageData(0, 0, width, height).data }
      page.cleanup()
    }
  } finally {
    await pdf.destroy()
  }
}

/** Decodes a picture file. */
export async function pictureOf(png: Uint8Array): Promise<Picture> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(Buffer.from(png))
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  return { width, height, data: context.getImageData(0, 0, width, height).data }
}
