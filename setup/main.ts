import { defineAppSetup } from '@slidev/types'
import { beginAtCover } from '../startup/beginAtCover'
import { removeFirstPaint } from '../startup/firstPaint'
import { joinTalk } from '../presenting/joinTalk'
import { ignoreWakeLockRefusal } from '../presenting/wakeLock'
import { isForPresenting } from '../presenting/thisTalk'

export default defineAppSetup(async ({ router }) => {
  ignoreWakeLockRefusal()
  void router.isReady().then(removeFirstPaint)
  // Yield between evaluating and rendering, so that the browser can handle input.
  await new Promise((resolve) => setTimeout(resolve))
  await beginAtCover(router)
  if (isForPresenting()) await joinTalk(router)
})
