/** A line break in a headline: `# First line \ second line`, after Markdown's hard line break. */
export const lineBreak = ' \\ '

/** The lines of the headline in a slide's Markdown; empty if it has none. */
export const headlineLines = (markdown: string): string[] =>
  /^# (.+)$/m.exec(markdown)?.[1]!.split(lineBreak) ?? []
