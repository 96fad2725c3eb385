/** Milliseconds after which a server that was away is asked again. */
const pause = 5000

/** Resolves when the network comes back, or a little later: what was away may also have been the server. */
const anotherChance = () =>
  new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(later)
      removeEventListener('online', go)
      resolve()
    }
    const later = setTimeout(go, pause)
    addEventListener('online', go)
  })

/** Loads something, again and again until it is there. */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await anotherChance()
    }
  }
}
