import { Deck, expect, guard, slides, test } from './fixtures.ts'

test('presenter mode shows the notes and the next slide, and drives the audience window both ways', async ({
  context,
  deck,
  page,
  site,
}) => {
  const talk = slides.find(({ content }) => content.includes('<CostSharingChart'))!
  await deck.open(talk.no)
  const presenterPage = await context.newPage()
  await presenterPage.setViewportSize({ width: 1280, height: 720 })
  const watched = guard(presenterPage, site)
  await presenterPage.goto(`${site}/presenter/${talk.no}`)

  const firstWords = talk.notes.spoken.slice(0, 60)
  await expect(presenterPage.locator('.grid-section.note')).toContainText(firstWords)
  await expect(presenterPage.locator('.grid-section.next .slidev-layout').first()).toBeVisible()

  // Forward in the presenter window moves the audience, and the other way round.
  await presenterPage.keyboard.press('ArrowRight')
  await expect.poll(() => deck.place()).toEqual({ no: talk.no, click: 1 })
  await page.bringToFront()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => new Deck(presenterPage, site).place()).toEqual({ no: talk.no, click: 2 })
  expect(watched.faults).toEqual([])
})

test('the published build has no notes', async () => {
  const { readdirSync, readFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  const { root } = await import('../tools/deck.ts')
  const scripts = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:js|html)$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n')
  const sentences = slides.flatMap(
    ({ notes }) => notes.spoken.match(/[A-Z][^.[\]“”’]{30,}(?=\.)/g)?.slice(0, 1) ?? [],
  )
  expect(sentences.length).toBeGreaterThan(10)
  expect(sentences.filter((sentence) => scripts.includes(sentence))).toEqual([])
})
