/** Frontmatter fields for the sources of a slide; props of every layout within a part. */
export interface SlideSource {
  /** Pages of the article: `90` or `86–87`. */
  pages?: string | number
  /** Works the article cites here: keys of data/works.ts, with pages (`anto 40–45`). */
  cites?: readonly string[]
  /** Public records this slide relies on: keys of data/records.ts. */
  records?: readonly string[]
  /** Figures the slide shows, for the source card: keys of data/figures.ts. */
  figures?: readonly string[]
  /** Facts in slide or notes from other pages of the article: keys of data/. Used by tests only. */
  tells?: readonly string[]
  /** Numbers in slide or notes that are not figures, such as `three causes`. Used by tests only. */
  counts?: readonly string[]
  /** Responses whose filters the slide shows, for the source card: keys of data/filters.ts. */
  responses?: readonly string[]
  /** A remark after the source, such as what was computed or whose diagram it is. */
  remark?: string
  /** A caveat about the drawing, for the source card only. */
  caveat?: string
}
