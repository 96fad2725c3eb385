import { syncDirections } from '@slidev/client/state/index.ts'
import { toRaw } from 'vue'

type Reason = 'joining' | 'following'

const reasons = new Set<Reason>()
let restore = () => {}

/**
 * Until `endSilence`, the other windows are not told where this one is. Slidev's setting is changed behind its back,
 * since it stores every change: a window that is closed in the meantime would leave the next ones silent for good.
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
