import type { Deck } from './deck.ts'

/** Covers the slide with a copy to break. Vue keeps the slide itself, and may put its neighbours beside it at any moment. */
const coverByCopy = (slide: HTMLElement) => {
  const copy = slide.cloneNode(true) as HTMLElement
  const drawn = slide.querySelectorAll('canvas')
  for (const [i, canvas] of copy.querySelectorAll('canvas').entries())
    canvas.getContext('2d')!.drawImage(drawn[i]!, 0, 0)
  slide.before(copy)
  delete slide.dataset.slidevNo
  slide.hidden = true
  return slide
}

const uncover = (copy: HTMLElement | SVGElement, slide: HTMLElement) => {
  slide.dataset.slidevNo = copy.dataset.slidevNo
  slide.hidden = false
  copy.remove()
}

/** Replaces a slide by a copy of it for `use`, which may break it. */
export async function onCopy(deck: Deck, no: number, use: () => Promise<unknown>) {
  const current = deck.current(no)
  const original = await current.evaluateHandle(coverByCopy)
  try {
    await use()
  } finally {
    await current.evaluate(uncover, original)
  }
}
