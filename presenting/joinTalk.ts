import { sharedState, useNav } from '@slidev/client'
import { until } from '@vueuse/core'
import { watch } from 'vue'
import type { Router } from 'vue-router'
import { longestTalk, type Place } from '../lib/place'
import { currentStates, restoreStates, type States } from './sharedStates'
import { beSilent, endSilence } from './silence'
import { isForPresenting, ofThisTalk } from './thisTalk'

type Timer = typeof sharedState.timer
interface Talk extends Place {
  timer: Timer
  states: States
}

const channelName = ofThisTalk('join')
const timerKey = ofThisTalk('timer')
/** A lock that every open window of the talk holds. */
const windowLock = ofThisTalk('window')
const question = 'where'
/** Milliseconds; long enough for the slowest machine. There is no wait if no other window is open. */
const replyTimeout = 3000

/** Undefined on insecure origins, and rejecting where storage is blocked: there, each window starts on its own. */
const locks = 'locks' in navigator ? navigator.locks : undefined

async function isAnotherOpen() {
  const { held } = (await locks?.query().catch(() => undefined)) ?? {}
  return held?.some(({ name }) => name === windowLock)
}

function askOthers(): Promise<Talk | undefined> {
  const channel = new BroadcastChannel(channelName)
  return new Promise((resolve) => {
    const finish = (talk?: Talk) => {
      channel.close()
      resolve(talk)
    }
    channel.onmessage = ({ data }) => data !== question && finish(JSON.parse(data))
    channel.postMessage(question)
    setTimeout(finish, replyTimeout)
  })
}

/**
 * Joins the talk that is open in another window. Slidev would move the other windows to the slide this one opens with,
 * and stop their timer. Runs before the first slide is shown, so that the audience does not see it move.
 */
export async function joinTalk(router: Router) {
  await router.isReady()
  const { params, query, name } = router.currentRoute.value
  if (!['play', 'presenter'].includes(String(name)) || 'print' in query) return
  const no = Number(params.no)
  const talk = (await isAnotherOpen()) ? await askOthers() : undefined
  if (talk) {
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
  } else if (no === 1) {
    // A new talk: discard the clock of the last one, or of a rehearsal.
    localStorage.removeItem(timerKey)
  } else {
    const timer = JSON.parse(localStorage.getItem(timerKey) ?? 'null') as Timer | null
    if (timer && Date.now() - timer.startedAt < longestTalk) sharedState.timer = timer
  }
  // Slidev starts with slide 1 here and would report that, whatever the address says.
  const current = router.currentRoute.value
  sharedState.page = Number(current.params.no) || 1
  sharedState.clicks = Number(current.query.clicks) || 0
}

/** Answers windows that open later, and stores the timer for when no other window is left to answer. */
export function letOthersJoin() {
  const { currentSlideNo, clicks, clicksContext, isPlaying, isPresenter, isPrintMode } = useNav()
  if (isPrintMode.value || !isForPresenting()) return
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
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }) => {
    if (data !== question || !isInTalk()) return
    const { timer } = sharedState
    const talk: Talk = { no: currentSlideNo.value, click: clicks.value, timer, states: currentStates() }
    // As text, because a reactive object cannot be posted.
    channel.postMessage(JSON.stringify(talk))
  }
  watch(
    () => sharedState.timer,
    (timer) => localStorage.setItem(timerKey, JSON.stringify(timer)),
    { deep: true },
  )
}
