function waitForSlide(): Promise<void> {
  const isDrawn = () =>
    document.fonts.status === 'loaded' &&
    [...document.querySelectorAll('#app .slidev-layout')].some((slide) => slide.checkVisibility())
  return new Promise((resolve) => {
    const check = () => (isDrawn() ? resolve() : requestAnimationFrame(check))
    check()
  })
}

let drawn: Promise<void> | undefined

/** Resolves once Slidev has drawn a slide with the deck’s fonts. */
export const slideDrawn = () => (drawn ??= waitForSlide())

/** Removes the inlined cover (tools/build/vite/first-paint.ts) once a slide is drawn below it. */
export async function removeFirstPaint(): Promise<void> {
  const cover = document.getElementById('first-paint')
  // A cover that is hidden can be removed at once.
  if (cover?.checkVisibility()) await slideDrawn()
  cover?.remove()
}
