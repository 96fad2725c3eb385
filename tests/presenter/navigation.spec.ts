import { article } from '../../data/index.ts'
import { withoutClicks } from '../../lib/notes.ts'
import { type Deck, type Place } from '../support/deck.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { sampleSlide, slideWith } from '../support/slides.ts'
import { clickMarkers } from '../support/timing.ts'
import { releaseKeys } from '../support/windows.ts'

const stepped = slides.filter((slide) => clickMarkers(slide) > 0)

test('the buttons of the control bar make a step forward and back', async ({ sharedDeck: deck }) => {
  const { page } = deck
  const { no } = sampleSlide
  await deck.go(no)
  const press = async (name: string, place: Place) => {
    // The bar appears when the pointer is near it.
    await page.mouse.move(30, 530)
    await page.getByRole('button', { name }).click()
    await deck.arrives(place)
  }
  await press('Go to next slide', { no, click: 1 })
  await press('Go to next slide', { no, click: 2 })
  await press('Go to previous slide', { no, click: 1 })
  await press('Go to previous slide', { no, click: 0 })
  await releaseKeys(page)
})

test('a click on a slide in the overview opens that slide', async ({ sharedDeck: deck }) => {
  const { page } = deck
  await deck.go(1)
  await page.keyboard.press('o')
  await page
    .locator('.z-modal .bg-main')
    .filter({ has: page.locator(`[data-slidev-no="${sampleSlide.no}"]`) })
    .click()
  await deck.arrives({ no: sampleSlide.no, click: 0 })
  await expect(page.locator('.z-modal .slidev-layout')).toHaveCount(0)
})

test('go-to dialog: any word of headline, slide or notes finds its slide, accents or not, the best first', async ({
  sharedDeck,
  printed,
}) => {
  const { page } = sharedDeck
  const longWords = (text: string) => text.match(/\p{L}{5,}/gu) ?? []
  const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const shown = await printed.page
    .locator('.print-slide-container:has([data-slidev-no])')
    .evaluateAll((sheets) =>
      sheets.map((sheet) => ({
        no: Number(sheet.querySelector('[data-slidev-no]')!.getAttribute('data-slidev-no')),
        text: sheet.querySelector<HTMLElement>('.slidev-layout')!.innerText,
      })),
    )
  const asked = slides.flatMap(({ no, title, notes }) => {
    const texts = [title, shown.findLast((sheet) => sheet.no === no)!.text, withoutClicks(notes.spoken)]
    return texts.flatMap((text) => {
      const word = longWords(text).at(-1)
      return word ? [{ word: plain(word), no }] : []
    })
  })
  expect(asked.length).toBeGreaterThan(2 * slides.length)

  await sharedDeck.go(1)
  await page.keyboard.press('g')
  const input = page.locator('#slidev-goto-input')
  await expect(input).toBeFocused()
  /** The slides found for each text, all asked within the page: it takes a tenth of the time. */
  const find = (texts: readonly string[]) =>
    page.evaluate(async (texts) => {
      const field = document.querySelector<HTMLInputElement>('#slidev-goto-input')!
      const found: number[][] = []
      for (const text of texts) {
        field.value = text
        field.dispatchEvent(new Event('input'))
        await new Promise((resolve) => setTimeout(resolve))
        const numbers = document.querySelectorAll('#slidev-goto-dialog li > div:first-child')
        found.push([...numbers].map((el) => Number(el.textContent)))
      }
      return found
    }, texts)
  // The words on the slides are indexed last, slide after slide.
  await expect
    .poll(async () => {
      const found = await find(asked.map(({ word }) => word))
      return asked.filter(({ no }, i) => !found[i]!.includes(no))
    })
    .toEqual([])

  // A word that several headlines have, so that they come before the slides that merely mention it.
  const counts = new Map<string, number[]>()
  for (const { no, title } of slides)
    for (const word of new Set(longWords(title).map(plain)))
      counts.set(word, [...(counts.get(word) ?? []), no])
  const [word, titled] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0]!
  const accented =
    slides
      .flatMap(({ title, content }) => longWords(`${title} ${content}`))
      .find((word) => plain(word) !== word.toLowerCase()) ?? word
  const some = slides[Math.floor(slides.length / 2)]!
  const [byWord, byPlainWord, byAccent, byNumber, byNonsense] = (await find([
    word,
    plain(accented),
    accented,
    String(some.no),
    'qwertz',
  ])) as [number[], number[], number[], number[], number[]]
  expect(byWord.slice(0, titled.length).sort((a, b) => a - b)).toEqual(titled)
  expect(byPlainWord.length).toBeGreaterThan(0)
  expect(byPlainWord).toEqual(byAccent)
  expect(byNumber[0]).toBe(some.no)
  expect(byNonsense).toEqual([])

  await input.fill(word)
  const [, second] = byWord
  await input.press('ArrowDown')
  await input.press('Enter')
  await expect.poll(async () => (await sharedDeck.place()).no).toBe(second)
})

