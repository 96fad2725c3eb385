import type { Page } from 'playwright/test'
import { onCopy } from '../support/on-copy.ts'
import { slideWith, sampleSlide } from '../support/slides.ts'
import { axe, colourRules } from '../support/axe.ts'
import { expect, slides, test } from '../support/fixtures.ts'

/** Slidev’s control bar, invisible until the pointer comes near; slidev-controls.spec.ts lists its known gaps. */
const controlBar = '#slide-container > .absolute'
/** Lines and dots behind words: axe takes them for pictures and does not judge a text on them. */
const drawings = 'svg[aria-hidden="true"]'

/** Texts whose contrast axe cannot judge. */
const notJudged: { where: string; reason: string }[] = [
  {
    where: '.deck-chart text',
    reason:
      'it is a canvas on the screen; bars.spec.ts checks that its colours are tokens, tokens.spec.ts their contrast',
  },
  {
    where: '.direction > .name',
    reason: 'it has its own paper over the line; tokens.spec.ts checks the two colours',
  },
  {
    where: '.deck-map tspan',
    reason: 'it is drawn on sea or land; maps.spec.ts checks its colour there',
  },
  {
    where: '.deck-map .scale text',
    reason: 'it is drawn on the sea; tokens.spec.ts checks the two colours',
  },
  {
    where: '.warmth section:last-of-type li *',
    reason: 'it lies over several steps; tokens.spec.ts checks ink on their colour',
  },
  {
    where: '.deck-map .digit',
    reason: 'it is drawn in ink on a disc of paper; tokens.spec.ts checks the two colours',
  },
]

/**
 * The texts shown that axe has not judged, and those on a filled mark of a drawing: with the drawings hidden, axe judges
 * them on the wrong background. Runs in the page.
 */
function leftOut({
  judged,
  drawings,
  known,
}: {
  judged: string[]
  drawings: string
  known: string
}): string[] {
  const seen = new Set(judged.map((target) => document.querySelector(target)))
  const over = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  return [...document.querySelectorAll('[data-slidev-no]')].flatMap((slide) => {
    const fills = [...slide.querySelectorAll(drawings)].flatMap((drawing) =>
      [...drawing.querySelectorAll('path, circle, rect, polygon')].filter(
        (mark) => getComputedStyle(mark).fill !== 'none' && !mark.closest('defs'),
      ),
    )
    const faults: string[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const el = node.parentElement!
      const text = node.textContent!.trim()
      const shown = el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      // Axe skips punctuation, such as the comma between two titles.
      if (!/[\p{L}\p{N}]/u.test(text) || !shown || el.matches(known) || el.closest('.visually-hidden'))
        continue
      if (!seen.has(el)) faults.push(`“${text}” is not judged`)
      const range = document.createRange()
      range.selectNodeContents(node)
      if (fills.some((mark) => over(mark.getBoundingClientRect(), range.getBoundingClientRect())))
        faults.push(`“${text}” lies on a drawing`)
    }
    return faults.map((fault) => `slide ${slide.getAttribute('data-slidev-no')}: ${fault}`)
  })
}

/** Takes hidden slides out of the page, where axe spends most of its time, and hides what it misjudges. */
const setAside = (page: Page) =>
  page.evaluateHandle((hidden) => {
    const style = Object.assign(document.createElement('style'), {
      textContent: `${hidden} { visibility: hidden !important }`,
    })
    document.head.append(style)
    const slides = [...document.querySelectorAll('[data-slidev-no]')]
      .filter((slide) => !slide.checkVisibility())
      .map((slide) => {
        const place = document.createComment('')
        slide.replaceWith(place)
        return { slide, place }
      })
    return () => {
      style.remove()
      for (const { slide, place } of slides) place.replaceWith(slide)
    }
  }, `${controlBar}, ${drawings}`)

