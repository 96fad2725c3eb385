/** Where a headline breaks: `# The first line \ the second`, after Markdown's own mark at the end of a line. */
export const lineBreak = ' \\ '

/** The lines of the headline in a slide's Markdown; none where it has no headline. */
export const headlineLines = (markdown: string): string[] =>
  /^# (.+)$/m.exec(markdown)?.[1]!.split(lineBreak) ?? []
