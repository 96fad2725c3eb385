import { showOverview } from '@slidev/client/state/index.ts'
import { useEventListener } from '@vueuse/core'
import { type Ref, ref } from 'vue'

const handlesEnter = 'a, button, input, textarea, select, [role="button"]'

/**
 * Whether Enter is held down to advance. A press in the go-to dialog, in the overview or on a link belongs to those until
 * the key is released, although the dialog has closed by then.
 */
export function useEnter(): Ref<boolean> {
  const held = ref(false)
  // Runs before the dialogs handle the key.
  const capture = { capture: true }
  useEventListener(
    'keydown',
    ({ key, repeat, target, ctrlKey, altKey, metaKey }) => {
      if (key !== 'Enter' || repeat || ctrlKey || altKey || metaKey) return
      held.value = !showOverview.value && !(target as Element).closest(handlesEnter)
    },
    capture,
  )
  useEventListener('keyup', ({ key }) => key === 'Enter' && (held.value = false), capture)
  useEventListener('blur', () => (held.value = false))
  return held
}
