/** The words of the talk's diagrams: the presenter's drawings of what the article says on the pages named. */

/** The four policy fields that the result of the election put in question (p. 86). */
export const fieldsInQuestion = [
  { field: 'The Trans-Pacific Partnership', stake: 'economic liberalisation', weight: 'particularly' },
  { field: 'North Korea', stake: 'its nuclear weapons', weight: 'to some extent' },
  { field: 'Russia and China', stake: 'relations with both', weight: 'to some extent' },
  { field: 'American bases', stake: 'their status in Japan', weight: 'to some extent' },
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
    { person: 'trump', role: 'seemed to soften on Japan', side: 'us' },
  ],
  arguments: [
    { title: 'Cheaper', text: 'Bases in Japan cost the US less than bases at home' },
    { title: 'Useful', text: 'The bases serve US policy as far as the Middle East' },
  ],
} as const

/** Short panels that stand side by side, each brought by a click. */
export const panels = {
  /** The thesis (pp. 85–86). */
  thesis: [
    { title: 'Strategic convergence', text: 'enabled “relatively smooth cooperation”' },
    {
      title: 'Internal factors',
      text: 'such as the right-wing credentials of both “distorted and to some extent facilitated” it',
    },
  ],
  /** The same profile under two presidents (pp. 89–90). */
  profile: [
    { title: 'With Obama', text: 'Right-wing credentials kept a liberal president at a distance' },
    { title: 'With Trump', text: 'Washington seemed less likely to mind right-wing initiatives' },
  ],
  /** What remained of the TPP question for Tokyo from January 2017 (p. 92). */
  questions: [
    { title: 'With the US alone?', text: 'Economic Dialogue' },
    { title: 'Without the US?', text: 'TPP-11' },
  ],
  /** Behind Washington's softer line on base costs, named together and not weighed (p. 91). */
  assuaging: [
    { title: 'Personal tie', text: 'Abe and Trump, from November 2016' },
    { title: 'Persuasion', text: 'Sasae’s arguments, Abe’s numbers' },
    { title: 'Futenma', text: 'efforts to move the base' },
  ],
  /** The outcome of adapting (pp. 94, 98). */
  adapting: [
    { title: 'Persuasion', text: 'failed: trade policy was a vital part of Trump’s promises' },
    { title: 'TPP-11', text: 'the pact renegotiated without the US' },
    { title: 'Trade talks', text: 'agreed under American pressure, goods first' },
  ],
  /** The outcome of exploiting (pp. 97–98). */
  exploiting: [
    { title: 'Opportunity', text: 'Trump’s line seemed to fit Abe’s' },
    { title: 'Sudden shifts', text: 'a challenge to decision makers' },
    { title: 'Flexibility', text: 'closer to Beijing, softer on Pyongyang' },
  ],
} as const

/** What the panels of each response add up to (pp. 91, 94, 97–98). */
export const verdicts = {
  assuaging: { measure: 'good', text: 'Demand toned down “to some extent”' },
  adapting: { measure: 'mixed', text: 'Kept in smaller form, and trade talks agreed' },
  exploiting: { measure: 'strained', text: 'Exploited “to some extent”; sudden shifts forced flexibility' },
} as const

/** The nine days (p. 89): who opened which door. */
export const nineDays = {
  before: {
    event: 'clintonMeeting',
    text: 'Abe met Clinton; with Trump’s camp the ministry arranged one meeting, with Ross',
  },
  from: { event: 'election', text: 'Trump won; Abe ordered a meeting at once' },
  to: { event: 'trumpTower', text: 'New York: the first meeting, and a golf club' },
  helpers: [
    { person: 'sasae', text: 'used his contact with Ivanka Trump and Jared Kushner' },
    { person: 'kawai', text: 'saw 19 people in Washington: Trump seems to like family, patriotism, golf' },
  ],
} as const

/** The twelve that signed in February 2016 (p. 91), Japan and the United States last. */
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
  cause: { title: 'Trade war', text: 'Washington against Beijing, 2018' },
  check: { title: 'China checked', text: 'Its ambitions easier to counterbalance' },
  need: { title: 'An opening', text: 'Beijing more willing to cooperate, whatever the disputes' },
  visit: {
    title: 'Abe in Beijing',
    text: 'October 2018: first such visit by a Japanese premier in almost seven years; 12 documents',
  },
} as const

/** What the bent lines of the cover stand for (p. 98). */
export const direction = [
  { title: 'The vector', text: 'Alliance, deterrence, a counterweight to China' },
  { title: '8 November 2016', text: 'Policy towards the US unsettled, for a time' },
  { title: '2017–2018', text: 'It holds. The pace changes: Moscow, Beijing, Pyongyang' },
] as const
