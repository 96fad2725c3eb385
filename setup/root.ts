import { TRUST_ORIGINS } from '@slidev/client/constants.ts'
import { defineRootSetup } from '@slidev/types'
import { followSilently } from '../presenting/followTalk'
import { letOthersJoin } from '../presenting/joinTalk'
import { takePhysicalKeys } from '../presenting/physicalKeys'
import { fitPresenter, followNotes } from '../presenting/presenterDesk'
import { reportPlace } from '../presenting/reportPlace'
import { syncWithinTalk } from '../presenting/sharedStates'

export default defineRootSetup(() => {
  // Slidev lets the audience window drive the presenter only on this machine, which it knows by the host; the deck as
  // one file is opened from this machine and has none.
  if (location.protocol === 'file:') TRUST_ORIGINS.push('')
  syncWithinTalk()
  takePhysicalKeys()
  fitPresenter()
  followNotes()
  followSilently()
  letOthersJoin()
  reportPlace()
})
