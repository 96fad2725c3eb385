import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Alias, Plugin } from 'vite'
import { changed, edited } from './edited.ts'

const { resolve } = createRequire(import.meta.url)
const slim = (file: string) => fileURLToPath(new URL(`../../../startup/slim/${file}`, import.meta.url))

/** What the published deck can do without; each is safe for the reason given. slimGuard() knows those that a slide could ask for. */
export const slimAliases: Alias[] = [
  // Templates are compiled by the build; nothing compiles one in the browser.
  { find: /^vue$/, replacement: resolve('vue/dist/vue.runtime.esm-bundler.js') },
  // Of the parser the client takes one function, which the smaller entry has too; the other brings a YAML parser.
  { find: /^@slidev\/parser\/core$/, replacement: '@slidev/parser/utils' },
  // The stand-ins say themselves why they are enough.
  { find: /^fuse\.js$/, replacement: slim('fuse.ts') },
  { find: /^floating-vue$/, replacement: slim('floating-vue.ts') },
  { find: /^drauu$/, replacement: slim('drauu.ts') },
  { find: /^@vueuse\/motion$/, replacement: slim('motion.ts') },
  { find: /^@slidev\/rough-notation$/, replacement: slim('rough-notation.ts') },
  { find: /^@shikijs\/vitepress-twoslash\/client$/, replacement: slim('twoslash.ts') },
  { find: /^@shikijs\/(?:magic-move|vitepress-twoslash)\/style\.css$/, replacement: slim('nothing.css') },
]

/** What a slide or a component of the deck may not use, since the build leaves it out. */
const leftOut: readonly { name: string; compiled: RegExp }[] = [
  { name: 'v-motion', compiled: /resolveDirective\(["']motion["']\)/ },
  { name: 'v-mark', compiled: /resolveDirective\(["']mark["']\)/ },
  { name: 'twoslash code blocks', compiled: /class:? ?[="']+[^"']*\btwoslash\b/ },
  { name: 'magic-move code blocks', compiled: /ShikiMagicMove/ },
]

/** Ends a build of slides that use what is left out, and says where: better than a slide without its marks. */
export function slimGuard(): Plugin {
  return {
    name: 'deck:slim-guard',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/node_modules/')) return
      const used = leftOut.find(({ compiled }) => compiled.test(code))
      if (used)
        this.error(
          `${used.name} is left out of the build; to use it, take it out of tools/build/vite/slim.ts (${id}).`,
        )
    },
  }
}

/**
 * Slides follow one another without a transition (slides.md), but Vue’s TransitionGroup, which Slidev puts around them,
 * measures each slide before and after every key: half of the work for it. A plain element stands in its place.
 */
export const plainSlideshow = () =>
  edited('plain-slideshow', 'internals/SlidesShow.vue', (code) =>
    changed(code, { ': TransitionGroup"': ": 'div'\"" }),
  )

/**
 * Slidev’s control bar and dialogs are a third of what its client mounts and none of what the first slide shows. They
 * come behind it: startup/late.ts.
 */
export function lateControls() {
  const late = fileURLToPath(new URL('../../../startup/late.ts', import.meta.url))
  const script = '<script setup lang="ts">\n'
  const imported = (name: string) => `import ${name} from '../internals/${name}.vue'\n`
  const behind = (name: string) =>
    `const ${name} = afterFirstSlide(() => import('../internals/${name}.vue'))\n`
  return edited('late-controls', 'pages/play.vue', (code) =>
    changed(code, {
      [script]: `${script}import { afterFirstSlide } from ${JSON.stringify(late)}\n`,
      [imported('NavControls')]: behind('NavControls'),
      [imported('Controls')]: behind('Controls'),
    }),
  )
}
