import { createSharedComposable, useBroadcastChannel } from '@vueuse/core'
import { ref, watch } from 'vue'

/**
 * Whether the source card is open, and on which slide: one state for the app, and for the other window
 * of the same talk.
 */
export const useSourceCard = createSharedComposable(() => {
  const openOn = ref<number>()
  const { data, post } = useBroadcastChannel<number | null, number | null>({ name: 'deck-source-card' })
  watch(data, (no) => (openOn.value = no ?? undefined))

  function show(no: number | undefined) {
    openOn.value = no
    post(no ?? null)
  }
  return {
    openOn,
    toggle: (no: number) => show(openOn.value === no ? undefined : no),
    close: () => openOn.value !== undefined && show(undefined),
  }
})
