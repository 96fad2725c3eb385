import { dropUnfit } from './stored'

/** Keeps things for as long as the page is open. */
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

// A browser that is told to keep nothing throws as soon as its storage is named, and Slidev does that in every module
// of settings: the page would stay blank. The build puts this before Slidev's modules (tools/build/vite/storage.ts).
try {
  void window.localStorage
} catch {
  Object.defineProperty(window, 'localStorage', { value: memory() })
}
// Slidev takes what is there as it is, and a value that it cannot read may keep the page from starting.
dropUnfit(window.localStorage)
