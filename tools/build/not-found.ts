import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { motifSvg } from '../../lib/motif.ts'
import { root } from '../shared/deck.ts'

interface NotFound {
  /** The built page, which links the style sheet with the fonts. */
  page: string
  /** The title of the talk, as HTML. */
  talk: string
  lang: string
  base: string
  slides: number
}

const height = 150

/** The design tokens, with dark mode by media query: this page has no script to set html.dark. */
const tokens = () =>
  readFileSync(join(root, 'styles/tokens.css'), 'utf8').replace(
    /html\.dark \{([^}]*)\}/,
    '@media (prefers-color-scheme: dark) { :root {$1} }',
  )

const rules = `
body { display: flex; flex-direction: column; justify-content: center; min-height: 100vh; margin: 0;
  overflow: hidden auto; color: var(--ink); background: var(--paper); font-family: var(--sans); }
main { padding: 0 var(--margin-x) var(--margin-top); }
h1 { margin: 64px 0 12px; font: 600 var(--size-cover)/1.1 var(--serif); }
p { margin: 0 0 8px; font-size: var(--size-lead); }
a { color: var(--ink); font-weight: 600; text-decoration: underline; text-underline-offset: 4px; }
svg { width: 100%; height: ${height}px; overflow: visible; }
path { fill: none; stroke: var(--thread); stroke-width: 1.3; }
.japan { stroke: var(--japan); stroke-width: 3.4; }
`

/** The 404 page, which links back to the talk. */
export function notFoundPage({ page, talk, lang, base, slides }: NotFound): string {
  const sheets = page.match(/<link rel="stylesheet"[^>]*>/g) ?? []
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self'; base-uri 'none'; form-action 'none'">
<title>No such page – ${talk}</title>
<link rel="icon" href="${base}favicon.svg">
${sheets.join('\n')}
<style>${tokens()}${rules}</style>
</head>
<body>
${motifSvg({ height, bendAt: 300, depth: 60, gap: 12 }, 'preserveAspectRatio="xMidYMid slice"')}
<main>
<h1>This page is not in the talk</h1>
<p>The talk has ${slides} slides, at the addresses ${base}1 to ${base}${slides}.</p>
<p><a href="${base}">Back to “${talk}”</a></p>
</main>
</body>
</html>
`
}
