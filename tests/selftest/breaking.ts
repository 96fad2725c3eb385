import { expect, report, test } from '../support/fixtures.ts'
import { costSharing, type Slide } from '../support/slides.ts'

/** A slide of the talk with a canvas and some text: what most breaking mutate work on. */
export const sampleSlide = costSharing

export interface Break<How = undefined> {
  name: string
  slide: Slide
  /** Runs in the page and breaks the slide it is given. */
  mutate: (slide: HTMLElement, how: How) => void
  how?: How
  expected: RegExp
}

/**
 * Puts a copy before the slide that is shown, under its number, to be broken, and mutate the slide over, to be shown
 * again. The slide itself stays where Vue has it, which may put its neighbours beside it at any moment.
 */
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

/** A test that breaks a slide in its last state and expects the checks to report it, with its place. */
export function detects<How = undefined>({ name, slide, mutate, how, expected }: Break<How>) {
  test(`detects ${name}`, async ({ walked }) => {
    await walked.goLast(slide.no)
    const place = await walked.place()
    const faults = async () => report(place, (await walked.inspect()).faults).join('\n')
    const current = walked.current(slide.no)
    const original = await current.evaluateHandle(coverByCopy)
    try {
      expect(await faults(), 'before').toBe('')
      await current.evaluate(mutate as (el: HTMLElement, how: unknown) => void, how)
      expect(await faults()).toMatch(
        new RegExp(`^slide ${slide.no}, click ${place.click}: ${expected.source}`, 'm'),
      )
    } finally {
      await current.evaluate(uncover, original)
    }
  })
}
