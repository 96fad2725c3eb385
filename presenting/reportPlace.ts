import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { type Place, placeAddress } from '../lib/place'
import { isSilent } from './silence'
import { isForPresenting } from './thisTalk'

/**
 * Reports the place to the server of `npm start`, which resumes the talk there and times rehearsals. Only a build with
 * notes on this machine does so; a published deck reports nothing.
 */
export function reportPlace() {
  const { currentSlideNo, clicks, isPrintMode } = useNav()
  const here = ['localhost', '127.0.0.1'].includes(location.hostname) && location.protocol === 'http:'
  if (import.meta.env.DEV || !here || isPrintMode.value || !isForPresenting()) return

  let listening = true
  let reported = Promise.resolve()
  async function report(place: Place) {
    if (!listening) return
    try {
      const { status } = await fetch(placeAddress, { method: 'POST', body: JSON.stringify(place) })
      listening = status === 204
    } catch {
      // The server has stopped; the talk goes on without it.
    }
  }
  watch([currentSlideNo, clicks], ([no, click]) => {
    // The window that made the step reports it; with two reports, quick steps could arrive out of order.
    if (isSilent()) return
    reported = reported.then(() => report({ no, click }))
  })
}
