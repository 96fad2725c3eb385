import { sharedState, useNav } from '@slidev/client'
import { until } from '@vueuse/core'
import { watch } from 'vue'
import type { Router } from 'vue-router'
import { longestTalk, type Place } from '../lib/place'
import { beSilent, endSilence } from './silence'
import { isPresented, ofThisTalk } from './thisTalk'

type Timer = typeof sharedState.timer

const channel = ofThisTalk('join')
const kept = ofThisTalk('timer')
/** Milliseconds in which a window that is there answers, on the slowest machine; none is waited for when none is there. */
const patience = 3000
/** Every window of a talk that is open holds it. */
const openWindow = ofThisTalk('window')

/** Browsers keep locks from pages that came over an open network or may store nothing; there, each window begins on its own. */
const locks = 'locks' in navigator ? navigator.locks : undefined

async function othersAreOpen() {
  const { held } = (await locks?.query().catch(() => undefined)) ?? {}
  return held?.some(({ name }) => name === openWindow)
}

function askOthers(): Promise<(Place & { timer: Timer }) | undefined> {
  const others = new BroadcastChannel(channel)
  return new Promise((resolve) => {
    const answered = (answer?: Place & { timer: Timer }) => {
      others.close()
      resolve(answer)
    }
    others.onmessage = ({ data }) => data !== 'where' && answered(JSON.parse(data))
    others.postMessage('where')
    setTimeout(answered, patience)
  })
}

/**
 * A window that is opened while the talk goes on in another joins it. Slidev would take the others back to the slide
 * that it opens with, and stop their timer. Before the first slide is shown, so that nobody sees it happen.
 */
export async function joinTalk(router: Router) {
  await router.isReady()
  const { params, query, name } = router.currentRoute.value
  if (!['play', 'presenter'].includes(String(name)) || 'print' in query) return
  const begins = Number(params.no) === 1
  const answer = (await othersAreOpen()) ? await askOthers() : undefined
  if (answer) {
    // A slide has no clicks before it is mounted, and the others would lose those already made.
    beSilent('joining')
    sharedState.timer = answer.timer
    // Whatever slide its address names: it may be an old one, of a window that was closed and is opened again.
    const { no, click } = { no: Number(params.no), click: Number(query.clicks) || 0 }
    if (no !== answer.no || click !== answer.click)
      await router.replace({
        params: { ...params, no: answer.no },
        query: { ...query, clicks: answer.click || undefined },
      })
  } else if (begins) {
    // A talk begins; the clock of another, or of a rehearsal, ends here.
    localStorage.removeItem(kept)
  } else {
    const timer = JSON.parse(localStorage.getItem(kept) ?? 'null') as Timer | null
    if (timer && Date.now() - timer.startedAt < longestTalk) sharedState.timer = timer
  }
  // Slidev begins with slide 1 here and tells the others so, whatever the address says.
  const { params: at, query: how } = router.currentRoute.value
  sharedState.page = Number(at.no) || 1
  sharedState.clicks = Number(how.clicks) || 0
}

/** Tells windows that are opened later where the talk is, and keeps the timer for when none is left to tell. */
export function letOthersJoin() {
  const { currentSlideNo, clicks, clicksContext, isPlaying, isPresenter, isPrintMode } = useNav()
  if (isPrintMode.value || !isPresented()) return
  void until(() => clicksContext.value.isMounted)
    .toBe(true, { flush: 'post' })
    .then(() => endSilence('joining'))
  // The overview and the notes of all slides are open beside the talk, and are nowhere in it.
  const isInTalk = () => isPlaying.value || isPresenter.value
  let release = () => {}
  watch(
    isInTalk,
    (is) => {
      if (!is) return release()
      const held = new Promise<void>((resolve) => (release = resolve))
      locks?.request(openWindow, { mode: 'shared' }, () => held).catch(() => {})
    },
    { immediate: true },
  )
  const others = new BroadcastChannel(channel)
  others.onmessage = ({ data }) => {
    if (data !== 'where' || !isInTalk()) return
    const { timer } = sharedState
    // As text, because a reactive object cannot be sent.
    others.postMessage(JSON.stringify({ no: currentSlideNo.value, click: clicks.value, timer }))
  }
  watch(
    () => sharedState.timer,
    (timer) => localStorage.setItem(kept, JSON.stringify(timer)),
    { deep: true },
  )
}
