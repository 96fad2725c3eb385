import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { weigh, type Weight } from '../bench/compressed.ts'
import { root } from '../shared/deck.ts'
import { UserError } from '../shared/errors.ts'

/** Maximum compressed size of each part of the published deck, in KiB. */
export type Budgets = Readonly<Record<string, number>>

const section = 'a section of the talk, js'
const rest = 'anything else'
/**
 * Files that the deck does not load: for hosts, link previews and downloads. The page of each slide's address differs
 * from index.html by a title and a description.
 */
const uncounted = /\/(?:404\.html|_redirects|_headers|\d+\/index\.html)$|\.(?:png|pdf|pptx)$/

/** The size of each file that counts, by URL path. */
export const weighDeck = (dir: string) => weigh(dir, (path) => !uncounted.test(path))

/** A file name without its content hash. */
const nameOf = (path: string) => basename(path).replace(/-[\w-]{8}(?=\.\w+$)/, '')

function partOf(path: string, budgets: Budgets): string {
  const name = nameOf(path)
  if (name in budgets) return name
  if (path.endsWith('.woff2')) return 'fonts'
  return /^\d-[\w-]+\.js$/.test(name) ? section : rest
}

/** One line for each part over its budget. Fonts count together, other files one by one. */
export function overBudget(weights: ReadonlyMap<string, Weight>, budgets: Budgets): string[] {
  const shares = new Map<string, { part: string; bytes: number }>()
  for (const [path, { sent }] of weights) {
    const part = partOf(path, budgets)
    const name = part === 'fonts' ? part : nameOf(path)
    const bytes = shares.get(name)?.bytes ?? 0
    shares.set(name, { part, bytes: part === 'fonts' ? bytes + sent : Math.max(bytes, sent) })
  }
  const missing = Object.keys(budgets).filter(
    (part) => ![...shares.values()].some((share) => share.part === part),
  )
  return [
    ...missing.map((part) => `“${part}” has a budget but is not in the build`),
    ...[...shares].flatMap(([name, { part, bytes }]) => {
      const kib = bytes / 1024
      if (kib <= budgets[part]!) return []
      const group = part === name ? '' : ` (${part})`
      return [`${name}${group} weighs ${kib.toFixed(1)} KiB compressed; its budget is ${budgets[part]} KiB`]
    }),
  ]
}

export const readBudgets = () => JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8')) as Budgets

/** Throws if any part of the build in `dir` is over its budget. */
export function checkBudgets(dir: string, budgets = readBudgets()): void {
  const faults = overBudget(weighDeck(dir), budgets)
  if (faults.length > 0)
    throw new UserError(['The build is over its budget (budgets.json):', ...faults].join('\n  '))
}
