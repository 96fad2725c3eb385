import { useNav } from '@slidev/client'
import { getCurrentInstance, onMounted, readonly, shallowRef } from 'vue'
import { deferredParts } from '../startup/deferred'
import { loadWhenIdle } from '../startup/loading'
import { readSlides } from '../presenting/slideWords'

const isReady = shallowRef(false)

/** Whether this window has preloaded the whole talk, and no longer needs the network. */
export const useReadiness = () => readonly(isReady)

/** Preloads the talk after the first slide; sets data-deck-ready, which tests wait for, once everything is loaded. */
export function preloadTalk() {
  const { slides } = useNav()
  const { appContext } = getCurrentInstance()!
  onMounted(async () => {
    await Promise.all([loadWhenIdle(slides), deferredParts()])
    isReady.value = true
    document.documentElement.dataset.deckReady = 'true'
    // For the search in the go-to dialog.
    await readSlides(slides.value, appContext)
  })
}
