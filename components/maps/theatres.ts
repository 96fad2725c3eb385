import { eastAsia } from '../../data/maps/eastAsia'
import type { MapDrawing } from './map'

/** The three theatres, one a click, and with them the islands in dispute. */
export const theatresDrawn = {
  outline: eastAsia,
  fills: { china: 'others', northKorea: 'others', russia: 'others', japan: 'japan', disputed: 'disputed' },
  steps: { china: 1, northKorea: 2, russia: 3 },
  labels: [
    { lines: ['Japan'], at: [346, 200], rank: 'main', tone: 'japan' },
    {
      lines: ['China'],
      at: [80, 200],
      anchor: 'middle',
      rank: 'main',
      tone: 'on-others',
      on: 'china',
      step: 1,
    },
    {
      lines: ['Senkaku/Diaoyu Islands,', 'disputed'],
      at: [242, 302],
      rank: 'minor',
      step: 1,
      leader: [
        [238, 297],
        [185, 294],
      ],
    },
    { lines: ['North', 'Korea'], at: [242, 148], rank: 'main', step: 2 },
    {
      lines: ['Russia'],
      at: [270, 40],
      anchor: 'middle',
      rank: 'main',
      tone: 'on-others',
      on: 'russia',
      step: 3,
    },
    { lines: ['Northern Territories/', 'South Kurils, disputed'], at: [347, 129], rank: 'minor', step: 3 },
  ],
} as const satisfies MapDrawing
