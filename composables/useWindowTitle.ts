import { useNav } from '@slidev/client'
import { useHead } from '@unhead/vue'
import { computed } from 'vue'

/**
 * Adds the slide to the window title; Slidev's titleTemplate is the same for all slides. Uses the library with which
 * Slidev sets the title, so that this later call wins.
 */
export function useWindowTitle() {
  const { currentSlideNo, currentSlideRoute, slides } = useNav()
  const deckTitle = slides.value[0]?.meta.slide.title ?? ''
  const slideTitle = computed(() => currentSlideRoute.value?.meta.slide.title ?? '')
  useHead({
    title: () =>
      currentSlideNo.value === 1 ? deckTitle : `${currentSlideNo.value}. ${slideTitle.value} – ${deckTitle}`,
  })
}
