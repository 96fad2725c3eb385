/** The words of the diagrams, which show what the article says on the pages given. */

import { figures, onRecordFigures } from './figures'

/**
 * The four policy fields that the election put in question (p. 86), and the field of the section in which each returns.
 */
export const fieldsInQuestion = [
  {
    field: 'The Trans-Pacific Partnership',
    stake: 'economic liberalisation',
    weight: 'particularly',
    returns: 'trade',
  },
  { field: 'North Korea', stake: 'its nuclear weapons', weight: 'to some extent', returns: 'security' },
  { field: 'Russia and China', stake: 'relations with both', weight: 'to some extent', returns: 'security' },
  { field: 'American bases', stake: 'their status in Japan', weight: 'to some extent', returns: 'bases' },
] as const

/** The article's framework (pp. 85–86); the examples are the presenter's choice from the whole article. */
export const framework = {
  stimuli: { title: 'External stimuli', lines: ['North Korea’s weapons', 'China’s rise'] },
  kinds: [
    { kind: 'personal', japan: 'right-wing premier', us: 'right-wing president' },
    { kind: 'institutional', japan: 'a bet on Clinton', us: 'a new team' },
    { kind: 'societal', japan: 'Okinawan protest', us: 'campaign promises' },
    { kind: 'economic', japan: 'carmakers, farmers', us: 'car producers' },
  ],
  policy: { title: 'Foreign policy', lines: ['towards the United States', 'in the region'] },
} as const

/** How Sasae's answer travelled in 2016, and its two arguments (p. 90). */
export const sasaeRoute = {
  stations: [
    { person: 'sasae', role: 'ambassador in Washington', side: 'japan' },
    { person: 'sessions', role: 'senator, Trump’s adviser', side: 'us' },
    { person: 'trump', role: 'less critical of Japan than of others', side: 'us' },
  ],
  effect: 'it seems',
  cheaper: {
    title: 'Cheaper',
    text: 'what they cost the US',
    less: 'bases in Japan',
    than: 'less than',
    more: 'bases at home',
  },
  useful: {
    title: 'Useful',
    text: 'how far they serve US policy',
    reach: ['Japan', 'Asia-Pacific', 'Middle East'],
  },
} as const

/** The aims of the Pivot, Abe's matching steps, and the frictions between the leaders (p. 88). */
export const pivot = {
  aims: 'The Pivot’s aims',
  steps: 'Abe’s steps',
  pairs: [
    { aim: 'Alliances adapted', step: 'Guidelines, 2015' },
    { aim: 'Stronger allies', step: 'More deterrence, 2013' },
    { aim: 'Free navigation', step: 'Freedom of the seas, 2013' },
  ],
  leaders: ['Obama', 'Abe'],
  frictions: [
    { title: 'First visit, 2013', text: 'no date to be had' },
    { title: 'Syria, 2013', text: 'no support without proof' },
    { title: 'Yasukuni, 2013', text: '“disappointment”' },
  ],
} as const

/** The thesis (pp. 85–86); quoted words are from page 86. */
export const thesis = {
  convergence: { title: 'Strategic convergence', effect: 'enabled' },
  cooperation: '“relatively smooth cooperation”',
  factors: {
    title: 'Internal factors',
    example: 'such as the right-wing credentials of both',
    against: '“distorted”',
    towards: '“to some extent facilitated”',
  },
} as const

/** The premiers before Abe (pp. 86–87). An event starts `under` the nth of them and spans `terms` columns. */
export const premiers = {
  terms: [
    { person: 'hatoyama', years: '2009–2010' },
    { person: 'kan', years: '2010–2011' },
    { person: 'noda', years: '2011–2012' },
  ],
  events: [
    { happened: 'Eight months of talks on Futenma', made: 'trust weakened', under: 1, terms: 1 },
    { happened: 'Plan for an East Asian Community', made: 'suspicion', under: 1, terms: 1 },
    {
      happened: 'Kan and Noda “normalize” contacts',
      made: 'partly repaired; the LDP was trusted more',
      under: 2,
      terms: 2,
    },
    {
      happened: 'The Fukushima crisis, March 2011',
      made: 'Tokyo thought to hide its scale',
      under: 2,
      terms: 1,
    },
  ],
  after: 'December 2012: the LDP is back, under Abe',
} as const

/** The same profile under two presidents (pp. 89–90). */
export const profile = {
  title: ['Abe’s', 'right-wing credentials'],
  presidents: [
    { name: 'Obama', effect: 'a liberal president, kept at a distance' },
    { name: 'Trump', effect: 'Washington seemed less likely to mind right-wing initiatives' },
  ],
} as const

