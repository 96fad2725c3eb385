import { axe } from '../support/axe.ts'
import { sampleSlide } from '../selftest/breaking.ts'
import { Deck, expect, slides, test } from '../support/fixtures.ts'

/** Slidev's control bar, out of sight until the pointer comes near; slidev-controls.spec.ts says what a deck cannot mend of it. */
const controlBar = '#slide-container > .absolute'
/** Lines and dots behind words, which axe takes for pictures that it cannot judge a text on. */
const drawings = '#slideshow svg[aria-hidden="true"]'

/** Texts whose contrast axe cannot judge. */
const notJudged: { where: string; reason: string }[] = [
  {
    where: '.direction > .name',
    reason: 'it lies on paper of its own over the line; tokens.spec.ts judges these two colours',
  },
  {
    where: '.deck-map tspan',
    reason: 'it is drawn on sea or land; maps.spec.ts says on which, and judges its colour there',
  },
  {
    where: '.deck-map .scale text',
    reason: 'it is drawn on the sea; tokens.spec.ts judges these two colours',
  },
  {
    where: '.warmth section:last-of-type li *',
    reason: 'it lies over several steps; tokens.spec.ts judges ink on their colour',
  },
  {
    where: '.deck-map .digit',
    reason: 'it is drawn in ink on a disc of paper; tokens.spec.ts judges these two colours',
  },
]

/**
 * The shown texts of a slide that are not among those judged, and those on a filled mark of a drawing, which would be
 * judged against the wrong ground once the drawing is away. Runs in the page.
 */
function leftOut(
  slide: Element,
  { judged, drawings, known }: { judged: string[]; drawings: string; known: string },
) {
  const seen = new Set(judged.map((target) => document.querySelector(target)))
  const fills = [...slide.querySelectorAll(drawings)].flatMap((drawing) =>
    [...drawing.querySelectorAll('path, circle, rect, polygon')].filter(
      (mark) => getComputedStyle(mark).fill !== 'none' && !mark.closest('defs'),
    ),
  )
  const over = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  const faults: string[] = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement!
    const text = node.textContent!.trim()
    const shown = el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    // Axe judges no text of punctuation alone, such as the comma between two titles.
    if (!/[\p{L}\p{N}]/u.test(text) || !shown || el.matches(known) || el.closest('.visually-hidden')) continue
    if (!seen.has(el)) faults.push(`“${text}” is not judged`)
    const range = document.createRange()
    range.selectNodeContents(node)
    if (fills.some((mark) => over(mark.getBoundingClientRect(), range.getBoundingClientRect())))
      faults.push(`“${text}” lies on a drawing`)
  }
  return faults
}

/** Takes the slides that are not shown out of the page: axe walks them all the same, and most of its time goes there. */
async function setOthersAside({ page }: Deck) {
  const aside = await page.evaluateHandle(() =>
    [...document.querySelectorAll('#slideshow > [data-slidev-no]')]
      .filter((slide) => !slide.checkVisibility())
      .map((slide) => {
        const place = document.createComment('')
        slide.replaceWith(place)
        return { slide, place }
      }),
  )
  return () => aside.evaluate((slides) => slides.forEach(({ slide, place }) => place.replaceWith(slide)))
}

/** What axe finds on the slide that is shown, and which of its texts it could not judge the contrast of. */
async function audit(deck: Deck): Promise<string[]> {
  const { page } = deck
  const place = await deck.place()
  const hidden = await page.addStyleTag({
    content: `${controlBar}, ${drawings} { visibility: hidden !important }`,
  })
  await deck.neighboursAreThere()
  const putBack = await setOthersAside(deck)
  const { violations, passes } = await axe(page)
  await hidden.evaluate((style: HTMLElement) => style.remove())
  const judged = [...passes, ...violations]
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))
  const texts = await deck.current(place.no).evaluate(leftOut, {
    judged,
    drawings,
    known: notJudged.map(({ where }) => where).join(),
  })
  await putBack()
  return [
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`),
    ),
    ...texts.map((text) => `contrast: ${text}`),
  ].map((fault) => `slide ${place.no}, click ${place.click}: ${fault}`)
}

for (const { no, title } of slides)
  test(`axe: slide ${no}: ${title}`, async ({ walked }) => {
    await walked.goLast(no)
    for (const colorScheme of ['light', 'dark'] as const) {
      await walked.setColorScheme(colorScheme)
      await walked.settle()
      expect(await audit(walked), colorScheme).toEqual([])
    }
  })

test('detects a text too pale, a chart without a name, a text on a picture, a text on a drawing', async ({
  deck,
}) => {
  await deck.open(sampleSlide.no)
  await deck.go(sampleSlide.no, await deck.clicks())
  expect(await audit(deck)).toEqual([])
  await deck.current(sampleSlide.no).evaluate((slide) => {
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
      '<svg aria-hidden="true" style="position: absolute; z-index: -1; left: 0; top: 0"><rect width="200" height="40" /></svg>'
  })
  const faults = (await audit(deck)).join('\n')
  expect(faults).toMatch(/^slide \d+, click \d+: color-contrast .*h1/m)
  expect(faults).toMatch(/^slide \d+, click \d+: (?:role-img-alt|aria-)/m)
  expect(faults).toMatch(/^slide \d+, click \d+: contrast: “Over a picture” is not judged/m)
  expect(faults).toMatch(/^slide \d+, click \d+: contrast: “Over a drawing” lies on a drawing/m)
})

test('there is one main landmark', async ({ deck, page }) => {
  await deck.open(1)
  await expect(page.getByRole('main')).toHaveCount(1)
})

test('what a click has not shown yet is hidden from assistive technology too', async ({ deck }) => {
  const no = slides.find(({ content }) => content.includes('<v-clicks>'))!.no
  await deck.open(no)
  const items = deck.current(no).getByRole('listitem')
  const shownAtFirst = await items.count()
  await deck.go(no, await deck.clicks())
  expect(await items.count()).toBeGreaterThan(shownAtFirst)
})

test('no movement for those who asked for less', async ({ deck, page }) => {
  await deck.open(4)
  const durations = await deck
    .current(4)
    .evaluate((slide) =>
      [...slide.querySelectorAll('.step, .slidev-vclick-target')].map(
        (el) => getComputedStyle(el).transitionDuration,
      ),
    )
  expect(durations.length).toBeGreaterThan(0)
  expect([...new Set(durations.flatMap((value) => value.split(', ')))]).toEqual(['0s'])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const moving = await new Deck(page, deck.url)
    .current(4)
    .locator('.step')
    .first()
    .evaluate((el) => Number.parseFloat(getComputedStyle(el).transitionDuration))
  expect(moving).toBeGreaterThan(0)
  expect(moving).toBeLessThan(0.3)
})
