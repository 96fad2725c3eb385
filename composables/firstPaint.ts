/** Takes the cover that came with the page away once a slide below it is drawn; see tools/vite/first-paint.ts. */
export function removeFirstPaint(): void {
  const cover = document.getElementById('first-paint')
  if (!cover) return
  const isDrawn = () =>
    document.fonts.status === 'loaded' &&
    [...document.querySelectorAll('#app .slidev-layout')].some((slide) => slide.checkVisibility())
  // Where it was never shown, nothing has to be there before it goes.
  if (!cover.checkVisibility() || isDrawn()) cover.remove()
  else requestAnimationFrame(removeFirstPaint)
}
