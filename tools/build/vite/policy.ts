import type { Plugin } from 'vite'
import { replaceEach } from '../../shared/replace.ts'

const withSocket = "connect-src 'self' ws:"

/** Forbids WebSockets in the built deck; only Vite’s development server needs one. */
export function noSockets(): Plugin {
  return {
    name: 'deck:no-sockets',
    apply: 'build',
    transformIndexHtml(html) {
      return replaceEach(html, [withSocket, "connect-src 'self'"])
    },
  }
}
