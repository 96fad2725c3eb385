import { barCharts } from '../../components/charts/bars.ts'
import * as diagrams from '../../data/diagrams.ts'
import * as filters from '../../data/filters.ts'
import { figures } from '../../data/index.ts'
import { timelines } from '../../data/timelines.ts'
import { type Shown, stringsIn } from './shown-words.ts'
import { componentSources } from './unused.ts'

const sources = new Map(
  componentSources('components').map(({ name, source }) => [name.replace('.vue', ''), source]),
)
const known: Readonly<Record<string, unknown>> = { ...diagrams, ...filters, timelines, barCharts }
const templateOf = (source: string) => /<template>[\s\S]*<\/template>/.exec(source)?.[0] ?? ''

/** A component on a slide, or within another one. */
interface Drawn {
  component: string
  source: string
  /** Its attributes, as written in Markdown or in a template. */
  attributes: string
  /** The texts and ids that it reads from data/diagrams.ts, data/filters.ts, data/timelines.ts and charts/bars.ts. */
  strings: Shown[]
  /** The lengths of all lists among them. */
  lengths: number[]
  /** The keys of the charts that it draws. */
  charts: string[]
}

const lengthsIn = (value: unknown): number[] =>
  typeof value === 'object' && value !== null
    ? [...(Array.isArray(value) ? [value.length] : []), ...Object.values(value).flatMap(lengthsIn)]
    : []

/** The names of the tables that a component imports. */
export function tablesIn(source: string): string[] {
  const imports = source.matchAll(
    /import \{([^}]*)\} from '(?:(?:\.\.\/)+data\/(?:diagrams|filters|timelines)|\.\/bars)'/g,
  )
  const names = [...imports]
    .flatMap(([, list]) => list!.split(','))
    .map((name) => name.trim())
    .filter((name) => name && !name.startsWith('type '))
  for (const name of names) if (!Object.hasOwn(known, name)) throw new Error(`There is no table “${name}”`)
  return names
}

/** The entries of a table that a component draws: the one that `of` picks, or those that its source names. */
function pickFrom(name: string, source: string, which?: string) {
  const table = known[name] as Record<string, unknown>
  if (which) return [{ name: `${name} ${which}`, key: which, table: table[which] }]
  if (name !== 'barCharts') return [{ name, key: '', table }]
  return Object.keys(table)
    .filter((key) => new RegExp(`\\b${key}\\b`).test(source))
    .map((key) => ({ name: `${name} ${key}`, key, table: table[key] }))
}

/** The components in a piece of Markdown and in their templates; `of` picks one of several panels, verdicts or charts. */
export function drawnBy(markup: string, of?: string): Drawn[] {
  return [...markup.matchAll(/<([A-Z]\w+)((?:"[^"]*"|[^>"])*)>/g)].flatMap(([, component, attributes]) => {
    const source = sources.get(component!) ?? ''
    const [, which = of] = /\sof="(\w+)"/.exec(attributes!) ?? []
    const tables = tablesIn(source).map((name) => ({ name, picked: pickFrom(name, source, which) }))
    const picked = tables.flatMap(({ picked }) => picked)
    return [
      {
        component: component!,
        source,
        attributes: attributes!,
        strings: picked.flatMap(({ name, table }) => stringsIn(table, name)),
        lengths: picked.flatMap(({ table }) => lengthsIn(table)),
        charts: tables
          .filter(({ name }) => name === 'barCharts')
          .flatMap(({ picked }) => picked.map(({ key }) => key)),
      },
      ...drawnBy(templateOf(source), which),
    ]
  })
}

/** The texts and ids that the components in a piece of Markdown read. */
export const textsDrawn = (markup: string) =>
  drawnBy(markup).flatMap(({ strings }) => strings.map(({ text }) => text))

/** The figures that the components on a slide show. */
export function figuresDrawn(markup: string): string[] {
  const drawn = drawnBy(markup)
  const named = drawn.flatMap(({ source, strings }) => [
    ...strings.map(({ text }) => text),
    ...(/\bfigures\b/.test(source) ? (source.match(/\w+/g) ?? []) : []),
  ])
  return Object.keys(figures).filter((id) => named.includes(id))
}
