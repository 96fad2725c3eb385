import { configs, useNav } from '@slidev/client'
import { parseTimeString } from '@slidev/parser/utils'
import { computed } from 'vue'
import { spokenText } from '../lib/notes'
import { planOf } from '../lib/plan'
import { headOf } from '../lib/sections'

/** The time plan of this talk, computed from its slides and headmatter. */
export function usePlan() {
  const { slides } = useNav()
  return computed(() =>
    planOf(
      slides.value.map((route) => ({ ...headOf(route), note: spokenText(route.meta.slide.noteHTML) })),
      parseTimeString(configs.duration).seconds / 60,
    ),
  )
}
