import type { Place } from '../../lib/place.ts'

/** What Slidev keeps on the app, for functions that run in the page: its policy forbids what evaluates a text and waits. */
export interface App {
  __vue_app__?: { _context: { provides: Record<string, { nav: Nav } | undefined> } }
}
interface Nav {
  total: number
  currentSlideNo: number
  clicks: number
  go: (no: number, click: number) => Promise<void>
  slides: { meta: { __clicksContext?: { isMounted: boolean } } }[]
}

/** Whether the slide is mounted, its fonts are there, its charts are drawn and nothing moves; at a place, if one is given. */
export function atRest(place?: Place): boolean {
  const app = document.querySelector('#app') as App | null
  const nav = app?.__vue_app__?._context.provides['$$slidev-context']?.nav
  if (!nav) return false
  const { currentSlideNo, clicks, slides } = nav
  if (place && (place.no !== currentSlideNo || place.click !== clicks)) return false
  const slide = document.querySelector(`#slideshow [data-slidev-no="${currentSlideNo}"]`)
  if (!slide?.querySelector('.slidev-layout')) return false
  if (!slides[currentSlideNo - 1]?.meta.__clicksContext?.isMounted) return false
  if (document.fonts.status !== 'loaded') return false
  const undrawn = [...slide.querySelectorAll('[data-waitfor]')].some(
    (el) => !el.querySelector(el.getAttribute('data-waitfor')!),
  )
  const moving = document
    .getAnimations()
    .some(
      ({ playState, effect }) => playState === 'running' && slide.contains((effect as KeyframeEffect).target),
    )
  return !undrawn && !moving
}

/** Goes to a place through the app’s own navigation, from within the page. */
export function goTo({ no, click }: Place) {
  const app = document.querySelector('#app') as unknown as App
  return app.__vue_app__!._context.provides['$$slidev-context']!.nav.go(no, click)
}
