import { sharedState, useNav } from '@slidev/client'
import { watch } from 'vue'
import type { Router } from 'vue-router'
import type { Place } from './place'

type Timer = typeof sharedState.timer

const channel = 'deck-join'
const kept = 'deck-timer'
/** After so long it is another talk. */
const longest = 6 * 60 * 60 * 1000
/** A window of the talk answers within a few milliseconds, also in the background. */
const patience = 150

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
  const answer = await askOthers()
  if (answer) {
    sharedState.timer = answer.timer
    // An address with another slide is meant.
    if (begins && answer.no > 1)
      await router.replace({
        params: { ...params, no: answer.no },
        query: { ...query, clicks: answer.click || undefined },
      })
  } else if (!begins) {
    const timer = JSON.parse(localStorage.getItem(kept) ?? 'null') as Timer | null
    if (timer && Date.now() - timer.startedAt < longest) sharedState.timer = timer
  }
}

/** Tells windows that are opened later where the talk is, and keeps the timer for when none is left to tell. */
export function letOthersJoin() {
  const { currentSlideNo, clicks, isPrintMode } = useNav()
  if (isPrintMode.value) return
  const others = new BroadcastChannel(channel)
  others.onmessage = ({ data }) => {
    if (data !== 'where') return
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
