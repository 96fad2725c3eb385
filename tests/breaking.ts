import { expect, report, slides, test } from './fixtures.ts'
import type { Slide } from './slides.ts'

/** A slide of the talk with a canvas and some text: what most breaking hands work on. */
export const victim = slides.find(({ content }) => content.includes('<CostSharingChart'))!

export interface Break<How = undefined> {
  name: string
  slide: Slide
  /** Runs in the page and breaks the slide it is given. */
  hands: (slide: HTMLElement, how: How) => void
  how?: How
  expected: RegExp
}

/** A test that breaks a slide in its last state and sees that caught, with its place. */
export function caught<How = undefined>({ name, slide, hands, how, expected }: Break<How>) {
  test(`caught: ${name}`, async ({ deck }) => {
    await deck.open(slide.no)
    await deck.go(slide.no, await deck.clicks())
    const place = await deck.place()
    expect(report(place, (await deck.inspect()).faults), 'before').toEqual([])
    await deck.current(slide.no).evaluate(hands as (el: HTMLElement, how: unknown) => void, how)
    const faults = report(place, (await deck.inspect()).faults)
    expect(faults.join('\n')).toMatch(
      new RegExp(`^slide ${slide.no}, click ${place.click}: ${expected.source}`, 'm'),
    )
  })
}
