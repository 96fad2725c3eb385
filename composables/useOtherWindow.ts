import { tryOnScopeDispose } from '@vueuse/core'
import { type Ref, ref, watch } from 'vue'
import { isPresented, ofThisTalk } from '../presenting/thisTalk'

/** What a window that has just been opened says, to be told. */
const asks = 'asks'

/** A state of the talk that its windows share: what is set in one is set in the other, and in one that comes later. */
export function useOtherWindow<T extends number | boolean | null>(name: string, initial: T): Ref<T> {
  const state = ref(initial) as Ref<T>
  if (!isPresented()) return state
  const others = new BroadcastChannel(ofThisTalk(name))
  let isFromOutside = false
  others.onmessage = ({ data }: MessageEvent<T | typeof asks>) => {
    if (data === asks) {
      if (state.value !== initial) others.postMessage(state.value)
      return
    }
    isFromOutside = true
    state.value = data
    isFromOutside = false
  }
  others.postMessage(asks)
  // At once, so that it is known whose change it is; comparing with what was said last would leave out a return to it.
  watch(state, (value) => isFromOutside || others.postMessage(value), { flush: 'sync' })
  tryOnScopeDispose(() => others.close())
  return state
}
