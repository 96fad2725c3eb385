import { getSlide } from '@slidev/client/logic/slides.ts'
import type { Router } from 'vue-router'

/** Redirects from a slide that does not exist to the cover; Slidev would show the last slide. */
export async function beginAtCover(router: Router) {
  await router.isReady()
  const { params, query } = router.currentRoute.value
  if (params.no && !getSlide(String(params.no)))
    await router.replace({ params: { ...params, no: 1 }, query: { ...query, clicks: undefined } })
}
