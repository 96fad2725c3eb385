import type { Length } from '../shared/deck.ts'
import { loadPlan } from '../shared/talks.ts'
import { Rehearsal } from '../present/rehearsal.ts'
import { main as start, type Observer } from './start.ts'

/** Prints the time of each slide when it is left, and a table of the sections at the end. */
async function observe(length: Length): Promise<Observer> {
  const { plan, titles } = await loadPlan(length)
  const rehearsal = new Rehearsal(plan, titles)
  const say = (line?: string) => line && console.log(line)
  return {
    step: (place) => say(rehearsal.step(place, Date.now())),
    end() {
      say(rehearsal.end(Date.now()))
      console.log(`\n${rehearsal.table()}`)
    },
  }
}

export const main = (args: string[]) => start(args, observe)
