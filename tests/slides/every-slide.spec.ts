import { expect, slides, test } from '../support/fixtures.ts'
import { differences, notPrinted, walkPrint, walkSlide } from '../support/walk.ts'

for (const slide of slides)
  test(`slide ${slide.no}: ${slide.title}: at every click, forwards, back and printed`, async ({
    walked,
    walkedBack,
    printed,
    states,
  }) => {
    const on = await walkSlide(walked, slide, states, 'on')
    const back = await walkSlide(walkedBack, slide, states, 'back')
    const print = await walkPrint(printed, slide, states)
    expect([
      ...on.faults.map((line) => `${line} (light, 980)`),
      ...[...back.faults, ...differences(slide, on.shown, back.shown)].map((line) => `${line} (dark, 1920)`),
      ...[...print.faults, ...notPrinted(slide, on.shown, print.shown)].map((line) => `${line} (printed)`),
    ]).toEqual([])
  })
