import { configs, useNav } from '@slidev/client'
import { parseTimeString } from '@slidev/parser/utils'
import { computed } from 'vue'
import { spokenText } from '../lib/notes'
import { planOf } from '../lib/plan'

/** The time plan of this talk, computed from its slides and headmatter. */
export function usePlan() {
  const { slides } = useNav()
  return computed(() =>
    planOf(
      slides.value.map(({ no, meta }) => ({
        no,
        title: meta.slide.title ?? '',
        frontmatter: meta.slide.frontmatter,
        note: spokenText(meta.slide.noteHTML),
      })),
      parseTimeString(configs.duration).seconds / 60,
    ),
  )
}
