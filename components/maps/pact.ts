import { pacific } from '../../data/maps/pacific'
import type { MapDrawing } from './map'

/** The twelve of the Trans-Pacific Partnership and China beside them; after the exit, the United States as an outline. */
export const pact = (exit = false): MapDrawing => ({
  outline: pacific,
  fills: {
    australia: 'others',
    canada: 'others',
    chile: 'others',
    china: 'quiet',
    japan: 'japan',
    malaysia: 'others',
    mexico: 'others',
    newZealand: 'others',
    peru: 'others',
    unitedStates: exit ? 'empty' : 'us',
    vietnam: 'others',
  },
  labels: [
    { lines: ['Japan'], at: [212, 68], rank: 'main', tone: 'japan' },
    {
      lines: ['United', 'States'],
      at: [434, 49],
      anchor: 'middle',
      rank: 'usual',
      tone: exit ? 'us' : 'on-us',
      on: 'unitedStates',
    },
    { lines: ['China'], at: [122, 66], anchor: 'middle', rank: 'usual', on: 'china', clear: 26 },
    { lines: ['not a member'], at: [122, 81], anchor: 'middle', rank: 'minor', on: 'china', clear: 45 },
    { lines: ['Canada'], at: [366, 35], anchor: 'end', rank: 'usual' },
    { lines: ['Mexico'], at: [404, 112], anchor: 'end', rank: 'usual' },
    { lines: ['Peru'], at: [494, 212], anchor: 'end', rank: 'usual' },
    { lines: ['Chile'], at: [504, 268], anchor: 'end', rank: 'usual' },
    {
      lines: ['Australia'],
      at: [179, 256],
      anchor: 'middle',
      rank: 'usual',
      tone: 'on-others',
      on: 'australia',
    },
    { lines: ['New Zealand'], at: [284, 302], rank: 'usual' },
    {
      lines: ['Vietnam'],
      at: [172, 110],
      rank: 'usual',
      leader: [
        [168, 105],
        [116, 122],
      ],
    },
    {
      lines: ['Brunei'],
      at: [188, 150],
      rank: 'usual',
      leader: [
        [184, 147],
        [136, 156.5],
      ],
    },
    {
      lines: ['Malaysia'],
      at: [76, 182],
      anchor: 'end',
      rank: 'usual',
      leader: [
        [80, 176],
        [98, 160],
      ],
    },
    {
      lines: ['Singapore'],
      at: [84, 208],
      anchor: 'end',
      rank: 'usual',
      leader: [
        [88, 202],
        [102.5, 171.5],
      ],
    },
  ],
})
