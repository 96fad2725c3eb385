import * as data from '../../data/index.ts'
import { drawnBy } from './slide-components.ts'
import { allFacts, factsOf } from './facts.ts'
import { besideMarkdown, type Shown } from './shown-words.ts'
import { faultsInProse, plainProse } from './prose.ts'
import { type Slide, slides, texts } from './slides.ts'

/** Checks what a slide shows and what is spoken with it against its facts. */
export function faultsInFacts(slide: Slide): string[] {
  const facts = factsOf(slide)
  const beside = [...besideMarkdown(slide), ...drawnBy(slide.content).flatMap(({ strings }) => strings)]
  return [...texts(slide).map(plainProse), ...beside.map(({ text }) => text)].flatMap((text) =>
    faultsInProse(text, facts),
  )
}

/** Entries under `tells` or `counts` that a slide does not need; a record may support words alone. */
export const needless = (slide: Slide): string[] =>
  ['tells', 'counts'].flatMap((key) => {
    const found = faultsInFacts(slide).length
    const named = (slide.frontmatter[key] ?? []) as string[]
    const without = (one: string) => ({
      ...slide,
      frontmatter: { ...slide.frontmatter, [key]: named.filter((other) => other !== one) },
    })
    return named
      .filter((one) => !Object.hasOwn(data.records, one))
      .filter((one) => faultsInFacts(without(one)).length === found)
      .map((one) => `“${one}” under ${key} is not needed`)
  })

/** A slide that belongs to no talk, which declares nothing. */
export const bare: Slide = {
  ...slides[0]!,
  layout: 'claim',
  content: '',
  notes: { spoken: '', ifAsked: '' },
  frontmatter: {},
}

/** Checks an entry of data/ against itself and its page, other texts against all of data/. */
export function faultsInWords(words: readonly Shown[]): string[] {
  return words.flatMap(({ where, text }) => {
    const [table = '', id = ''] = where.split(' ')
    const entry = (data as unknown as Record<string, Record<string, { page?: number }>>)[table]?.[id]
    const facts = entry?.page
      ? factsOf({ ...bare, frontmatter: { pages: entry.page, tells: [id] } })
      : allFacts
    return faultsInProse(text, facts).map((fault) => `${where}: ${fault}`)
  })
}
