import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { packageFile, root } from '../../shared/deck.ts'
import { replaceEach } from '../../shared/replace.ts'

type Edit = readonly [file: string, text: string, replacement: string]

const importOf = (file: string) => JSON.stringify(join(root, file))

/** Edits of Slidev's client, for every build. */
const edits: readonly Edit[] = [
  // Guards localStorage before any module of the client reads it.
  [
    'main.ts',
    "import { createApp } from 'vue'",
    `import ${importOf('startup/guardStorage.ts')}\nimport { createApp } from 'vue'`,
  ],
  // Landmarks for assistive technology: the current slide and the go-to dialog.
  [
    'internals/SlideContainer.vue',
    `:id="isMain ? 'slide-content'`,
    `:role="isMain && !isPrintMode ? 'main' : undefined" :id="isMain ? 'slide-content'`,
  ],
  [
    'internals/Goto.vue',
    'id="slidev-goto-dialog"',
    'id="slidev-goto-dialog" role="search" aria-label="Go to slide"',
  ],
  // The deck has no slide transitions (slides.md), yet Vue's TransitionGroup, in which Slidev wraps the slides, measures
  // each of them before and after every key: half of that key's work. A plain element replaces it.
  ['internals/SlidesShow.vue', ': TransitionGroup"', ": 'div'\""],
]

const play = 'pages/play.vue'
const script = '<script setup lang="ts">\n'
const deferred = (name: string): Edit => [
  play,
  `import ${name} from '../internals/${name}.vue'\n`,
  `const ${name} = afterFirstSlide(() => import('../internals/${name}.vue'))\n`,
]

/**
 * Loads Slidev's control bar and dialogs after the first slide: they are a third of what the client mounts, and the
 * first slide shows none of them.
 */
const deferredControls: readonly Edit[] = [
  [play, script, `${script}import { afterFirstSlide } from ${importOf('startup/deferred.ts')}\n`],
  deferred('NavControls'),
  deferred('Controls'),
]

/**
 * What the deck needs of Slidev's client without importing it, so that neither the type check nor the bundler would
 * notice a change. docs/maintaining.md lists these and all other dependencies on Slidev's internals.
 */
const needs: readonly [file: string, user: string, ...texts: string[]][] = [
  ['setup/root.ts', 'composables/useWindowTitle.ts', "from '@unhead/vue'", 'title: slidesTitle'],
  ['setup/routes.ts', 'presenting/joinTalk.ts', "name: 'play'", "name: 'presenter'"],
  ['pages/presenter.vue', 'presenting/presenterDesk.ts', "'slidev-presenter-notes-width'"],
  ['pages/presenter.vue', 'presenting/presenterDesk.ts', "'slidev-presenter-notes-row-size'"],
  ['pages/presenter.vue', 'presenting/presenterDesk.ts', 'grid-section note'],
  [
    'internals/NoteDisplay.vue',
    'presenting/presenterDesk.ts',
    'slidev-note"',
    "'slidev-note-click-mark'",
    '}-active`',
  ],
  ['setup/root.ts', 'presenting/sharedStates.ts', 'initSharedState(`${slidesTitle} - shared`)'],
  [
    'setup/root.ts',
    'presenting/silence.ts',
    'syncDirections.value.presenterSend',
    'syncDirections.value.viewerSend',
  ],
  ['internals/SlidesShow.vue', 'startup/loading.ts', 'route.meta.preload !== false', 'r.meta?.__preloaded'],
  ['logic/dark.ts', 'tools/build/vite/first-paint.ts', "'slidev-color-schema'"],
]

function readClient(file: string): string {
  const path = packageFile('@slidev/client', file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

export function missingInClient(read = readClient): string[] {
  const edited = [...edits, ...deferredControls].map(
    ([file, text]) => [file, 'tools/build/vite/edit-client.ts', text] as const,
  )
  return [...needs, ...edited].flatMap(([file, user, ...texts]) =>
    texts
      .filter((text) => !read(file).includes(text))
      .map((text) => `Slidev's client has changed: ${file}: “${text.trim()}” not found. Update ${user}.`),
  )
}

/** Edits Slidev's client. Fails the build if the client no longer has what the edits, or the deck, rely on. */
export function editClient({ single }: { single: boolean }): Plugin {
  // A single file has no parts to defer.
  const all = single ? edits : [...edits, ...deferredControls]
  return {
    name: 'deck:edit-client',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const missing = missingInClient()
      if (missing.length > 0) this.error(missing.join('\n'))
    },
    transform(code, id) {
      const replacements = all.flatMap(([file, ...replacement]) =>
        id.endsWith(`/@slidev/client/${file}`) ? [replacement] : [],
      )
      if (replacements.length > 0) return { code: replaceEach(code, ...replacements), map: null }
    },
  }
}
