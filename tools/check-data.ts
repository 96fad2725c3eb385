import { faultIn } from '../components/charts/chart.ts'
import type { Figure } from '../data/types.ts'
import { charts } from '../components/charts/bars.ts'
import { figures } from '../data/index.ts'
import { sourceText } from '../composables/citing.ts'
import { loadDeck } from './deck.ts'
import { PlainError } from './plain.ts'

/** Figures that are no numbers, below zero, or shares over the whole. */
export function faultsInFigures(entries: Readonly<Record<string, Pick<Figure, 'value' | 'unit'>>>): string[] {
  return Object.entries(entries).flatMap(([id, { value, unit }]) => {
    if (!Number.isFinite(value)) return [`figure “${id}” is not a number`]
    if (value < 0) return [`figure “${id}” is below zero (${value})`]
    if (unit === '%' && value > 100) return [`figure “${id}” is a share over 100 (${value})`]
    return []
  })
}

/** What a slide names in its frontmatter and the data does not have. */
async function faultsInSlides(): Promise<string[]> {
  const { slides } = await loadDeck()
  return slides.flatMap(({ index, frontmatter }) => {
    const {
      figures: ids = [],
      pages,
      cites,
      records,
    } = frontmatter as {
      figures?: string[]
      pages?: string
      cites?: string[]
      records?: string[]
    }
    const unknown = ids.filter((id) => !(id in figures)).map((id) => `no figure is called “${id}”`)
    try {
      sourceText({ pages, cites, records })
    } catch (error) {
      unknown.push((error as Error).message)
    }
    return unknown.map((fault) => `slide ${index + 1}: ${fault}`)
  })
}

/** Stops a build whose slides would show an error box instead of their evidence. */
export async function checkData(): Promise<void> {
  const faults = [
    ...faultsInFigures(figures),
    ...charts.flatMap(({ name, bars, max }) => {
      const fault = faultIn(bars, max)
      return fault ? [`chart “${name}”: ${fault}`] : []
    }),
    ...(await faultsInSlides()),
  ]
  if (faults.length > 0)
    throw new PlainError(['The data is wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'))
}
