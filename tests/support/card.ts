import { type Deck, report } from './fixtures.ts'
import type { Slide } from './slides.ts'

/** What is wrong with an open source card, and with the evidence that makes room for it. */
export async function faultsOfCard(deck: Deck, slide: Slide): Promise<string[]> {
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
  return [...inCard.map((fault) => `slide ${no}: ${fault}`), ...report({ no, click: 0 }, about)]
}
