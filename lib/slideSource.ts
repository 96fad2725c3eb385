/** What the frontmatter of a slide says of its sources; every layout within a part takes it. */
export interface SlideSource {
  /** Pages of the article: `90` or `86–87`. */
  pages?: string | number
  /** Works the article cites here: keys of data/works.ts, with pages (`anto 40–45`). */
  cites?: readonly string[]
  /** Public records this slide relies on: keys of data/records.ts. */
  records?: readonly string[]
  /** Figures the slide shows, for the source card: keys of data/figures.ts. */
  figures?: readonly string[]
  /** What slide and notes tell from other pages than their own, for the tests alone: keys of data/, of whatever kind. */
  tells?: readonly string[]
  /** What slide and notes count that is no figure, for the tests alone: `three causes`. */
  counts?: readonly string[]
  /** Responses whose filters the slide shows, for the source card: keys of data/filters.ts. */
  readings?: readonly string[]
  /** A short remark after the source: what is computed, whose diagram it is. */
  remark?: string
  /** What to mind about the drawing, on the source card only. */
  caveat?: string
}
