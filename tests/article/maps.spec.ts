import { Path2D, createCanvas } from '@napi-rs/canvas'
import { geoContains, geoDistance } from 'd3-geo'
import { expect, test } from '../support/fixtures.ts'
import { feature } from 'topojson-client'
import { faultIn, bendOf, type MapArc, type MapDrawing, type MapFill } from '../../components/maps/map.ts'
import { flights } from '../../components/maps/northKorea.ts'
import { pact } from '../../components/maps/pact.ts'
import { northPacific } from '../../data/maps/northPacific.ts'
import { tppMembers } from '../../data/diagrams.ts'
import { figures } from '../../data/figures.ts'
import { flightEnds, places } from '../../data/places.ts'
import { records } from '../../data/records.ts'
import type { FlightEnd, MapOutline, MapPoint, Place } from '../../data/types.ts'
import { atlasOf } from '../../tools/maps/outlines.ts'
import { faultsInLabels } from '../support/map-labels.ts'
import { drawnMaps } from '../../components/maps/drawings.ts'
import { coloursOf, contrast, seen, sights } from '../support/tokens.ts'

test('every map has its countries, marks and words within its frame', () => {
  expect(drawnMaps.flatMap(({ drawing }) => faultIn(drawing) ?? [])).toEqual([])
})

test('detects a mark and words outside the frame, a country that is not drawn', () => {
  const drawing = pact()
  const { outline, labels } = drawing
  const lost: MapOutline = { ...outline, points: { brunei: [outline.width + 1, 10] } }
  expect(faultIn({ ...drawing, outline: lost })).toBe('“brunei” lies outside its frame')
  const away = { ...labels[0]!, at: [-3, 20] as const }
  expect(faultIn({ ...drawing, labels: [away] })).toBe('“Japan” stands outside its frame')
  expect(faultIn({ ...drawing, fills: { atlantis: 'others' } })).toBe('it has no country called “atlantis”')
})

for (const { name, drawing } of drawnMaps)
  test(`labels keep clear of coasts, marks and each other: ${name}`, () => {
    expect(faultsInLabels(drawing)).toEqual([])
  })

test('detects a label on another country, off its own, on another label, on a mark, across the frame', () => {
  const drawing = pact()
  const moved = (word: string, at: MapPoint): MapDrawing => ({
    ...drawing,
    labels: drawing.labels.map((label) => (label.lines[0] === word ? { ...label, at } : label)),
  })
  expect(faultsInLabels(moved('Japan', [110, 60]))).toContainEqual(
    expect.stringMatching(
      /^“Japan” lies on china from x = \d+ to \d+; with its margin it reaches from \d+ to \d+$/,
    ),
  )
  expect(faultsInLabels(moved('Australia', [300, 230]))).toContain('“Australia” does not lie on australia')
  expect(faultsInLabels(moved('Peru', [494, 270]))).toContain('“Peru” and “Chile” overlap')
  expect(faultsInLabels(moved('Brunei', [120, 160]))).toContain('“Brunei” lies on the mark of brunei')
  expect(faultsInLabels(moved('New Zealand', [540, 302]))).toContain('“New Zealand” crosses the frame')
})

/** The colour token of each fill. */
const paint: Record<MapFill, string> = {
  japan: 'japan',
  us: 'us',
  others: 'others',
  quiet: 'rule',
  empty: 'paper',
  disputed: 'paper',
}

/** Words with too little contrast to their background, in either scheme, also for the colour-blind. */
const faultsInColours = ({ fills, labels }: MapDrawing) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    labels.flatMap(({ lines, tone = 'ink', on }) => {
      const ground = on ? paint[fills[on]!] : 'paper'
      const colours = coloursOf(scheme)
      const ratio = (sight: (typeof sights)[number]) =>
        contrast(seen(colours[tone]!, sight), seen(colours[ground]!, sight))
      return sights
        .filter((sight) => ratio(sight) < 4.5)
        .map((sight) => `“${lines[0]}”, ${tone} on ${ground}, ${scheme}, ${sight}`)
    }),
  )

test('words on maps have a contrast of 4.5:1 on sea and land', () => {
  expect(drawnMaps.flatMap(({ drawing }) => faultsInColours(drawing))).toEqual([])
})

test('detects words too pale on a country', () => {
  const drawing = pact()
  const labels = [{ ...drawing.labels[0]!, tone: 'soft', on: 'peru' } as const]
  expect(faultsInColours({ ...drawing, labels })).toContain('“Japan”, soft on others, light, all cones')
})

/** Fills that a map sets side by side with a gap, and their least contrast. */
const apart = [
  ['others', 'rule', 1.8],
  ['rule', 'paper', 1.25],
  ['japan', 'rule', 2.5],
  ['us', 'rule', 2.5],
] as const
const alikeInGrey = (colours: ReturnType<typeof coloursOf>) =>
  apart
    .filter(([one, other, least]) => contrast(colours[one]!, colours[other]!) < least)
    .map(([one, other]) => `${one} and ${other}`)

