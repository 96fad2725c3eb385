import { type ChildProcess, spawn } from 'node:child_process'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FoundBrowser } from 'playwright-chromium'
import { expect, test } from 'playwright/test'
import { advice, chooseBrowser } from '../tools/browser.ts'
import { runNode } from '../tools/child.ts'
import { root } from '../tools/deck.ts'
import { placeAddress } from '../composables/place.ts'
import { serveDeck } from '../tools/serve.ts'

const run = (...args: string[]) => runNode(join(root, 'tools/run.mjs'), args)
const found: FoundBrowser = { path: '/somewhere/chrome', kind: 'system' }

test('npm start serves the deck with both windows, and stops when told to', async () => {
  const port = 3461
  const child = spawn(
    process.execPath,
    [join(root, 'tools/run.mjs'), 'start', '--fresh', '--no-open', '--port', String(port)],
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

const running = new Set<ChildProcess>()
test.afterEach(() => {
  // Of a test that failed: the next one needs its port.
  running.forEach((child) => child.kill('SIGKILL'))
  running.clear()
})

/** A command that serves the talk, what it says, and a way to tell it places as a window of the talk does. */
async function serving(command: string, ...args: string[]) {
  const child = spawn(
    process.execPath,
    [join(root, 'tools/run.mjs'), command, '--no-open', '--port', '3462', ...args],
    { env: { ...process.env, CI: 'true' } },
  )
  running.add(child)
  child.once('exit', () => running.delete(child))
  const said = { text: '' }
  child.stdout.on('data', (chunk) => (said.text += chunk))
  await expect.poll(() => said.text, { timeout: 60_000 }).toContain('Ctrl+C stops')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return {
    said,
    post: (body: string, origin = 'http://localhost:3462') =>
      new Promise((resolve) =>
        request(
          {
            host: '127.0.0.1',
            port: 3462,
            path: placeAddress,
            method: 'POST',
            headers: { host: 'localhost:3462', origin },
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

test.describe('where the talk is', () => {
  test.describe.configure({ mode: 'serial' })

  test('npm start goes on where it stopped, or begins anew', async () => {
    const first = await serving('start', '--fresh')
    expect(first.said.text).toContain(':3462/1 ')
    expect(await first.post('{"no":16,"click":2}')).toBe(204)
    // Neither a page from elsewhere nor nonsense moves the talk.
    expect(await first.post('{"no":3,"click":0}', 'https://example.com')).toBe(403)
    for (const [body, status] of [
      ['{"no":0,"click":0}', 400],
      ['{"no":"3","click":0}', 400],
      ['no place', 400],
      ['x'.repeat(200), 413],
    ] as const)
      expect(await first.post(body)).toBe(status)
    await first.stop()

    const second = await serving('start')
    expect(second.said.text).toContain(':3462/16?clicks=2')
    expect(second.said.text).toContain(':3462/presenter/16?clicks=2')
    expect(second.said.text).toContain('goes on where it stopped, at slide 16')
    await second.stop()

    const third = await serving('start', '--fresh')
    expect(third.said.text).toContain(':3462/1 ')
    await third.stop()
  })

  test('a window of the talk reports each step, and npm run rehearse logs them', async ({ browser }) => {
    const rehearsal = await serving('rehearse')
    const page = await browser.newPage()
    await page.goto('http://localhost:3462/2')
    await page.waitForSelector('[data-slidev-no="2"] h1')
    const step = async (no: number) => {
      const told = page.waitForResponse((response) => response.url().endsWith(placeAddress))
      await page.keyboard.press('ArrowRight')
      expect((await told).status()).toBe(204)
      await expect(page).toHaveURL(new RegExp(`/${no}$`))
    }
    await step(3)
    await step(4)
    await expect.poll(() => rehearsal.said.text).toMatch(/slide {2}3 +0:0\d, planned \d:\d\d/)
    await page.close()
    await rehearsal.stop()
    expect(rehearsal.said.text).toMatch(/planned +spoken/)
    expect(rehearsal.said.text).toMatch(/1 Introduction +3:00 +0:0\d +−[23]:\d\d/)
    expect(rehearsal.said.text).toMatch(/The talk +3\d:\d\d/)
  })
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
