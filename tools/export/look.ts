import { createRequire } from 'node:module'
import type { PDFDocumentProxy } from 'pdfjs-dist'

/** RGBA pixels. */
export interface Picture {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** In pixels of the picture. */
export interface Region {
  x: number
  y: number
  width: number
  height: number
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

/** Whether pictures can be checked, which needs a package that not every system has; reports it if not. */
export function canLook(drawing = '@napi-rs/canvas'): boolean {
  try {
    createRequire(import.meta.url)(drawing)
    return true
  } catch {
    console.log(`(The pictures are not checked: the package ${drawing} does not run here.)`)
    return false
  }
}

/** Whether a region has visible content: colours that differ by more than `contrast`. */
export function hasInk({ width, height, data }: Picture, region: Region, contrast = 24): boolean {
  const left = Math.max(0, Math.floor(region.x))
  const top = Math.max(0, Math.floor(region.y))
  const right = Math.min(width, Math.ceil(region.x + region.width))
  const bottom = Math.min(height, Math.ceil(region.y + region.height))
  const least = [255, 255, 255]
  const most = [0, 0, 0]
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const value = data[4 * (y * width + x) + channel]!
        if (value < least[channel]!) least[channel] = value
        if (value > most[channel]!) most[channel] = value
        // Most marks show in their first pixels.
        if (most[channel]! - least[channel]! > contrast) return true
      }
    }
  }
  return false
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
