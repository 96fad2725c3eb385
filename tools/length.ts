import type { Length } from './deck.ts'
import { type KeptBuild, shortTalk, talk } from './slidev.ts'

/** The option of every command that shows or exports the talk: `--short` for the talk of 15 minutes. */
export const lengthOption = { short: { type: 'boolean' } } as const

/** The length that the options ask for. */
export const lengthOf = ({ short }: { short?: boolean }): Length => (short ? 'short' : 'long')

/** What each length is presented and printed from. */
export const talks: Record<Length, KeptBuild> = { long: talk, short: shortTalk }

/** The name of an export of this length: deck.pdf, deck-short.pdf. */
export const exportName = (name: string, length: Length) =>
  length === 'long' ? name : name.replace(/(?=\.\w+$)|$/, '-short')
