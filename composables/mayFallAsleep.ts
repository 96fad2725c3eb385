/**
 * A browser may refuse to keep the screen awake, on a low battery or without a screen. Slidev asks and does not listen
 * for the refusal, which would stand in the console as an error.
 */
export function mayFallAsleep() {
  addEventListener('unhandledrejection', (event) => {
    const { reason } = event
    if (reason instanceof DOMException && /wake.?lock/i.test(reason.message)) event.preventDefault()
  })
}
