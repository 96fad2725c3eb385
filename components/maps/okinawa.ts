import { okinawa as outline } from '../../data/maps/okinawa'
import type { MapDrawing } from './map'

/** Where the base is, and where it is to go. */
export const okinawa = {
  outline,
  fills: { okinawa: 'quiet' },
  labels: [
    { lines: ['Futenma'], at: [96, 232], anchor: 'end', rank: 'main' },
    { lines: ['in Ginowan'], at: [96, 252], anchor: 'end', rank: 'usual', tone: 'soft' },
    { lines: ['Henoko'], at: [240, 176], rank: 'main' },
    { lines: ['in Nago'], at: [240, 196], rank: 'usual', tone: 'soft' },
    { lines: ['Okinawa'], at: [196, 284], rank: 'usual', tone: 'soft' },
  ],
} as const satisfies MapDrawing
