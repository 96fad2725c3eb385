import type { Length } from '../shared/deck.ts'
import { loadPlan } from '../shared/talks.ts'
import { Rehearsal } from '../present/rehearsal.ts'
import { main as start, type Watcher } from './start.ts'

/** Prints each slide as it is left, and at the end the minutes by section. */
async function watch(length: Length): Promise<Watcher> {
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

/** Presents the talk and logs the time spent on each slide. */
export const main = (args: string[]) => start(args, watch)
