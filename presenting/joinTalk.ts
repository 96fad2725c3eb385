import { sharedState, useNav } from '@slidev/client'
import { until } from '@vueuse/core'
import { watch } from 'vue'
import type { Router } from 'vue-router'
import { longestTalk, type Place } from '../lib/place'
import { currentStates, restoreStates, type States } from './sharedStates'
import { beSilent, endSilence, isSilent } from './silence'
import { isPresented, ofThisTalk } from './thisTalk'

interface Talk extends Place {
  timer: typeof sharedState.timer
  states: States
}

const talkKey = ofThisTalk('talk')
/** A lock that every open window of the talk holds. */
const windowLock = ofThisTalk('window')

/** Undefined on insecure origins, and rejecting where storage is blocked: there, each window starts on its own. */
const locks = 'locks' in navigator ? navigator.locks : undefined

async function isAnotherOpen() {
  const { held } = (await locks?.query().catch(() => undefined)) ?? {}
  return held?.some(({ name }) => name === windowLock)
}

/**
 * Joins the talk that is open in another window. Slidev would move the other windows to the slide this one opens with,
 * and stop their timer. Runs before the first slide is shown, so that the audience does not see it move.
 */
export async function joinTalk(router: Router) {
  await router.isReady()
  const { params, query, name } = router.currentRoute.value
  if (!['play', 'presenter'].includes(String(name)) || 'print' in query) return
  const isOpen = await isAnotherOpen()
  const talk = JSON.parse(localStorage.getItem(talkKey) ?? 'null') as Talk | null
  const no = Number(params.no)
  if (talk && isOpen) {
    // A slide has no clicks until it is mounted; reporting that would undo the clicks already made.
    beSilent('joining')
    sharedState.timer = talk.timer
    restoreStates(talk.states)
    // The address does not count: it may be an old one, of a window that was closed and reopened.
    if (no !== talk.no || (Number(query.clicks) || 0) !== talk.click)
      await router.replace({
        params: { ...params, no: talk.no },
        query: { ...query, clicks: talk.click || undefined },
      })
  } else if (talk && no !== 1 && Date.now() - talk.timer.startedAt < longestTalk) {
    // All windows were closed; a window opened at the cover begins a new talk instead.
    sharedState.timer = talk.timer
  }
  // Slidev starts with slide 1 here and would report that, whatever the address says.
  const current = router.currentRoute.value
  sharedState.page = Number(current.params.no) || 1
  sharedState.clicks = Number(current.query.clicks) || 0
}

/** Stores the talk for windows that open later, and holds the lock that tells them of this one. */
export function letOthersJoin() {
  const { currentSlideNo, clicks, clicksContext, isPlaying, isPresenter, isPrintMode } = useNav()
  if (isPrintMode.value || !isPresented()) return
  void until(() => clicksContext.value.isMounted)
    .toBe(true, { flush: 'post' })
    .then(() => endSilence('joining'))
  // Slidev's overview and notes pages are at no place in the talk.
  const isInTalk = () => isPlaying.value || isPresenter.value
  let release = () => {}
  watch(
    isInTalk,
    (is) => {
      if (!is) return release()
      const held = new Promise<void>((resolve) => (release = resolve))
      locks?.request(windowLock, { mode: 'shared' }, () => held).catch(() => {})
    },
    { immediate: true },
  )
  watch(
    (): Talk => ({
      no: currentSlideNo.value,
      click: clicks.value,
      timer: sharedState.timer,
      states: currentStates(),
    }),
    (talk) => {
      // While this window joins or follows, the other one stores the talk.
      if (isInTalk() && !isSilent()) localStorage.setItem(talkKey, JSON.stringify(talk))
    },
    { deep: true, immediate: true },
  )
}
