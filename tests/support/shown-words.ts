import type { Figure } from '../../data/types.ts'
import { charts } from '../../components/charts/bars.ts'
import * as diagrams from '../../data/diagrams.ts'
import { timelines } from '../../data/timelines.ts'
import { filteredResponses } from '../../data/filters.ts'
import * as data from '../../data/index.ts'
import { summary } from '../../data/summary.ts'
import { drawnMaps } from '../../components/maps/drawings.ts'
import { type Slide, slides } from './slides.ts'
import { componentSources } from './unused.ts'

/** Words that a slide shows, from outside its Markdown. */
export interface Shown {
  where: string
  text: string
}

/** All strings in a value, at any depth, except addresses and ISO dates. */
export function stringsIn(value: unknown, where: string): Shown[] {
  if (typeof value === 'string') return [{ where, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:url|date|from|until)$/.test(key) ? [] : stringsIn(inner, `${where} ${key}`),
  )
}

/** All strings in some properties of each entry. */
const propertiesOf = <Entry extends object>(
  name: string,
  entries: Readonly<Record<string, Entry>>,
  keys: readonly (keyof Entry & string)[],
) =>
  Object.entries(entries).flatMap(([id, entry]) =>
    keys.flatMap((key) => stringsIn(entry[key], `${name} ${id} ${key}`)),
  )

/** The literal words in a component’s template. */
export const templateWords = (source: string) =>
  (/<template>([\s\S]*)<\/template>/.exec(source)?.[1] ?? '')
    .replace(/\{\{[\s\S]*?\}\}|<(?:"[^"]*"|[^>"])*>/g, ' ')
    .replace(/&nbsp;|“\s*”/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const inTemplates = ['components', 'layouts'].flatMap((folder) =>
  componentSources(folder).map(({ name, source }) => ({ where: name, text: templateWords(source) })),
)

/** What the frontmatter adds: to the source line, the source card and the roadmap. */
export const besideMarkdown = ({ where, frontmatter: { remark, caveat, bracket } }: Slide): Shown[] =>
  stringsIn({ remark, caveat, bracket }, where)

const onMaps = drawnMaps.flatMap(({ name, drawing }) => stringsIn(drawing.labels, `maps ${name}`))

/** The presenter’s own words on slides, which the data must confirm. */
export const shown: readonly Shown[] = [
  ...slides.flatMap(besideMarkdown),
  ...inTemplates,
  ...stringsIn({ ...diagrams, timelines }, 'diagrams'),
  ...stringsIn(filteredResponses, 'filters'),
  ...stringsIn(charts, 'charts'),
  ...onMaps,
  ...propertiesOf('events', data.events, ['short', 'text']),
  ...propertiesOf('later', data.later, ['short']),
  ...propertiesOf('people', data.people, ['role']),
  ...propertiesOf('quotations', data.quotations, ['occasion']),
  ...propertiesOf<Figure>('figures', data.figures, ['measures', 'group', 'of', 'period', 'givenBy']),
  // A correction quotes the article’s words, which may be wrong.
  ...propertiesOf('corrections', data.corrections, ['deck']),
]

/** Everything that must be well spelt and typeset. */
export const written: readonly Shown[] = [
  ...slides.flatMap(besideMarkdown),
  ...inTemplates,
  ...onMaps,
  ...stringsIn({ ...data, diagrams, timelines, filteredResponses, charts, summary }, 'data'),
]
