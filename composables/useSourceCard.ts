import { toRef } from 'vue'
import { createSharedState } from '../presenting/sharedStates'

const openOn = toRef(createSharedState('source-card', { openOn: null as number | null }), 'openOn')

/** The number of the slide whose source card is open, if any; shared with the other windows of the talk. */
export const useSourceCard = () => ({
  openOn,
  toggle: (no: number) => void (openOn.value = openOn.value === no ? null : no),
  close: () => void (openOn.value = null),
})
