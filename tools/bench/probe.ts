/** CSS selectors of what is measured in a deck. */
export interface Marks {
  /** The headline of the first slide, whether drawn by the deck or inlined in the page. */
  painted: string
  /** The headline of the first slide as drawn by the deck, which then reacts to keys. */
  first: string
  /** The headline of the second slide. */
  second: string
  /** End of the second slide’s URL. */
  address: string
}

/** Milliseconds since the navigation began. */
export interface Times {
  painted?: number
  first?: number
  /** When the second slide was on the screen. */
  second?: number
  /** When the key for it was pressed. */
  key?: number
  /** When the second slide was laid out: excludes the wait for the next frame. */
  laidOut?: number
  /** Total blocking time: the time of long tasks beyond 50 ms. */
  blocked: number
  lastLongTask: number
}

declare global {
  interface Window {
    bench: Times
  }
}

/** Runs in the page before its scripts, and checks at each frame what is visible. */
export function probe({ painted, first, second }: Marks) {
  const times: Times = { blocked: 0, lastLongTask: 0 }
  window.bench = times

  const isShown = (selector: string) => {
    const el = document.querySelector(selector)
    if (!el?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const { left, right, top, bottom, width } = el.getBoundingClientRect()
    const inView = width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
    // The `font` shorthand is empty if a font feature is set.
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
      // The frame is painted after the callbacks; a message arrives after that.
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

/** Runs in the page: presses the right arrow repeatedly until the deck has left the first slide. */
export function pressUntilAnswered({ first, second, address }: Marks) {
  const isVisible = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false
  let seen = false
  const press = () => {
    // A second press while the slide changes would skip the second slide.
    if (isVisible(second) || (seen && !isVisible(first)) || location.href.endsWith(address)) return
    seen ||= isVisible(first)
    const init = { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39, bubbles: true }
    for (const type of ['keydown', 'keyup']) document.body?.dispatchEvent(new KeyboardEvent(type, init))
    setTimeout(press, 20)
  }
  press()
}
