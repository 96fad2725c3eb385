import { addSyncMethod, createSyncState, disableBuiltinSync } from '@slidev/client'
import { onMounted, toRaw } from 'vue'
import { isForPresenting, ofThisTalk } from './thisTalk'

const prefix = 'deck-'
const states: Record<string, object> = {}

/** Creates a state that all windows of the talk share, in the same way as Slidev shares the current slide. */
export function createSharedState<T extends object>(name: string, initial: T): T {
  const { init, state } = createSyncState<T>(initial, initial)
  init(prefix + name)
  states[name] = state
  return state
}

export type States = Readonly<Record<string, object>>

export const currentStates = (): States => states

export function restoreStates(values: States): void {
  for (const [name, state] of Object.entries(states)) Object.assign(state, values[name])
}

/**
 * By default Slidev syncs all windows of an origin whose decks have the same title, published ones included. This
 * limits syncing to the windows of one talk, and turns it off in the published deck.
 */
export function syncWithinTalk() {
  // Slidev opens its channels only after this setup. In development, its server syncs the windows.
  if (!import.meta.env.DEV) onMounted(disableBuiltinSync)
  if (!isForPresenting()) return
  addSyncMethod({
    init(key, onUpdate) {
      if (import.meta.env.DEV && !key.startsWith(prefix)) return
      const channel = new BroadcastChannel(ofThisTalk(key))
      channel.onmessage = ({ data }) => onUpdate(data)
      return (state, isUpdate) => {
        if (!isUpdate) channel.postMessage(toRaw(state))
      }
    },
  })
}
