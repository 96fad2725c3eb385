import type { Plugin } from 'vite'
import { changed } from './edited.ts'

const withSocket = "connect-src 'self' ws:"

/** The built deck opens no socket; only Vite’s server for writing does, to show changes at once. */
export function noSockets(): Plugin {
  return {
    name: 'deck:no-sockets',
    apply: 'build',
    transformIndexHtml(html) {
      return changed(html, { [withSocket]: "connect-src 'self'" })
    },
  }
}
