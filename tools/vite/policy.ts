import type { Plugin } from 'vite'

const withSocket = "connect-src 'self' ws:"

/** The built deck opens no socket; only Vite’s server for writing does, to show changes at once. */
export function noSockets(): Plugin {
  return {
    name: 'deck:no-sockets',
    apply: 'build',
    transformIndexHtml(html) {
      if (!html.includes(withSocket))
        throw new Error(`The policy in index.html no longer says ${withSocket}: see tools/vite/policy.ts.`)
      return html.replace(withSocket, "connect-src 'self'")
    },
  }
}
