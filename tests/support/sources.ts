import type * as data from '../../data/index.ts'
import { figures, later, people, records, works } from '../../data/index.ts'
import { partsOf } from '../../lib/sections.ts'
import { figuresDrawn, textsDrawn } from './slide-components.ts'
import { firstPage, lastPage, numberWords } from './prose.ts'
import { type Slide, slides as talk, texts } from './slides.ts'
import { hasName } from './typography.ts'

/** The pages that “86–87, 91” names. */
export function pagesIn(pages: unknown): number[] {
  return [...String(pages ?? '').matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(([, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i),
  )
}

/** A list in the frontmatter, which may be missing. */
export const list = (value: unknown) => (value ?? []) as readonly string[]
const onSlide = ({ no }: Slide, faults: readonly string[]) => faults.map((fault) => `slide ${no}: ${fault}`)

/** Reports pages that the article does not cite, records that only notes may use, and events without their records. */
export function faultsInCiting(slide: Slide): string[] {
  const workOf: Readonly<Record<string, data.Work | undefined>> = works
  const recordOf: Readonly<Record<string, data.PublicRecord | undefined>> = records
  const uncited = list(slide.frontmatter.cites).filter((citation) => {
    const [key = '', at] = citation.split(' ')
    return at && !workOf[key]?.cited.some(({ pages }) => pages === at)
  })
  const named = list(slide.frontmatter.records)
  const unfit = named.filter((key) => recordOf[key]?.standing === 'notes')
  const drawn = textsDrawn(slide.content)
  const unrecorded = Object.entries<data.LaterEvent>(later).filter(
    ([id, { records }]) => drawn.includes(id) && !records.some((key) => named.includes(key)),
  )
  return onSlide(slide, [
    ...uncited.map((citation) => `the article does not cite “${citation}”`),
    ...unfit.map((key) => `“${key}” may only be used in notes`),
    ...unrecorded.map(
      ([id, { records }]) =>
        `the article does not have the event “${id}”: name ${records.join(' or ')} under records`,
    ),
  ])
}

/** The last page of the text, with its conclusion: that of the last numbered section. */
export const conclusion = () =>
  pagesIn(talk.findLast(({ frontmatter }) => frontmatter.number)?.frontmatter.pages).at(-1)!

/** Reports slides without a page of their section, or with a later page other than that of the conclusion. */
export function faultsInPages(slides: readonly Slide[]): string[] {
  const faults = slides.flatMap((slide) =>
    onSlide(
      slide,
      pagesIn(slide.frontmatter.pages)
        .filter((page) => page < firstPage || page > lastPage)
        .map((page) => `the article has no page ${page}`),
    ),
  )
  for (const { number, first, last } of partsOf(slides)) {
    if (number === undefined) continue
    const [opener, ...rest] = slides.filter(({ no }) => first <= no && no <= last)
    const own = pagesIn(opener!.frontmatter.pages)
    for (const slide of rest) {
      const pages = pagesIn(slide.frontmatter.pages)
      if (!pages.some((page) => own.includes(page)))
        faults.push(
          ...onSlide(slide, [`no page of section ${number}, which has pages ${own[0]} to ${own.at(-1)}`]),
        )
      const ahead = pages.filter((page) => page > own.at(-1)! && page !== conclusion())
      faults.push(
        ...onSlide(
          slide,
          ahead.map((page) => `page ${page} comes after section ${number}`),
        ),
      )
    }
  }
  return faults
}

/** Reports people whose short name is not part of their name, or whose pages are missing, out of order or not the article’s. */
export function faultsInPeople(
  entries: Readonly<Record<string, Pick<data.Person, 'name' | 'short' | 'pages'>>>,
) {
  return Object.entries(entries).flatMap(([id, { name, short, pages }]) => [
    ...(name.includes(short) ? [] : [`“${id}” is called ${short}, which is not part of ${name}`]),
    ...(pages.length ? [] : [`“${id}” has no page`]),
    ...pages
      .filter((page, i) => page < firstPage || page > conclusion() || page <= (pages[i - 1] ?? 0))
      .map((page) => `“${id}” has page ${page} in the wrong place`),
  ])
}

/** Reports tables that are split over slides but do not run from their first page to their last. */
export function faultsInTables(contents: readonly string[]): string[] {
  const spread = new Map<string, { pages: number[]; of: Set<number> }>()
  for (const [, name, page, of] of contents
    .join('\n')
    .matchAll(/<(\w+(?: kind="\w+")?) :page="(\d+)" :of="(\d+)"/g)) {
    const table = spread.get(name!) ?? { pages: [], of: new Set() }
    table.pages.push(Number(page))
    table.of.add(Number(of))
    spread.set(name!, table)
  }
  return [...spread].flatMap(([name, { pages, of }]) => {
    const [count = 0] = of
    const complete = of.size === 1 && pages.length === count && pages.every((page, i) => page === i + 1)
    return complete ? [] : [`${name} shows pages ${pages.join(', ')} of ${[...of].join(' and of ')}`]
  })
}

/** People whom the talk never mentions. */
export const unmentioned = (prose: string, entries: Readonly<Record<string, data.Person>> = people) =>
  Object.values(entries)
    .filter(({ short }) => !hasName(prose, short))
    .map(({ name }) => name)

const spelt = Object.entries({ ...numberWords, one: 1, two: 2, twice: 2 })

/** Whether a text contains a number, in digits or spelt out. */
function has(text: string, value: number): boolean {
  const ways = [String(value), ...spelt.filter(([, number]) => number === value).map(([word]) => word)]
  return new RegExp(`(?<![\\w.])(?:${ways.join('|')})(?!\\w|\\.\\d)`, 'i').test(text)
}

/** Reports figures that a slide shows without declaring them, or declares without using them. */
export function faultsInFigures(slide: Slide): string[] {
  const entries: Readonly<Record<string, data.Figure>> = figures
  const declared = list(slide.frontmatter.figures)
  // The appendix prints all of the data and has no source card.
  const drawn = slide.layout === 'appendix' ? [] : figuresDrawn(slide.content)
  const told = [...texts(slide), ...textsDrawn(slide.content)].join('\n')
  return onSlide(slide, [
    ...drawn
      .filter((id) => !declared.includes(id))
      .map((id) => `shows “${id}”, which its frontmatter does not declare under figures`),
    ...declared
      .filter((id) => !drawn.includes(id) && !has(told, entries[id]!.value))
      .map((id) => `declares the figure “${id}” but does not use it`),
  ])
}

/** Figures of the article whose quotation does not contain their number. */
export const missingFromQuote = (
  entries: Readonly<Record<string, Pick<data.Figure, 'value' | 'quote' | 'computed'>>>,
) =>
  Object.entries(entries)
    .filter(([, { value, quote = '', computed }]) => !computed && !has(quote, value))
    .map(([id]) => id)
