import { TRUST_ORIGINS } from '@slidev/client/constants.ts'
import { defineRootSetup } from '@slidev/types'
import { followSilently } from '../composables/followTalk'
import { letOthersJoin } from '../composables/joinTalk'
import { takePhysicalKeys } from '../composables/physicalKeys'
import { fitPresenter, followNotes } from '../composables/presenterDesk'
import { reportPlace } from '../composables/reportPlace'
import { talkWithin } from '../composables/talkWithin'

export default defineRootSetup(() => {
  // Slidev lets the audience window drive the presenter only on this machine, which it knows by the host; the deck as
  // one file is opened from this machine and has none.
  if (location.protocol === 'file:') TRUST_ORIGINS.push('')
  talkWithin()
  takePhysicalKeys()
  fitPresenter()
  followNotes()
  followSilently()
  letOthersJoin()
  reportPlace()
})
