import type { SlideRoute } from '@slidev/types'
import type { Ref } from 'vue'
import { watch } from 'vue'

/** Resolves when the browser has nothing to do, so that a key never waits for what follows; on a busy one, later. */
export const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 100)
  })

const neighbours = (slides: readonly SlideRoute[], no: number) =>
  slides.filter((slide) => Math.abs(slide.no - no) <= 1)

/**
 * Three seconds after the start Slidev puts every slide into the page at once, which holds up the key that comes just
 * then, and makes each later one draw all of them. Its `preload: false` keeps a slide out until it is near: then it is
 * put there as soon as the browser is idle, before a key asks for it.
 */
export function mountNeighboursOnly(slides: readonly SlideRoute[], current: Ref<number>): void {
  const near = neighbours(slides, current.value)
  for (const slide of slides) slide.meta.slide.frontmatter.preload = near.includes(slide) ? undefined : false
  const keep = ({ meta }: SlideRoute) => (meta.slide.frontmatter.preload = undefined)
  // At once, before Slidev looks: a slide that was shown and is taken out again has lost its clicks to the way back.
  watch(current, (no) => keep(slides[no - 1]!), { flush: 'sync' })
  watch(current, async (no) => {
    await idle()
    neighbours(slides, no).forEach(keep)
  })
}

/** Fetches everything the talk may still need, one by one while the browser is idle; then the network may go. */
export async function loadWhenIdle(slides: readonly SlideRoute[]): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  for (const slide of slides) {
    await idle()
    // Slidev keeps a failure to itself, and hands over its page for errors instead of the slide’s module.
    if (!('default' in (await slide.load()))) throw new Error(`Slide ${slide.no} could not be fetched.`)
  }
  for (const face of document.fonts) {
    await idle()
    await face.load()
  }
}
