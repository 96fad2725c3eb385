import { withoutPreloading } from '../support/deck.ts'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { advice, chooseBrowser } from '../../tools/shared/browser.ts'
import { root } from '../../tools/shared/deck.ts'
import { placeAddress } from '../../lib/place.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { replaceFolder } from '../../tools/build/slidev.ts'
import { expect, test as base } from '../support/fixtures.ts'
import { at, type Commands, commands } from './serving.ts'
import { sampleChart } from '../support/canvas.ts'
import { copyAt, inCopy } from '../support/deck-copy.ts'
import { sampleSlide, slideWith } from '../support/slides.ts'
import { openWindow } from '../support/windows.ts'

const test = base.extend<{ commands: Commands }>({ commands })

const { run } = copyAt(root)
const found = '/somewhere/chrome'

test('npm start serves both windows and, stopped and started again, resumes at the same place', async ({
  browser,
  commands,
}) => {
  const place = { no: sampleSlide.no, click: 2 }
  const first = await commands.serve('start')
  expect(first.output()).toContain(`${commands.url}/1 `)
  expect(first.output()).toContain(`${commands.url}/presenter/1 `)
  const page = await fetch(`${commands.url}/presenter/1`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Content-Security-Policy')
  const before = await browser.newContext()
  const audience = await openWindow(before, commands.url, place.no)
  for (const click of [1, 2]) await audience.press('ArrowRight', { ...place, click })
  await before.close()
  // Neither another site nor an invalid place moves the talk.
  expect(await first.post(at({ no: 3, click: 0 }), 'https://example.com')).toBe(403)
  for (const [body, status] of [
    ['{"no":0,"click":0}', 400],
    ['{"no":"3","click":0}', 400],
    ['no place', 400],
    ['x'.repeat(200), 413],
  ] as const)
    expect(await first.post(body)).toBe(status)
  await first.stop()

  const second = await commands.serve('start')
  // Printed after the line that says how to stop.
  await expect.poll(second.output).toContain(`Resuming at slide ${place.no}`)
  expect(second.output()).toContain('To start over: npm start -- --fresh')
  const after = await browser.newContext()
  const addresses = second.output().match(/http:\S+/g)!
  expect(addresses).toEqual(
    ['', 'presenter/'].map((window) => `${commands.url}/${window}${place.no}?clicks=${place.click}`),
  )
  for (const address of addresses) {
    const window = await openWindow(after, commands.url, address.slice(commands.url.length + 1))
    await window.arrives(place)
    expect(window.takeFaults()).toEqual([])
  }
  await after.close()
  await second.stop()

  const third = await commands.serve('start', '--fresh')
  expect(third.output()).toContain(`${commands.url}/1 `)
  await third.stop()
})

/** Starts the talk, shows a slide and stops; returns what the command printed. */
async function visit({ serve }: Commands, no: number): Promise<string> {
  const { output, post, stop } = await serve('start')
  expect(await post(at({ no, click: 0 }))).toBe(204)
  await stop()
  return output()
}

test('a talk begins at the cover after one that came to its appendix', async ({ commands }) => {
  const appendix = slideWith('appendix')!
  test.skip(!appendix, 'this talk has no appendix')
  const { no } = sampleSlide
  await visit(commands, no)
  expect(await visit(commands, appendix.no)).toContain(`${commands.url}/${no}?clicks=0 `)
  expect(await visit(commands, no)).toContain(`${commands.url}/1 `)
})

test('a talk begins at the cover after a rehearsal, which logs each step', async ({ browser, commands }) => {
  const { no } = sampleSlide
  const opener = slideWith('section')!
  await visit(commands, no)

  const rehearsal = await commands.serve('rehearse')
  expect(rehearsal.output()).toContain(`${commands.url}/1 `)
  const page = await browser.newPage()
  await withoutPreloading(page)
  await page.goto(`${commands.url}/${opener.no - 1}`)
  await page.waitForSelector(`[data-slidev-no="${opener.no - 1}"] h1`)
  const step = async (no: number) => {
    const told = page.waitForResponse((response) => response.url().endsWith(placeAddress))
    await page.keyboard.press('ArrowRight')
    expect((await told).status()).toBe(204)
    await expect(page).toHaveURL(new RegExp(`/${no}$`))
  }
  await step(opener.no)
  await step(opener.no + 1)
  await expect.poll(rehearsal.output).toMatch(new RegExp(`slide +${opener.no} +0:0\\d, planned \\d:\\d\\d`))
  await page.close()
  await rehearsal.stop()
  expect(rehearsal.output()).toMatch(/planned +spoken/)
  expect(rehearsal.output()).toMatch(
    new RegExp(`1 ${opener.title} +${String(opener.frontmatter.minutes)}:00 +0:0\\d +−\\d:\\d\\d`),
  )
  expect(rehearsal.output()).toMatch(/The talk +\d+:\d\d/)

  expect(await visit(commands, no)).toContain(`${commands.url}/1 `)
})

test('a build that cannot be moved into place leaves the last good one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'builds-'))
  const target = join(folder, 'deck')
  mkdirSync(target)
  writeFileSync(join(target, 'index.html'), 'the last good one')
  expect(() => replaceFolder(target, join(folder, 'not-there'))).toThrow('ENOENT')
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('the last good one')
  expect(readdirSync(folder)).toEqual(['deck'])

  const next = join(folder, 'next')
  mkdirSync(next)
  replaceFolder(target, next)
  expect(readdirSync(folder)).toEqual(['deck'])
  expect(readdirSync(target)).toEqual([])
  rmSync(folder, { recursive: true })
})

