import { parseTimeString } from '@slidev/parser/utils'
import { planOf } from '../composables/plan.ts'
import { entries, type Length, loadDeck } from './deck.ts'
import { Rehearsal } from './rehearsal.ts'
import { main as start, type Watcher } from './start.ts'

/** Prints each slide as it is left, and at the end the minutes by section. */
async function watch(length: Length): Promise<Watcher> {
  const { slides, headmatter } = await loadDeck(entries[length])
  const planned = slides.map(({ index, title = '', frontmatter, note }) => ({
    no: index + 1,
    title,
    frontmatter,
    note,
  }))
  const whole = parseTimeString(headmatter.duration as string).seconds / 60
  const rehearsal = new Rehearsal(
    planOf(planned, whole),
    planned.map(({ title }) => title),
  )
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
