import { type Deck, expect, type Place, slides, test } from '../support/fixtures.ts'
import { clickMarkers } from '../support/timing.ts'

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

test('goto: any word of headline, slide or notes leads to its slide, without accents, the best first', async ({
  walked,
}) => {
  test.setTimeout(120_000)
  const { page } = walked
  const longWords = (text: string) => text.match(/\p{L}{5,}/gu) ?? []
  const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const asked: [word: string, no: number][] = []
  for (const { no, title, notes } of slides) {
    await walked.goLast(no)
    const shown = longWords(await walked.current(no).locator('.slidev-layout').innerText())
    const said = longWords(notes.spoken.replace(/\[click(?::\d+)?\]/g, ''))
    for (const words of [longWords(title), shown, said]) if (words.length) asked.push([words.at(-1)!, no])
  }
  expect(asked.length).toBeGreaterThan(2 * slides.length)
  await page.keyboard.press('g')
  const input = page.locator('#slidev-goto-input')
  const found = () =>
    page
      .locator('#slidev-goto-dialog li > div:first-child')
      .evaluateAll((numbers) => numbers.map((el) => Number(el.textContent)))
  const missed: string[] = []
  for (const [word, no] of asked) {
    await input.fill(plain(word))
    // The words on the slides are read one slide after the other, behind the rest.
    await expect
      .poll(found)
      .toContain(no)
      .catch(() => missed.push(`slide ${no}: ${word}`))
  }
  expect(missed).toEqual([])

  const titled = (word: string) => slides.filter(({ title }) => title.includes(word)).map(({ no }) => no)
  await input.fill('futenma')
  expect((await found()).slice(0, titled('Futenma').length)).toEqual(titled('Futenma'))
  await input.fill('Zakowski')
  expect(await found()).toContain(1)
  const some = slides[30]!
  await input.fill(String(some.no))
  expect((await found())[0]).toBe(some.no)
  await input.fill('qwertz')
  expect(await found()).toEqual([])

  await input.fill('okinawa')
  const [, second] = await found()
  await input.press('ArrowDown')
  await input.press('Enter')
  await expect.poll(async () => (await walked.place()).no).toBe(second)
})

test('a link to the article opens beside the talk, which goes on by its keys', async ({
  context,
  deck,
  page,
}) => {
  await context.route('https://doi.org/**', (route) => route.fulfill({ body: 'The article' }))
  await deck.open(1)
  const beside = context.waitForEvent('page', { timeout: 5000 })
  await deck.current(1).getByRole('link', { name: 'doi.org' }).click()
  const article = await beside
  await expect(article.locator('body')).toHaveText('The article')
  expect(await article.evaluate(() => window.opener === null)).toBe(true)
  await article.close()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => deck.place()).toEqual({ no: 2, click: 0 })
})

test('each stretch of the roadmap leads to the opener of its section', async ({ walked }) => {
  const roadmap = slides.find(({ layout }) => layout === 'roadmap')!
  const openers = slides.filter(({ layout }) => layout === 'section')
  for (const { no, title } of openers) {
    await walked.go(roadmap.no)
    await walked.current(roadmap.no).getByRole('link', { name: title, exact: true }).click()
    await walked.arrives({ no, click: 0 })
  }
  await walked.go(roadmap.no)
  await expect(walked.current(roadmap.no).getByRole('link')).toHaveCount(openers.length)
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

test('detects an address of a click before the last', async ({ walked }) => {
  const before = clickMarkers(first) - 1
  expect((await unshownBy(walked, first.no, before)).join()).toMatch(
    new RegExp(`slide ${first.no}: \\d+ steps are hidden at click ${before}`),
  )
})
