import { type FigureId, figures } from '../../data/index.ts'
import type { Figure } from '../../data/types.ts'
import { citationText, type FigureSource, figureText, pagesText, sourceEntries } from '../../lib/citing.ts'
import type { SlideSource } from '../../lib/slideSource.ts'
import type { Deck } from './deck.ts'
import { placed, type PlacedFault } from './fixtures.ts'
import type { Slide } from './slides.ts'

/** What is wrong with an open source card, and with the evidence that makes room for it. */
export async function faultsOfCard(deck: Deck, slide: Slide): Promise<PlacedFault[]> {
  const { no } = slide
  const inCard = await deck.current(no).evaluate((slide) => {
    const faults: string[] = []
    const card = slide.querySelector<HTMLElement>('.source-card')!
    const edge = card.getBoundingClientRect().left
    if (card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth)
      faults.push('the card scrolls')
    for (const el of slide.querySelectorAll<HTMLElement>('.running *, .content *, .foot *')) {
      const ownText = [...el.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim())
      if (!ownText && !el.matches('canvas, svg')) continue
      if (el.closest('.visually-hidden') || !el.checkVisibility({ visibilityProperty: true })) continue
      if (el.getBoundingClientRect().right > edge) faults.push(`“${el.innerText}” reaches under the card`)
    }
    for (const el of card.querySelectorAll<HTMLElement>('h2, p')) {
      const size = Number.parseFloat(getComputedStyle(el).fontSize)
      if (size < 16) faults.push(`“${el.innerText}” is set in ${size} pixels`)
      const label = el.querySelector('b')?.innerText ?? ''
      if (/^[A-Z]/.test(label) && el.innerText.trim() === label) faults.push(`“${label}” says nothing`)
    }
    return faults
  })
  // Margins, sizes and word counts are checked without a card.
  const { faults } = await deck.inspect(slide)
  const about = faults.filter(({ check }) => ['rendered', 'data', 'overlap', 'cut', 'chart'].includes(check))
  return [...inCard.map((fault) => ({ no, fault })), ...placed({ no, click: 0 }, about)]
}

export const sourceOf = ({ frontmatter }: Pick<Slide, 'frontmatter'>) => frontmatter as SlideSource

/** What is wrong with the source card of the current slide, which opens exactly where the slide names a source. */
export async function faultsInCard(deck: Deck, slide: Slide): Promise<PlacedFault[]> {
  const { no } = slide
  await deck.page.keyboard.press('s')
  await deck.settle()
  const { framed, cards } = await deck.current(no).evaluate((slide) => ({
    framed: slide.querySelector('.frame') !== null,
    cards: slide.querySelectorAll('.source-card').length,
  }))
  const wanted = framed && sourceEntries(sourceOf(slide)) ? 1 : 0
  const faults: PlacedFault[] =
    cards === wanted ? [] : [{ no, fault: `${cards} source cards instead of ${wanted}` }]
  if (cards && wanted) faults.push(...(await faultsOfCard(deck, slide)))
  await deck.page.keyboard.press('Escape')
  return faults
}

/** What figures say and a card leaves out. */
export function leftOut(sources: readonly FigureSource[], ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const figure: Figure = figures[id as FigureId]
    const { page, cites, period, computed, care } = figure
    const says = sources.map(({ figures, article }) =>
      [article, ...figures.flatMap(({ values, when, care = '' }) => [values, when, care])].join('\n'),
    )
    // One entry has to say all of it: the page of another figure does not count.
    const wanted = [figureText(figure), pagesText(page), ...cites.map(citationText), period, computed, care]
    const missing = says.map((said) => wanted.filter((words) => words && !said.includes(words)))
    const [least = wanted] = missing.sort((a, b) => a.length - b.length)
    return least.map((words) => `${id}: “${words}” is not in the card`)
  })
}
