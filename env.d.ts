// Slidev's client is type-checked as source and needs these declarations.
declare const __DEV__: boolean
declare const __SLIDEV_HASH_ROUTE__: boolean
declare const __SLIDEV_HAS_SERVER__: boolean
declare const __SLIDEV_FEATURE_EDITOR__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
declare module 'file-saver'

/** Downloads of the published site, defined in vite.config.ts. */
declare const __DECK_DOWNLOADS__: readonly { name: string; label: string }[]

declare module 'svgcanvas' {
  /** A 2D context that writes SVG instead of pixels. */
  export class Element {
    constructor(size: { width: number; height: number })
    getContext(kind: '2d'): CanvasRenderingContext2D & { getSvg(): SVGSVGElement }
  }
}

declare module 'subset-font' {
  /** Reduces a font to the glyphs of a text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; noHinting?: boolean },
  ): Promise<Buffer>
}
