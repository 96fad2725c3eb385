import { sharedState, useNav } from '@slidev/client'
import { useTimer } from '@slidev/client/composables/useTimer.ts'
import { useNow } from '@vueuse/core'
import { computed, watch } from 'vue'
import { useRoute } from 'vue-router'
import { behind } from '../lib/plan'
import { usePlan } from './usePlan'

/** Compares the time spoken with the plan. The clock starts at the first step, when the cover is over. */
export function useTalkClock() {
  const { currentSlideNo, clicks, clicksTotal } = useNav()
  const { resume, toggle, status } = useTimer()
  const route = useRoute()
  const now = useNow({ interval: 500 })
  const plan = usePlan()

  // The route changes at each step, but not while a slide that was opened directly registers its clicks.
  watch(
    () => `${String(route.params.no)}.${Number(route.query.clicks ?? 0)}`,
    () => {
      if (status.value === 'stopped') resume()
    },
    // Synchronous, so that step and timer go out in one message; otherwise the other window would stop the timer.
    { flush: 'sync' },
  )

  const spoken = computed(() => {
    const { startedAt, pausedAt } = sharedState.timer
    if (status.value === 'stopped') return 0
    return ((status.value === 'paused' ? pausedAt : now.value.getTime()) - startedAt) / 60_000
  })
  // The plan includes the cover; the clock does not.
  const coverMinutes = computed(() => plan.value.meantFor(1)?.until ?? 0)
  const minutes = computed(() => coverMinutes.value + Math.max(0, spoken.value))
  const due = computed(() => plan.value.stageAt(minutes.value))
  /** When the planned section ends, in minutes on the talk clock. */
  const dueUntil = computed(() => due.value.until - coverMinutes.value)
  const delay = computed(() => {
    const meant = plan.value.meantFor(currentSlideNo.value, clicks.value, clicksTotal.value)
    return meant && behind(meant, minutes.value)
  })
  return { status, due, dueUntil, delay, toggle }
}
