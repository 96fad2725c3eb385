import type { Place } from '../../lib/place.ts'

// What runs in the page is sent there as source: it may use nothing from outside but what it is joined with.

/** Joins a function that runs in the page with those it calls. */
export const together = <Argument, Result>(
  run: (argument: Argument) => Result,
  ...helpers: ((...args: never[]) => unknown)[]
) =>
  new Function('argument', [...helpers, run, `return ${run.name}(argument)`].join('\n')) as (
    argument: Argument,
  ) => Result

interface Navigation {
  go: (no: number, click: number) => Promise<void>
}
interface App {
  __vue_app__: { _context: { provides: Record<string, { nav: Navigation }> } }
}

/** Slidev keeps its navigation on the app, in production too. It is internal, so only this names it; addresses and keys are slower. */
function navigation() {
  const app = document.querySelector('#app') as unknown as App
  return app.__vue_app__._context.provides['$$slidev-context']!.nav
}

/** Slidev’s navigation, as an expression. */
export const nav = `(${navigation})()`

/** Goes to a place through Slidev’s own navigation. */
export const goTo = together(function go({ no, click }: Place) {
  return navigation().go(no, click)
}, navigation)

/** Whether the slide is mounted, its fonts loaded, its charts drawn and nothing moving; at a place, if one is given. */
export function atRest(place?: Place): boolean {
  // global-top.vue publishes the place, and the number of clicks once the slide is mounted.
  const { slide: no, click, clicks } = document.documentElement.dataset
  if (!clicks || (place && (place.no !== Number(no) || place.click !== Number(click)))) return false
  const slide = document.querySelector(`#slideshow [data-slidev-no="${no}"]`)
  if (!slide?.querySelector('.slidev-layout')) return false
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

async function comesToRest({ place, patience }: { place?: Place; patience: number }): Promise<boolean> {
  const end = performance.now() + patience
  do {
    // Vue renders what has just changed.
    await new Promise((resolve) => setTimeout(resolve, 3))
    if (atRest(place)) return true
  } while (performance.now() < end)
  return false
}

/** Resolves once the slide is at rest: false if its patience runs out. */
export const rest = together(comesToRest, atRest)

async function goAndRest({ no, click, patience }: { no: number; click: number | 'last'; patience: number }) {
  await navigation().go(no, click === 'last' ? 0 : click)
  if (!(await comesToRest({ patience }))) return false
  if (click !== 'last') return true
  // A slide knows its clicks once it is mounted.
  await navigation().go(no, Number(document.documentElement.dataset.clicks))
  return comesToRest({ patience })
}

/** Goes to a place, and resolves like `rest`. */
export const visit = together(goAndRest, navigation, atRest, comesToRest)
