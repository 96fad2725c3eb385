import { faultsInCard } from '../support/card.ts'
import { expect, type PlacedFault, slides, test, worded } from '../support/fixtures.ts'
import {
  differences,
  notPrinted,
  visitPrinted,
  visitSlide,
  stepToSlideBefore,
} from '../support/every-click.ts'

/** One line for each fault, with all clicks and windows that have it. */
function joined(windows: Readonly<Record<string, readonly PlacedFault[]>>): string[] {
  const seen = new Map<string, Set<string>>()
  for (const [window, faults] of Object.entries(windows))
    for (const { no, click, fault } of faults) {
      const line = worded({ no, fault })
      const where = click === undefined ? window : `${window}, click ${click}`
      seen.set(line, (seen.get(line) ?? new Set()).add(where))
    }
  return [...seen].map(([line, where]) => `${line} (${[...where].join('; ')})`)
}

test('names a fault once, with every place that has it', () => {
  expect(
    joined({
      light: [
        { no: 3, click: 0, fault: 'a' },
        { no: 3, click: 1, fault: 'a' },
        { no: 3, fault: 'b' },
      ],
      dark: [{ no: 3, click: 1, fault: 'a' }],
    }),
  ).toEqual(['slide 3: a (light, click 0; light, click 1; dark, click 1)', 'slide 3: b (light)'])
})

for (const [i, slide] of slides.entries())
  test(
    `slide ${slide.no}: ${slide.title}: at every click, forwards, back and printed`,
    {
      tag: `@${slide.layout}`,
    },
    async ({ sharedDeck, sharedDarkDeck, printed, states }) => {
      const on = await visitSlide(sharedDeck, slide, states, 'forwards')
      const card = await faultsInCard(sharedDeck, slide)
      const back = await visitSlide(sharedDarkDeck, slide, states, 'back')
      const before = slides[i - 1]
      const toBefore = before ? await stepToSlideBefore(sharedDarkDeck, before) : []
      const print = await visitPrinted(printed, slide, states)
      const faults = {
        'light, 980': [...on.faults, ...card],
        'dark, 1920': [...back.faults, ...differences(slide, on.shown, back.shown), ...toBefore],
        printed: [...print.faults, ...notPrinted(slide, on.shown, print.shown)],
      }
      expect(joined(faults)).toEqual([])
    },
  )
