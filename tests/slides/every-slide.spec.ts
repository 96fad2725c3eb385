import { faultsInCard } from '../support/card.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { differences, notPrinted, walkPrint, walkSlide, walkToSlideBefore } from '../support/walk.ts'

for (const [i, slide] of slides.entries())
  test(
    `slide ${slide.no}: ${slide.title}: at every click, forwards, back and printed`,
    {
      tag: `@${slide.layout}`,
    },
    async ({ walked, walkedBack, printed, states }) => {
      const on = await walkSlide(walked, slide, states, 'on')
      const card = await faultsInCard(walked, slide)
      const back = await walkSlide(walkedBack, slide, states, 'back')
      const before = slides[i - 1]
      const toBefore = before ? await walkToSlideBefore(walkedBack, before) : []
      const print = await walkPrint(printed, slide, states)
      expect([
        ...[...on.faults, ...card].map((line) => `${line} (light, 980)`),
        ...[...back.faults, ...differences(slide, on.shown, back.shown), ...toBefore].map(
          (line) => `${line} (dark, 1920)`,
        ),
        ...[...print.faults, ...notPrinted(slide, on.shown, print.shown)].map((line) => `${line} (printed)`),
      ]).toEqual([])
    },
  )
