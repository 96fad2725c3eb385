/** Takes the cover that came with the page away once the slide below it is drawn; see tools/vite/first-paint.ts. */
export function removeFirstPaint(): void {
  const cover = document.getElementById('first-paint')
  if (!cover) return
  const slides = document.querySelectorAll('#slideshow .slidev-layout')
  const isDrawn = [...slides].some((slide) => slide.checkVisibility()) && document.fonts.status === 'loaded'
  if (isDrawn) cover.remove()
  else requestAnimationFrame(removeFirstPaint)
}
