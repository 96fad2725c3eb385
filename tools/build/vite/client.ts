import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { packageFile } from '../../shared/deck.ts'

const outdated = (why: string, user: string) => `Slidev's client has changed: ${why} Update ${user}.`

/** Edits a file of Slidev's client in the build. Fails the build if the file, or the text to edit, is gone. */
export function editClient(name: string, file: string, edit: (code: string) => string): Plugin {
  const user = `the plugin deck:${name} in tools/build/vite/`
  let isEdited = false
  return {
    name: `deck:${name}`,
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(`/@slidev/client/${file}`)) return
      isEdited = true
      try {
        return { code: edit(code), map: null }
      } catch (error) {
        this.error(outdated(`${file}: ${(error as Error).message}`, user))
      }
    },
    buildEnd(error) {
      if (!error && !isEdited) this.error(outdated(`${file} is gone.`, user))
    },
  }
}

/**
 * What the deck needs of Slidev's client without importing it, so that neither the type check nor the bundler would
 * notice a change. docs/maintaining.md lists these and all other dependencies on Slidev's internals.
 */
const needs: readonly { user: string; file: string; texts: readonly string[] }[] = [
  {
    user: 'composables/useWindowTitle.ts',
    file: 'setup/root.ts',
    texts: ["from '@unhead/vue'", 'title: slidesTitle'],
  },
  {
    user: 'presenting/joinTalk.ts',
    file: 'setup/routes.ts',
    texts: ["name: 'play'", "name: 'presenter'"],
  },
  {
    user: 'presenting/presenterDesk.ts',
    file: 'pages/presenter.vue',
    texts: ["'slidev-presenter-notes-width'", "'slidev-presenter-notes-row-size'", 'grid-section note'],
  },
  {
    user: 'presenting/presenterDesk.ts',
    file: 'internals/NoteDisplay.vue',
    texts: ['slidev-note"', "'slidev-note-click-mark'", '}-active`'],
  },
  {
    user: 'presenting/sharedStates.ts',
    file: 'setup/root.ts',
    texts: ['initSharedState(`${slidesTitle} - shared`)'],
  },
  {
    user: 'presenting/silence.ts',
    file: 'setup/root.ts',
    texts: ['syncDirections.value.presenterSend', 'syncDirections.value.viewerSend'],
  },
  {
    user: 'startup/loading.ts',
    file: 'internals/SlidesShow.vue',
    texts: ['route.meta.preload !== false', 'r.meta?.__preloaded || r === currentSlideRoute.value'],
  },
  {
    user: 'tools/build/vite/first-paint.ts',
    file: 'logic/dark.ts',
    texts: ["'slidev-color-schema'"],
  },
]

function readClient(file: string): string {
  const path = packageFile('@slidev/client', file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

export function missingInClient(read = readClient): string[] {
  return needs.flatMap(({ user, file, texts }) => {
    const code = read(file)
    return texts
      .filter((text) => !code.includes(text))
      .map((text) => outdated(`${file}: “${text}” not found.`, user))
  })
}

/** Fails the build if Slidev's client has changed where the deck depends on its source text. */
export const checkClient = (): Plugin => ({
  name: 'deck:check-client',
  apply: 'build',
  buildStart() {
    const missing = missingInClient()
    if (missing.length > 0) this.error(missing.join('\n'))
  },
})
