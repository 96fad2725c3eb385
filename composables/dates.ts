const months = [
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

/** 2016-11-08 as “8 November 2016”, 2016-11 as “November 2016”, 2016 as “2016”; a range shares what it can. */
export function dateText(iso: string, until?: string): string {
  const [year, month, day] = split(iso)
  const name = month ? months[month - 1] : undefined
  if (until && name && day) {
    const [endYear, endMonth, endDay] = split(until)
    if (endYear === year && endMonth === month) return `${day}–${endDay} ${name} ${year}`
    if (endMonth) return `${dateText(iso)} – ${dateText(until)}`
  }
  return [day, name, year].filter(Boolean).join(' ')
}

/** A place on the time axis: days since 1970; a month or a year counts from its middle. */
export function dayOf(iso: string): number {
  const [year, month, day] = split(iso)
  return Date.UTC(year, month ? month - 1 : 6, day ?? (month ? 15 : 1)) / 86_400_000
}
