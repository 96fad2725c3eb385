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
    { kind: 'personal', japan: 'Abe’s profile', us: 'Trump’s tastes' },
    { kind: 'institutional', japan: 'the ministry’s bet', us: 'a new team' },
    { kind: 'societal', japan: 'Okinawa', us: 'campaign slogans' },
    { kind: 'economic', japan: 'cars, farming', us: 'car producers' },
  ],
  policy: { title: 'Foreign policy', lines: ['Japan’s policy towards the US and others'] },
} as const

/** How Sasae's answer travelled in 2016, and its two arguments (p. 90). */
export const sasaeRoute = {
  stations: [
    { person: 'sasae', role: 'ambassador in Washington', side: 'japan' },
    { person: 'sessions', role: 'senator, Trump’s adviser', side: 'us' },
    { person: 'trump', role: 'seems to soften on Japan', side: 'us' },
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
      text: 'such as right-wing credentials “distorted and to some extent facilitated” it',
    },
  ],
  /** Behind Washington's softer line on base costs, named together and not weighed (p. 91). */
  assuagingCauses: [
    { title: 'Personal tie', text: 'Abe and Trump, from November 2016' },
    { title: 'Persuasion', text: 'Sasae’s arguments, Abe’s numbers' },
    { title: 'Futenma', text: 'relocation pushed at home' },
  ],
  /** The three responses, in the order of the article's sections (p. 90). */
  responses: [
    { title: 'Assuaging', text: 'anti-Japanese slogans: the bases' },
    { title: 'Adapting', text: 'a new economic agenda: trade' },
    { title: 'Exploiting', text: 'a shift to the right in security' },
  ],
  /** What remained of the TPP question for Tokyo from January 2017 (p. 92). */
  questions: [{ title: 'With the US alone?' }, { title: 'Without the US?' }],
  /** The outcome of adapting (pp. 94, 98). */
  adapting: [
    { title: 'Persuasion', text: 'TPP exit was a core promise', measure: 'failed', verdict: 'Failed' },
    { title: 'The pact', text: 'TPP-11, without the US', measure: 'mixed', verdict: 'Kept in smaller form' },
    { title: 'Goods talks', text: 'negotiations with the US agreed', measure: 'mixed', verdict: 'Conceded' },
  ],
  /** The outcome of exploiting (pp. 97–98). */
  exploiting: [
    {
      title: 'Opportunity',
      text: 'Trump’s line seems to fit Abe’s',
      measure: 'good',
      verdict: 'Used in part',
    },
    {
      title: 'Sudden shifts',
      text: 'a challenge to decision makers',
      measure: 'undercut',
      verdict: 'Undercut',
    },
    {
      title: 'Flexibility',
      text: 'closer to Beijing, softer on Pyongyang',
      measure: 'mixed',
      verdict: 'Forced',
    },
  ],
} as const

/** What the three causes of the softer line led to (p. 91). */
export const assuagingResult = 'Demand toned down “to some extent”'

/** The nine days (p. 89): who opened which door. */
export const nineDays = {
  before: {
    event: 'clintonMeeting',
    text: 'Abe meets Clinton; with Trump’s camp the ministry arranges only Ross',
  },
  from: { event: 'election', text: 'Trump wins; Abe orders a meeting at once' },
  to: { event: 'trumpTower', text: 'New York: the first meeting, and a golf club' },
  helpers: [
    { person: 'sasae', text: 'uses his campaign contact with Ivanka Trump and Jared Kushner' },
    { person: 'kawai', text: 'sees 19 officials and experts in Washington' },
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
  check: { title: 'China checked', text: 'Its ambitions meet a counterweight' },
  need: { title: 'China in need', text: 'Beijing seeks Tokyo, whatever the disputes' },
  visit: { title: 'Abe in Beijing', text: 'October 2018: first visit in almost seven years, 12 documents' },
} as const

/** What the bent lines of the cover stand for (p. 98). */
export const direction = [
  { title: '2012–2016', text: 'In line with the Pivot, with little personal trust' },
  { title: '8 November 2016', text: 'Domestic factors on both sides unsettle it' },
  { title: '2017–2018', text: 'TPP-11; Beijing and Moscow approached; softer on Pyongyang' },
] as const
