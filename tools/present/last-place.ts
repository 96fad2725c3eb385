import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { longestTalk, type Place } from '../../lib/place.ts'
import { root } from '../shared/deck.ts'

/** Stores where a talk stopped, to resume it there. Tests set DECK_MEMORY to keep theirs apart. */
export function lastPlace(talk: string) {
  const folder = process.env.DECK_MEMORY ?? join(root, 'node_modules/.cache/deck')
  const file = join(folder, `place-${talk}.json`)
  return {
    read(now = Date.now()): Place | undefined {
      try {
        if (now - statSync(file).mtimeMs > longestTalk) return
        const { no, click } = JSON.parse(readFileSync(file, 'utf8')) as Place
        return no > 1 ? { no, click } : undefined
      } catch {
        // Not written yet, or truncated by a power failure: start at the cover.
      }
    },
    write(place: Place) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, JSON.stringify(place))
    },
    forget: () => rmSync(file, { force: true }),
  }
}
