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

/** Day, month and year, as far as known. */
function wordsOf(iso: string): string[] {
  const [year, month, day] = split(iso)
  return [day, month && months[month - 1], year].filter((word) => word !== undefined).map(String)
}

/** 2016-11-08 as “8 November 2016”, 2016-11 as “November 2016”, 2016 as “2016”; a range writes shared parts once. */
export function dateText(iso: string, until = iso): string {
  const from = wordsOf(iso)
  const to = wordsOf(until)
  const shared: string[] = []
  const alike = from.length === to.length
  while (alike && from.length && from.at(-1) === to.at(-1)) {
    shared.unshift(from.pop()!)
    to.pop()
  }
  // “3–4 February”, but “29 September – 3 October”: spaced if either side has several words.
  const dash = from.length + to.length > 2 ? ' – ' : '–'
  const range = from.length ? [from.join(' ') + dash + to.join(' ')] : []
  return [...range, ...shared].join(' ')
}

/** A date as `dateText` has it, without its year if that is the given one. */
export const withoutYear = (text: string, year?: number | string) =>
  year ? text.replace(` ${year}`, '') : text

/** The precision of a date. */
export const precisionOf = (iso: string) => (['year', 'month', 'day'] as const)[iso.split('-').length - 1]!

/** The day, month or year that a date names, in days since 1970; `until` is exclusive. */
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

/** A day, in days since 1970, as 2016-11-08. */
export const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
