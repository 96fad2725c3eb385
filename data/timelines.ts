import type { Timeline } from './types'

/** The timelines that slides draw with `<TimeLine of="…" />`. */
export const timelines = {
  /** Two crises and what Abe made of them (pp. 87–88). */
  chinasRise: {
    ticks: 'years',
    stretches: [{ from: '2010', until: '2016' }],
    axes: [
      [
        {
          name: 'The crises',
          place: 'above',
          of: [{ event: 'trawlerCollision' }, { event: 'islandsNationalised' }],
        },
        {
          name: 'Abe’s answers',
          side: 'japan',
          place: 'below',
          of: [
            { event: 'securityDiamond' },
            { event: 'securityStrategy' },
            { event: 'selfDefence' },
            { event: 'guidelines2015' },
          ],
        },
      ],
    ],
    others: 'China',
    steps: 'events',
  },
  /** Restraint on history and what the article sets beside it (pp. 88–89). */
  closerToObama: {
    ticks: 'years',
    stretches: [{ from: '2014', until: '2017' }],
    axes: [
      [
        { name: 'On history', place: 'above', of: [{ event: 'konoReview' }, { event: 'abeStatement' }] },
        { name: 'With Obama', place: 'below', of: [{ event: 'congressSpeech' }, { event: 'hiroshima' }] },
      ],
    ],
    steps: 'events',
  },
  /** The president-elect and Beijing, then Washington and Tokyo (p. 95). */
  chinaFirst: {
    ticks: 'days',
    stretches: [
      { from: '2016-12-01', until: '2016-12-09' },
      { from: '2017-02-01', until: '2017-02-15' },
    ],
    axes: [
      [
        { name: 'Clash with Beijing', place: 'above', of: [{ event: 'tsaiCall' }, { event: 'trumpTweets' }] },
        {
          name: 'Backing for Tokyo',
          place: 'below',
          of: [
            { event: 'mattisTokyo', note: 'Renewed: Obama, April 2014 (my remark)' },
            { event: 'washingtonSummit' },
          ],
        },
      ],
    ],
    steps: 'events',
  },
  /** Washington turns, Tokyo follows (p. 96). */
  northKorea2018: {
    ticks: 'months',
    stretches: [
      { from: '2018-03', until: '2018-05' },
      { from: '2018-09', until: '2018-10-15' },
    ],
    year: '2018',
    axes: [
      [
        {
          name: 'Washington',
          side: 'us',
          place: 'above',
          of: [
            { event: 'kimMeetingAnnounced', note: 'announced by South Korea’s Chung Eui-yong' },
            { event: 'abductionPromise' },
          ],
        },
        { name: 'Tokyo', side: 'japan', place: 'below', of: [{ event: 'abeUn' }, { event: 'konoRi' }] },
      ],
    ],
    steps: 'events',
  },
  /** Tokyo's approaches to Moscow and what came between (pp. 96–97). */
  courtingPutin: {
    ticks: 'years',
    stretches: [
      { from: '2013', until: '2015' },
      { from: '2016-07', until: '2017' },
    ],
    axes: [
      [
        { name: 'Setbacks', place: 'above', of: [{ event: 'crimeaSanctions' }, { event: 'putinVisit' }] },
        {
          name: 'Abe’s steps',
          side: 'japan',
          place: 'below',
          of: [
            { event: 'moscow2013' },
            { event: 'yachiMission' },
            { event: 'moriMission' },
            { event: 'trumpTower' },
          ],
        },
      ],
    ],
    others: 'Russia',
    steps: 'events',
  },
  /** What became of bases, trade and Russia after the article, as public records tell it. */
  later: {
    ticks: 'years',
    stretches: [{ from: '2018-10', until: '2026-03' }],
    axes: [
      [
        {
          name: 'Base costs',
          note: '2018: toned down',
          place: 'below',
          of: [{ event: 'fourTimesAsked' }, { event: 'hostAgreement' }],
        },
      ],
      [
        {
          name: 'Trade',
          note: '2018: talks agreed',
          place: 'below',
          of: [{ event: 'tradeAgreement' }, { event: 'carDuty' }, { event: 'carDutyLowered' }],
        },
      ],
      [
        {
          name: 'Russia',
          note: '2018: prepared',
          place: 'below',
          of: [{ event: 'singapore' }, { event: 'talksHalted' }],
        },
      ],
    ],
    others: 'Russia',
    steps: 'lanes',
  },
} as const satisfies Record<string, Timeline>
