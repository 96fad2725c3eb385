function drawing(): Promise<void> {
  const isDrawn = () =>
    document.fonts.status === 'loaded' &&
    [...document.querySelectorAll('#app .slidev-layout')].some((slide) => slide.checkVisibility())
  return new Promise((resolve) => {
    const look = () => (isDrawn() ? resolve() : requestAnimationFrame(look))
    look()
  })
}

let drawn: Promise<void> | undefined

/** Resolves once Slidev has drawn a slide, in the fonts of the deck; looked for once, whoever waits for it. */
export const slideDrawn = () => (drawn ??= drawing())

/** Takes the cover that came with the page away once a slide below it is drawn; see tools/build/vite/first-paint.ts. */
export async function removeFirstPaint(): Promise<void> {
  const cover = document.getElementById('first-paint')
  // Where it was never shown, nothing has to be there before it goes.
  if (cover?.checkVisibility()) await slideDrawn()
  cover?.remove()
}
