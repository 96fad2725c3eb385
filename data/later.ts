import type { LaterEvent } from './types'

/** Events that the article does not have, from public records, in order of `date`. */
export const later = {
  singapore: {
    date: '2018-11-14',
    short: 'Talks on two islands',
    actors: ['abe', 'putin'],
    records: ['singapore2018'],
  },
  fourTimesAsked: {
    date: '2019',
    short: 'About four times as much asked',
    actors: ['us'],
    records: ['fourTimes2019'],
  },
  tradeAgreement: {
    date: '2019-10-07',
    short: 'Agreement without cars',
    actors: ['japan', 'us'],
    records: ['tradeAgreement2019'],
  },
  hostAgreement: {
    date: '2022-01-07',
    short: 'About a twentieth more agreed',
    actors: ['japan', 'us'],
    records: ['hostAgreement2022', 'hostTotal2021'],
  },
  talksHalted: {
    date: '2022-03-21',
    short: 'Talks broken off',
    actors: ['russia'],
    records: ['talksHalted2022'],
  },
  carDuty: {
    date: '2025-04-03',
    short: '25% more on cars',
    actors: ['us'],
    records: ['carDutyApril2025'],
  },
  carDutyLowered: {
    date: '2025-09-16',
    short: '15% in all',
    actors: ['us'],
    records: ['carDutySeptember2025'],
  },
} as const satisfies Record<string, LaterEvent>
