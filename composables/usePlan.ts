import { configs, useNav } from '@slidev/client'
import { parseTimeString } from '@slidev/parser/utils'
import { computed } from 'vue'
import { spokenText } from '../lib/notes'
import { planOf } from '../lib/plan'

/** The minutes of this talk: read from its slides and its headmatter, so that no list can go stale. */
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
