import { useNav } from '@slidev/client'
import { getCurrentInstance, onMounted, readonly, shallowRef } from 'vue'
import { lateParts } from '../startup/late'
import { loadWhenIdle } from '../startup/loading'
import { readSlides } from '../presenting/slideWords'

const isReady = shallowRef(false)

/** Whether this window has everything the talk may still need, so that the network may go. */
export const useReadiness = () => readonly(isReady)

/** Fetches it, behind the first slide, and says so when it is there: to the presenter, and in the page to whoever looks. */
export function becomeReady() {
  const { slides } = useNav()
  const { appContext } = getCurrentInstance()!
  onMounted(async () => {
    await Promise.all([loadWhenIdle(slides), lateParts()])
    isReady.value = true
    document.documentElement.dataset.deckReady = 'true'
    // For whoever asks for a slide by a word.
    await readSlides(slides.value, appContext)
  })
}
