import { useNav } from '@slidev/client'
import { defineShortcutsSetup } from '@slidev/types'
import { useSourceCard } from '../composables/useSourceCard'

export default defineShortcutsSetup((_nav, base) => {
  const { currentSlideNo } = useNav()
  const card = useSourceCard()
  return [
    ...base,
    { name: 'source_card', key: 's', fn: () => card.toggle(currentSlideNo.value) },
    { name: 'close_source_card', key: 'escape', fn: () => card.close() },
  ]
})
