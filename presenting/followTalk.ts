import { useNav } from '@slidev/client'
import { onPatch } from '@slidev/client/state/shared.ts'
import { syncDirections } from '@slidev/client/state/index.ts'
import { isNavigationFailure, NavigationFailureType, useRouter } from 'vue-router'
import { beSilent, endSilence } from './silence'

/**
 * In Slidev, a window that follows another reports its new place back. On a busy machine that report is late, and would
 * move the other window back. This keeps a following window silent until it has arrived.
 */
export function followSilently() {
  const { isPresenter, currentSlideNo, clicks } = useNav()
  const router = useRouter()
  const arrived = () => endSilence('following')
  let target: { page: number; clicks: number } | undefined
  let arriving: ReturnType<typeof setTimeout>

  onPatch(({ page, clicks: click, lastUpdate }) => {
    const own = isPresenter.value ? 'presenter' : 'viewer'
    if (!syncDirections.value[`${own}Receive`] || lastUpdate?.type === own) return
    if (page === currentSlideNo.value && click === clicks.value) return
    clearTimeout(arriving)
    target = { page, clicks: click }
    beSilent('following')
  })
  router.afterEach(({ params, query }, _from, failure) => {
    // Cancelled by a newer navigation, which gets its own call.
    if (!target || isNavigationFailure(failure, NavigationFailureType.cancelled)) return
    const isTarget = Number(params.no) === target.page && Number(query.clicks ?? 0) === target.clicks
    target = undefined
    // Slidev reports once more after the slide has changed; only this window's own steps must be reported.
    if (isTarget) arriving = setTimeout(arrived)
    else arrived()
  })
  router.onError(arrived)
}
