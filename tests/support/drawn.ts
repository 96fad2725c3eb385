import * as bars from '../../components/charts/bars.ts'
import * as diagrams from '../../data/diagrams.ts'
import { figures } from '../../data/index.ts'
import { type Shown, stringsIn } from './onscreen.ts'
import { componentSources } from './unused.ts'

const sources = new Map(
  componentSources('components').map(({ name, source }) => [name.replace('.vue', ''), source]),
)
const known: Readonly<Record<string, unknown>> = { ...diagrams, ...bars }
const templateOf = (source: string) => /<template>[\s\S]*<\/template>/.exec(source)?.[0] ?? ''

/** A component that a slide names, or that such a one is made of. */
interface Drawn {
  component: string
  source: string
  /** Its attributes, as Markdown or the template has them. */
  attributes: string
  /** Its words, and the ids it reads, out of data/diagrams.ts and charts/bars.ts. */
  strings: Shown[]
  /** How many parts its diagrams and charts have. */
  lengths: number[]
}

const lengthsIn = (value: unknown): number[] =>
  typeof value === 'object' && value !== null
    ? [...(Array.isArray(value) ? [value.length] : []), ...Object.values(value).flatMap(lengthsIn)]
    : []

/** What Markdown draws by its components; `of` picks one of several panels or verdicts, down to those within. */
export function drawnBy(markup: string, of?: string): Drawn[] {
  return [...markup.matchAll(/<([A-Z]\w+)((?:"[^"]*"|[^>"])*)>/g)].flatMap(([, component, attributes]) => {
    const source = sources.get(component!) ?? ''
    const [, which = of] = /\sof="(\w+)"/.exec(attributes!) ?? []
    const tables = [...source.matchAll(/import \{ (.+) \} from '(?:(?:\.\.\/)+data\/diagrams|\.\/bars)'/g)]
      .flatMap(([, names]) => names!.split(', '))
      .map((name) => ({ name, table: known[name] as Record<string, unknown> }))
      .map(({ name, table }) => (which ? { name: `${name} ${which}`, table: table[which] } : { name, table }))
    return [
      {
        component: component!,
        source,
        attributes: attributes!,
        strings: tables.flatMap(({ name, table }) => stringsIn(table, name)),
        lengths: tables.flatMap(({ table }) => lengthsIn(table)),
      },
      ...drawnBy(templateOf(source), which),
    ]
  })
}

/** The figures that the components of a slide show, in charts, diagrams and captions. */
export function figuresDrawn(markup: string): string[] {
  const drawn = drawnBy(markup)
  const named = drawn.flatMap(({ source, strings }) => [
    ...strings.map(({ text }) => text),
    ...(/\bfigures\b/.test(source) ? (source.match(/\w+/g) ?? []) : []),
  ])
  return Object.keys(figures).filter((id) => named.includes(id))
}
