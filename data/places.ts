import type { FlightEnd, Place } from './types'

/** Places marked on the maps, to about a hundredth of a degree. */
export const places = {
  futenma: {
    name: 'Futenma',
    lies: 'in Ginowan, Okinawa',
    lon: 127.748,
    lat: 26.271,
    on: 'Japan',
    source: 'https://en.wikipedia.org/wiki/Marine_Corps_Air_Station_Futenma',
  },
  henoko: {
    name: 'Henoko',
    lies: 'in Nago, Okinawa',
    lon: 128.04,
    lat: 26.525,
    on: 'Japan',
    source:
      'The cape beside Camp Schwab, https://www.japantimes.co.jp/news/2006/04/08/national/nago-tokyo-reach-agreement-on-moving-futenma/, read off the coastline',
  },
  singapore: {
    name: 'Singapore',
    lon: 103.8,
    lat: 1.37,
    on: 'Singapore',
    source: 'http://tradechakra.com/economy/singapore/singapore-geography-16.php',
  },
  brunei: {
    name: 'Brunei',
    lies: 'at its capital',
    lon: 114.94,
    lat: 4.89,
    on: 'Brunei',
    source: 'https://www.trackaah.com/largest-cities-in-brunei/',
  },
  senkaku: {
    name: 'Senkaku/Diaoyu Islands',
    lies: 'disputed',
    lon: 123.48,
    lat: 25.745,
    on: 'disputed',
    source: 'https://wikiwand.com/en/articles/Minami_Kojima',
  },
  southKurils: {
    name: 'Northern Territories/South Kurils',
    lies: 'disputed',
    lon: 146.7,
    lat: 44.1,
    on: 'disputed',
    source: 'https://zh.wikipedia.org/wiki/南千島群島爭議',
  },
  sunan: {
    name: 'Sunan',
    lies: 'an airfield of Pyongyang',
    lon: 125.67,
    lat: 39.224,
    on: 'North Korea',
    source: 'https://en.wikipedia.org/wiki/Sunan_International_Airport',
  },
  erimo: {
    name: 'Cape Erimo',
    lies: 'on Hokkaidō',
    lon: 143.248,
    lat: 41.924,
    on: 'Japan',
    source: 'https://ru.wikipedia.org/wiki/Эримо_(мыс)',
  },
} as const satisfies Record<string, Place>

/** Where the two missiles of 2017 fell, by the record. */
export const flightEnds = {
  overflightAugust: { kmEast: 1180, of: 'erimo', record: 'overflightAugustPress' },
  overflightSeptember: { kmEast: 2200, of: 'erimo', record: 'overflightSeptemberDefence' },
} as const satisfies Record<string, FlightEnd>
