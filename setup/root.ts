import { defineRootSetup } from '@slidev/types'
import { letOthersJoin } from '../composables/joinTalk'
import { fitPresenter } from '../composables/presenterDesk'
import { reportPlace } from '../composables/reportPlace'

export default defineRootSetup(() => {
  fitPresenter()
  letOthersJoin()
  reportPlace()
})
