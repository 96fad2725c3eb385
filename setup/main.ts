import { defineAppSetup } from '@slidev/types'
// The build has put it before Slidev's modules; here it is for the server for writing.
import '../startup/storage'
import { beginAtCover } from '../startup/beginAtCover'
import { removeFirstPaint } from '../startup/firstPaint'
import { joinTalk } from '../presenting/joinTalk'
import { mayFallAsleep } from '../presenting/mayFallAsleep'
import { isPresented } from '../presenting/thisTalk'

// Only a build with notes is presented from; readers of the published deck need not wait for other windows.
export default defineAppSetup(async ({ router }) => {
  mayFallAsleep()
  void router.isReady().then(removeFirstPaint)
  // Reading the scripts and drawing with them are two tasks, so that the browser can answer in between.
  await new Promise((resolve) => setTimeout(resolve))
  await beginAtCover(router)
  if (isPresented()) await joinTalk(router)
})
