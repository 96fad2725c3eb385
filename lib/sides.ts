import type { Body, DatedEvent, Person } from '../data/types'
import { bodies, people } from '../data'

/** Whose act an event was, as the colour of its dot: red is Japan's government alone, and not Okinawa's. */
export type Side = 'japan' | 'us' | 'both' | 'local' | 'others' | 'none'

const all: Readonly<Record<DatedEvent['actors'][number], Person | Body>> = {
  ...people,
  ...bodies,
}

export function sideOf({ actors }: Pick<DatedEvent, 'actors'>): Side {
  const countries = actors.flatMap((id) => all[id].from ?? [])
  if (countries.includes('Japan')) return countries.includes('United States') ? 'both' : 'japan'
  if (countries.includes('United States')) return 'us'
  if (countries.includes('Okinawa')) return 'local'
  return countries.length ? 'others' : 'none'
}
