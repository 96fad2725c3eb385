import { northKorea } from '../../components/maps/northKorea.ts'
import type { MapDrawing } from '../../components/maps/map.ts'
import { okinawa } from '../../components/maps/okinawa.ts'
import { pact } from '../../components/maps/pact.ts'
import { theatresDrawn } from '../../components/maps/theatres.ts'

/** Every map of the talk in its last state. */
export const drawnMaps: readonly { name: string; drawing: MapDrawing }[] = [
  { name: 'pact', drawing: pact() },
  { name: 'pact after the exit', drawing: pact(true) },
  { name: 'Okinawa', drawing: okinawa },
  { name: 'theatres', drawing: theatresDrawn },
  { name: 'North Korea', drawing: northKorea(() => 0) },
]
