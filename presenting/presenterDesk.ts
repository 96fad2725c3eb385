import { useNav } from '@slidev/client'
import { presenterNotesFontSize } from '@slidev/client/state/index.ts'
import { watch } from 'vue'

const fittedKey = 'deck-desk'

/** Makes the notes readable while standing. Only once, so that the presenter’s own settings are kept. */
function fit() {
  if (localStorage.getItem(fittedKey)) return
  localStorage.setItem(fittedKey, 'fitted')
  presenterNotesFontSize.value = Math.min(Math.max((1.4 * innerWidth) / 1280, 1.4), 1.8)
  localStorage.setItem('slidev-presenter-notes-width', String(Math.round(innerWidth * 0.4)))
  localStorage.setItem('slidev-presenter-notes-row-size', String(Math.round(innerHeight * 0.6)))
}

/** Fits the notes to the presenter window; the audience window, often opened first, has another size. */
export function fitPresenter() {
  const { isPresenter } = useNav()
  // Synchronous, because Slidev reads the sizes when it sets up the presenter page.
  watch(isPresenter, (is) => is && fit(), { immediate: true, flush: 'sync' })
}

/**
 * Scrolls the notes to the current step: they are often longer than their box, and Slidev scrolls them in development
 * only.
 */
export function followNotes() {
  const { isPresenter, currentSlideNo, clicks, clicksContext } = useNav()
  watch(
    [isPresenter, currentSlideNo, clicks, () => clicksContext.value.isMounted],
    async () => {
      if (!isPresenter.value) return
      // Slidev marks the current step one frame later.
      await new Promise(requestAnimationFrame)
      const notes = document.querySelector('.grid-section.note .slidev-note')
      if (!notes) return
      const mark = notes.querySelector('.slidev-note-click-mark-active')
      const offset = mark ? mark.getBoundingClientRect().top - notes.getBoundingClientRect().top : 0
      const top = mark ? notes.scrollTop + offset - notes.clientHeight / 4 : 0
      const reducesMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
      notes.scrollTo({ top, behavior: reducesMotion ? 'instant' : 'smooth' })
    },
    { immediate: true, flush: 'post' },
  )
}
