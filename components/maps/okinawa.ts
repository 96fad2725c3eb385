import { okinawa as outline } from '../../data/maps/okinawa'
import type { MapDrawing } from './map'

/** The base and its planned site. */
export const okinawa = {
  outline,
  fills: { okinawa: 'quiet' },
  labels: [
    { lines: ['Futenma'], at: [152, 247], rank: 'main' },
    { lines: ['in Ginowan'], at: [152, 267], rank: 'usual', tone: 'soft' },
    { lines: ['planned'], at: [126, 150], anchor: 'end', rank: 'usual', tone: 'japan' },
    { lines: ['Henoko'], at: [232, 170], rank: 'main' },
    { lines: ['in Nago'], at: [232, 190], rank: 'usual', tone: 'soft' },
    { lines: ['Okinawa'], at: [16, 30], rank: 'usual', tone: 'soft' },
  ],
} as const satisfies MapDrawing
