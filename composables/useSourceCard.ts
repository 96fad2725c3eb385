import { createSharedComposable } from '@vueuse/core'
import { useOtherWindow } from './useOtherWindow'

/** On which slide the source card is open, if it is: one state for the app, and for the other window of the same talk. */
export const useSourceCard = createSharedComposable(() => {
  const openOn = useOtherWindow<number | null>('source-card', null)
  return {
    openOn,
    toggle: (no: number) => void (openOn.value = openOn.value === no ? null : no),
    close: () => void (openOn.value = null),
  }
})
