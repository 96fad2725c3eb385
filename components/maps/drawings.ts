import { northKorea } from './northKorea'
import type { MapDrawing } from './map'
import { okinawa } from './okinawa'
import { pact } from './pact'
import { theatresDrawn } from './theatres'

/** Every map of the talk in its last state, for the tests. */
export const drawnMaps: readonly { name: string; drawing: MapDrawing }[] = [
  { name: 'pact', drawing: pact() },
  { name: 'pact after the exit', drawing: pact(true) },
  { name: 'Okinawa', drawing: okinawa },
  { name: 'theatres', drawing: theatresDrawn },
  { name: 'North Korea', drawing: northKorea(() => 0) },
]
