import { spawn } from 'node:child_process'
import { constants } from 'node:os'

export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type StopSignal = (typeof stopSignals)[number]

/** The command was stopped from outside while a child ran: no failure to explain, but no result either. */
export class Interrupted extends Error {
  override name = 'Interrupted'
  /** As a shell counts it: 128 and the number of the signal. */
  exitCode: number

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`)
    this.exitCode = 128 + constants.signals[signal]
  }
}

export interface RunOptions {
  /** Lets the child write to the terminal; otherwise its output is collected. */
  show?: boolean
  /** Milliseconds after which the child is ended. */
  timeout?: number
  env?: NodeJS.ProcessEnv
  /** Is told the child's process id as soon as there is one. */
  started?: (pid: number) => void
}

export interface Ran {
  /** 1 or more also when the child was killed or could not be started. */
  code: number
  /** Empty when it was shown. */
  output: string
}

/** Runs a program to its end. A signal that stops this process stops the child first. */
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
    // Ctrl+C reaches a child that shares the terminal by itself, and a second one would cut its clean-up short.
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

/** Runs a JavaScript file with this very Node. */
export function runNode(file: string, args: readonly string[], options?: RunOptions): Promise<Ran> {
  return run(process.execPath, [file, ...args], options)
}
