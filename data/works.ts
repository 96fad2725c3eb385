import type { Work } from './types'

/** The article under discussion. */
export const article = {
  author: 'Żakowski, K.',
  year: 2019,
  title: 'Revision of Japan’s Foreign Policy After Donald Trump’s Electoral Victory',
  journal: 'International Studies. Interdisciplinary Political and Cultural Journal',
  volume: 23,
  issue: 1,
  pages: '85–101',
  notes: 5,
  url: 'https://doi.org/10.18778/1641-4233.23.06',
} as const

const mofa = 'Ministry of Foreign Affairs of Japan'

/** The works the article cites, as named in its text; its bibliography was not available. */
export const works = {
  anto: {
    author: 'Yamaguchi Noriyuki',
    short: 'Yamaguchi, *Antō*',
    title: 'Antō',
    cited: [
      { pages: '37–50', on: 89 },
      { pages: '51–66', on: 89 },
      { pages: '40–45', on: 90 },
      { pages: '63–64', on: 90 },
      { pages: '64', on: 92 },
      { pages: '64–66', on: 92 },
      { pages: '62–63', on: 97 },
    ],
    full: 'Yamaguchi Noriyuki, *Antō*, Gentōsha, 27 January 2017',
  },
  sori: {
    author: 'Yamaguchi Noriyuki',
    short: 'Yamaguchi, *Sōri*',
    title: 'Sōri',
    cited: [
      { pages: '189–214', on: 88 },
      { pages: '195–196', on: 91 },
    ],
  },
  rose: {
    author: 'Gideon Rose',
    short: 'Rose',
    cited: [{ pages: '158', on: 86 }],
  },
  zakowskiBook: {
    author: 'Zakowski',
    short: 'Zakowski',
    cited: [{ pages: '140–153', on: 87 }],
  },
  abe: {
    author: 'Abe Shinzō',
    short: 'Abe',
    cited: [{ on: 87 }],
  },
  cabinetSecretariat: {
    author: 'Cabinet Secretariat',
    short: 'Cabinet Secretariat',
    cited: [{ on: 88 }],
  },
  ministryOfDefense: {
    author: 'Ministry of Defense',
    short: 'Ministry of Defense',
    cited: [{ on: 88 }],
  },
  clintonPivot: {
    author: 'Hillary Clinton',
    short: 'Clinton',
    cited: [{ on: 88 }],
  },
  usDod: {
    author: 'US Department of Defense',
    short: 'US Department of Defense',
    cited: [{ on: 91 }],
  },
  apStripes: {
    author: 'AP and Stars and Stripes',
    short: 'AP and *Stars and Stripes*',
    cited: [{ on: 91 }],
  },
  baker: {
    author: 'Baker',
    short: 'Baker',
    cited: [{ on: 92 }],
  },
  executiveOffice: {
    author: 'Executive Office of the President',
    short: 'Executive Office of the President',
    cited: [{ on: 92 }],
  },
  mofaDialogue2: {
    author: mofa,
    short: 'MOFA, “Second Round of the Japan-US Economic Dialogue”',
    title:
      'Second Round of the Japan-US Economic Dialogue between Deputy Prime Minister Aso and Vice President Pence of the United States of America',
    cited: [{ on: 93 }],
  },
  nbc: {
    author: 'NBC Universal Media',
    short: 'NBC Universal Media',
    cited: [{ on: 93 }],
  },
  afpJiji: {
    author: 'AFP-JIJI',
    short: 'AFP-JIJI',
    cited: [{ on: 93 }],
  },
  mofaJointStatement2018: {
    author: mofa,
    short: 'MOFA, “Joint Statement of the United States and Japan”',
    title: 'Joint Statement of the United States and Japan',
    cited: [{ on: 93 }],
  },
  stevensonRich: {
    author: 'Stevenson and Rich',
    short: 'Stevenson and Rich',
    cited: [{ on: 94 }],
  },
  grayNavarro: {
    author: 'Alexander Gray and Peter Navarro',
    short: 'Gray and Navarro',
    cited: [{ on: 94 }],
  },
  flores: {
    author: 'Flores',
    short: 'Flores',
    cited: [{ on: 95 }],
  },
  mofaMattis: {
    author: mofa,
    short: 'MOFA, “Courtesy Call from US Defense Secretary Mattis”',
    title: 'Prime Minister Abe Receives a Courtesy Call from US Defense Secretary Mattis',
    cited: [{ on: 95 }],
  },
  mofaJointStatement2017: {
    author: mofa,
    short: 'MOFA, “Joint Statement”',
    title: 'Joint Statement',
    cited: [{ on: 95 }],
  },
  mofaBeijing: {
    author: mofa,
    short: 'MOFA, “Prime Minister Abe Visits China”',
    title: 'Prime Minister Abe Visits China',
    cited: [{ on: 95 }],
  },
  mofaPress2017: {
    author: mofa,
    short: 'MOFA, “Japan-US Joint Press Conference”',
    title: 'Japan-US Joint Press Conference',
    cited: [{ on: 95 }],
  },
  mofaTaormina: {
    author: mofa,
    short: 'MOFA, “Japan-US Summit Meeting,” May 26, 2017',
    title: 'Japan-US Summit Meeting',
    cited: [{ on: 96 }],
  },
  mofaNewYork: {
    author: mofa,
    short: 'MOFA, “Japan-US Summit Meeting,” September 21, 2017',
    title: 'Japan-US Summit Meeting',
    cited: [{ on: 96 }],
  },
  mofaApril2018: {
    author: mofa,
    short: 'MOFA, “Japan-US Summit Meeting,” April 18, 2018',
    title: 'Japan-US Summit Meeting',
    cited: [{ on: 96 }],
  },
  kiyomiya: {
    author: 'Kiyomiya',
    short: 'Kiyomiya',
    cited: [{ on: 96 }],
  },
  togo: {
    author: 'Tōgō',
    short: 'Tōgō',
    cited: [{ pages: '186–234', on: 97 }],
  },
  borgerPerkins: {
    author: 'Borger and Perkins',
    short: 'Borger and Perkins',
    cited: [{ on: 97 }],
  },
  mofa22: {
    author: mofa,
    short: 'MOFA, “Japan-Russia … ‘2+2’ Ministerial Meeting”',
    title: 'Japan-Russia Foreign and Defence Ministerial Consultation (‘2+2’ Ministerial Meeting)',
    cited: [{ on: 97 }],
  },
  mofaVladivostok: {
    author: mofa,
    short: 'MOFA, “Japan-Russia Summit Meeting”',
    title: 'Japan-Russia Summit Meeting',
    cited: [{ on: 97 }],
  },
  kaczynski: {
    author: 'Kaczynski, Massie and McDermott',
    short: 'Kaczynski, Massie and McDermott',
    cited: [{ on: 97 }],
  },
} as const satisfies Record<string, Work>
