import { showOverview } from '@slidev/client/state/index.ts'
import { useEventListener } from '@vueuse/core'
import { type Ref, ref } from 'vue'

const takesEnter = 'a, button, input, textarea, select, [role="button"]'

/**
 * Whether Enter is held down for the talk. Pressed in the dialog that goes to a slide, in the overview or on a link, it is
 * theirs until it is let go: they are closed by then.
 */
export function useEnter(): Ref<boolean> {
  const held = ref(false)
  // Before the dialogs hear of it.
  const capture = { capture: true }
  useEventListener(
    'keydown',
    ({ key, repeat, target, ctrlKey, altKey, metaKey }) => {
      if (key !== 'Enter' || repeat || ctrlKey || altKey || metaKey) return
      held.value = !showOverview.value && !(target as Element).closest(takesEnter)
    },
    capture,
  )
  useEventListener('keyup', ({ key }) => key === 'Enter' && (held.value = false), capture)
  useEventListener('blur', () => (held.value = false))
  return held
}