/** The verdict on each response (pp. 91, 94, 97–98). */
export const verdicts = {
  assuaging: {
    response: 'Assuaging',
    measure: 'good',
    text: 'Demand toned down “to some extent”',
  },
  adapting: {
    response: 'Adapting',
    measure: 'mixed',
    text: 'Kept in smaller form, and trade talks agreed',
  },
  exploiting: {
    response: 'Exploiting',
    measure: 'strained',
    text: 'Exploited “to some extent”; sudden shifts forced flexibility',
  },
} as const

/** The balance of the three responses (pp. 91, 94, 97–98). */
export const balance = {
  heads: ['What Trump brought', 'What Tokyo did', 'Result'],
  responses: {
    assuaging: {
      brought: 'Charge over base costs',
      did: 'Early access, hard data, Futenma',
      result: 'Eased, to some extent',
    },
    adapting: {
      brought: 'Exit from the TPP, tariffs',
      did: 'Failed persuasion, TPP-11, trade talks',
      result: 'Kept in smaller form',
    },
    exploiting: {
      brought: 'Hard on Beijing and Pyongyang, soft on Moscow',
      did: 'Joined pressure, courted Putin',
      result: 'Used, to some extent',
    },
  },
} as const

/** The causes of Washington's softer line on base costs, which the article does not weigh (p. 91). */
export const causes = [
  { title: 'Personal tie', text: 'Abe and Trump, from November 2016' },
  { title: 'Persuasion', text: 'Sasae’s arguments, Abe’s numbers' },
  { title: 'Futenma', text: 'efforts to move the base' },
] as const

interface Fork {
  /** The starting point, in Washington; with `stepped` it has a click of its own. */
  from: { title: string; text: string; stepped?: boolean }
  /** Where the roads lead, and with what verdict. */
  roads: readonly { title: string; text: string; side: 'japan' | 'us'; verdict?: string }[]
}

/** Two roads from one event. */
export const forks: Readonly<Record<'questions' | 'adapting', Fork>> = {
  /** The focus of Tokyo's TPP policy from January 2017 (p. 92). */
  questions: {
    from: { title: 'Trump leaves the TPP', text: 'but does not rule out deals with single countries' },
    roads: [
      {
        title: 'With the US alone?',
        text: 'A potential agreement; first, the Economic Dialogue',
        side: 'us',
      },
      { title: 'Without the US?', text: 'The pact perhaps continued, as TPP-11', side: 'japan' },
    ],
  },
  /** The outcome of adapting (pp. 94, 98). */
  adapting: {
    from: {
      title: 'Persuasion failed',
      text: 'trade policy was a vital part of Trump’s promises',
      stepped: true,
    },
    roads: [
      {
        title: 'With the US: trade talks',
        text: 'on goods',
        side: 'us',
        verdict: 'agreed under American pressure',
      },
      {
        title: 'Without the US: TPP-11',
        text: 'the pact renegotiated',
        side: 'japan',
        verdict: 'kept in smaller form',
      },
    ],
  },
}

/** The outcome of exploiting (pp. 97–98): in each theatre the turn and Abe's answer (pp. 95–98). */
export const turns = {
  stages: [
    { title: 'Opportunity', text: 'Trump’s line seemed to fit Abe’s' },
    { title: 'Sudden shifts', text: 'a challenge to Tokyo' },
    { title: 'Flexibility', text: 'Abe had to show some' },
  ],
  theatres: [
    { theatre: 'China', better: 'an opening to Beijing', answer: 'closer economic ties' },
    { theatre: 'North Korea', worse: 'a summit, Tokyo not asked', answer: 'a softer line' },
    { theatre: 'Russia', worse: 'first less to offer', better: 'a free hand' },
  ],
  heights: 'Up: more room for Tokyo. Down: less.',
} as const
/** The bet on Clinton and the nine days (p. 89): who did what before the vote, and from then to the meeting. */
export const nineDays = {
  before: 'Campaign',
  vote: { event: 'election', text: 'Trump won', answer: 'Ordered a meeting at once' },
  arrival: { event: 'trumpTower', text: 'In New York, with a golf club' },
  lanes: [
    { name: 'Abe', before: 'September 2016: met Clinton in person', between: undefined },
    { name: 'The ministry', before: 'One meeting with Trump’s camp: Wilbur Ross', between: undefined },
    {
      name: 'Sasae Ken’ichirō',
      before: 'Approached Ivanka Trump and Jared Kushner',
      between: { click: 4, text: 'Through them, persuaded Trump to meet' },
    },
    {
      name: 'Kawai Katsuyuki',
      before: undefined,
      between: {
        click: 5,
        text: 'Saw 19 people: Trump seems to like family, patriotism, golf',
      },
    },
  ],
} as const

