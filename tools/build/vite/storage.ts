import { fileURLToPath } from 'node:url'
import { editClient } from './client.ts'

/** Imports startup/storage.ts before any module of Slidev’s client. */
export function storageFirst() {
  const storage = fileURLToPath(new URL('../../../startup/storage.ts', import.meta.url))
  return editClient('storage-first', 'main.ts', (code) => `import ${JSON.stringify(storage)}\n${code}`)
}
