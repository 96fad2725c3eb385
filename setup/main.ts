import { slides } from '@slidev/client/logic/slides.ts'
import { defineAppSetup } from '@slidev/types'
import { joinTalk } from '../composables/joinTalk'

// Only a build with notes is presented from; readers of the published deck need not wait for other windows.
export default defineAppSetup(async ({ router }) => {
  if (slides.value[0]?.meta.slide.note) await joinTalk(router)
})
