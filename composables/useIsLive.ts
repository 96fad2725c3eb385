import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'

/** Whether this rendering of the slide takes input: not print, preview or overview. */
export function useIsLive() {
  const { isPrintMode } = useNav()
  const { $renderContext } = useSlideContext()
  return computed(() => !isPrintMode.value && ['slide', 'presenter'].includes($renderContext.value))
}
