import { sharedState, useNav } from '@slidev/client'
import { useTimer } from '@slidev/client/composables/useTimer.ts'
import { useNow } from '@vueuse/core'
import { computed, watch } from 'vue'
import { useRoute } from 'vue-router'
import { behind } from '../lib/plan'
import { usePlan } from './usePlan'

/** The time spoken so far, set against the plan. It runs from the first advance, when the cover has been spoken to. */
export function useTalkClock() {
  const { currentSlideNo, clicks, clicksTotal } = useNav()
  const { resume, toggle, status } = useTimer()
  const route = useRoute()
  const now = useNow({ interval: 500 })
  const plan = usePlan()

  // The route changes at each step, and not while a slide that was opened directly counts its clicks.
  watch(
    () => `${String(route.params.no)}.${Number(route.query.clicks ?? 0)}`,
    () => {
      if (status.value === 'stopped') resume()
    },
    // In one message with the step: the other window would answer a step that comes without with a stopped timer.
    { flush: 'sync' },
  )

  const spoken = computed(() => {
    const { startedAt, pausedAt } = sharedState.timer
    if (status.value === 'stopped') return 0
    return ((status.value === 'paused' ? pausedAt : now.value.getTime()) - startedAt) / 60_000
  })
  // The cover has its minutes in the plan, but none on the clock.
  const cover = computed(() => plan.value.meantFor(1)?.until ?? 0)
  const minutes = computed(() => cover.value + Math.max(0, spoken.value))
  const due = computed(() => plan.value.stageAt(minutes.value))
  /** When the section one should be in ends, by the clock beside it. */
  const dueUntil = computed(() => due.value.until - cover.value)
  const delay = computed(() => {
    const meant = plan.value.meantFor(currentSlideNo.value, clicks.value, clicksTotal.value)
    return meant && behind(meant, minutes.value)
  })
  return { status, due, dueUntil, delay, toggle }
}