/** The twelve signatories of February 2016 (p. 91), Japan and the United States last. */
export const tppMembers = [
  'Australia',
  'Brunei',
  'Canada',
  'Chile',
  'Malaysia',
  'Mexico',
  'New Zealand',
  'Peru',
  'Singapore',
  'Vietnam',
  'Japan',
  'United States',
] as const

/** The first paradox: one trade war, two effects for Tokyo (p. 95). */
export const tradeWar = {
  actors: { us: 'Washington', china: 'Beijing', japan: 'Tokyo' },
  war: { title: 'Trade war', text: '2018' },
  check: { title: 'A check:', text: 'China’s ambitions easier to counterbalance' },
  opening: { title: 'An opening:', text: 'Beijing more willing to cooperate, whatever the disputes' },
  visit: {
    title: 'October 2018:',
    text: 'Abe in Beijing, first such visit in almost seven years',
  },
} as const

/** The second paradox: what Trump's warmth to Putin first took from Tokyo and then gave it (p. 97). */
export const warmth = {
  lost: {
    title: 'First: less to offer',
    steps: [
      ['Isolated, Russia', 'might have bargained'],
      ['Trump’s warmth:', 'Tokyo’s offer lost value'],
      ['December 2016:', 'no deal on the islands'],
    ],
  },
  gained: {
    title: 'Then: more room',
    steps: [
      ['March 2017:', 'the ministers’ 2+2 resumed'],
      ['Abe in Russia, 2017–2018:', 'four visits'],
      ['Vladivostok 2018:', 'five joint projects'],
    ],
  },
} as const

/** A share as the article gives it, or as counted otherwise. */
export interface RecountedShare {
  value: number
  /** The text at the mark, if not the value itself. */
  display?: string
  text: string
  inArticle?: true
}

export interface Recount {
  title: string
  shares: readonly RecountedShare[]
  /** A remark for which there is no number. */
  remark?: string
}

/** Numbers of the article that depend on what is counted (pp. 90, 92), set against the record. */
export const recounts: readonly Recount[] = [
  {
    title: 'Japan’s share of base costs',
    shares: [
      { value: figures.hostCostJapan.value, text: 'a US measure', inArticle: true },
      { value: onRecordFigures.hostCostJapanTimes.value, text: 'press, 2016' },
      { value: onRecordFigures.hostCostJapanMod.value, text: 'Japan’s ministry, 2015' },
    ],
  },
  {
    title: 'Japanese cars built in the US',
    shares: [
      {
        value: figures.carsBuiltInUsShare.value,
        text: 'built, set against sold',
        inArticle: true,
      },
      {
        value: figures.carsBuiltInUsCeiling.value,
        display: 'at most about 52%',
        text: 'exports taken out, my arithmetic',
      },
    ],
  },
  {
    title: 'Land forces among US troops',
    shares: [
      {
        value: figures.landForcesJapan.value,
        text: 'in Japan',
        inArticle: true,
      },
      { value: figures.landForcesKorea.value, text: 'in South Korea', inArticle: true },
    ],
    remark: 'without the marines; with them the gap narrows',
  },
]

/** What the bent lines of the cover stand for (p. 98). */
export const direction = [
  { title: 'The vector', text: 'Alliance, deterrence, a counterweight to China' },
  { title: '8 November 2016', text: 'Policy towards the US unsettled, for a time' },
  { title: '2017–2018', text: 'It holds. The pace changes: Moscow, Beijing, Pyongyang' },
] as const

/** Where Trump seemed to want what Abe wanted (pp. 94–96), in the presenter's words. */
export const theatres = [
  {
    title: 'China',
    abe: 'The gravest threat, to be counterbalanced',
    trump: 'Tough on trade and the sea',
  },
  {
    title: 'North Korea',
    abe: 'To be deterred rather than persuaded',
    trump: 'Toughness towards Pyongyang',
  },
  {
    title: 'Russia',
    abe: 'A possible weight against China',
    trump: 'Warmth towards Putin',
  },
] as const

/** The legend beside the map of North Korea. */
export const northKoreaActors = { both: 'Abe and Trump', others: 'Pyongyang' } as const
