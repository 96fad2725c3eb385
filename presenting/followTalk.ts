import { useNav } from '@slidev/client'
import { onPatch } from '@slidev/client/state/shared.ts'
import { syncDirections } from '@slidev/client/state/index.ts'
import { isNavigationFailure, NavigationFailureType, useRouter } from 'vue-router'
import { beSilent, endSilence } from './silence'

/**
 * A window that follows another one would tell it so, as Slidev has it; told late, on a busy machine, it would take the
 * other back to where that was. So it is silent until it is there.
 */
export function followSilently() {
  const { isPresenter, currentSlideNo, clicks } = useNav()
  const router = useRouter()
  const arrived = () => endSilence('following')
  let told: { page: number; clicks: number } | undefined
  let arriving: ReturnType<typeof setTimeout>

  onPatch(({ page, clicks: click, lastUpdate }) => {
    const own = isPresenter.value ? 'presenter' : 'viewer'
    if (!syncDirections.value[`${own}Receive`] || lastUpdate?.type === own) return
    if (page === currentSlideNo.value && click === clicks.value) return
    clearTimeout(arriving)
    told = { page, clicks: click }
    beSilent('following')
  })
  router.afterEach(({ params, query }, _from, failure) => {
    // What came in between has its own end: another step that it was told, or one of this window's own.
    if (!told || isNavigationFailure(failure, NavigationFailureType.cancelled)) return
    const follows = Number(params.no) === told.page && Number(query.clicks ?? 0) === told.clicks
    told = undefined
    // Slidev speaks once more when the slide has changed. A step of its own, though, is to be told.
    if (follows) arriving = setTimeout(arrived)
    else arrived()
  })
  router.onError(arrived)
}
