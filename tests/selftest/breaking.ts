import { expect, report, test } from '../support/fixtures.ts'
import { onCopy } from '../support/on-copy.ts'
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

/** A test that breaks a slide in its last state, and expects the inspection to report it with its place. */
export function detects<How = undefined>({ name, slide, mutate, how, expected }: Break<How>) {
  test(`detects ${name}`, async ({ sharedDeck }) => {
    test.skip(!slide, 'this talk has no such slide')
    const { no } = slide!
    await sharedDeck.goLast(no)
    const place = await sharedDeck.place()
    const faults = async () => report(place, (await sharedDeck.inspect(slide!)).faults).join('\n')
    await onCopy(sharedDeck, no, async () => {
      expect(await faults(), 'before').toBe('')
      await sharedDeck.current(no).evaluate(mutate as (el: HTMLElement, how: unknown) => void, how)
      expect(await faults()).toMatch(
        new RegExp(`^slide ${no}, click ${place.click}: ${expected.source}`, 'm'),
      )
    })
  })
}
