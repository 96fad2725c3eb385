import { type FigureId, figures } from '../../data/index.ts'
import { type FigureSource, figureSources, figureText } from '../../lib/citing.ts'
import { leftOut } from '../support/card.ts'
import { expect, test } from '../support/fixtures.ts'
import { slideWith } from '../support/slides.ts'

test('detects a card that leaves out a caveat, a year or a work', () => {
  const ids = ['hostCostJapan', 'hostCostKorea']
  const [source] = figureSources(ids) as [FigureSource]
  const [entry] = source.figures
  const { care } = figures.hostCostKorea
  expect(leftOut([{ ...source, figures: [{ ...entry!, care: figures.hostCostJapan.care }] }], ids)).toEqual([
    `hostCostKorea: “${care}” is not in the card`,
  ])
  expect(leftOut([{ ...source, figures: [{ ...entry!, when: '' }] }], ids)).toHaveLength(2)
  expect(leftOut([{ ...source, article: 'p. 90' }], ids)).toHaveLength(2)
})

test('figures of a group are listed together, others by themselves', () => {
  const titles = (ids: FigureId[]) =>
    figureSources(ids).flatMap(({ figures }) => figures.map(({ title, values }) => `${title} ${values}`))
  const { carsBuiltInUs, carsSoldInUs } = figures
  expect(titles(['carsBuiltInUs', 'carsSoldInUs'])).toEqual(
    [carsBuiltInUs, carsSoldInUs].map((figure) => `${figure.measures} ${figureText(figure)}`),
  )
  expect(titles(['seaAirMarinesJapan', 'seaAirMarinesKorea'])).toEqual([
    'Share of US troops in … other than land forces Japan: 93%; South Korea: 30%',
  ])
})

test('the card of cost sharing has values, page, works, period and caveat', async ({ sharedDeck }) => {
  const { no } = slideWith('<BarChart of="costSharing"')!
  await sharedDeck.goLast(no)
  await sharedDeck.page.keyboard.press('s')
  for (const words of [
    'Share of the cost',
    'Japan: 75%',
    'p. 90',
    'Yamaguchi, Antō, 40–45',
    'no year given',
    'Care',
  ])
    await expect(sharedDeck.current(no).locator('.source-card')).toContainText(words)
  await sharedDeck.page.keyboard.press('s')
})

test('the card of a slide without figures has its page and works', async ({ sharedDeck }) => {
  const { no } = slideWith('<SasaeRoute')!
  await sharedDeck.go(no)
  await sharedDeck.page.keyboard.press('s')
  for (const words of ['p. 90', 'Antō'])
    await expect(sharedDeck.current(no).locator('.source-card')).toContainText(words)
  await sharedDeck.page.keyboard.press('s')
})
