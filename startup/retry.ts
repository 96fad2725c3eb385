/** Milliseconds between attempts. */
const pause = 5000

/** Resolves when the network returns, or after the pause, since the server may have been down instead. */
const nextAttempt = () =>
  new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(later)
      removeEventListener('online', go)
      resolve()
    }
    const later = setTimeout(go, pause)
    addEventListener('online', go)
  })

/** Retries until `load` succeeds. */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await nextAttempt()
    }
  }
}
