import { type Deck } from '../support/deck.ts'
import { expect, report, test } from '../support/fixtures.ts'
import type { Slide } from '../support/slides.ts'

export interface Break<How = undefined> {
  name: string
  /** The test is skipped in a talk without such a slide. */
  slide: Slide | undefined
  /** Runs in the page and breaks the slide. */
  mutate: (slide: HTMLElement, how: How) => void
  how?: How
  expected: RegExp
}

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

/** A test that breaks a slide in its last state, and expects the inspection to report it with its place. */
export function detects<How = undefined>({ name, slide, mutate, how, expected }: Break<How>) {
  test(`detects ${name}`, async ({ walked }) => {
    test.skip(!slide, 'this talk has no such slide')
    const { no } = slide!
    await walked.goLast(no)
    const place = await walked.place()
    const faults = async () => report(place, (await walked.inspect(slide!)).faults).join('\n')
    await onCopy(walked, no, async () => {
      expect(await faults(), 'before').toBe('')
      await walked.current(no).evaluate(mutate as (el: HTMLElement, how: unknown) => void, how)
      expect(await faults()).toMatch(
        new RegExp(`^slide ${no}, click ${place.click}: ${expected.source}`, 'm'),
      )
    })
  })
}
