import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Place } from '../../lib/place.ts'
import type { Plan } from '../../lib/plan.ts'
import { Interrupted, stopSignals } from '../shared/child.ts'
import { type Length, loadDeck, root } from '../shared/deck.ts'
import { lastPlace } from '../present/last-place.ts'
import { lengthOf, lengthOption, loadPlan, talks } from '../shared/talks.ts'
import { UserError, readOptions } from '../shared/errors.ts'
import { serveDeck } from '../present/serve.ts'
import { type Build, refresh } from '../build/slidev.ts'

const usage = 'npm start -- [--short] [--fresh] [--port 3030] [--no-open]'

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw new UserError(`--port takes a number from 1 to 65535, not “${text}”.\nUsage: ${usage}`)
}

async function serveTalk(talk: Build, port: number, command: string, onPlace?: (place: Place) => void) {
  try {
    // The windows find each other only on the same origin, so the address always has this host name.
    return await serveDeck({ dir: join(root, talk.out), port, host: 'localhost', onPlace })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const other = port < 65535 ? port + 1 : 3030
    throw new UserError(`${error.message} Try: ${command} --port ${other}`)
  }
}

function openCommand(url: string): [string, string[]] | null {
  const { platform, env } = process
  if (platform === 'darwin') return ['open', [url]]
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url]]
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', [url]] : null
}

/** Opens a page in the default browser, if there is one; the address is printed anyway. */
function openWindow(url: string): void {
  const command = openCommand(url)
  if (!command) return
  // Detached, so that Ctrl+C does not close the browser.
  spawn(...command, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

async function hasNoSpeaker(): Promise<boolean> {
  const { headmatter } = await loadDeck()
  return 'speaker' in headmatter && !String(headmatter.speaker ?? '').trim()
}

/** Receives each step of the talk; while it does, no place is stored for the next start. */
export interface Observer {
  step: (place: Place) => void
  end: () => void
}

type Memory = ReturnType<typeof lastPlace>

/** Stores each place of the talk, so that the next start can resume there. */
function storePlaces(memory: Memory, { meantFor }: Plan): (place: Place) => void {
  let works = true
  return (place) => {
    if (!works) return
    try {
      // Discussion and appendix are not in the plan: the talk is over, and the next start begins a new one.
      if (meantFor(place.no)) memory.write(place)
      else memory.forget()
    } catch (error) {
      works = false
      console.log(`  The place of the talk cannot be stored: ${(error as Error).message}\n`)
    }
  }
}

interface Windows {
  audience: string
  presenter: string
}

async function printWelcome({ audience, presenter }: Windows, last: Place | undefined, command: string) {
  console.log(`
  Audience window    ${audience.padEnd(36)}  put it on the projector, f for full screen
  Presenter window   ${presenter.padEnd(36)}  notes, clock and the next slide

  → or space  next     ←  back     b  black screen     g  go to slide     ?  all keys
  Ctrl+C stops.
`)
  if (last) console.log(`  Resuming at slide ${last.no}. To start over: ${command} --fresh\n`)
  if (await hasNoSpeaker())
    console.log("  The cover has no presenter's name yet: set speaker in slides.md.\n")
}

function openWindows({ audience, presenter }: Windows) {
  openWindow(audience)
  // A browser that is still starting may drop the second of two pages opened at once.
  setTimeout(openWindow, 1500, presenter).unref()
}

/** Rebuilds the talk if needed; false if the user stopped the build. */
async function build(talk: Build): Promise<boolean> {
  try {
    await refresh(talk, 'Building the talk (once; about 10 seconds)…')
    return true
  } catch (error) {
    if (error instanceof Interrupted) return false
    throw error
  }
}

export async function main(args: string[], observe?: (length: Length) => Promise<Observer>): Promise<number> {
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

  const command = `npm ${observe ? 'run rehearse' : 'start'} --${length === 'short' ? ' --short' : ''}`
  // Report a port in use before the build.
  await (await serveTalk(talk, port, command)).close()
  if (!(await build(talk))) return 0

  // Talks on other ports have places of their own.
  const memory = lastPlace(`${length}-${port}`)
  // A rehearsal begins at the cover, and so does the talk after it.
  if (options.fresh || observe) memory.forget()
  const last = memory.read()
  const observer = await observe?.(length)
  const onPlace = observer?.step ?? storePlaces(memory, (await loadPlan(length)).plan)
  const server = await serveTalk(talk, port, command, onPlace)

  const place = last ? `${last.no}?clicks=${last.click}` : '1'
  const windows = { audience: `${server.url}/${place}`, presenter: `${server.url}/presenter/${place}` }
  await printWelcome(windows, last, command)
  if (!options['no-open'] && !process.env.CI) openWindows(windows)

  await stopped
  observer?.end()
  await server.close()
  return 0
}
