import { figureSources, figureText, sourceEntries } from '../../lib/citing.ts'
import { figures } from '../../data/index.ts'
import type { Figure } from '../../data/types.ts'
import { faultsInCard, faultsOfCard, leftOut, sourceOf } from '../support/card.ts'
import { expect, slides, test, worded } from '../support/fixtures.ts'
import { sampleSlide } from '../support/slides.ts'

test('every figure of a slide is in its card with value, period, page, works, formula and caveat', () => {
  const shown = slides.flatMap((slide) => {
    const { figures: ids = [], records } = sourceOf(slide)
    return ids.length ? [{ no: slide.no, faults: leftOut(figureSources(ids, records), ids) }] : []
  })
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.filter(({ faults }) => faults.length > 0)).toEqual([])
})

test('the unit is singular when the value is 1', () => {
  const told = (value: number, unit: Figure['unit']) => figureText({ value, unit })
  expect(told(1, 'countries')).toBe('1 country')
  expect(told(1, 'crises')).toBe('1 crisis')
  expect(told(1, 'people')).toBe('1 person')
  expect(told(1, 'million vehicles')).toBe('1 million vehicles')
  expect(told(1, 'weeks')).toBe('1 week')
  expect(told(2, 'crises')).toBe('2 crises')
  expect(told(1, '%')).toBe('1%')
})

test('the name of a figure consists of its group’s and its own', () => {
  for (const { group, of, measures } of Object.values<Figure>(figures))
    expect(group?.replace('…', of ?? ''), measures).toBe(group && measures)
})

test('detects a card that scrolls, lies over the evidence, is set small or has an empty line', async ({
  sharedDeck: deck,
}) => {
  const { page } = deck
  const slide = sampleSlide
  const { no } = slide
  await deck.go(no)
  await page.keyboard.press('s')
  const card = deck.current(no).locator('.source-card')
  await card.waitFor()
  const broken = async (mutate: (el: HTMLElement) => void) => {
    await card.evaluate(mutate as (el: HTMLElement | SVGElement) => void)
    const faults = await faultsOfCard(deck, slide)
    await page.keyboard.press('Escape')
    await page.keyboard.press('s')
    await card.waitFor()
    return faults.map(worded).join('\n')
  }
  await expect.poll(() => faultsOfCard(deck, slide), { intervals: [20] }).toEqual([])
  expect(await broken((el) => (el.style.paddingTop = '100%'))).toContain('the card scrolls')
  expect(await broken((el) => (el.style.width = '600px'))).toMatch(/“.*” reaches under the card/)
  expect(await broken((el) => (el.querySelector('h2')!.style.fontSize = '15px'))).toContain(
    'is set in 15 pixels',
  )
  expect(await broken((el) => (el.querySelector('p')!.innerHTML = '<b>Article</b>'))).toContain(
    '“Article” says nothing',
  )
  await page.keyboard.press('Escape')
})

test('detects a card on a slide without a source, and a slide without its card', async ({ sharedDeck }) => {
  const { no } = sampleSlide
  await sharedDeck.go(no)
  expect(await faultsInCard(sharedDeck, sampleSlide)).toEqual([])
  expect(await faultsInCard(sharedDeck, { ...sampleSlide, frontmatter: {} })).toEqual([
    { no, fault: '1 source cards instead of 0' },
  ])
  // The next press closes it.
  await sharedDeck.page.keyboard.press('s')
  expect(await faultsInCard(sharedDeck, sampleSlide)).toEqual([{ no, fault: '0 source cards instead of 1' }])
})

test.describe('the source card', () => {
  const no = sampleSlide.no
  test('opens by click, by Enter and by its key, makes room, and closes by Escape', async ({
    sharedDeck: deck,
  }) => {
    const { page } = deck
    await deck.goLast(no)
    const slide = deck.current(no)
    const card = slide.locator('.source-card')
    const wide = (await slide.locator('.deck-chart').boundingBox())!.width

    await slide.locator('.source').click()
    await expect(card).toBeVisible()
    for (const { figures, article } of figureSources(sourceOf(sampleSlide).figures!))
      for (const words of [
        article.replaceAll('*', ''),
        ...figures.flatMap(({ title, values }) => [title, values]),
      ])
        await expect(card).toContainText(words)
    expect((await slide.locator('.deck-chart').boundingBox())!.width).toBeLessThan(wide - 200)
    const [text, edge] = [await slide.locator('h1').boundingBox(), await card.boundingBox()]
    expect(text!.x + text!.width).toBeLessThanOrEqual(edge!.x)
    // A click on the line leaves the keys to the deck.
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)

    await slide.locator('.source').focus()
    await page.keyboard.press('Enter')
    await expect(card).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)

    await page.keyboard.press('s')
    await expect(card).toBeVisible()
    await page.keyboard.press('s')
    await expect(card).toHaveCount(0)
  })

  test('has page and works where a slide shows no figure, and does not print', async ({
    sharedDeck,
    deck,
    page,
  }) => {
    const slide = slides.find((slide) => slide.layout === 'claim' && sourceEntries(sourceOf(slide))?.article)!
    const plain = slide.no
    await sharedDeck.go(plain)
    await sharedDeck.page.keyboard.press('s')
    const { article, works } = sourceEntries(sourceOf(slide))!
    for (const words of [article!, ...works])
      await expect(sharedDeck.current(plain).locator('.source-card')).toContainText(words.replaceAll('*', ''))
    await sharedDeck.page.keyboard.press('s')
    await page.goto(`${deck.url}/${plain}?print=true`)
    await deck.current(plain).locator('h1').waitFor()
    await page.keyboard.press('s')
    await expect(page.locator('.source-card')).toHaveCount(0)
  })

  test('opens and closes in both windows of the talk', async ({ talk: { both, presenter } }) => {
    for (const cards of [1, 0]) {
      await presenter.page.keyboard.press('s')
      for (const window of both) await expect(window.current(no).locator('.source-card')).toHaveCount(cards)
    }
  })
})
