import { useNav } from '@slidev/client'
import { createSharedComposable } from '@vueuse/core'
import { watch } from 'vue'
import { isSilent } from '../presenting/silence'
import { useOtherWindow } from './useOtherWindow'

/** Whether the audience sees black instead of the slide, as presenters’ remotes can ask. The next step ends it. */
export const useScreen = createSharedComposable(() => {
  const { currentSlideNo, clicks } = useNav()
  const blank = useOtherWindow<boolean>('blank', false)
  watch([currentSlideNo, clicks], () => {
    // A window that joins or follows takes no step of its own.
    if (!isSilent()) blank.value = false
  })
  return { blank, toggle: () => (blank.value = !blank.value) }
})
