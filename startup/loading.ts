import type { SlideRoute } from '@slidev/types'
import type { Component, Ref } from 'vue'
import { watch } from 'vue'
import { untilLoaded } from './retry'

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

/**
 * Loads a slide. For one that does not come Slidev gives its error page, and would go on showing that where the slide was
 * asked for before: the slide takes its place.
 */
async function loadSlide(slides: Ref<SlideRoute[]>, { no, load, component }: SlideRoute): Promise<void> {
  const loaded = await load()
  if (!('default' in loaded)) throw new Error(`slide ${no} did not come`)
  const { __asyncResolved: shown } = component as { __asyncResolved?: Component }
  if (shown && shown !== loaded.default)
    slides.value = slides.value.map((slide) =>
      slide.no === no ? { ...slide, component: loaded.default } : slide,
    )
}

/** A face whose file did not come stays without it; from the same styles, read once more, come new ones. */
async function readFacesAgain(): Promise<void> {
  const styles = [...document.querySelectorAll('link[rel="stylesheet"], style')].filter(
    (sheet) => sheet.matches('link') || sheet.textContent.includes('@font-face'),
  )
  await Promise.all(
    styles.map(
      (sheet) =>
        new Promise<void>((resolve) => {
          const copy = sheet.cloneNode(true) as Element
          const drop = (other: Element) => () => {
            other.remove()
            resolve()
          }
          // Until the copy is there, the page keeps what it has.
          copy.addEventListener('load', drop(sheet), { once: true })
          copy.addEventListener('error', drop(copy), { once: true })
          sheet.after(copy)
        }),
    ),
  )
}

async function loadFaces(): Promise<void> {
  if ([...document.fonts].some(({ status }) => status === 'error')) await readFacesAgain()
  for (const face of [...document.fonts]) {
    await idle()
    await face.load()
  }
}

/** Fetches everything the talk may still need, one by one while the browser is idle; then the network may go. */
export async function loadWhenIdle(slides: Ref<SlideRoute[]>): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  let left = [...slides.value.map((slide) => () => loadSlide(slides, slide)), loadFaces]
  await untilLoaded(async () => {
    const missed: typeof left = []
    // One that does not come holds up none of the others.
    for (const load of left) {
      await idle()
      await load().catch(() => missed.push(load))
    }
    left = missed
    if (missed.length > 0) throw new Error('not everything came')
  })
}
