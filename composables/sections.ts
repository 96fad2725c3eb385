/** What a slide tells of the part it opens; tests read the same from Slidev's parser. */
export interface SlideHead {
  no: number
  title: string
  frontmatter: Record<string, unknown>
}

/** A run of slides: one of the article's sections, or a part of the talk outside them. */
export interface Part {
  title: string
  /** The article's section; parts outside the article have none. */
  number?: number
  /** Planned minutes; none where the part is not counted. */
  minutes?: number
  first: number
  last: number
}

/** A slide with `layout: section` opens a section, one with `part:` a part outside the article. */
export function partsOf(slides: readonly SlideHead[]): Part[] {
  const parts: Part[] = []
  for (const { no, title, frontmatter } of slides) {
    const opensSection = frontmatter.layout === 'section'
    const opensPart = typeof frontmatter.part === 'string'
    if (opensSection || opensPart) {
      parts.push({
        title: opensPart ? String(frontmatter.part) : title,
        number: opensSection ? Number(frontmatter.number) : undefined,
        minutes: frontmatter.minutes === undefined ? undefined : Number(frontmatter.minutes),
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
