import type { Plugin, PluginOption } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** The bundler rejects Slidev's `manualChunks` in a build with a single chunk. */
const oneChunk: Plugin = {
  name: 'deck:one-chunk',
  enforce: 'post',
  outputOptions: (options) => ({ ...options, manualChunks: undefined }),
}

/** Replaces Slidev's logo with an empty image: it is a twelfth of the file, for 20 pixels in the “Show info” dialog. */
const withoutLogo: Plugin = {
  name: 'deck:without-logo',
  enforce: 'pre',
  load(id) {
    if (!/@slidev\/client\/assets\/logo\.png$/.test(id)) return
    return `export default "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"`
  },
}

/** Makes Vite inline everything in one HTML file. */
export const singleFile = (): PluginOption[] => [withoutLogo, oneChunk, viteSingleFile()]
