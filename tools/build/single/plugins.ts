import type { Plugin, PluginOption } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** One chunk has no use for a rule that parts it, and Vite's bundler refuses to have both. */
const oneChunk: Plugin = {
  name: 'deck:one-chunk',
  enforce: 'post',
  outputOptions: (options) => ({ ...options, manualChunks: undefined }),
}

/** Slidev's logo is a twelfth of the file, for 20 pixels in the box “Show info”: an empty picture takes its place. */
const withoutLogo: Plugin = {
  name: 'deck:without-logo',
  enforce: 'pre',
  load(id) {
    if (!/@slidev\/client\/assets\/logo\.png$/.test(id)) return
    return `export default "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"`
  },
}

/** What makes Vite write the deck as one page with everything in it. */
export const singleFile = (): PluginOption[] => [withoutLogo, oneChunk, viteSingleFile()]
