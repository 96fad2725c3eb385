import { spawn } from 'node:child_process'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FoundBrowser } from 'playwright-chromium'
import { expect, test } from 'playwright/test'
import { advice, chooseBrowser } from '../tools/browser.ts'
import { runNode } from '../tools/child.ts'
import { root } from '../tools/deck.ts'
import { serveDeck } from '../tools/serve.ts'

const run = (...args: string[]) => runNode(join(root, 'tools/run.mjs'), args)
const found: FoundBrowser = { path: '/somewhere/chrome', kind: 'system' }

test('npm start serves the deck with both windows, and stops when told to', async () => {
  const port = 3461
  const child = spawn(
    process.execPath,
    [join(root, 'tools/run.mjs'), 'start', '--no-open', '--port', String(port)],
    {
      env: { ...process.env, CI: 'true' },
    },
  )
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  await expect.poll(() => said, { timeout: 60_000 }).toContain(`/presenter/1`)
  expect(said).toContain(`:${port}/1`)
  const page = await fetch(`http://localhost:${port}/presenter/1`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Content-Security-Policy')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('a taken port gets a plain message', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as { port: number }
  const { code, output } = await run('start', '--no-open', '--port', String(port))
  taken.close()
  expect(code).toBe(1)
  expect(output).toContain(`Port ${port} is in use`)
  expect(output).not.toMatch(/^\s+at /m)
})

test('a port that is none, and a command that is none, get a plain message', async () => {
  for (const args of [['start', '--port', 'abc'], ['sing']]) {
    const { code, output } = await run(...args)
    expect(code).toBe(1)
    expect(output).not.toMatch(/^\s+at /m)
    expect(output.trim().length).toBeGreaterThan(10)
  }
})

test('the server answers this machine only', async () => {
  const server = await serveDeck({ dir: join(root, '.deck'), port: 0 })
  const { port } = new URL(server.url)
  const status = (host: string) =>
    new Promise((resolve) =>
      request({ host: '127.0.0.1', port, path: '/1', headers: { host } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end(),
    )
  expect(await status(`127.0.0.1:${port}`)).toBe(200)
  expect(await status('deck.example.com')).toBe(403)
  await server.close()
})

test.describe('the browser for the tests', () => {
  const way = (name: string, applies: boolean, brings: { now: boolean }, works: boolean, log: string[]) => ({
    announcement: name,
    applies,
    install: async () => {
      log.push(name)
      brings.now ||= works
      return works
    },
  })

  test('is the one that is there', async () => {
    const log: string[] = []
    const browser = await chooseBrowser({
      find: () => found,
      ways: [way('a', true, { now: false }, true, log)],
      say: () => {},
    })
    expect(browser).toEqual(found)
    expect(log).toEqual([])
  })

  test('else the ways are tried in their order until one brings it', async () => {
    const log: string[] = []
    const there = { now: false }
    const ways = [
      way('playwright', true, there, false, log),
      way('not here', false, there, true, log),
      way('apt', true, there, true, log),
    ]
    const browser = await chooseBrowser({ find: () => (there.now ? found : null), ways, say: () => {} })
    expect(browser).toEqual(found)
    expect(log).toEqual(['playwright', 'apt'])
  })

  test('else the message says what to install on Debian, macOS and Windows', async () => {
    await expect(chooseBrowser({ find: () => null, ways: [], say: () => {} })).rejects.toThrow(advice)
    for (const system of ['Debian', 'macOS', 'Windows']) expect(advice).toContain(system)
  })
})
