import type { EventId } from '../../data'
import { dateText, withoutYear } from '../../lib/dates'
import { events } from '../../data/events'
import { northPacific } from '../../data/maps/northPacific'
import type { MapArc, MapDrawing } from './map'

/** The common year of the events beside the map: shown once, and left out of the dates. */
export const flightYear = 2017
/** “29 August”. */
export const dayAndMonth = (event: EventId) => withoutYear(dateText(events[event].date), flightYear)

const { sunan, overflightAugust, overflightSeptember } = northPacific.points
/** The two flights. On this map the great circle is straight, and crosses the south of Hokkaidō as the records say. */
export const flights = [
  { event: 'overflightAugust', arc: { from: sunan, to: overflightAugust, bow: 0 } },
  { event: 'overflightSeptember', arc: { from: sunan, to: overflightSeptember, bow: 0 } },
] as const satisfies readonly { event: EventId; arc: MapArc }[]

/** Korea, Japan and the North Pacific; each flight is labelled with the click of its event. */
export const northKorea = (clickOf: (event: EventId) => number): MapDrawing => ({
  outline: northPacific,
  fills: { northKorea: 'others', japan: 'japan', disputed: 'disputed' },
  labels: [
    { lines: ['Pyongyang'], at: [64, 184], rank: 'usual' },
    { lines: ['Hokkaidō'], at: [164, 145], anchor: 'end', rank: 'usual', tone: 'japan' },
    {
      lines: ['Northern Territories/', 'South Kurils, disputed'],
      at: [286, 56],
      rank: 'minor',
      tone: 'soft',
      leader: [
        [282, 64],
        [262, 96],
      ],
    },
    {
      lines: [dayAndMonth('overflightAugust')],
      at: [371, 174],
      anchor: 'middle',
      rank: 'main',
      step: clickOf('overflightAugust'),
    },
    {
      lines: ['schematic'],
      at: [240, 166],
      rank: 'minor',
      step: clickOf('overflightAugust'),
    },
    {
      lines: [dayAndMonth('overflightSeptember')],
      at: [490, 106],
      anchor: 'end',
      rank: 'main',
      step: clickOf('overflightSeptember'),
    },
  ],
})
