import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Has composables/storage.ts run before any module of Slidev’s client. */
export function storageFirst(): Plugin {
  const storage = fileURLToPath(new URL('../../composables/storage.ts', import.meta.url))
  return {
    name: 'deck:storage-first',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/@slidev/client/main.ts')) return
      return { code: `import ${JSON.stringify(storage)}\n${code}`, map: null }
    },
  }
}
