/**
 * A browser may refuse to keep the screen awake, on a low battery or without a screen. Slidev asks and does not listen
 * for the refusal, which would stand in the console as an error.
 */
export function mayFallAsleep() {
  if (!('wakeLock' in navigator)) return
  const { wakeLock } = navigator
  const request = wakeLock.request.bind(wakeLock)
  // Known by where they come from: each browser has words of its own for them.
  const refusals = new WeakSet()
  wakeLock.request = (type) => {
    const asked = request(type)
    asked.catch((refusal) => refusals.add(refusal))
    return asked
  }
  addEventListener('unhandledrejection', (event) => {
    if (refusals.has(event.reason)) event.preventDefault()
  })
}
