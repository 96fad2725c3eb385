// Slidev's client is checked as source; these are the constants and the module it takes for granted.
declare const __DEV__: boolean
declare const __SLIDEV_HASH_ROUTE__: boolean
declare const __SLIDEV_HAS_SERVER__: boolean
declare const __SLIDEV_FEATURE_EDITOR__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
declare module 'file-saver'

/** Files to take away that the published site has: vite.config.ts puts them in. */
declare const __DECK_DOWNLOADS__: readonly { name: string; label: string }[]

declare module 'svgcanvas' {
  /** A 2D context that writes SVG instead of pixels. */
  export class Element {
    constructor(size: { width: number; height: number })
    getContext(kind: '2d'): CanvasRenderingContext2D & { getSvg(): SVGSVGElement }
  }
}

declare module 'subset-font' {
  /** A font with the glyphs of a text alone. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; noHinting?: boolean },
  ): Promise<Buffer>
}
