import { syncDirections } from '@slidev/client/state/index.ts'
import { toRaw } from 'vue'

type Reason = 'joining' | 'following'

const reasons = new Set<Reason>()
let restore = () => {}

/**
 * Until `endSilence`, this window does not report its place to the others. Bypasses reactivity, because Slidev stores
 * every change of this setting: a window closed in the meantime would leave later ones silent for good.
 */
export function beSilent(reason: Reason) {
  if (reasons.size === 0) {
    const directions = toRaw(syncDirections.value)
    const { viewerSend, presenterSend } = directions
    Object.assign(directions, { viewerSend: false, presenterSend: false })
    restore = () => Object.assign(directions, { viewerSend, presenterSend })
  }
  reasons.add(reason)
}

export function endSilence(reason: Reason) {
  if (reasons.delete(reason) && reasons.size === 0) restore()
}

export const isSilent = () => reasons.size > 0
