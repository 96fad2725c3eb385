import { useNav } from '@slidev/client'
import { useHead } from '@unhead/vue'
import { computed } from 'vue'

/** Titles the window after its slide, by the library that Slidev sets the deck's title with: else the later one wins. */
export function useWindowTitle() {
  const { currentSlideNo, currentSlideRoute, slides } = useNav()
  const deckTitle = slides.value[0]?.meta.slide.title ?? ''
  const slideTitle = computed(() => currentSlideRoute.value?.meta.slide.title ?? '')
  useHead({
    title: () =>
      currentSlideNo.value === 1 ? deckTitle : `${currentSlideNo.value}. ${slideTitle.value} – ${deckTitle}`,
  })
}
