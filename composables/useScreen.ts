import { useNav } from '@slidev/client'
import { createSharedComposable } from '@vueuse/core'
import { toRef, watch } from 'vue'
import { createSharedState } from '../presenting/sharedStates'
import { isSilent } from '../presenting/silence'

const blank = toRef(createSharedState('screen', { blank: false }), 'blank')

/** Whether the audience sees a black screen, which presenter remotes can request. The next step ends it. */
export const useScreen = createSharedComposable(() => {
  const { currentSlideNo, clicks } = useNav()
  watch([currentSlideNo, clicks], () => {
    // A window that joins or follows the talk has not taken a step itself.
    if (!isSilent()) blank.value = false
  })
  return { blank, toggle: () => (blank.value = !blank.value) }
})
