import { removeInvalid } from './validSettings'

/** Storage in memory, for as long as the page is open. */
function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, String(value)),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  }
}

// Where storage is blocked, accessing localStorage throws, and Slidev accesses it while its modules load: the page would
// stay blank. The build imports this module before Slidev's (tools/build/vite/edit-client.ts).
try {
  void window.localStorage
} catch {
  Object.defineProperty(window, 'localStorage', { value: memory() })
}
// Slidev does not validate stored values, and some would keep the page from starting.
removeInvalid(window.localStorage)
