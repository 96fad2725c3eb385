import * as bars from '../components/charts/bars.ts'
import * as diagrams from '../data/diagrams.ts'
import { figures } from '../data/index.ts'
import { type Shown, stringsIn } from './onscreen.ts'
import { componentSources } from './unused.ts'

const sources = new Map(
  componentSources('components').map(({ name, source }) => [name.replace('.vue', ''), source]),
)
const tables: Readonly<Record<string, unknown>> = { ...diagrams, ...bars }
const templateOf = (source: string) => /<template>[\s\S]*<\/template>/.exec(source)?.[0] ?? ''

/** A component that a slide names, or that such a one is made of. */
interface Drawn {
  component: string
  source: string
  /** Its attributes, as Markdown or the template has them. */
  attributes: string
  /** Its words, and the ids it reads, out of data/diagrams.ts and charts/bars.ts. */
  strings: Shown[]
}

/** What Markdown draws by its components; `of` picks one of several panels or verdicts, down to those within. */
export function drawnBy(markup: string, of?: string): Drawn[] {
  return [...markup.matchAll(/<([A-Z]\w+)((?:"[^"]*"|[^>"])*)>/g)].flatMap(([, component, attributes]) => {
    const source = sources.get(component!) ?? ''
    const [, which = of] = /\sof="(\w+)"/.exec(attributes!) ?? []
    const strings = [...source.matchAll(/import \{ (.+) \} from '(?:\.\.\/data\/diagrams|\.\/bars)'/g)]
      .flatMap(([, names]) => names!.split(', '))
      .flatMap((name) => stringsIn(tables[name], name))
      .filter(({ where }) => !which || where.split(' ')[1] === which)
    return [
      { component: component!, source, attributes: attributes!, strings },
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
