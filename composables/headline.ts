/** Where a headline breaks: `# The first line \ the second`, after Markdown's own mark at the end of a line. */
export const lineBreak = ' \\ '

/** The headline of a slide's Markdown as one line; nothing where it has no mark to take out. */
export function unbrokenHeadline(markdown: string): string | undefined {
  const headline = markdown.match(/^# (.+)$/m)?.[1]
  return headline?.includes(lineBreak) ? headline.replaceAll(lineBreak, ' ') : undefined
}
