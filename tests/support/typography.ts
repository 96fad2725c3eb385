import { people } from '../../data/index.ts'
import type { Person } from '../../data/types.ts'
import { misspellings, quotedSpellings } from '../exceptions.ts'

/** HTML tags, and attributes that style. */
export function rawMarkup(markdown: string): string[] {
  const tags = [...markdown.matchAll(/<\/?([a-z][\w-]*)[^>]*>/g)].filter(
    ([, name]) => !/^v-clicks?$/.test(name!),
  )
  const attributes = [...markdown.matchAll(/\s(?:class|style)=/g)]
  return [...tags, ...attributes].map(([found]) => `raw markup “${found.trim()}”`)
}

/** Straight quotes, double hyphens, hyphens in ranges and three full stops, outside tags and addresses. */
export function untypographic(markdown: string): string[] {
  const prose = markdown
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\S+/g, ' ')
    .replace(/^\|[\s\-|:]+\|$/gm, ' ')
  return [...prose.matchAll(/\S*(?:"|'|--|\.\.\.| - |\d-\d)\S*/g)].map(
    ([found]) => `“${found.trim()}” is not typographic`,
  )
}

/** Whether a text has a name, other than as a part of a word. */
export const hasName = (text: string, name: string) =>
  new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text)

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")

/** Names without their macrons, in the wrong order, or misspelt as in the article. */
export function misspelt(words: string, known = { wrong: misspellings, quoted: quotedSpellings }): string[] {
  const text = known.quoted.reduce((rest, spelling) => rest.replaceAll(spelling, ' '), words)
  const wrong = new Set(known.wrong)
  for (const { name, from } of Object.values<Person>(people)) {
    const [family, given] = name.split(' ')
    if (from === 'Japan' && given) wrong.add(`${given} ${family}`)
    for (const part of [name, ...name.split(' ')]) if (plain(part) !== part) wrong.add(plain(part))
  }
  return [...wrong].filter((name) => hasName(text, name)).map((name) => `“${name}” is misspelt`)
}
