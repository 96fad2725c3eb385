/**
 * A browser may refuse a wake lock, for example on low battery. Slidev does not handle the rejection, which would appear
 * in the console as an error.
 */
export function ignoreWakeLockRefusal() {
  if (!('wakeLock' in navigator)) return
  const { wakeLock } = navigator
  const request = wakeLock.request.bind(wakeLock)
  // Identified by object, because the messages differ between browsers.
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
