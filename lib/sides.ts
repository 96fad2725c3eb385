import type { Body, DatedEvent, Person } from '../data/types'
import { bodies, people } from '../data'

/** Who acted in an event, shown as the colour of its dot. Red is for Japan's government only, not for Okinawa's. */
export type Side = 'japan' | 'us' | 'both' | 'okinawa' | 'others' | 'none'

const all: Readonly<Record<DatedEvent['actors'][number], Person | Body>> = {
  ...people,
  ...bodies,
}

export function sideOf({ actors }: Pick<DatedEvent, 'actors'>): Side {
  const countries = actors.flatMap((id) => all[id].from ?? [])
  if (countries.includes('Japan')) return countries.includes('United States') ? 'both' : 'japan'
  if (countries.includes('United States')) return 'us'
  if (countries.includes('Okinawa')) return 'okinawa'
  return countries.length ? 'others' : 'none'
}
