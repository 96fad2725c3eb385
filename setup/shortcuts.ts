import { useNav } from '@slidev/client'
import { defineShortcutsSetup } from '@slidev/types'
import { useEnter } from '../composables/useEnter'
import { useKeyHelp } from '../composables/useKeyHelp'
import { useScreen } from '../composables/useScreen'
import { useSourceCard } from '../composables/useSourceCard'

export default defineShortcutsSetup(({ goFirst, goLast, next }, base) => {
  const { currentSlideNo } = useNav()
  const card = useSourceCard()
  const help = useKeyHelp()
  const screen = useScreen()
  const close = () => {
    card.close()
    help.value = false
  }
  return [
    ...base,
    { name: 'next_enter', key: useEnter(), fn: next, autoRepeat: true },
    { name: 'first', key: 'home', fn: goFirst },
    { name: 'last', key: 'end', fn: goLast },
    { name: 'source_card', key: 's', fn: () => card.toggle(currentSlideNo.value) },
    { name: 'black_screen', key: 'b', fn: screen.toggle },
    { name: 'black_screen_remote', key: '.', fn: screen.toggle },
    { name: 'key_help', key: '?', fn: () => (help.value = !help.value) },
    { name: 'close', key: 'escape', fn: close },
  ]
})
