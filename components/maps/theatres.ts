import { eastAsia } from '../../data/maps/eastAsia'
import { type MapDrawing, onLand } from './map'

/** The three theatres and the disputed islands, with the click of each. */
export const theatresDrawn = {
  outline: eastAsia,
  fills: { china: 'others', northKorea: 'others', russia: 'others', japan: 'japan', disputed: 'disputed' },
  steps: { china: 1, northKorea: 2, russia: 3 },
  gap: 2,
  labels: [
    { lines: ['Japan'], at: [332, 186], rank: 'main', tone: 'japan' },
    { lines: ['China'], at: [58, 186], rank: 'usual', tone: 'on-others', on: 'china', step: 1 },
    {
      lines: ['Senkaku/Diaoyu', 'Islands, disputed'],
      at: [234, 281],
      rank: 'minor',
      step: 1,
      leader: [
        [230, 276],
        [171, 272],
      ],
    },
    { lines: ['North', 'Korea'], at: [238, 122], rank: 'usual', step: 2 },
    { ...onLand(['Russia'], [264, 37], 'russia'), step: 3 },
    { lines: ['Northern Territories/', 'South Kurils, disputed'], at: [338, 118], rank: 'minor', step: 3 },
  ],
} as const satisfies MapDrawing

/** Position of each theatre's number, in the order of the clicks. */
export const numbersAt = [
  [43, 180],
  [206, 127],
  [264, 15],
] as const
