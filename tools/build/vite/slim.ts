import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Alias, Plugin } from 'vite'
import { replaceEach } from '../../shared/replace.ts'
import { editClient } from './client.ts'

const { resolve } = createRequire(import.meta.url)
const slim = (file: string) => fileURLToPath(new URL(`../../../startup/slim/${file}`, import.meta.url))

/** What the build leaves out. slimGuard() fails the build of a slide that needs any of it. */
export const slimAliases: Alias[] = [
  // The build compiles all templates, so the browser needs no compiler.
  { find: /^vue$/, replacement: resolve('vue/dist/vue.runtime.esm-bundler.js') },
  // The client uses one function of the parser, which /utils has too; /core would bring a YAML parser.
  { find: /^@slidev\/parser\/core$/, replacement: '@slidev/parser/utils' },
  // Each stub says why it is enough.
  { find: /^fuse\.js$/, replacement: slim('fuse.ts') },
  { find: /^floating-vue$/, replacement: slim('floating-vue.ts') },
  { find: /^drauu$/, replacement: slim('drauu.ts') },
  { find: /^@vueuse\/motion$/, replacement: slim('motion.ts') },
  { find: /^@slidev\/rough-notation$/, replacement: slim('rough-notation.ts') },
  { find: /^@shikijs\/vitepress-twoslash\/client$/, replacement: slim('twoslash.ts') },
  { find: /^@shikijs\/(?:magic-move|vitepress-twoslash)\/style\.css$/, replacement: slim('nothing.css') },
]

/** Features that the build leaves out, and how compiled code shows their use. */
const leftOut: readonly { name: string; compiled: RegExp }[] = [
  { name: 'v-motion', compiled: /resolveDirective\(["']motion["']\)/ },
  { name: 'v-mark', compiled: /resolveDirective\(["']mark["']\)/ },
  { name: 'twoslash code blocks', compiled: /class:? ?[="']+[^"']*\btwoslash\b/ },
  { name: 'magic-move code blocks', compiled: /ShikiMagicMove/ },
]

/** Fails the build if a slide uses a feature that is left out, instead of showing the slide without it. */
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
          `${used.name} is left out of the build. To use it, remove its entry from tools/build/vite/slim.ts (${id}).`,
        )
    },
  }
}

/**
 * The deck has no slide transitions (slides.md), yet Vue’s TransitionGroup, in which Slidev wraps the slides, measures
 * each of them before and after every key: half of that key’s work. This replaces it with a plain element.
 */
export const plainSlideshow = () =>
  editClient('plain-slideshow', 'internals/SlidesShow.vue', (code) =>
    replaceEach(code, [': TransitionGroup"', ": 'div'\""]),
  )

/**
 * Loads Slidev’s control bar and dialogs after the first slide (startup/late.ts): they are a third of what the client
 * mounts, and the first slide shows none of them.
 */
export function lateControls() {
  const late = fileURLToPath(new URL('../../../startup/late.ts', import.meta.url))
  const script = '<script setup lang="ts">\n'
  const imported = (name: string) => `import ${name} from '../internals/${name}.vue'\n`
  const deferred = (name: string) =>
    `const ${name} = afterFirstSlide(() => import('../internals/${name}.vue'))\n`
  return editClient('late-controls', 'pages/play.vue', (code) =>
    replaceEach(
      code,
      [script, `${script}import { afterFirstSlide } from ${JSON.stringify(late)}\n`],
      [imported('NavControls'), deferred('NavControls')],
      [imported('Controls'), deferred('Controls')],
    ),
  )
}
