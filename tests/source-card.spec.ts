import { Deck, expect, slides, test } from './fixtures.ts'

test.describe('the source card', () => {
  const no = slides.find(({ content }) => content.includes('<CostSharingChart'))!.no
  test('opens by click, by Enter and by its key, makes room, and closes by Escape', async ({
    deck,
    page,
  }) => {
    await deck.open(`${no}?clicks=3`)
    const slide = deck.current(no)
    const card = slide.locator('.source-card')
    const wide = (await slide.locator('.deck-chart').boundingBox())!.width

    await slide.locator('.source').click()
    await expect(card).toBeVisible()
    for (const words of [
      'Share of the cost',
      'Japan 75%',
      'p. 90',
      'Yamaguchi, Antō, 40–45',
      'no year given',
      'Care',
    ])
      await expect(card).toContainText(words)
    expect((await slide.locator('.deck-chart').boundingBox())!.width).toBeLessThan(wide - 200)
    const [text, edge] = [await slide.locator('h1').boundingBox(), await card.boundingBox()]
    expect(text!.x + text!.width).toBeLessThanOrEqual(edge!.x)
    // The deck still listens to its keys after a click on the line.
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

  test('has page and works where a slide shows no figure, and is not in print', async ({ deck, page }) => {
    const plain = slides.find(({ content }) => content.includes('<SasaeRoute'))!.no
    await deck.open(plain)
    await page.keyboard.press('s')
    await expect(deck.current(plain).locator('.source-card')).toContainText('p. 90')
    await expect(deck.current(plain).locator('.source-card')).toContainText('Antō')
    await page.goto(`${deck.url}/${plain}?print=true`)
    await deck.current(plain).locator('h1').waitFor()
    await page.keyboard.press('s')
    await expect(page.locator('.source-card')).toHaveCount(0)
  })

  test('opens in both windows of the talk', async ({ deck, page, context, site }) => {
    await deck.open(no)
    const presenter = await context.newPage()
    await presenter.goto(`${site}/presenter/${no}`)
    await new Deck(presenter, site).ready()
    await presenter.keyboard.press('s')
    await page.bringToFront()
    await expect(deck.current(no).locator('.source-card')).toBeVisible()
  })
})
