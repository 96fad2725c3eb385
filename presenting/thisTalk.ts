import { configs } from '@slidev/client'
import { slides } from '@slidev/client/logic/slides.ts'
import { hasNotes } from '../lib/notes'

/** Whether this build is for presenting. The published deck is for readers, whose windows are independent. */
export const isForPresenting = () => hasNotes(slides.value)

/**
 * A name for a channel, lock or storage key of this talk, distinct from other talks on the same origin: those under
 * another path, in another file, with another title or, as the short talk, with fewer slides.
 */
export function ofThisTalk(name: string): string {
  const path = __SLIDEV_HASH_ROUTE__ ? location.pathname : import.meta.env.BASE_URL
  return `deck-${name} ${path} ${slides.value.length} ${configs.title}`
}
