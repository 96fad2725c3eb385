import { createHash } from 'node:crypto'
import { withPlainMeta } from '../../shared/html.ts'

/** Maximum size in bytes: quick to open from a slow USB stick, and small enough to send by email. */
export const budget = 1_500_000

const scripts = /<script\b[^>]*>([\s\S]*?)<\/script>/g
const styles = /<style\b[^>]*>([\s\S]*?)<\/style>/g
const bodies = (html: string, tag: RegExp) => [...html.matchAll(tag)].map(([, body]) => body!)

/** A policy that lets the file run its own scripts, identified by hash, and load nothing. */
function policy(html: string): string {
  const hashes = bodies(html, scripts).map(
    (body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    // Slidev adds style elements at run time, for dark mode and for the size of a printed page.
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Makes the built page self-contained: inlines the icon, drops duplicate fonts and sets a policy of its own. */
export function makeSelfContained(html: string, icon: Uint8Array): string {
  const picture = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`
  const page = withPlainMeta(html)
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\s*/g, '')
    .replace(/(<link rel="icon" href=")[^"]*"/, (_, start: string) => `${start}${picture}"`)
    // WOFF is for browsers from before 2016, which cannot run the deck.
    .replace(/,\s*url\(["']?data:font\/woff;[^)]*\)\s*format\(["']woff["']\)/g, '')
  return page.replace(
    /<meta charset="[^"]*">/i,
    (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${policy(page)}">`,
  )
}

/** The parts of the file with their size in bytes, largest first. */
function partsOf(html: string) {
  const css = bodies(html, styles).join('')
  const program = bodies(html, scripts).join('')
  const embedded = /data:(?:font|image|audio|video)\/[\w+.-]+[;,][^"'`)\s]*/g
  const face = /@font-face\s*\{[^}]*\}/g
  const embeddedIn = (text: string) => (text.match(embedded) ?? []).join('')
  const fonts = [...css.matchAll(face)].map(([rule]): [string, string] => {
    const name = ['family', 'weight', 'style'].map(
      (part) => rule.match(new RegExp(`font-${part}:\\s*["']?([^;"'}]+)`))?.[1],
    )
    return [`the font ${name.join(' ')}`, embeddedIn(rule)]
  })
  const texts: [what: string, text: string][] = [
    ['the styles', css.replace(embedded, '')],
    ['the program, with the slides', program.replace(embedded, '')],
    ['the pictures', embeddedIn(css.replace(face, '') + program)],
    ...fonts,
  ]
  return texts
    .map(([what, text]) => ({ what, bytes: Buffer.byteLength(text) }))
    .sort((a, b) => b.bytes - a.bytes)
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1e3)} kB`

/** What keeps the file from working on its own: a missing part, an external resource, or its size. */
export function pageFaults(html: string): string[] {
  const faults: string[] = []
  const frame = html.replace(scripts, '<script></script>').replace(styles, '')
  if (!bodies(html, scripts).join('')) faults.push('the program is not in the file')
  if (!bodies(html, styles).join('')) faults.push('the styles are not in the file')
  if (!/<meta http-equiv="Content-Security-Policy"/.test(html))
    faults.push('it has no content security policy')

  // Readers follow links; the browser loads everything else by itself.
  const loaded = /<(?!a\b)\w+\b[^>]*?\s(?:src|href|srcset|data|poster)="(?!data:|#)([^"]*)"/g
  for (const [, address] of frame.matchAll(loaded)) faults.push(`it loads ${address}`)
  for (const css of bodies(html, styles))
    for (const [, address] of css.matchAll(/(?:url\(|@import)\s*["']?(?!data:|#|url\()([^"')]+)/g))
      faults.push(`its styles load ${address}`)

  const bytes = Buffer.byteLength(html)
  if (bytes > budget) {
    const largest = partsOf(html)
      .slice(0, 6)
      .map((part) => `${part.what}: ${kilobytes(part.bytes)}`)
    faults.push(
      `it has ${kilobytes(bytes)}; the limit is ${kilobytes(budget)}. Its largest parts:\n    ${largest.join('\n    ')}`,
    )
  }
  return faults
}
