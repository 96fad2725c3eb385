import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { resolveConfig } from '@slidev/parser'
import vue from '@vitejs/plugin-vue'
import Beasties from 'beasties'
import MarkdownIt from 'markdown-it'
import { createServer, type Plugin, type ResolvedConfig } from 'vite'
import { type Component, createSSRApp, createStaticVNode, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { entry, loadDeck, root } from '../../shared/deck.ts'
import { replaceEach } from '../../shared/replace.ts'

/** Runs before the first paint: sets the colour scheme, and shows the cover only at the address of slide 1. */
const inlineScript = (base: string) => `(function () {
  var page = document.documentElement, scheme = 'auto'
  try { scheme = localStorage.getItem('slidev-color-schema') } catch (blocked) {}
  var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  page.classList.toggle('dark', dark)
  var asked = location.pathname.slice(${JSON.stringify(base)}.length)
  if (/^(1\\/?|(1\\/)?index\\.html)?$/.test(asked) && !/[?&](print|embedded)\\b/.test(location.search)) page.dataset.firstPaint = ''
})()`

// Scales the cover as Slidev scales a slide; tan(atan2()) divides one length by another.
const style = (width: number, height: number) => `
#first-paint { display: none; position: fixed; inset: 0; z-index: 1; overflow: hidden; background: var(--paper) }
html[data-first-paint] #first-paint { display: block }
#first-paint > div { position: absolute; left: 50%; top: 50%; width: ${width}px; height: ${height}px; overflow: hidden;
  transform: translate(-50%, -50%) scale(min(tan(atan2(100vw, ${width}px)), tan(atan2(100vh, ${height}px)))) }`

/** The fonts of the cover, which the page declares inline and preloads. */
const coverFaces = [
  { family: 'Source Serif 4', style: 'normal', weight: '600' },
  { family: 'Source Sans 3', style: 'normal', weight: '400' },
  { family: 'Source Sans 3', style: 'italic', weight: '400' },
]

function fontsOfCover(css: string) {
  const rules = (css.match(/@font-face ?{[^}]*}/g) ?? []).filter((rule) =>
    coverFaces.some(({ family, style, weight }) =>
      [`font-family:${family};`, `font-style:${style};`, `font-weight:${weight};`].every((part) =>
        rule.replace(/["']/g, '').includes(part),
      ),
    ),
  )
  const files = rules.flatMap((rule) => rule.match(/url\((?!data:)([^)]+)\)/)?.[1] ?? [])
  return {
    rules: rules.join(''),
    links: files
      .map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">`)
      .join(''),
  }
}

interface Cover {
  html: string
  width: number
  height: number
}

/**
 * Renders the first slide to HTML with its own layout; undefined if it is not a cover.
 * `ids` are the scope ids that the build gave to the components’ scoped styles.
 */
async function renderCover(ids: ReadonlyMap<string, string>, base: string): Promise<Cover | undefined> {
  const { slides, headmatter } = await loadDeck()
  const { frontmatter, content } = slides[0]!
  if (frontmatter.layout !== 'cover') return

  const server = await createServer({
    configFile: false,
    root,
    base,
    mode: 'production',
    define: { __DECK_DOWNLOADS__: process.env.DECK_DOWNLOADS ?? '[]' },
    plugins: [vue({ features: { componentIdGenerator: (file) => ids.get(join(root, file)) ?? file } })],
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  try {
    const component = async (file: string) =>
      ((await server.ssrLoadModule(file)) as { default: Component & { props: object } }).default
    const layout = '/layouts/cover.vue'
    const cover = await component(layout)
    const props = Object.fromEntries(Object.keys(cover.props).map((name) => [name, frontmatter[name]]))
    const words = new MarkdownIt().render(content)
    const app = createSSRApp({ render: () => h(cover, props, () => [createStaticVNode(words, 1)]) })
    // Slidev registers every component by file name; the layout needs only those it uses.
    const used = new Set(readFileSync(join(root, layout), 'utf8').match(/(?<=<)[A-Z]\w+/g))
    for (const file of readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' })) {
      const name = basename(file, '.vue')
      if (used.has(name)) app.component(name, await component(`/components/${file.split(sep).join('/')}`))
    }
    const { canvasWidth: width, aspectRatio } = resolveConfig(headmatter)
    return { html: await renderToString(app), width, height: Math.ceil(width / aspectRatio) }
  } finally {
    await server.close()
  }
}

/** Inlines the cover, with its styles, in index.html; startup/firstPaint.ts removes it once a slide is drawn. */
export function firstPaint(): Plugin {
  let config: ResolvedConfig
  let isTalk = false
  const ids = new Map<string, string>()
  return {
    name: 'deck:first-paint',
    apply: 'build',
    enforce: 'post',
    configResolved: (resolved) => void (config = resolved),
    transform(code, id) {
      // Tests build other decks in this folder too.
      if (id.startsWith(`${join(root, entry)}__slidev_1.`)) isTalk = true
      const [, scope] = code.match(/__scopeId["'], ?["']data-v-(\w+)/) ?? []
      if (scope && id.endsWith('.vue')) ids.set(id, scope)
    },
    writeBundle: {
      order: 'post',
      async handler({ dir = join(root, config.build.outDir) }) {
        const cover = isTalk ? await renderCover(ids, config.base) : undefined
        if (!cover) return
        const script = inlineScript(config.base)
        const hash = createHash('sha256').update(script).digest('base64')
        const file = join(dir, 'index.html')
        const built = readFileSync(file, 'utf8')
        const [, sheet = ''] = built.match(/<link rel="stylesheet"[^>]*href="([^"]+)"/) ?? []
        const fonts = fontsOfCover(readFileSync(join(dir, sheet.slice(config.base.length)), 'utf8'))
        const head = `${fonts.links}<script>${script}</script><style>${fonts.rules}${style(cover.width, cover.height)}</style>`
        const page = replaceEach(
          built,
          ["default-src 'self';", `default-src 'self'; script-src 'self' 'sha256-${hash}';`],
          ['</head>', `${head}</head>`],
          ['<body>', `<body><div id="first-paint"><div>${cover.html}</div></div>`],
        )
        const styled = await new Beasties({
          path: dir,
          publicPath: config.base,
          logLevel: 'silent',
          // Puts the remaining styles after the cover and before the first script.
          preload: 'body',
          fonts: false,
          reduceInlineStyles: false,
          allowRules: [/^html\.dark$/, /^:root$/],
        }).process(page)
        writeFileSync(file, styled)
      },
    },
  }
}
