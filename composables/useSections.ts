import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { headOf, partsOf } from '../lib/sections'

/** The parts of the deck, and the one this slide belongs to. */
export function useSections() {
  const { $page } = useSlideContext()
  const { slides } = useNav()
  const parts = computed(() => partsOf(slides.value.map(headOf)))
  const sections = computed(() => parts.value.filter((part) => part.number !== undefined))
  const here = computed(() =>
    parts.value.find((part) => part.first <= $page.value && $page.value <= part.last),
  )
  return { page: $page, parts, sections, here }
}