test('build and export fail and name a wrong figure', async () => {
  const [id] = sampleChart.bars.flatMap(({ parts }) => parts.map(({ figure }) => figure))
  const value = new RegExp(`(?<=^  ${id}: \\{[^}]*value: )[\\d.]+`, 'm')
  await inCopy(
    async ({ folder, run }) => {
      const file = join(folder, 'data/figures.ts')
      writeFileSync(file, readFileSync(file, 'utf8').replace(value, '132.6'))
      for (const command of ['build', 'export']) {
        const { code, output } = await run(command)
        expect(code, command).toBe(1)
        expect(output).toContain(`figure “${id}” is over 100% (132.6)`)
        expect(output).toContain(`chart “${sampleChart.name}”`)
        expect(output).not.toMatch(/^\s+at /m)
      }
    },
    { builds: false },
  )
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

test('rejects an invalid port and an unknown command', async () => {
  for (const args of [['start', '--port', 'abc'], ['sing']]) {
    const { code, output } = await run(...args)
    expect(code).toBe(1)
    expect(output).toContain(`“${args.at(-1)}”`)
    expect(output).not.toMatch(/^\s+at /m)
  }
})

test('the server rejects other host names', async () => {
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

test('the server listens on this machine only; detects one that listens on all interfaces', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
  // Without a network, this address stands in on Linux: it is local, but not the one that is served.
  if (process.platform === 'linux') outside.push('127.0.0.2')
  test.skip(outside.length === 0, 'this machine has no other address')
  const heardBy = async (port: number) => {
    const heard = await Promise.all(
      outside.map(
        (host) =>
          new Promise<boolean>((resolve) => {
            const socket = connect({ host, port })
            socket.on('error', () => resolve(false))
            socket.on('connect', () => {
              socket.destroy()
              resolve(true)
            })
          }),
      ),
    )
    return outside.filter((_, i) => heard[i])
  }
  const server = await serveDeck({ dir: join(root, '.deck'), port: 0 })
  expect(await heardBy(Number(new URL(server.url).port))).toEqual([])
  await server.close()

  const open = createServer().listen(0, '0.0.0.0')
  await new Promise((resolve) => open.once('listening', resolve))
  expect(await heardBy((open.address() as { port: number }).port)).toEqual(outside)
  open.close()
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

  test('is one that is installed', async () => {
    const log: string[] = []
    const browser = await chooseBrowser({
      find: () => found,
      ways: [way('a', true, { now: false }, true, log)],
      say: () => {},
    })
    expect(browser).toEqual(found)
    expect(log).toEqual([])
  })

  test('is otherwise installed, by the first way that works', async () => {
    const log: string[] = []
    const there = { now: false }
    const ways = [
      way('playwright', true, there, false, log),
      way('not here', false, there, true, log),
      way('apt', true, there, true, log),
    ]
    const browser = await chooseBrowser({ find: () => (there.now ? found : undefined), ways, say: () => {} })
    expect(browser).toEqual(found)
    expect(log).toEqual(['playwright', 'apt'])
  })

  test('is otherwise missing, and the message says what to install on Debian, macOS and Windows', async () => {
    await expect(chooseBrowser({ find: () => undefined, ways: [], say: () => {} })).rejects.toThrow(advice)
    for (const system of ['Debian', 'macOS', 'Windows']) expect(advice).toContain(system)
  })
})
