import { spawn } from 'node:child_process'
import { constants } from 'node:os'

export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type StopSignal = (typeof stopSignals)[number]

/** A signal stopped the command while a child ran: not a failure, but there is no result. */
export class Interrupted extends Error {
  override name = 'Interrupted'
  /** As in a shell: 128 plus the signal number. */
  exitCode: number

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`)
    this.exitCode = 128 + constants.signals[signal]
  }
}

export interface RunOptions {
  /** Lets the child write to the terminal; otherwise its output is collected. */
  show?: boolean
  /** Milliseconds after which the child is killed. */
  timeout?: number
  env?: NodeJS.ProcessEnv
  /** Called with the child's process id. */
  started?: (pid: number) => void
}

export interface Ran {
  /** Also nonzero if the child was killed or could not be started. */
  code: number
  /** Empty if it was shown. */
  output: string
}

/** Runs a program and waits for it. A signal to this process stops the child first. */
export async function run(
  command: string,
  args: readonly string[],
  { show = false, timeout, env = process.env, started }: RunOptions = {},
): Promise<Ran> {
  const child = spawn(command, args, {
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    timeout,
    env,
  })
  if (child.pid) started?.(child.pid)

  let output = ''
  const collect = (text: string) => (output += text)
  child.stdout?.setEncoding('utf8').on('data', collect)
  child.stderr?.setEncoding('utf8').on('data', collect)

  let interrupted: Interrupted | undefined
  const stop = (signal: StopSignal) => {
    interrupted ??= new Interrupted(signal)
    // A child that shares the terminal gets Ctrl+C itself; a second signal would interrupt its cleanup.
    if (!(show && signal === 'SIGINT')) child.kill('SIGTERM')
  }
  for (const signal of stopSignals) process.on(signal, stop)

  try {
    const code = await new Promise<number>((resolve) => {
      child.on('error', (error) => {
        output += `${error.message}\n`
        resolve(1)
      })
      child.on('close', (code) => resolve(code ?? 1))
    })
    if (interrupted) throw interrupted
    return { code, output }
  } finally {
    for (const signal of stopSignals) process.off(signal, stop)
  }
}

/** Runs a JavaScript file with the same Node. */
export function runNode(file: string, args: readonly string[], options?: RunOptions): Promise<Ran> {
  return run(process.execPath, [file, ...args], options)
}

/** Runs npm. It tells its scripts where its JavaScript file is; on Windows, `npm` itself cannot be spawned. */
export function runNpm(...args: string[]): Promise<Ran> {
  const { npm_execpath: npm } = process.env
  return npm ? runNode(npm, args) : run('npm', args)
}
