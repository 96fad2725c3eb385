import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { geoDistance, geoPath, type GeoProjection } from 'd3-geo'
import { feature, merge } from 'topojson-client'
import { filter, filterAttachedWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { format, resolveConfig } from 'prettier'
import type { MapOutline } from '../../data/types.ts'
import { packageFile, root } from '../shared/deck.ts'
import type { MapSpec } from './specs.ts'

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>
type Land = (Polygon | MultiPolygon) & { properties?: { name: string } }

const earthRadius = 6371

const readAtlas = (file: string) =>
  JSON.parse(readFileSync(packageFile('world-atlas', file), 'utf8')) as unknown

export function atlasOf(name: MapSpec['atlas']): Atlas {
  const whole = readAtlas(`${name}.json`) as Atlas
  // Drop the merged `land` object; its coasts would count as borders.
  return { ...whole, objects: { countries: whole.objects.countries } }
}

/** The projection, fitted to the positions the map must show and clipped to its frame. */
function projectionOf({ projection, reach, width, height, margin = 0 }: MapSpec): GeoProjection {
  const corners = { type: 'MultiPoint' as const, coordinates: reach.map(([lon, lat]) => [lon, lat]) }
  return projection()
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      corners,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
}

/** The islands northeast of Hokkaidō that Japan and Russia both claim; Natural Earth assigns them to Russia. */
const isDisputed = (ring: readonly number[][]) =>
  ring.every(([lon, lat]) => lon! > 145 && lon! < 149 && lat! > 43.3 && lat! < 45.6)

/** Minimum width or height of an island, in pixels, in a country that is outlined. */
const minOutlined = 5

const tenth = (length: number) => Math.round(length * 10) / 10

/** Drops points and islands too small to see at the map's size, keeping shared borders shared. */
function simplified(atlas: Atlas, projection: GeoProjection, { detail, minIsland }: MapSpec): Atlas {
  const area = (positions: [number, number][]) =>
    planarRingArea(positions.map((position) => projection(position) ?? [Number.NaN, Number.NaN])) || 0
  const inFrame = geoPath(projection)
  const { countries } = atlas.objects
  const near = countries.geometries.filter((land) => inFrame.area(feature(atlas, land as Polygon)) > 0)
  // Drop what is outside the frame first, to make simplifying faster.
  const cut = filter({ ...atlas, objects: { countries: { ...countries, geometries: near } } }, () => true)
  const plain = simplify(presimplify(cut as Atlas, area), detail)
  return filter(plain, filterAttachedWeight(plain, minIsland, area)) as Atlas
}

export function outlineOf(spec: MapSpec): MapOutline {
  const projection = projectionOf(spec)
  const atlas = simplified(atlasOf(spec.atlas), projection, spec)
  const all = atlas.objects.countries.geometries as Land[]
  const named = (name: string) => {
    const found = all.find(({ properties }) => properties?.name === name)
    if (!found) throw new Error(`Natural Earth has no country called “${name}”`)
    return found
  }
  const own = Object.values(spec.countries).map(named)
  const path = geoPath(projection).digits(1)
  const drawn = (coordinates: number[][][][]) => path({ type: 'MultiPolygon', coordinates }) ?? ''
  const polygonsOf = (land: Land) => merge(atlas, [land]).coordinates
  const disputed = all.flatMap(polygonsOf).filter(([ring]) => isDisputed(ring!))
  const across = (polygon: number[][][]) => {
    const [[left, top], [right, bottom]] = path.bounds({ type: 'Polygon', coordinates: polygon })
    return Math.max(right - left, bottom - top)
  }
  const polygons = Object.fromEntries(
    Object.entries(spec.countries).map(([key, name]) => [
      key,
      polygonsOf(named(name)).filter(
        (polygon) =>
          !isDisputed(polygon[0]!) && (!spec.outlined?.includes(key) || across(polygon) >= minOutlined),
      ),
    ]),
  )
  const others = all.filter((land) => !own.includes(land))
  const middle: [number, number] = [spec.width / 2, spec.height / 2]
  const aside: [number, number] = [middle[0] + 10, middle[1]]
  const km = earthRadius * geoDistance(projection.invert!(middle)!, projection.invert!(aside)!)
  return {
    width: spec.width,
    height: spec.height,
    hundredKm: tenth((100 / km) * 10),
    land: drawn(merge(atlas, others).coordinates.filter(([ring]) => !isDisputed(ring!))),
    countries: {
      ...Object.fromEntries(Object.entries(polygons).map(([key, coordinates]) => [key, drawn(coordinates)])),
      disputed: drawn(disputed),
    },
    // Lines rather than areas, so that they do not run along the frame.
    edges: Object.fromEntries(
      (spec.outlined ?? []).map((key) => [
        key,
        path({ type: 'MultiLineString', coordinates: polygons[key]!.flat() }) ?? '',
      ]),
    ),
    points: Object.fromEntries(
      Object.entries(spec.points).map(([key, [lon, lat]]) => {
        const [x, y] = projection([lon, lat])!
        return [key, [tenth(x), tenth(y)] as const]
      }),
    ),
  }
}

/** The source text of the outline's file in data/maps/. */
export async function outlineFile(name: string, spec: MapSpec): Promise<string> {
  const { version } = readAtlas('package.json') as { version: string }
  const scale = spec.atlas === 'countries-10m' ? '1:10m' : '1:50m'
  const source = [
    `// Made by \`npm run maps\` from world-atlas ${version} (Natural Earth ${scale}, public domain); tools/maps/specs.ts says how.`,
    `import type { MapOutline } from '../types'`,
    '',
    `export const ${name} = ${JSON.stringify(outlineOf(spec))} as const satisfies MapOutline`,
  ].join('\n')
  const filepath = outlinePath(name)
  return format(source, { ...(await resolveConfig(filepath)), filepath })
}

export const outlinePath = (name: string) => join(root, 'data', 'maps', `${name}.ts`)
