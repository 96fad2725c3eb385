import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDeck } from '../shared/deck.ts'
import { escaped, withPlainMeta } from '../shared/html.ts'
import { notFoundPage } from './not-found.ts'
import { UserError } from '../shared/errors.ts'
import { replaceEach } from '../shared/replace.ts'
import { hashedCaching, siteHeaders } from '../present/serve.ts'

/** A file that visitors of the site can download. */
export interface Download {
  name: string
  /** Link text. */
  label: string
  bytes: Uint8Array
}

export interface Site {
  /** The path it is served under, with a slash at both ends; `/talk/`. */
  base: string
  /** Its full address; without it, most programs show links to the site without a picture. */
  url?: string
  downloads?: readonly Download[]
}

/** Validates --base, a path, and --url, an address with that path. */
export function readSite({ base, url }: { base?: string; url?: string }): Pick<Site, 'base' | 'url'> {
  if (base !== undefined && !/^\/(?:[^/\s]+\/)*$/.test(base))
    throw new UserError(
      `--base must be a path that starts and ends with a slash, such as /talk/; got “${base}”.`,
    )
  if (url === undefined) return { base: base ?? '/' }
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash)
    throw new UserError(
      `--url must be the address of the site, such as https://example.org/talk/; got “${url}”.`,
    )
  if (!address.pathname.endsWith('/')) address.pathname += '/'
  if (base !== undefined && base !== address.pathname)
    throw new UserError(`--base ${base} is not the path of --url ${url}. --url alone is enough.`)
  return { base: address.pathname, url: address.href }
}

interface Head {
  title: string
  /** The address of the page below the base. */
  path: string
  lang: string
}

/** Sets title and metadata for one slide, for search engines and link previews. */
function withHead(page: string, { title, path, lang }: Head, { base, url }: Site): string {
  const [, description = ''] = page.match(/<meta name="description" content="([^"]*)">/) ?? []
  const at = (file: string) => (url ? new URL(file, url).href : base + file)
  const properties: [name: string, content: string][] = [
    ['og:type', 'website'],
    ['og:locale', lang.replace('-', '_')],
    ['og:title', escaped(title)],
    ['og:description', description],
    ['og:image', at('og.png')],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', 'The title of the talk, and a bundle of lines, one of them red, that bend once'],
    ...(url ? [['og:url', at(path)] as [string, string]] : []),
  ]
  const tags = [
    ...properties.map(([name, content]) => `<meta property="${name}" content="${content}">`),
    '<meta name="twitter:card" content="summary_large_image">',
    ...(url ? [`<link rel="canonical" href="${escaped(at(path))}">`] : []),
  ]
  return replaceEach(
    page,
    [/[ \t]*<meta (?:property|name)="(?:og|twitter):[^>]*>\n?/g, ''],
    [/<title>[^<]*<\/title>/, `<title>${escaped(title)}</title>`],
    ['</head>', `${tags.join('\n')}\n</head>`],
  )
}

/** Headers for Netlify and Cloudflare Pages, which read this file; on other hosts, the headers to set by hand. */
const headersFile = (base: string) =>
  [
    `${base}*`,
    ...Object.entries(siteHeaders).map(([name, value]) => `  ${name}: ${value}`),
    `${base}assets/*`,
    `  Cache-Control: ${hashedCaching}`,
    '',
  ].join('\n')

/**
 * Makes a static site of a build: one page per slide, so that deep links work on hosts without single-page fallback,
 * and a 404 page.
 */
export async function publish(dir: string, entry: string, site: Site): Promise<void> {
  const { slides, headmatter } = await loadDeck(entry)
  const page = withPlainMeta(readFileSync(join(dir, 'index.html'), 'utf8'))
  const talk = slides[0]?.title ?? ''
  const lang = String(headmatter.lang ?? 'en')
  const write = (file: string, text: string) => writeFileSync(join(dir, file), text)

  write('index.html', withHead(page, { lang, title: talk, path: '' }, site))
  for (const { index, title = '' } of slides) {
    const no = index + 1
    mkdirSync(join(dir, String(no)))
    const name = no === 1 ? talk : `${no}. ${title} – ${talk}`
    write(`${no}/index.html`, withHead(page, { lang, title: name, path: `${no}/` }, site))
  }
  write('404.html', notFoundPage({ page, lang, talk: escaped(talk), slides: slides.length, base: site.base }))
  write('_headers', headersFile(site.base))
  // Slidev's would send every wrong address to the first slide.
  rmSync(join(dir, '_redirects'), { force: true })
  for (const { name, bytes } of site.downloads ?? []) writeFileSync(join(dir, name), bytes)
}
