import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo'
import { flightEnds, places } from '../../data/places.ts'

type Position = readonly [lon: number, lat: number]

/** What a map shows, and at what size and detail. */
export interface MapSpec {
  /** The file of world-atlas. */
  atlas: 'countries-50m' | 'countries-10m'
  /** In slide pixels. */
  width: number
  height: number
  /** Equal-area, so that countries keep their relative size. */
  projection: () => GeoProjection
  /** Positions the map must show; they set its scale. */
  reach: readonly Position[]
  /** Free space around them, in pixels. */
  margin?: number
  /** Countries with a path of their own: key here, name in Natural Earth. */
  countries: Readonly<Record<string, string>>
  /** Those with an outline too; islets are left out, as the line would fill them. */
  outlined?: readonly string[]
  /** Marked positions. */
  points: Readonly<Record<string, Position>>
  /** Drops points whose triangle with their neighbours is smaller than this, in square pixels. */
  detail: number
  /** Drops islands smaller than this, in square pixels. */
  minIsland: number
}

const around = (lon: number, lat: number) => geoAzimuthalEqualArea().rotate([-lon, -lat])
const at = (id: keyof typeof places): Position => [places[id].lon, places[id].lat]

/** Due east along the parallel. */
function eastOf([lon, lat]: Position, km: number): Position {
  const kmPerDegree = 111.32 * Math.cos((lat * Math.PI) / 180)
  return [lon + km / kmPerDegree, lat]
}

/** The maps, each with the name of its file in data/maps/. */
export const maps: Readonly<Record<string, MapSpec>> = {
  pacific: {
    atlas: 'countries-50m',
    width: 580,
    height: 316,
    projection: () => geoEqualEarth().rotate([-184, 0]),
    reach: [
      [64, 0],
      [304, 0],
      [290, -48.5],
      [180, 70.5],
    ],
    countries: {
      australia: 'Australia',
      canada: 'Canada',
      chile: 'Chile',
      china: 'China',
      japan: 'Japan',
      malaysia: 'Malaysia',
      mexico: 'Mexico',
      newZealand: 'New Zealand',
      peru: 'Peru',
      unitedStates: 'United States of America',
      vietnam: 'Vietnam',
    },
    outlined: ['unitedStates'],
    points: { singapore: at('singapore'), brunei: at('brunei') },
    detail: 0.6,
    minIsland: 0.4,
  },
  okinawa: {
    atlas: 'countries-10m',
    width: 390,
    height: 316,
    projection: () => around(127.98, 26.48),
    reach: [
      [127.64, 26.07],
      [128.34, 26.89],
    ],
    margin: 12,
    countries: { okinawa: 'Japan' },
    points: { futenma: at('futenma'), henoko: at('henoko') },
    detail: 0,
    minIsland: 3,
  },
  eastAsia: {
    atlas: 'countries-50m',
    width: 490,
    height: 316,
    projection: () => around(132.5, 38),
    reach: [
      [105.5, 39],
      [159.5, 39],
      [132.5, 21.6],
      [132.5, 53.4],
    ],
    countries: { china: 'China', japan: 'Japan', northKorea: 'North Korea', russia: 'Russia' },
    points: { senkaku: at('senkaku'), southKurils: at('southKurils') },
    detail: 0.35,
    minIsland: 0.8,
  },
  northPacific: {
    atlas: 'countries-50m',
    width: 500,
    height: 316,
    projection: () => around(147, 42),
    reach: [
      [123, 42],
      [171.4, 42],
      [147, 33],
      [147, 50],
    ],
    countries: { japan: 'Japan', northKorea: 'North Korea' },
    points: {
      sunan: at('sunan'),
      erimo: at('erimo'),
      ...Object.fromEntries(
        Object.entries(flightEnds).map(([id, { kmEast, of }]) => [id, eastOf(at(of), kmEast)]),
      ),
    },
    detail: 0.35,
    minIsland: 0.8,
  },
}
