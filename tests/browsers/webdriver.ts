import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Driven, Engine, Size } from './engines.ts'
import { freePort } from '../commands/serving.ts'

/** Commands by their WebDriver path and their Marionette name. Parameters and results are the same. */
const commands = {
  begin: ['', 'WebDriver:NewSession'],
  open: ['url', 'WebDriver:Navigate'],
  reload: ['refresh', 'WebDriver:Refresh'],
  evaluate: ['execute/sync', 'WebDriver:ExecuteScript'],
  act: ['actions', 'WebDriver:PerformActions'],
  picture: ['screenshot', 'WebDriver:TakeScreenshot'],
  another: ['window/new', 'WebDriver:NewWindow'],
  switch: ['window', 'WebDriver:SwitchToWindow'],
  handle: ['window', 'WebDriver:GetWindowHandle'],
  resize: ['window/rect', 'WebDriver:SetWindowRect'],
} as const

type Command = keyof typeof commands
type Send = (command: Command, parameters?: object) => Promise<unknown>

const keyCodes: Record<string, string> = { ArrowLeft: '\uE012', ArrowRight: '\uE014', Escape: '\uE00C' }

/** A session, which commands one window at a time. */
class Session implements Engine {
  private current?: string

  constructor(
    private readonly send: Send,
    readonly close: () => Promise<unknown>,
  ) {}

  async newWindow({ width, height }: Size): Promise<Driven> {
    const { handle } = (await this.send('another', { type: 'window' })) as { handle: string }
    const ask: Send = async (command, parameters) => {
      if (this.current !== handle) await this.send('switch', { handle })
      this.current = handle
      return this.send(command, parameters)
    }
    const evaluate: Driven['evaluate'] = (asked, arg) =>
      ask('evaluate', { script: `return (${asked})(...arguments)`, args: [arg] }) as never
    const resize = (size: Size) => ask('resize', { x: 0, y: 0, ...size })
    // Adds what the window’s own bars take.
    await resize({ width, height })
    const inner = await evaluate(() => ({ width: innerWidth, height: innerHeight }), null)
    await resize({ width: 2 * width - inner.width, height: 2 * height - inner.height })
    return {
      open: (url) => ask('open', { url }),
      reload: () => ask('reload', {}),
      evaluate,
      async press(key) {
        const value = keyCodes[key] ?? key
        const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }))
        await ask('act', { actions: [{ type: 'key', id: 'keys', actions }] })
      },
      async picture() {
        // Wait until the latest change is painted.
        await evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          undefined,
        )
        return Buffer.from((await ask('picture')) as string, 'base64')
      },
    }
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

/** Retries `attempt` until it returns something, while the program runs. */
async function wait<Result>(program: ChildProcess, what: string, attempt: () => Promise<Result | undefined>) {
  for (let left = 600; left > 0 && !hasEnded(program); left--) {
    const result = await attempt()
    if (result) return result
    await pause(50)
  }
  throw new Error(`${program.spawnfile} ${what}`)
}

async function end(program: ChildProcess) {
  if (hasEnded(program)) return
  const ended = once(program, 'exit')
  program.kill()
  await ended
}

/** Marionette, the protocol behind geckodriver: `length:[type, id, error or command, content]`. */
function speakTo(socket: Socket): Send {
  const asked = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>()
  let received = Buffer.alloc(0)
  socket.on('data', (piece) => {
    received = Buffer.concat([received, piece])
    for (;;) {
      const start = received.indexOf(':') + 1
      const stop = start + Number(received.subarray(0, start - 1))
      if (!start || received.length < stop) return
      const answer = JSON.parse(received.subarray(start, stop).toString())
      received = received.subarray(stop)
      // The first message is a greeting.
      if (!Array.isArray(answer)) continue
      const [, number, error, result] = answer
      const { done, failed } = asked.get(number)!
      if (error) failed(new Error(error.message))
      else done(result && 'value' in result ? result.value : result)
    }
  })
  let number = 0
  return (command, parameters = {}) =>
    new Promise((done, failed) => {
      asked.set(++number, { done, failed })
      const message = JSON.stringify([0, number, commands[command][1], parameters])
      socket.write(`${Buffer.byteLength(message)}:${message}`)
    })
}

export async function startFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'deck-firefox-'))
  writeFileSync(
    join(profile, 'user.js'),
    'user_pref("marionette.port", 0);\nuser_pref("ui.prefersReducedMotion", 1);\n',
  )
  const firefox = spawn(program, ['--headless', '--marionette', '--profile', profile], { stdio: 'ignore' })
  const told = join(profile, 'MarionetteActivePort')
  const port = await wait(firefox, 'does not listen', async () =>
    existsSync(told) ? Number(readFileSync(told, 'utf8')) : undefined,
  )
  const socket = connect(port, '127.0.0.1')
  const send = speakTo(socket)
  await send('begin')
  return new Session(send, async () => {
    socket.destroy()
    await end(firefox)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
}

/** WebKitGTK’s MiniBrowser on a virtual screen. */
export async function startWebKit(program: string): Promise<Engine> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [display] = await once(screen.stdout!, 'data')
  const port = await freePort()
  const config = mkdtempSync(join(tmpdir(), 'deck-webkit-'))
  mkdirSync(join(config, 'gtk-3.0'))
  // Makes the browser prefer reduced motion, as in Chromium.
  writeFileSync(join(config, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
  const driver = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, XDG_CONFIG_HOME: config, DISPLAY: `:${String(display).trim()}` },
  })
  const request = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      body: body && JSON.stringify(body),
    })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) throw new Error((value as Error).message)
    return value
  }
  const { sessionId } = await wait(
    driver,
    'does not answer',
    () =>
      request('POST', '', { capabilities: {} }).catch(() => undefined) as Promise<
        { sessionId: string } | undefined
      >,
  )
  const send: Send = (command, parameters) =>
    request(parameters ? 'POST' : 'GET', `/${sessionId}/${commands[command][0]}`, parameters)
  return new Session(send, async () => {
    await request('DELETE', `/${sessionId}`)
    await end(driver)
    await end(screen)
    rmSync(config, { recursive: true })
  })
}
