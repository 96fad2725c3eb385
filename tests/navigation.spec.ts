import { type Deck, expect, type Place, slides, test } from './fixtures.ts'
import { clickMarkers } from './timing.ts'

const stepped = slides.filter((slide) => clickMarkers(slide) > 0)
const [first, second] = stepped.filter((slide) => clickMarkers(slide) > 1) as [
  (typeof slides)[number],
  (typeof slides)[number],
]

test('the buttons of the control bar go on and back by a step', async ({ deck, page }) => {
  const { no } = first
  await deck.open(no)
  const press = async (name: string, place: Place) => {
    // The bar is there for a pointer that is near it.
    await page.mouse.move(30, 530)
    await page.getByRole('button', { name }).click()
    await expect.poll(() => deck.place()).toEqual(place)
  }
  await press('Go to next slide', { no, click: 1 })
  await press('Go to next slide', { no, click: 2 })
  await press('Go to previous slide', { no, click: 1 })
  await press('Go to previous slide', { no, click: 0 })
})

test('a slide pressed in the overview is gone to', async ({ deck, page }) => {
  await deck.open(first.no)
  await page.keyboard.press('o')
  await page
    .locator('.z-modal .bg-main')
    .filter({ has: page.locator(`[data-slidev-no="${second.no}"]`) })
    .click()
  await expect.poll(() => deck.place()).toEqual({ no: second.no, click: 0 })
  await expect(page.locator('.z-modal .slidev-layout')).toHaveCount(0)
})

test('deep links, also wrong ones, end in a sensible slide', async ({ deck }) => {
  const { no } = first
  const cases: [string, Place][] = [
    [`${no}`, { no, click: 0 }],
    [`${no}?clicks=2`, { no, click: 2 }],
    [`${no}?clicks=999`, { no, click: clickMarkers(first) }],
    ['0', { no: 1, click: 0 }],
    ['99', { no: 1, click: 0 }],
    ['abc', { no: 1, click: 0 }],
  ]
  for (const [path, place] of cases) {
    await deck.open(path)
    await expect.poll(() => deck.place(), path).toEqual(place)
    expect((await deck.inspect()).faults, path).toEqual([])
  }
})

/** Steps that an address with a slide’s last click does not show. */
async function unshownBy(deck: Deck, no: number, click: number): Promise<string[]> {
  await deck.page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, `/${no}?clicks=${click}`)
  await expect.poll(() => deck.place(), { intervals: [10, 20, 50] }).toEqual({ no, click })
  await deck.settle()
  const hidden = await deck.current(no).locator('.slidev-vclick-hidden, .step.unshown').count()
  return hidden ? [`slide ${no}: ${hidden} steps are hidden at click ${click}`] : []
}

test('the address of every slide’s last click shows all of the slide', async ({ walked }) => {
  const faults: string[] = []
  for (const slide of stepped) faults.push(...(await unshownBy(walked, slide.no, clickMarkers(slide))))
  expect(faults).toEqual([])
})

test('caught: an address of a click before the last', async ({ walked }) => {
  const before = clickMarkers(first) - 1
  expect((await unshownBy(walked, first.no, before)).join()).toMatch(
    new RegExp(`slide ${first.no}: \\d+ steps are hidden at click ${before}`),
  )
})

/** What each step of a slide shows. */
type Sequence = Map<number, string[]>

async function sequence(
  deck: Deck,
  { no }: { no: number },
  key: 'ArrowRight' | 'ArrowLeft',
  clicks: number[],
) {
  const found: Sequence = new Map()
  for (const click of clicks) {
    if (found.size) await deck.page.keyboard.press(key)
    // Asked often: there are hundreds of steps.
    await expect.poll(() => deck.place(), { intervals: [10, 20, 50] }).toEqual({ no, click })
    await deck.settle()
    found.set(click, Object.keys((await deck.inspect()).parts).sort())
  }
  return found
}

const differences = (no: number, forward: Sequence, backward: Sequence) =>
  [...forward].flatMap(([click, texts]) => {
    const back = backward.get(click)!
    const changed = [
      ...texts.filter((text) => !back.includes(text)).map((text) => `lacks “${text.split('#')[0]}”`),
      ...back.filter((text) => !texts.includes(text)).map((text) => `still has “${text.split('#')[0]}”`),
    ]
    return changed.map((fault) => `slide ${no}, click ${click}, on the way back: ${fault}`)
  })

async function faultsOnTheWayBack(deck: Deck, slide: (typeof slides)[number], between = async () => {}) {
  await deck.go(slide.no)
  const clicks = Array.from({ length: clickMarkers(slide) + 1 }, (_, click) => click)
  const forward = await sequence(deck, slide, 'ArrowRight', clicks)
  await between()
  return differences(slide.no, forward, await sequence(deck, slide, 'ArrowLeft', clicks.toReversed()))
}

test('every step back shows what the step forward showed', async ({ walked }) => {
  const faults: string[] = []
  for (const slide of stepped) faults.push(...(await faultsOnTheWayBack(walked, slide)))
  expect(faults).toEqual([])
})

test('caught: a text that is gone on the way back', async ({ deck }) => {
  await deck.open(first.no)
  const faults = await faultsOnTheWayBack(deck, first, () =>
    deck
      .current(first.no)
      .locator('h1')
      .evaluate((headline) => headline.remove()),
  )
  expect(faults).toContain(`slide ${first.no}, click 0, on the way back: lacks “${first.title}”`)
})
