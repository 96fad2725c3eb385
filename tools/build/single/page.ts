import { createHash } from 'node:crypto'
import { withPlainMeta } from '../../shared/html.ts'

/** The most the file may have, in bytes: it has to be quick to open from a slow stick and small enough to send. */
export const budget = 1_500_000

const scripts = /<script\b[^>]*>([\s\S]*?)<\/script>/g
const styles = /<style\b[^>]*>([\s\S]*?)<\/style>/g
const bodies = (html: string, tag: RegExp) => [...html.matchAll(tag)].map(([, body]) => body!)

/** What the browser lets the file do: run its own scripts, each known by its hash, and ask for nothing. */
function policy(html: string): string {
  const hashes = bodies(html, scripts).map(
    (body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    // Slidev writes style elements while it runs: for the switch to dark, and for the size of a printed page. Neither
    // fetches anything: pictures and fonts are in the file or not at all.
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Makes the page that Slidev wrote one that stands alone: its icon in it, each font once, a policy of its own. */
export function seal(html: string, icon: Uint8Array): string {
  const picture = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`
  const alone = withPlainMeta(html)
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\s*/g, '')
    .replace(/(<link rel="icon" href=")[^"]*"/, (_, start: string) => `${start}${picture}"`)
    // For browsers of before 2016, in which the deck does not run.
    .replace(/,\s*url\(["']?data:font\/woff;[^)]*\)\s*format\(["']woff["']\)/g, '')
  return alone.replace(
    /<meta charset="[^"]*">/i,
    (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${policy(alone)}">`,
  )
}

export interface Part {
  what: string
  bytes: number
}

/** What the file is made of, the largest part first. */
export function parts(html: string): Part[] {
  const found: Part[] = []
  const add = (what: string, text: string) => void found.push({ what, bytes: Buffer.byteLength(text) })
  const embedded = /data:(?:font|image|audio|video)\/[\w+.-]+[;,][^"'`)\s]*/g

  for (const css of bodies(html, styles)) {
    add('the styles', css.replace(embedded, ''))
    for (const [face] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
      const value = (name: string) => face.match(new RegExp(`${name}:\\s*["']?([^;"'}]+)`))?.[1] ?? ''
      const name = `${value('font-family')} ${value('font-weight')} ${value('font-style')}`
      for (const [font] of face.matchAll(embedded)) add(`the font ${name}`, font)
    }
    for (const [picture] of css.replace(/@font-face\s*\{[^}]*\}/g, '').matchAll(embedded))
      add('a picture in the styles', picture)
  }
  for (const script of bodies(html, scripts)) {
    add('the program, with the slides', script.replace(embedded, ''))
    for (const [picture] of script.matchAll(embedded)) add('a picture in the program', picture)
  }
  return found.sort((a, b) => b.bytes - a.bytes)
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1e3)} kB`

/** What keeps the file from being one that can be carried about: something that is not in it, or its size. */
export function pageFaults(html: string): string[] {
  const faults: string[] = []
  const frame = html.replace(scripts, '<script></script>').replace(styles, '')
  if (!bodies(html, scripts).join('')) faults.push('the program is not in the file')
  if (!bodies(html, styles).join('')) faults.push('the styles are not in the file')
  if (!/<meta http-equiv="Content-Security-Policy"/.test(html)) faults.push('it has no policy')

  // Links of the slides are followed by a reader; everything else is fetched by the browser.
  const asked = /<(?!a\b)\w+\b[^>]*?\s(?:src|href|srcset|data|poster)="(?!data:|#)([^"]*)"/g
  for (const [, address] of frame.matchAll(asked)) faults.push(`it asks for ${address}`)
  for (const css of bodies(html, styles))
    for (const [, address] of css.matchAll(/(?:url\(|@import)\s*["']?(?!data:|#|url\()([^"')]+)/g))
      faults.push(`its styles ask for ${address}`)

  const bytes = Buffer.byteLength(html)
  if (bytes > budget) {
    const largest = parts(html)
      .slice(0, 6)
      .map((part) => `${part.what}: ${kilobytes(part.bytes)}`)
    faults.push(
      `it has ${kilobytes(bytes)}, more than the ${kilobytes(budget)} it may have; its largest parts:\n    ${largest.join('\n    ')}`,
    )
  }
  return faults
}
