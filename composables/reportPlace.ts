import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { hasNotes } from './notes'
import { placeAddress } from './place'

/**
 * Tells the server of `npm start` where the talk is, so that it can be taken up again there and a rehearsal can be
 * timed. Only a build with notes, on this machine, does so: a published deck reports nothing to anyone.
 */
export function reportPlace() {
  const { slides, currentSlideNo, clicks, isPrintMode } = useNav()
  const here = ['localhost', '127.0.0.1'].includes(location.hostname) && location.protocol === 'http:'
  if (import.meta.env.DEV || !here || isPrintMode.value || !hasNotes(slides.value)) return

  let listening = true
  watch([currentSlideNo, clicks], async ([no, click]) => {
    if (!listening) return
    try {
      const { status } = await fetch(placeAddress, { method: 'POST', body: JSON.stringify({ no, click }) })
      listening = status === 204
    } catch {
      // The server has gone; the talk goes on without it.
    }
  })
}
