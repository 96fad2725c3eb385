import { timelines } from '../../data/timelines.ts'
import type { Timeline } from '../../data/types.ts'
import { sideOf } from '../../lib/sides.ts'
import { faultIn, layOut } from '../../components/timelines/timeline.ts'
import { nineDays } from '../../data/diagrams.ts'
import { events, later } from '../../data/index.ts'
import { onCopy } from '../selftest/breaking.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { type Drawing, faultsInDrawing, measure, type Named } from '../support/timelines.ts'

const dated: Readonly<Record<string, { date: string; until?: string }>> = { ...events, ...later }
const named = (ids: readonly string[]): Named[] => ids.map((id) => ({ id, ...dated[id]! }))

/** Every timeline of the talk, with what its slide must show. */
const drawings = slides.flatMap(({ no, content }): (Drawing & { no: number })[] => {
  if (content.includes('<NineDays'))
    return [
      {
        no,
        // A tick is a day there, not the edge of one.
        noon: 0,
        events: named([nineDays.vote.event, nineDays.arrival.event]),
        stretches: [[events.election.date, events.trumpTower.date]],
      },
    ]
  const [, id] = /<TimeLine of="(\w+)"/.exec(content) ?? []
  if (!id) return []
  const { axes, stretches }: Timeline = timelines[id as keyof typeof timelines]
  return [
    {
      no,
      noon: 0.5,
      events: named(axes.flat().flatMap(({ of }) => of.map(({ event }) => event))),
      stretches: stretches.map(({ from, until }) => [from, until]),
    },
  ]
})

test('every dot and bar stands at its date, no stem crosses words, no words overlap', async ({ walked }) => {
  expect(drawings.length).toBe(Object.keys(timelines).length + 1)
  for (const drawing of drawings) {
    await walked.goLast(drawing.no)
    const drawn = await walked.current(drawing.no).evaluate(measure)
    expect(faultsInDrawing(drawing, drawn), `slide ${drawing.no}`).toEqual([])
  }
})

test('timelines are drawn the same in print', async ({ printed }) => {
  for (const drawing of drawings) {
    const click = (await printed.printedClicks(drawing.no)).at(-1)!
    const drawn = await printed.sheet({ no: drawing.no, click }).evaluate(measure)
    expect(faultsInDrawing(drawing, drawn), `slide ${drawing.no}`).toEqual([])
  }
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
    (slide) =>
      slide.querySelector('circle.mark[data-event="selfDefence"], [data-event="selfDefence"].mark')!.remove(),
    /^“selfDefence” has 0 marks/m,
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
  test(`detects ${name}`, async ({ walked }) => {
    const drawing = drawings.find(({ events }) => events.some(({ id }) => id === 'guidelines2015'))!
    await walked.goLast(drawing.no)
    const slide = walked.current(drawing.no)
    await onCopy(walked, drawing.no, async () => {
      expect(faultsInDrawing(drawing, await slide.evaluate(measure))).toEqual([])
      await slide.evaluate(mutate)
      expect(faultsInDrawing(drawing, await slide.evaluate(measure)).join('\n')).toMatch(expected)
    })
  })

test('a timeline that cannot be drawn says why', () => {
  const lane = (...of: Timeline['axes'][number][number]['of'][number]['event'][]) => ({
    name: 'Lane',
    place: 'above' as const,
    of: of.map((event) => ({ event })),
  })
  const of = (stretches: [string, string][], ...lanes: Timeline['axes'][number]): Timeline => ({
    ticks: 'years',
    stretches: stretches.map(([from, until]) => ({ from, until })),
    axes: [lanes],
    steps: 'events',
  })
  const whole: [string, string] = ['2016', '2018']
  expect(faultIn(of([whole], lane('election', 'trumpTower')))).toBeUndefined()
  expect(faultIn(of([whole], lane('trumpTower', 'election')))).toBe(
    '“election” stands after the later “trumpTower”',
  )
  expect(faultIn(of([['2017', '2018']], lane('election')))).toBe('“election” lies off its axis')
  expect(faultIn(of([whole, ['2017', '2019']], lane('election')))).toBe('its stretches are not in order')
  // @ts-expect-error There is no such event.
  expect(faultIn(of([whole], lane('nowhere')))).toBe('no event is called “nowhere”')
  expect(layOut(of([whole], lane('election', 'trumpTower')), 316)).toBeDefined()
  expect(layOut(of([whole], lane('election', 'trumpTower')), 100)).toBeUndefined()
  expect(sideOf({ actors: [] })).toBe('none')
})
