import { configs } from '@slidev/client'
import { slides } from '@slidev/client/logic/slides.ts'
import { hasNotes } from '../lib/notes'

/** Whether this is a talk to be given: the published deck is for readers, each of whom goes their own way. */
export const isPresented = () => hasNotes(slides.value)

/**
 * A name for what the windows of this talk share. Other talks may be open at the same address, or have been there
 * before: under another path, as another file, with another title or, as the short talk, with fewer slides.
 */
export function ofThisTalk(name: string): string {
  const path = __SLIDEV_HASH_ROUTE__ ? location.pathname : import.meta.env.BASE_URL
  return `deck-${name} ${path} ${slides.value.length} ${configs.title}`
}
