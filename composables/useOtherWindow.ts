import { useBroadcastChannel } from '@vueuse/core'
import { type Ref, ref, watch } from 'vue'

/** A state of the talk that its windows share: what is set in one is set in the other. */
export function useOtherWindow<T extends number | boolean | null>(name: string, initial: T): Ref<T> {
  const state = ref(initial) as Ref<T>
  const { data, post } = useBroadcastChannel<T, T>({ name: `deck-${name}` })
  watch(data, (value) => {
    if (value !== undefined) state.value = value
  })
  watch(state, (value) => {
    if (value !== data.value) post(value)
  })
  return state
}
