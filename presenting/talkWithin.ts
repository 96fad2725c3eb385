import { addSyncMethod, disableBuiltinSync } from '@slidev/client'
import { onMounted, toRaw } from 'vue'
import { isPresented, ofThisTalk } from './thisTalk'

/**
 * Slidev's windows speak to all that have the same title at the same address, in the published deck too. Those of a talk
 * that is presented have a channel of their own instead, and those of the published deck have none.
 */
export function talkWithin() {
  // The server for writing passes on what its windows say.
  if (import.meta.env.DEV) return
  // Slidev opens its channels after this.
  onMounted(disableBuiltinSync)
  if (!isPresented()) return
  addSyncMethod({
    init(key, onUpdate) {
      const others = new BroadcastChannel(ofThisTalk(key))
      others.onmessage = ({ data }) => onUpdate(data)
      return (state, isUpdate) => {
        if (!isUpdate) others.postMessage(toRaw(state))
      }
    },
  })
}
