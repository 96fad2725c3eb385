/** About how many lines the longest cell of a row takes, by the characters that fit on a line of its column. */
export const linesOf = (cells: readonly (readonly [text: string | undefined, perLine: number])[]) =>
  Math.max(...cells.map(([text = '', perLine]) => Math.ceil(text.length / perLine)))

/**
 * Splits rows into `pages` runs of about the same weight, in order; the weight stands for the height a row needs.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  page: number,
  pages: number,
  weight: (row: Row) => number,
): Row[] {
  const total = rows.reduce((sum, row) => sum + weight(row), 0)
  let before = 0
  return rows.filter((row) => {
    const middle = before + weight(row) / 2
    before += weight(row)
    return Math.min(pages, Math.floor((middle / total) * pages) + 1) === page
  })
}
