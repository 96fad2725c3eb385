import { useSlideContext } from '@slidev/client'
import { computed, onMounted, onUnmounted, shallowRef, useId } from 'vue'

/**
 * Registers `count` clicks with the slide, and counts those made. Registers on mount, as Slidev's v-click does.
 */
export function useSteps(count: number) {
  const { $clicksContext } = useSlideContext()
  const id = `steps-${useId()}`
  const range = shallowRef<ReturnType<typeof $clicksContext.calculateSince>>(null)

  onMounted(() => {
    if (count < 1) return
    range.value = $clicksContext.calculateSince('+1', count)
    if (range.value) $clicksContext.register(id, range.value)
  })
  onUnmounted(() => $clicksContext.unregister(id))

  const step = computed(() =>
    range.value ? Math.min(count, Math.max(0, range.value.currentOffset.value + 1)) : 0,
  )
  /** Classes for an element that appears at click `at`. */
  const stepClass = (at: number) => ({ step: true, unshown: step.value < at })
  return { step, stepClass }
}
