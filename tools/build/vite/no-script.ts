import type { Plugin } from 'vite'

const downloads = JSON.parse(process.env.DECK_DOWNLOADS ?? '[]') as typeof __DECK_DOWNLOADS__

/** Tells readers without JavaScript what the page needs, and links the published PDFs. */
export function noScript(): Plugin {
  let base = '/'
  return {
    name: 'deck:no-script',
    configResolved: (config) => void (base = config.base),
    transformIndexHtml() {
      const links = downloads.map(({ name, label }) => `<a href="${base}${name}">${label}</a>`)
      const children = `<div class="no-script">
<h1>This talk needs JavaScript</h1>
<p>It is switched off in this browser, or for this page. Allow it, then reload the page.</p>
${links.length ? `<p>Slides as a PDF: ${links.join(' · ')}</p>\n` : ''}</div>`
      return [{ tag: 'noscript', children, injectTo: 'body-prepend' }]
    },
  }
}
