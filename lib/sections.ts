import type { SlideRoute } from '@slidev/types'

/** The data of a slide that define parts; the client and Slidev's parser both provide it. */
export interface SlideHead {
  no: number
  title: string
  frontmatter: Record<string, unknown>
}

/** The head of a slide in the client. */
export const headOf = ({ no, meta }: SlideRoute): SlideHead => ({
  no,
  title: meta.slide.title ?? '',
  frontmatter: meta.slide.frontmatter,
})

/** The name of a part in headings: “3 Assuaging”, or the title alone outside the article. */
export const partName = ({ number, title }: Pick<Part, 'number' | 'title'>) =>
  number === undefined ? title : `${number} ${title}`

/** Consecutive slides: a section of the article, or another part of the talk. */
export interface Part {
  title: string
  /** The number of the article's section; undefined for other parts. */
  number?: number
  /** The policy field of a section on one of the three responses. */
  field?: string
  /** Planned minutes; undefined if the part is outside the plan. */
  minutes?: number
  first: number
  last: number
}

/**
 * A slide with `layout: section` starts a part: a section of the article if it has a `number`. A slide with `part:`
 * starts a part without an opener.
 */
export function partsOf(slides: readonly SlideHead[]): Part[] {
  const parts: Part[] = []
  for (const { no, title, frontmatter } of slides) {
    const { layout, part: name, number, field, minutes } = frontmatter
    if (layout === 'section' || typeof name === 'string') {
      parts.push({
        title: typeof name === 'string' ? name : title,
        number: number === undefined ? undefined : Number(number),
        field: field === undefined ? undefined : String(field),
        minutes: minutes === undefined ? undefined : Number(minutes),
        first: no,
        last: no,
      })
    } else {
      const part = parts.at(-1)
      if (part) part.last = no
    }
  }
  return parts
}