test('fills of a map differ in greyscale too', () => {
  expect(alikeInGrey(coloursOf('light'))).toEqual([])
  expect(alikeInGrey(coloursOf('dark'))).toEqual([])
})

test('detects members as light as other land', () => {
  const colours = coloursOf('light')
  expect(alikeInGrey({ ...colours, others: colours.rule! })).toEqual(['others and rule'])
})

const world = atlasOf('countries-10m')
const lands = feature(world, world.objects.countries).features

/** Kilometres between a place and the land it belongs to. */
function kmFromLand({ lon, lat, on }: Place): number {
  const own = lands.filter(({ properties }) => on === 'disputed' || properties.name === on)
  if (own.some((land) => geoContains(land, [lon, lat]))) return 0
  const corners = own.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
      ? (geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2) as [number, number][])
      : [],
  )
  return 6371 * Math.min(...corners.map((corner) => geoDistance(corner, [lon, lat])))
}
/** The disputed islands are groups, with sea between them. */
const astray = (list: Readonly<Record<string, Place>>) =>
  Object.entries(list).filter(([, place]) => kmFromLand(place) > (place.on === 'disputed' ? 30 : 3))

test('every place lies on the land it belongs to, or on its coast', () => {
  expect(astray(places)).toEqual([])
})

test('detects a place at sea, and one in another country', () => {
  const { henoko, sunan } = places
  const wrong = {
    atSea: { ...henoko, lon: 128.4 },
    abroad: { ...sunan, lat: 36 },
  }
  expect(astray(wrong).map(([id]) => id)).toEqual(Object.keys(wrong))
})

const unsaid = (ends: Readonly<Record<string, FlightEnd>>) =>
  Object.entries(ends).filter(
    ([, { kmEast, record }]) => !records[record].says.includes(`${kmEast.toLocaleString('en')} km`),
  )

test('the record says how far each missile flew beyond Cape Erimo', () => {
  expect(unsaid(flightEnds)).toEqual([])
})

test('detects a distance that the record does not have', () => {
  const { overflightAugust } = flightEnds
  expect(unsaid({ overflightAugust: { ...overflightAugust, kmEast: 1810 } })).toHaveLength(1)
})

/** A point on the way of a flight, which takes `t` from 0 to 1. */
function pointAt(arc: MapArc, t: number): MapPoint {
  const bend = bendOf(arc)
  const [x, y] = [0, 1].map(
    (side) => (1 - t) ** 2 * arc.from[side]! + 2 * t * (1 - t) * bend[side]! + t ** 2 * arc.to[side]!,
  )
  return [x!, y!]
}

/** Whether a flight crosses a country. */
function crosses(arc: MapArc, country: string): boolean {
  const path = new Path2D(country)
  const pen = createCanvas(1, 1).getContext('2d')
  return Array.from({ length: 101 }, (_, i) => pointAt(arc, i / 100)).some(([x, y]) =>
    pen.isPointInPath(path, x, y),
  )
}

test('both flights cross Japan', () => {
  for (const { arc } of flights) expect(crosses(arc, northPacific.countries.japan)).toBe(true)
})

test('detects a flight past Japan', () => {
  expect(crosses({ ...flights[0].arc, bow: 90 }, northPacific.countries.japan)).toBe(false)
})

/** Kilometres between a flight and Cape Erimo. */
function kmFromErimo(arc: MapArc): number {
  const { hundredKm, points } = northPacific
  const [east, south] = points.erimo
  const away = Array.from({ length: 1001 }, (_, i) => pointAt(arc, i / 1000)).map(([x, y]) =>
    Math.hypot(x - east, y - south),
  )
  return (100 * Math.min(...away)) / hundredKm
}

test('both flights cross the south of Hokkaidō', () => {
  for (const { arc } of flights) expect(kmFromErimo(arc)).toBeLessThan(60)
})

test('detects a flight over the north of Hokkaidō', () => {
  expect(kmFromErimo({ ...flights[1].arc, bow: 30 })).toBeGreaterThan(150)
})

/** The members on the map of the pact, as land or as a mark; China is not one. */
const membersOn = ({ fills, outline }: MapDrawing) =>
  Object.keys({ ...fills, ...outline.points }).filter((name) => name !== 'china')

test('the map shows as many members of the pact as the slides list', () => {
  expect(membersOn(pact())).toHaveLength(tppMembers.length)
})

test('detects a member that the map leaves out', () => {
  const { outline } = pact()
  expect(membersOn({ ...pact(), outline: { ...outline, points: {} } })).not.toHaveLength(tppMembers.length)
})

/** Compares the members of the pact, with and without the United States, with the figures that count them. */
const miscounted = (members: readonly string[]) =>
  members.length !== figures.tppSignatories.value ||
  members.filter((name) => name !== 'United States').length !== figures.tpp11Members.value

test('the slides list as many members of the pact as the figures say', () => {
  expect(miscounted(tppMembers)).toBe(false)
  expect(miscounted(tppMembers.slice(1))).toBe(true)
  expect(miscounted([...tppMembers.slice(0, -1), 'Taiwan'])).toBe(true)
})