test('a link to the article opens in a tab of its own, and the keys go on working', async ({
  context,
  deck,
  page,
}) => {
  await context.route(`${new URL(article.url).origin}/**`, (route) => route.fulfill({ body: 'The article' }))
  await deck.open(1)
  const beside = context.waitForEvent('page', { timeout: 5000 })
  await deck.current(1).getByRole('link', { name: article.url }).click()
  const opened = await beside
  await expect(opened.locator('body')).toHaveText('The article')
  expect(await opened.evaluate(() => window.opener === null)).toBe(true)
  await opened.close()
  await page.keyboard.press('ArrowRight')
  await deck.arrives({ no: 2, click: 0 })
})

test('each section of the roadmap links to its opener', async ({ sharedDeck }) => {
  const roadmap = slideWith('roadmap')!
  test.skip(!roadmap, 'this talk has no roadmap')
  const openers = slides.filter(({ layout }) => layout === 'section')
  for (const { no, title } of openers) {
    await sharedDeck.go(roadmap.no)
    await sharedDeck.current(roadmap.no).getByRole('link', { name: title, exact: true }).click()
    await sharedDeck.arrives({ no, click: 0 })
  }
  await sharedDeck.go(roadmap.no)
  await expect(sharedDeck.current(roadmap.no).getByRole('link')).toHaveCount(openers.length)
})

// A link to a click that there is: “a deep link shows the bars of its click” in charts.spec.ts.
test('wrong deep links open a sensible slide', async ({ deck }) => {
  const { no } = sampleSlide
  const cases: [string, Place][] = [
    [`${no}?clicks=999`, { no, click: clickMarkers(sampleSlide) }],
    ['0', { no: 1, click: 0 }],
    ['99', { no: 1, click: 0 }],
    ['abc', { no: 1, click: 0 }],
  ]
  for (const [path, place] of cases) {
    await deck.open(path)
    await deck.arrives(place)
    expect((await deck.inspect()).faults, path).toEqual([])
  }
})

/** The steps of a slide that an address with a click does not show. */
async function hiddenAt(deck: Deck, no: number, click: number): Promise<string[]> {
  await deck.page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, `/${no}?clicks=${click}`)
  await deck.arrives({ no, click })
  await deck.settle()
  const hidden = await deck.current(no).locator('.slidev-vclick-hidden, .step.unshown').count()
  return hidden ? [`slide ${no}: ${hidden} steps are hidden at click ${click}`] : []
}

test('the address of every slide’s last click shows all of the slide', async ({ sharedDeck }) => {
  const faults: string[] = []
  for (const slide of stepped) faults.push(...(await hiddenAt(sharedDeck, slide.no, clickMarkers(slide))))
  expect(faults).toEqual([])
})

test('detects an address with a click before the last', async ({ sharedDeck }) => {
  const list = slideWith('<v-clicks>')
  test.skip(!list, 'this talk has no list with clicks')
  const before = clickMarkers(list!) - 1
  expect((await hiddenAt(sharedDeck, list!.no, before)).join()).toMatch(
    new RegExp(`slide ${list!.no}: \\d+ steps are hidden at click ${before}`),
  )
})
