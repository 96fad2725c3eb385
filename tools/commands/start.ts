import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Place } from '../../lib/place.ts'
import { Interrupted, stopSignals } from '../shared/child.ts'
import { type Length, loadDeck, root } from '../shared/deck.ts'
import { lastPlace } from '../present/last-place.ts'
import { lengthOf, lengthOption, loadPlan, talks } from '../shared/talks.ts'
import { UserError, readOptions } from '../shared/errors.ts'
import { PortError, serveDeck } from '../present/serve.ts'
import { type KeptBuild, refresh } from '../build/slidev.ts'

const usage = 'npm start [-- --short] [-- --fresh] [-- --port 3030] [-- --no-open]'

export function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw new UserError(`--port takes a number from 1 to 65535, not “${text}”.\nUsage: ${usage}`)
}

async function serveTalk(talk: KeptBuild, port: number, command: string, onPlace?: (place: Place) => void) {
  try {
    // Both windows need one and the same origin to move together, so only this name is ever given.
    return await serveDeck({ dir: join(root, talk.out), port, host: 'localhost', onPlace })
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    const other = port < 65535 ? port + 1 : 3030
    throw new UserError(
      error.message.replace(/in use\.$/, 'in use (perhaps another talk is running).') +
        ` Try: ${command} --port ${other}`,
    )
  }
}

function openCommand(url: string): [string, string[]] | null {
  const { platform, env } = process
  if (platform === 'darwin') return ['open', [url]]
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url]]
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', [url]] : null
}

/** Opens a page in the reader's browser if there is one; the printed address does as well. */
function openWindow(url: string): void {
  const command = openCommand(url)
  if (!command) return
  // On its own, so that Ctrl+C here does not close the browser.
  spawn(...command, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

async function hasNoSpeaker(): Promise<boolean> {
  const { headmatter } = await loadDeck()
  return 'speaker' in headmatter && !String(headmatter.speaker ?? '').trim()
}

/** Follows the talk while it is given. */
export interface Watcher {
  step: (place: Place) => void
  end: () => void
}

export async function main(args: string[], watcher?: (length: Length) => Promise<Watcher>): Promise<number> {
  const options = readOptions(
    args,
    {
      ...lengthOption,
      fresh: { type: 'boolean' },
      port: { type: 'string', default: '3030' },
      'no-open': { type: 'boolean' },
    },
    usage,
  )
  const port = readPort(options.port)
  const length = lengthOf(options)
  const talk = talks[length]
  const stopped = new Promise<void>((resolve) => {
    for (const signal of stopSignals) process.once(signal, () => resolve())
  })

  const command = `npm ${watcher ? 'run rehearse' : 'start'} --${length === 'short' ? ' --short' : ''}`
  // A taken port is worth knowing before the build.
  await (await serveTalk(talk, port, command)).close()
  try {
    await refresh(talk, 'Building the talk (once; some 10 seconds)…')
  } catch (error) {
    if (error instanceof Interrupted) return 0
    throw error
  }
  // Talks on other ports have a place of their own.
  const memory = lastPlace(`${length}-${port}`)
  // A rehearsal begins at the cover, and so does the talk after it.
  if (options.fresh || watcher) memory.forget()
  const last = memory.read()
  const { plan } = await loadPlan(length)
  const watching = await watcher?.(length)
  let remembers = true
  const server = await serveTalk(talk, port, command, (place) => {
    if (watching) return watching.step(place)
    if (!remembers) return
    try {
      // Discussion and appendix have no time in the plan: the talk has come to its end, and the next one is another.
      if (plan.meantFor(place.no)) memory.write(place)
      else memory.forget()
    } catch (error) {
      // The talk itself goes on.
      remembers = false
      console.log(`  The place of the talk cannot be kept: ${(error as Error).message}\n`)
    }
  })

  const place = last ? `${last.no}?clicks=${last.click}` : '1'
  const audience = `${server.url}/${place}`
  const presenter = `${server.url}/presenter/${place}`
  console.log(`
  Audience window    ${audience.padEnd(36)}  put it on the projector, f for full screen
  Presenter window   ${presenter.padEnd(36)}  notes, clock and the next slide

  → or space  next     ←  back     b  black screen     g  go to slide     ?  all keys
  Ctrl+C stops.
`)
  if (last)
    console.log(
      `  The talk goes on where it stopped, at slide ${last.no}. From the beginning: ${command} --fresh\n`,
    )
  if (await hasNoSpeaker()) {
    console.log("  The cover has no presenter's name yet: set speaker in slides.md.\n")
  }

  if (!options['no-open'] && !process.env.CI) {
    openWindow(audience)
    // A browser that is only starting may drop the second of two pages asked for at once.
    setTimeout(openWindow, 1500, presenter).unref()
  }

  await stopped
  watching?.end()
  await server.close()
  return 0
}
