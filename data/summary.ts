import type { Measure } from '../lib/verdict'
import type { EventId } from './index'
import { thesis, verdicts } from './diagrams'

/** What the one-page summary of the handout says besides the headlines, the questions and the reference. */
interface Summary {
  /** The component on the slide whose headline is the thesis. */
  thesisDiagram: string
  claims: readonly { title: string; text: string }[]
  /** How each response ended, by the title of its section in lower case. */
  verdicts: Readonly<Record<string, { measure: Measure; text: string }>>
  /** The dates to remember, in the words of their timeline or, if those say too little, their full sentence. */
  dates: readonly (readonly [EventId, 'short' | 'text'])[]
}

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
