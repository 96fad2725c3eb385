import { pacific } from '../../data/maps/pacific'
import { type MapDrawing, onLand, pointing } from './map'

/** The twelve states of the Trans-Pacific Partnership, and China; after the exit, the United States as an outline. */
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
    { lines: ['Japan'], at: [213, 78], rank: 'main', tone: 'japan' },
    {
      lines: ['United', 'States'],
      at: [454, 61],
      anchor: 'end',
      rank: 'usual',
      tone: exit ? 'us' : 'on-us',
      on: 'unitedStates',
    },
    { lines: ['China'], at: [118, 76], anchor: 'middle', rank: 'usual', on: 'china', clear: 26 },
    { lines: ['outside'], at: [118, 90], anchor: 'middle', rank: 'minor', on: 'china', clear: 27 },
    onLand(['Canada'], [394, 19], 'canada'),
    { lines: ['Mexico'], at: [437, 129], anchor: 'end', rank: 'usual' },
    { lines: ['Peru'], at: [496, 220], anchor: 'end', rank: 'usual' },
    { lines: ['Chile'], at: [502, 270], anchor: 'end', rank: 'usual' },
    onLand(['Australia'], [184, 262], 'australia'),
    { lines: ['New Zealand'], at: [286, 304], rank: 'usual' },
    pointing('Vietnam', [174, 124], [170, 119], [121, 128]),
    pointing('Brunei', [188, 158], [184, 154.5], [143, 161]),
    pointing('Malaysia', [82, 190], [86, 184], [104, 168], 'end'),
    pointing('Singapore', [92, 216], [96, 210], [108.5, 180], 'end'),
  ],
})
