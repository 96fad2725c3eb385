/** Estimated lines of the longest cell in a row, given the characters per line of each column. */
export const linesOf = (cells: readonly (readonly [text: string | undefined, perLine: number])[]) =>
  Math.max(...cells.map(([text = '', perLine]) => Math.ceil(text.length / perLine)))

/**
 * Splits rows into `pages` consecutive groups of similar weight, an estimate of height, and returns one.
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
