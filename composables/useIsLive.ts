import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'

/** Whether the slide is one that can be operated: not printed, not a preview, not in the overview. */
export function useIsLive() {
  const { isPrintMode } = useNav()
  const { $renderContext } = useSlideContext()
  return computed(() => !isPrintMode.value && ['slide', 'presenter'].includes($renderContext.value))
}
