import { useNav } from '@slidev/client'
import { presenterNotesFontSize } from '@slidev/client/state/index.ts'
import { watch } from 'vue'

const done = 'deck-desk'

/** Notes that can be read standing: once, since from then on the presenter sets them in Slidev’s own controls. */
function fit() {
  if (localStorage.getItem(done)) return
  localStorage.setItem(done, 'fitted')
  presenterNotesFontSize.value = Math.min(Math.max((1.4 * innerWidth) / 1280, 1.4), 1.8)
  localStorage.setItem('slidev-presenter-notes-width', String(Math.round(innerWidth * 0.4)))
  localStorage.setItem('slidev-presenter-notes-row-size', String(Math.round(innerHeight * 0.6)))
}

/** Fits the notes to the presenter's window: the audience's has another size, and is often opened first. */
export function fitPresenter() {
  const { isPresenter } = useNav()
  // At once, since Slidev reads the sizes when it puts the presenter's page together.
  watch(isPresenter, (is) => is && fit(), { immediate: true, flush: 'sync' })
}

/**
 * Keeps what is to be spoken now in sight: notes are often longer than their box, and Slidev scrolls them on its server
 * for writing only.
 */
export function followNotes() {
  const { isPresenter, currentSlideNo, clicks, clicksContext } = useNav()
  watch(
    [isPresenter, currentSlideNo, clicks, () => clicksContext.value.isMounted],
    async () => {
      if (!isPresenter.value) return
      // Slidev marks the step a moment after it was made.
      await new Promise(requestAnimationFrame)
      const notes = document.querySelector('.grid-section.note .slidev-note')
      if (!notes) return
      const mark = notes.querySelector('.slidev-note-click-mark-active')
      const below = mark ? mark.getBoundingClientRect().top - notes.getBoundingClientRect().top : 0
      const top = mark ? notes.scrollTop + below - notes.clientHeight / 4 : 0
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
      notes.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' })
    },
    { immediate: true, flush: 'post' },
  )
}
