import { join } from 'node:path'
import { placeAddress } from '../../lib/place.ts'
import { root } from '../../tools/shared/deck.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { Deck, type Place, withoutPreloading } from '../support/deck.ts'
import { sampleSlide, slides } from '../support/slides.ts'
import { expect, test } from '../support/fixtures.ts'
import { agree, goSeparateWays, openPresenter, openWindow, step, type Talk } from '../support/windows.ts'

const { no } = sampleSlide
const serve = (onPlace?: (place: Place) => void) => serveDeck({ dir: join(root, '.deck'), port: 0, onPlace })

/** A new window beside those of the talk. */
async function openBeside({ audience }: Talk) {
  const page = await audience.page.context().newPage()
  await withoutPreloading(page)
  return page
}

test('a talk on another port stays where it is while the windows of this one move', async ({ talk }) => {
  const other = await serve()
  const page = await openBeside(talk)
  const elsewhere = new Deck(page, other.url)
  await elsewhere.open(1)
  await talk.goTo(no + 1)
  expect(await elsewhere.place()).toEqual({ no: 1, click: 0 })
  await page.close()
  await other.close()
})

test('windows of another talk at the same address go separate ways', async ({ talk, site }) => {
  const page = await openBeside(talk)
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll(slides[0]!.title, 'Another talk')
    await route.fulfill({ response, body })
  })
  const elsewhere = new Deck(page, site)
  await elsewhere.open(no + 1)
  await elsewhere.arrives({ no: no + 1, click: 0 })
  await goSeparateWays(elsewhere, talk.audience)
  await page.close()
})

test('each step is reported once, by the window that made it', async ({ context }) => {
  const reported: Place[] = []
  const server = await serve((place) => void reported.push(place))
  const deck = await openWindow(context, server.url, no)
  const presenter = await openPresenter(context, server.url, no)
  const made: Place[] = []
  for (const [window, way, click] of [
    [presenter, 'next', 1],
    [deck, 'next', 2],
    [presenter, 'prev', 1],
  ] as const) {
    await step(window.page, way)
    made.push({ no, click })
    await agree([deck, presenter], made.at(-1)!)
  }
  await expect.poll(() => reported).toEqual(made)
  await server.close()
})

test('a place is accepted only with the origin of the talk, which its pages send', async () => {
  const reported: Place[] = []
  const server = await serve((place) => void reported.push(place))
  const place = { no, click: 1 }
  const post = async (origin?: string) => {
    const headers: HeadersInit = origin ? { origin } : {}
    const request = { method: 'POST', headers, body: JSON.stringify(place) }
    return (await fetch(server.url + placeAddress, request)).status
  }
  expect(await post(server.url)).toBe(204)
  expect(reported).toEqual([place])
  for (const origin of ['null', 'http://localhost:1', undefined]) expect(await post(origin)).toBe(403)
  expect(reported).toEqual([place])
  // Under “no-referrer”, Chromium 112 sends no origin, not even to the page's own server.
  expect((await fetch(server.url)).headers.get('referrer-policy')).toBe('same-origin')
  await server.close()
})
