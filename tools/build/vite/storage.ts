import { fileURLToPath } from 'node:url'
import { edited } from './edited.ts'

/** Has startup/storage.ts run before any module of Slidev’s client. */
export function storageFirst() {
  const storage = fileURLToPath(new URL('../../../startup/storage.ts', import.meta.url))
  return edited('storage-first', 'main.ts', (code) => `import ${JSON.stringify(storage)}\n${code}`)
}
