import { createSharedComposable } from '@vueuse/core'
import { ref } from 'vue'

/** Whether the list of keys is shown in this window. */
export const useKeyHelp = createSharedComposable(() => ref(false))
