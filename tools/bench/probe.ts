/** What stands where in a deck that is measured, as CSS selectors. */
export interface Marks {
  /** The headline of the first slide, whoever draws it. */
  painted: string
  /** The headline of the first slide, drawn by the deck itself, which answers keys then. */
  first: string
  /** The headline of the second slide. */
  second: string
  /** How the address of the second slide ends. */
  address: string
}

/** Milliseconds since the navigation began. */
export interface Times {
  painted?: number
  first?: number
  /** When the second slide was on the screen. */
  second?: number
  /** The key that asked for it. */
  key?: number
  /** When the second slide was laid out: the work for it, without the wait for the next frame. */
  laidOut?: number
  /** Time by which tasks were longer than 50 ms. */
  blocked: number
  lastLongTask: number
}

declare global {
  interface Window {
    bench: Times
  }
}

/** Runs in the page before any of its scripts, and looks at each frame for what is shown by then. */
export function probe({ painted, first, second }: Marks) {
  const times: Times = { blocked: 0, lastLongTask: 0 }
  window.bench = times

  const isShown = (selector: string) => {
    const el = document.querySelector(selector)
    if (!el?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const { left, right, top, bottom, width } = el.getBoundingClientRect()
    const inView = width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
    // Not the shorthand: it is empty where a font feature is set.
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(el)
    const font = [fontStyle, fontWeight, fontSize, fontFamily].join(' ')
    return inView && document.fonts.check(font, el.textContent ?? '')
  }

  const { port1, port2 } = new MessageChannel()
  const afterPaint: (() => void)[] = []
  port2.onmessage = () => afterPaint.splice(0).forEach((run) => run())

  const wanted = { painted, first, second }
  const frame = () => {
    for (const [name, selector] of Object.entries(wanted) as [keyof typeof wanted, string][]) {
      if (times[name] !== undefined || !isShown(selector)) continue
      // This frame is drawn once the callbacks have run.
      afterPaint.push(() => (times[name] ??= performance.now()))
      port1.postMessage(null)
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)

  addEventListener(
    'keydown',
    (event) => {
      if (times.key !== undefined) return
      times.key = event.timeStamp
      const watcher = new MutationObserver(() => {
        if (!isShown(second)) return
        times.laidOut = performance.now()
        watcher.disconnect()
      })
      watcher.observe(document, { attributes: true, childList: true, subtree: true })
    },
    { capture: true },
  )

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      times.blocked += duration - 50
      times.lastLongTask = startTime + duration
    }
  }).observe({ type: 'longtask', buffered: true })
}

/** Runs in the page: asks for the next slide, again and again, until the deck has left the first one. */
export function keepAsking({ first, second, address }: Marks) {
  const isThere = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false
  let seen = false
  const ask = () => {
    // An answer that is on its way to the screen is not asked for twice: that would leave the second slide too.
    if (isThere(second) || (seen && !isThere(first)) || location.href.endsWith(address)) return
    seen ||= isThere(first)
    const init = { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39, bubbles: true }
    for (const type of ['keydown', 'keyup']) document.body?.dispatchEvent(new KeyboardEvent(type, init))
    setTimeout(ask, 20)
  }
  ask()
}
