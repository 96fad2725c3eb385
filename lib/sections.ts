/** What a slide tells of the part it opens; tests read the same from Slidev's parser. */
export interface SlideHead {
  no: number
  title: string
  frontmatter: Record<string, unknown>
}

/** A section with its number, as a heading names it: “3 Assuaging”; a part outside the article by its title alone. */
export const partName = ({ number, title }: Pick<Part, 'number' | 'title'>) =>
  number === undefined ? title : `${number} ${title}`

/** A run of slides: one of the article's sections, or a part of the talk outside them. */
export interface Part {
  title: string
  /** The article's section; parts outside the article have none. */
  number?: number
  /** The field of policy that a section on one of the three responses is about. */
  field?: string
  /** Planned minutes; none where the part is not counted. */
  minutes?: number
  first: number
  last: number
}

/**
 * A slide with `layout: section` opens a part: a section of the article if it has a number, else one of the presenter's.
 * A slide with `part:` opens a part that has no opener.
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