/** What axe finds on the slides shown, and the texts whose contrast it could not judge. */
async function audit(page: Page, rules?: readonly string[]): Promise<string[]> {
  const putBack = await setAside(page)
  const { violations, passes } = await axe(page, { rules })
  const judged = [...passes, ...violations]
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))
  const known = notJudged.map(({ where }) => where).join()
  const texts = await page.evaluate(leftOut, { judged, drawings, known })
  await putBack.evaluate((putBack) => putBack())
  return [
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `${id} (${help}): ${target.join(' ')}: ${html}`),
    ),
    ...texts,
  ]
}

// Axe takes no longer for all slides of the print page than for some. Its landmarks are not those of the slideshow.
for (const [colorScheme, rules] of [
  ['light', undefined],
  ['dark', colourRules],
] as const)
  test(`axe: every slide, ${colorScheme}`, async ({ printedLast, states }) => {
    await printedLast.setColorScheme(colorScheme)
    const faults = await audit(printedLast.page, rules)
    expect(faults.filter((fault) => !fault.startsWith('region '))).toEqual([])
    states.count(slides.length)
  })

const ofEachLayout = new Map([...slides, sampleSlide].map((slide) => [slide.layout, slide]))
for (const { no, layout } of ofEachLayout.values())
  test(`axe: the slideshow at slide ${no}, ${layout}`, async ({ sharedDeck }) => {
    await sharedDeck.goLast(no)
    await sharedDeck.neighboursAreThere()
    expect(await audit(sharedDeck.page)).toEqual([])
  })

test('detects a pale text, a chart without a name, a text on a picture, a text on a drawing', async ({
  sharedDeck,
}) => {
  const { page } = sharedDeck
  const { no } = sampleSlide
  await sharedDeck.goLast(no)
  await sharedDeck.neighboursAreThere()
  await onCopy(sharedDeck, no, async () => {
    expect(await audit(page)).toEqual([])
    await sharedDeck.current(no).evaluate((slide) => {
      slide.querySelector('h1')!.style.color = '#cccccc'
      slide.querySelector('canvas')!.removeAttribute('aria-label')
      const texts = slide.querySelector('.content > p')!
      const add = (text: string) => {
        const line = Object.assign(document.createElement('p'), { textContent: text })
        texts.after(line)
        return line
      }
      add('Over a picture').style.background = 'linear-gradient(#888888, #999999)'
      const line = add('Over a drawing')
      Object.assign(line.style, { position: 'relative', zIndex: '0' })
      line.innerHTML +=
        '<svg aria-hidden="true" style="position: absolute; z-index: -1; left: 0; top: 0"><rect width="200" height="40" fill="#888888" /></svg>'
    })
    const faults = (await audit(page)).join('\n')
    expect(faults).toMatch(/^color-contrast .*h1/m)
    expect(faults).toMatch(/^(?:role-img-alt|aria-)/m)
    expect(faults).toMatch(`slide ${no}: “Over a picture” is not judged`)
    expect(faults).toMatch(`slide ${no}: “Over a drawing” lies on a drawing`)
  })
})

const withList = slideWith('<v-clicks>')

test('what a later click shows is hidden from assistive technology', async ({ sharedDeck: deck }) => {
  test.skip(!withList, 'this talk has no such slide')
  const { no } = withList!
  await deck.go(no)
  const items = deck.current(no).getByRole('listitem')
  const shownAtFirst = await items.count()
  await deck.goLast(no)
  expect(await items.count()).toBeGreaterThan(shownAtFirst)
})

test('reduced motion turns off transitions', async ({ sharedDeck: deck }) => {
  test.skip(!withList, 'this talk has no such slide')
  const { no } = withList!
  await deck.go(no)
  const durations = () =>
    deck
      .current(no)
      .locator('.step, .slidev-vclick-target')
      .evaluateAll((steps) => steps.flatMap((el) => getComputedStyle(el).transitionDuration.split(', ')))
  expect([...new Set(await durations())]).toEqual(['0s'])
  await deck.page.emulateMedia({ reducedMotion: 'no-preference' })
  const [moving] = (await durations()).map(Number.parseFloat)
  expect(moving).toBeGreaterThan(0)
  expect(moving).toBeLessThan(0.3)
  await deck.page.emulateMedia({ reducedMotion: 'reduce' })
})
