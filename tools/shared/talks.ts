import { parseTimeString } from '@slidev/parser/utils'
import { planOf } from '../../lib/plan.ts'
import { loadSource } from './source.ts'
import type { Length } from './deck.ts'
import { type Build, shortTalk, talk } from '../build/slidev.ts'

/** The option of every command that shows or exports the talk: `--short` for the 15-minute talk. */
export const lengthOption = { short: { type: 'boolean' } } as const

/** The length chosen by the options. */
export const lengthOf = ({ short }: { short?: boolean }): Length => (short ? 'short' : 'long')

/** The build that each length is presented and printed from. */
export const talks: Record<Length, Build> = { long: talk, short: shortTalk }

/** The name of an export of this length: deck.pdf, deck-short.pdf. */
export const exportName = (name: string, length: Length) =>
  length === 'long' ? name : name.replace(/(?=\.\w+$)|$/, '-short')

/** The planned minutes of a talk; without any, Slidev’s default. */
export const minutesOf = ({ duration }: Record<string, unknown>) =>
  parseTimeString(String(duration ?? '30min')).seconds / 60

/** The plan of the talk of this length, and the titles of its slides. */
export async function loadPlan(length: Length) {
  const { slides } = await loadSource(length)
  return { plan: planOf(slides, minutesOf(slides[0]!.frontmatter)), titles: slides.map(({ title }) => title) }
}
