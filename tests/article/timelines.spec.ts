import { nineDays } from '../../data/diagrams.ts'
import { events } from '../../data/index.ts'
import { onCopy } from '../support/on-copy.ts'
import { expect, test } from '../support/fixtures.ts'
import { slideWith } from '../support/slides.ts'
import { type Drawing, drawingOf, faultsInDrawing, measure, named } from '../support/timelines.ts'

const nine: Drawing = {
  // A tick is a day there, not the edge of one.
  noon: 0,
  hasStems: false,
  events: named([nineDays.vote.event, nineDays.arrival.event]),
  stretches: [[events.election.date, events.trumpTower.date]],
}

test('the marks of the nine days stand at their dates, on the screen and in print', async ({
  sharedDeck,
  printed,
}) => {
  const { no } = slideWith('<NineDays')!
  await sharedDeck.goLast(no)
  expect(faultsInDrawing(nine, await sharedDeck.current(no).evaluate(measure))).toEqual([])
  const click = (await printed.printedClicks(no)).at(-1)!
  expect(faultsInDrawing(nine, await printed.sheet({ no, click }).evaluate(measure))).toEqual([])
})

/** Ways to break a timeline, and the expected report. */
const breaks: [name: string, mutate: (slide: Element) => void, expected: RegExp][] = [
  [
    'a dot two days off',
    (slide) => {
      const dot = slide.querySelector('circle.mark[data-event]')!
      dot.setAttribute('cx', String(Number(dot.getAttribute('cx')) + 4))
    },
    /^“trawlerCollision” stands [-\d.]+ pixels from its date/m,
  ],
  [
    'a bar that ends before its month',
    (slide) => {
      const bar = slide.querySelector('rect.mark')!
      bar.setAttribute('width', String(Number(bar.getAttribute('width')) - 2))
    },
    /^“islandsNationalised” ends -2 pixels from its date/m,
  ],
  [
    'a tick out of step',
    (slide) => {
      const tick = slide.querySelector('[data-tick="2012-01-01"]')!
      for (const end of ['x1', 'x2']) tick.setAttribute(end, String(Number(tick.getAttribute(end)) + 3))
    },
    /^the tick of 2012-01-01 is off its scale/m,
  ],
  [
    'a mark that is gone',
    (slide) => slide.querySelector('.mark[data-event="selfDefence"]')!.remove(),
    /^“selfDefence” has 0 marks/m,
  ],
  [
    'words that are gone',
    (slide) => slide.querySelector('li[data-event="selfDefence"]')!.remove(),
    /^“selfDefence” has no words/m,
  ],
  [
    'a stem that is gone',
    (slide) => slide.querySelector('.stem[data-event="selfDefence"]')!.remove(),
    /^“selfDefence” has no stem/m,
  ],
  [
    'a stem through the words of another event',
    (slide) => {
      const words = slide.querySelector<HTMLElement>('li[data-event="guidelines2015"]')!
      words.style.left = '500px'
    },
    /^the stem of “securityStrategy” crosses “27 April 2015”/m,
  ],
  [
    'a stem with a kink',
    (slide) => {
      const stem = slide.querySelector('.stem[data-event="guidelines2015"]')!
      stem.setAttribute('d', `${stem.getAttribute('d')} l20 0`)
    },
    /^the stem of “guidelines2015” is not vertical/m,
  ],
  [
    'words over other words',
    (slide) => {
      const words = slide.querySelector<HTMLElement>('li[data-event="trawlerCollision"]')!
      words.style.left = '300px'
    },
    /“coast guard collided” lies over “Three islands nationalised, protests in China”/m,
  ],
  [
    'words away from their stem',
    (slide) => {
      const words = slide.querySelector<HTMLElement>('li[data-event="guidelines2015"]')!
      words.style.translate = '12px'
    },
    /^the words of “guidelines2015” are 21 pixels from their stem/m,
  ],
  [
    'a lane without a name',
    (slide) => slide.querySelector('.lane')!.remove(),
    /^it has 1 names for 2 lanes/m,
  ],
]

for (const [name, mutate, expected] of breaks)
  test(`detects ${name}`, async ({ sharedDeck }) => {
    const drawing = drawingOf('guidelines2015')
    await sharedDeck.goLast(drawing.no)
    const slide = sharedDeck.current(drawing.no)
    await onCopy(sharedDeck, drawing.no, async () => {
      expect(faultsInDrawing(drawing, await slide.evaluate(measure))).toEqual([])
      await slide.evaluate(mutate)
      expect(faultsInDrawing(drawing, await slide.evaluate(measure)).join('\n')).toMatch(expected)
    })
  })
