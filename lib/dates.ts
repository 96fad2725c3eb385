export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const split = (iso: string) => iso.split('-').map(Number) as [number, number?, number?]

/** Day, month and year, as far as they are known. */
function wordsOf(iso: string): string[] {
  const [year, month, day] = split(iso)
  return [day, month && months[month - 1], year].filter((word) => word !== undefined).map(String)
}

/** 2016-11-08 as “8 November 2016”, 2016-11 as “November 2016”, 2016 as “2016”; a range shares what it can. */
export function dateText(iso: string, until = iso): string {
  const from = wordsOf(iso)
  const to = wordsOf(until)
  const shared: string[] = []
  const alike = from.length === to.length
  while (alike && from.length && from.at(-1) === to.at(-1)) {
    shared.unshift(from.pop()!)
    to.pop()
  }
  // “3–4 February”, but “29 September – 3 October”: the dash stands off where it joins more than two words.
  const dash = from.length + to.length > 2 ? ' – ' : '–'
  const range = from.length ? [from.join(' ') + dash + to.join(' ')] : []
  return [...range, ...shared].join(' ')
}

/** How exactly a date is known. */
export const precisionOf = (iso: string) => (['year', 'month', 'day'] as const)[iso.split('-').length - 1]!

/** The stretch of time that a date names, a day, a month or a year, in days since 1970; its end is not in it. */
export function spanOf(iso: string, until = iso): { from: number; until: number } {
  const edge = (at: string, past: 0 | 1) => {
    const [year, month, day] = split(at)
    const ms = day
      ? Date.UTC(year, month! - 1, day + past)
      : month
        ? Date.UTC(year, month - 1 + past)
        : Date.UTC(year + past, 0)
    return ms / 86_400_000
  }
  return { from: edge(iso, 0), until: edge(until, 1) }
}
