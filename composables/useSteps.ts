import { useSlideContext } from '@slidev/client'
import { computed, onMounted, onUnmounted, shallowRef, useId } from 'vue'

/**
 * Claims `count` clicks of the slide and tells how many of them have been made.
 * Registered on mount, as Slidev's own v-click does: only then does the slide have a click total.
 */
export function useSteps(count: number) {
  const { $clicksContext } = useSlideContext()
  const id = `steps-${useId()}`
  const claim = shallowRef<ReturnType<typeof $clicksContext.calculateSince>>(null)

  onMounted(() => {
    if (count < 1) return
    claim.value = $clicksContext.calculateSince('+1', count)
    if (claim.value) $clicksContext.register(id, claim.value)
  })
  onUnmounted(() => $clicksContext.unregister(id))

  const step = computed(() =>
    claim.value ? Math.min(count, Math.max(0, claim.value.currentOffset.value + 1)) : 0,
  )
  /** Classes of the element that click `at` brings. */
  const stepClass = (at: number) => ({ step: true, unshown: step.value < at })
  return { step, stepClass }
}
