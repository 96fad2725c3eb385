import { timelines } from '../../data/timelines.ts'
import type { Timeline } from '../../data/types.ts'
import { sideOf } from '../../lib/sides.ts'
import { namingOf, scaleOf, stretchesOf } from '../../components/timelines/timeScale.ts'
import { faultIn, layOut } from '../../components/timelines/timeline.ts'
import { type EventId, events } from '../../data/index.ts'
import { expect, test } from '../support/fixtures.ts'
import { drawings, faultsInDrawing, measure } from '../support/timelines.ts'

test('every dot and bar is at its date, no stem crosses words, no words overlap', async ({ sharedDeck }) => {
  expect(drawings.length).toBe(Object.keys(timelines).length)
  for (const drawing of drawings) {
    await sharedDeck.goLast(drawing.no)
    const drawn = await sharedDeck.current(drawing.no).evaluate(measure)
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

test('the first month with room for its name has the year, unless the headline names it', () => {
  const names = (from: string, year?: string) => {
    const stretches = stretchesOf({
      stretches: [{ from, until: '2017-04' }],
      ticks: 'months',
      axes: [],
      steps: 'events',
      year,
    })
    const { parts } = scaleOf(stretches, 0, 800)
    return namingOf(parts[0]!.periods, 'months', { above: [], below: [] })!.names.map(({ name }) => name)
  }
  expect(names('2017-01')).toEqual(['January 2017', 'February', 'March'])
  expect(names('2017-01-28')).toEqual(['February 2017', 'March'])
  expect(names('2017-01-28', '2017')).toEqual(['February', 'March'])
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
  const last = Object.keys(events).at(-1) as EventId
  const first = (Object.keys(events) as EventId[]).findLast((id) => events[id].date < events[last].date)!
  const year = (id: EventId, more = 0) => String(Number(events[id].date.slice(0, 4)) + more)
  const whole: [string, string] = [year(first), year(last, 1)]
  expect(faultIn(of([whole], lane(first, last)))).toBeUndefined()
  expect(faultIn(of([whole], lane(last, first)))).toBe(`“${first}” stands after the later “${last}”`)
  expect(faultIn(of([[year(last, 1), year(last, 2)]], lane(last)))).toBe(`“${last}” is outside its stretches`)
  expect(faultIn(of([whole, [year(last), year(last, 2)]], lane(first)))).toBe(
    'its stretches are missing or not in order',
  )
  expect(faultIn(of([whole], lane('nowhere' as string as EventId)))).toBe('no event is called “nowhere”')
  expect(layOut(of([whole], lane(first, last)), 316)).toBeDefined()
  expect(layOut(of([whole], lane(first, last)), 20)).toBeUndefined()
  expect(sideOf({ actors: [] })).toBe('none')
})
