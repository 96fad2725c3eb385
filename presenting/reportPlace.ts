import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { type Place, placeAddress } from '../lib/place'
import { isSilent } from './silence'
import { isPresented } from './thisTalk'

/**
 * Tells the server of `npm start` where the talk is, so that it can be taken up again there and a rehearsal can be
 * timed. Only a build with notes, on this machine, does so: a published deck reports nothing to anyone.
 */
export function reportPlace() {
  const { currentSlideNo, clicks, isPrintMode } = useNav()
  const here = ['localhost', '127.0.0.1'].includes(location.hostname) && location.protocol === 'http:'
  if (import.meta.env.DEV || !here || isPrintMode.value || !isPresented()) return

  let listening = true
  let reported = Promise.resolve()
  async function report(place: Place) {
    if (!listening) return
    try {
      const { status } = await fetch(placeAddress, { method: 'POST', body: JSON.stringify(place) })
      listening = status === 204
    } catch {
      // The server has gone; the talk goes on without it.
    }
  }
  watch([currentSlideNo, clicks], ([no, click]) => {
    // A step that this window was told of is reported by the one that made it; told twice, quick steps would come mixed.
    if (isSilent()) return
    reported = reported.then(() => report({ no, click }))
  })
}
