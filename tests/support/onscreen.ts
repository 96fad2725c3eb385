import type { Figure } from '../../data/types.ts'
import { charts } from '../../components/charts/bars.ts'
import * as diagrams from '../../data/diagrams.ts'
import { filteredResponses } from '../../data/filters.ts'
import * as data from '../../data/index.ts'
import { drawnMaps } from './maps.ts'
import { type Slide, slides } from './slides.ts'
import { componentSources } from './unused.ts'

/** Words that a slide shows and that stand outside its Markdown. */
export interface Shown {
  where: string
  text: string
}

/** All strings of a piece of data, however deep; addresses and dates in digits are no prose. */
export function stringsIn(value: unknown, where: string): Shown[] {
  if (typeof value === 'string') return [{ where, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:url|date|from|until)$/.test(key) ? [] : stringsIn(inner, `${where} ${key}`),
  )
}

/** The same for some properties of each entry. */
const propertiesOf = <Entry extends object>(
  name: string,
  entries: Readonly<Record<string, Entry>>,
  keys: readonly (keyof Entry & string)[],
) =>
  Object.entries(entries).flatMap(([id, entry]) =>
    keys.flatMap((key) => stringsIn(entry[key], `${name} ${id} ${key}`)),
  )

/** What a component has in its template beside what it reads from the data. */
export const templateWords = (source: string) =>
  (/<template>([\s\S]*)<\/template>/.exec(source)?.[1] ?? '')
    .replace(/\{\{[\s\S]*?\}\}|<(?:"[^"]*"|[^>"])*>/g, ' ')
    .replace(/&nbsp;|“\s*”/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const inTemplates = ['components', 'layouts'].flatMap((folder) =>
  componentSources(folder).map(({ name, source }) => ({ where: name, text: templateWords(source) })),
)

/** What the frontmatter of a slide adds to its source line and its source card. */
export const besideMarkdown = ({ where, frontmatter: { remark, caveat } }: Slide): Shown[] =>
  stringsIn({ remark, caveat }, where)

/** What the presenter says on slides, and what is therefore held against the data. */
export const shown: readonly Shown[] = [
  ...slides.flatMap(besideMarkdown),
  ...inTemplates,
  ...stringsIn(diagrams, 'diagrams'),
  ...stringsIn(filteredResponses, 'filters'),
  ...stringsIn(charts, 'charts'),
  ...drawnMaps.flatMap(({ name, drawing }) => stringsIn(drawing.labels, `maps ${name}`)),
  ...propertiesOf('events', data.events, ['short', 'text']),
  ...propertiesOf('later', data.later, ['short']),
  ...propertiesOf('people', data.people, ['role']),
  ...propertiesOf('quotations', data.quotations, ['occasion']),
  ...propertiesOf<Figure>('figures', data.figures, ['measures', 'period', 'givenBy']),
  // What the article has is told in the article's words, which may be wrong.
  ...propertiesOf('corrections', data.corrections, ['deck']),
]

/** Everything that has to be well spelt and set. */
export const written: readonly Shown[] = [
  ...slides.flatMap(besideMarkdown),
  ...inTemplates,
  ...stringsIn({ ...data, diagrams, filteredResponses }, 'data'),
]
