import type { SlideRoute } from '@slidev/types'
import type { Component, Ref } from 'vue'
import { watch } from 'vue'
import { untilLoaded } from './retry'

/** Resolves when the browser is idle, so that work that follows does not delay a key; after two seconds at the latest. */
export const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 100)
  })

const neighbours = (slides: readonly SlideRoute[], no: number) =>
  slides.filter((slide) => Math.abs(slide.no - no) <= 1)

/**
 * Three seconds after the start, Slidev mounts all slides at once, which delays a key pressed then, and makes every later
 * key update all of them. Slidev’s `preload: false` keeps a slide unmounted; this lifts it for the neighbours of the
 * current slide while the browser is idle. Set in the frontmatter, it would mount slides only when they are shown, and
 * unmount them when they are left.
 */
export function mountNeighboursOnly(slides: readonly SlideRoute[], current: Ref<number>): void {
  const near = neighbours(slides, current.value)
  for (const slide of slides) slide.meta.slide.frontmatter.preload = near.includes(slide) ? undefined : false
  const mount = ({ meta }: SlideRoute) => (meta.slide.frontmatter.preload = undefined)
  // Synchronous, before Slidev unmounts the slide that is left: it would lose its clicks for the way back.
  watch(current, (no) => mount(slides[no - 1]!), { flush: 'sync' })
  watch(current, async (no) => {
    await idle()
    neighbours(slides, no).forEach(mount)
  })
}

/**
 * Loads a slide. Slidev shows an error page for a slide that fails to load, and keeps it; this replaces the error page
 * once the slide is loaded.
 */
async function loadSlide(slides: Ref<SlideRoute[]>, { no, load, component }: SlideRoute): Promise<void> {
  const loaded = await load()
  if (!('default' in loaded)) throw new Error(`slide ${no} failed to load`)
  const { __asyncResolved: shown } = component as { __asyncResolved?: Component }
  if (shown && shown !== loaded.default)
    slides.value = slides.value.map((slide) =>
      slide.no === no ? { ...slide, component: loaded.default } : slide,
    )
}

/** A font face that failed to load is not retried; reloading its style sheet creates new faces. */
async function reloadFaces(): Promise<void> {
  const styles = [...document.querySelectorAll('link[rel="stylesheet"], style')].filter(
    (sheet) => sheet.matches('link') || sheet.textContent.includes('@font-face'),
  )
  await Promise.all(
    styles.map(
      (sheet) =>
        new Promise<void>((resolve) => {
          const copy = sheet.cloneNode(true) as Element
          const remove = (sheet: Element) => () => {
            sheet.remove()
            resolve()
          }
          // Keep the old sheet until the copy is loaded.
          copy.addEventListener('load', remove(sheet), { once: true })
          copy.addEventListener('error', remove(copy), { once: true })
          sheet.after(copy)
        }),
    ),
  )
}

async function loadFaces(): Promise<void> {
  if ([...document.fonts].some(({ status }) => status === 'error')) await reloadFaces()
  for (const face of [...document.fonts]) {
    await idle()
    await face.load()
  }
}

/** Loads all slides and fonts, one at a time while the browser is idle, until nothing is missing. */
export async function loadWhenIdle(slides: Ref<SlideRoute[]>): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  let pending = [...slides.value.map((slide) => () => loadSlide(slides, slide)), loadFaces]
  await untilLoaded(async () => {
    const failed: typeof pending = []
    // A failure does not hold up the rest.
    for (const load of pending) {
      await idle()
      await load().catch(() => failed.push(load))
    }
    pending = failed
    if (failed.length > 0) throw new Error(`${failed.length} files failed to load`)
  })
}
