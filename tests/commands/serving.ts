import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { type Place, placeAddress } from '../../lib/place.ts'
import { root } from '../../tools/shared/deck.ts'

/** A running command that serves the talk. */
export interface Serving {
  /** What it has printed so far. */
  output: () => string
  /** Reports a place as a window of the talk does; resolves to the status of the response. */
  post: (body: string, origin?: string) => Promise<number | undefined>
  stop: () => Promise<void>
}

export interface Commands {
  url: string
  serve: (command: 'start' | 'rehearse', ...args: string[]) => Promise<Serving>
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Fixture: runs commands on a free port, with a memory of their own for the last place. */
export async function commands({}, use: (commands: Commands) => Promise<void>) {
  const memory = mkdtempSync(join(tmpdir(), 'deck-memory-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const running = new Set<ChildProcess>()

  async function serve(command: string, ...args: string[]): Promise<Serving> {
    const child = spawn(
      process.execPath,
      [join(root, 'tools/run.mjs'), command, '--no-open', '--port', String(port), ...args],
      { env: { ...process.env, CI: 'true', DECK_MEMORY: memory } },
    )
    running.add(child)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    void ended.then(() => running.delete(child))
    let printed = ''
    child.stdout.on('data', (chunk) => (printed += chunk))
    const output = () => printed
    await expect.poll(output, { timeout: 60_000, intervals: [50] }).toContain('Ctrl+C stops')
    return {
      output,
      post: (body, origin = url) =>
        new Promise((resolve) =>
          request(
            {
              host: '127.0.0.1',
              port,
              path: placeAddress,
              method: 'POST',
              headers: { host: `localhost:${port}`, origin },
            },
            ({ statusCode }) => resolve(statusCode),
          ).end(body),
        ),
      stop: async () => {
        child.kill('SIGINT')
        expect(await ended).toBe(0)
      },
    }
  }

  await use({ url, serve })
  // Only after a failure
  running.forEach((child) => child.kill('SIGKILL'))
  rmSync(memory, { recursive: true })
}

export const at = (place: Place) => JSON.stringify(place)
