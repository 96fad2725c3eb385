import { defineAppSetup } from '@slidev/types'
import { removeFirstPaint } from '../composables/firstPaint'

export default defineAppSetup(({ router }) => {
  void router.isReady().then(removeFirstPaint)
})
