import type { Summary } from './types'
import { thesis, verdicts } from './diagrams'

const { convergence, cooperation, factors } = thesis

/** `undefined` leaves the page out. */
export const summary: Summary | undefined = {
  thesisDiagram: 'ThesisDiagram',
  claims: [
    { title: convergence.title, text: `${convergence.effect} ${cooperation}` },
    { title: factors.title, text: `${factors.example} ${factors.against} and ${factors.towards} it` },
  ],
  verdicts,
  dates: [
    ['election', 'short'],
    ['trumpTower', 'text'],
    ['usLeavesTpp', 'short'],
    ['kimMeetingAnnounced', 'short'],
    ['jointStatement2018', 'short'],
  ],
}
