import { tryOnScopeDispose } from '@vueuse/core'
import { type Ref, ref, watch } from 'vue'

/** A state of the talk that its windows share: what is set in one is set in the other. */
export function useOtherWindow<T extends number | boolean | null>(name: string, initial: T): Ref<T> {
  const state = ref(initial) as Ref<T>
  const others = new BroadcastChannel(`deck-${name}`)
  let isFromOutside = false
  others.onmessage = ({ data }: MessageEvent<T>) => {
    isFromOutside = true
    state.value = data
    isFromOutside = false
  }
  // At once, so that it is known whose change it is; comparing with what was said last would leave out a return to it.
  watch(state, (value) => isFromOutside || others.postMessage(value), { flush: 'sync' })
  tryOnScopeDispose(() => others.close())
  return state
}
