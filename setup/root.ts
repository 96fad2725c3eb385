import { TRUST_ORIGINS } from '@slidev/client/constants.ts'
import { defineRootSetup } from '@slidev/types'
import { followSilently } from '../presenting/followTalk'
import { letOthersJoin } from '../presenting/joinTalk'
import { takePhysicalKeys } from '../presenting/physicalKeys'
import { fitPresenter, followNotes } from '../presenting/presenterDesk'
import { reportPlace } from '../presenting/reportPlace'
import { syncWithinTalk } from '../presenting/sharedStates'

export default defineRootSetup(() => {
  // Slidev lets the audience window drive the presenter on trusted hosts only; a file has an empty host.
  if (location.protocol === 'file:') TRUST_ORIGINS.push('')
  syncWithinTalk()
  takePhysicalKeys()
  fitPresenter()
  followNotes()
  followSilently()
  letOthersJoin()
  reportPlace()
})
