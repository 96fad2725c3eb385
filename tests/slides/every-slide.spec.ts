import { expect, slides, test } from '../support/fixtures.ts'
import { differences, faultsInPrint, walkSlide } from '../support/walk.ts'

for (const slide of slides)
  test(`slide ${slide.no}: ${slide.title}: at every click, forwards and back`, async ({
    walked,
    walkedBack,
    states,
  }) => {
    const on = await walkSlide(walked, slide, states, 'on')
    const back = await walkSlide(walkedBack, slide, states, 'back')
    expect([
      ...on.faults.map((line) => `${line} (light, 980)`),
      ...[...back.faults, ...differences(slide, on.shown, back.shown)].map((line) => `${line} (dark, 1920)`),
    ]).toEqual([])
  })

for (const slide of slides)
  test(`slide ${slide.no}: ${slide.title}: printed at every click`, async ({ printed, states }) => {
    const faults = await faultsInPrint(printed, slide, states)
    expect(faults.map((line) => `${line} (printed)`)).toEqual([])
  })
