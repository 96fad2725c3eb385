import type { EventId } from '../../data'
import { dateText } from '../../composables/dates'
import { events } from '../../data/events'
import { northPacific } from '../../data/maps/northPacific'
import type { MapArc, MapDrawing } from './map'

/** The year of both flights: the headline has it, so that their dates leave it out. */
export const flightYear = 2017
/** “29 August”. */
export const dayAndMonth = (event: EventId) => dateText(events[event].date).replace(` ${flightYear}`, '')

const { sunan, overflightAugust, overflightSeptember } = northPacific.points
/** The two flights. Their courses nearly coincide; the second is drawn farther north so that both can be seen. */
export const flights = [
  { event: 'overflightAugust', arc: { from: sunan, to: overflightAugust, bow: 6 } },
  { event: 'overflightSeptember', arc: { from: sunan, to: overflightSeptember, bow: 30 } },
] as const satisfies readonly { event: EventId; arc: MapArc }[]

/** Korea, Japan and the ocean beyond; each flight is named with the click of its event. */
export const northKorea = (clickOf: (event: EventId) => number): MapDrawing => ({
  outline: northPacific,
  fills: { northKorea: 'others', japan: 'japan', disputed: 'disputed' },
  labels: [
    { lines: ['Pyongyang'], at: [66, 190], rank: 'usual' },
    { lines: ['Hokkaidō'], at: [285, 139], rank: 'usual', tone: 'japan' },
    {
      lines: [dayAndMonth('overflightAugust')],
      at: [400, 180],
      anchor: 'middle',
      rank: 'main',
      step: clickOf('overflightAugust'),
    },
    {
      lines: [dayAndMonth('overflightSeptember')],
      at: [548, 104],
      anchor: 'end',
      rank: 'main',
      step: clickOf('overflightSeptember'),
    },
    {
      lines: ['schematic'],
      at: [352, 104],
      anchor: 'middle',
      rank: 'minor',
      step: clickOf('overflightSeptember'),
    },
  ],
})
