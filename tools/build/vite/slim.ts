import { join } from 'node:path'
import type { Alias, Plugin } from 'vite'
import { packageFile, root } from '../../shared/deck.ts'

const slim = (file: string) => join(root, 'startup/slim', file)

/** What the build leaves out. slimGuard() fails the build of a slide that needs any of it. */
export const slimAliases: Alias[] = [
  // The build compiles all templates, so the browser needs no compiler.
  { find: /^vue$/, replacement: packageFile('vue', 'dist/vue.runtime.esm-bundler.js') },
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
