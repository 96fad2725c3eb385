import type { Plugin } from 'vite'

/** The built deck opens no socket; only Vite’s server for writing does, to show changes at once. */
export function noSockets(): Plugin {
  return {
    name: 'deck:no-sockets',
    apply: 'build',
    transformIndexHtml: (html) => html.replace("connect-src 'self' ws:", "connect-src 'self'"),
  }
}
