import {
  placeInAddress,
  comesToRest,
  difference,
  heardBy,
  lastOf,
  pictureWithoutHidden,
  reload,
  show,
  test,
} from './browsers.ts'
import { limits } from '../../data/limits.ts'
import type { Driven } from './engines.ts'
import { expect, report, slides } from '../support/fixtures.ts'
import { type Fault, inspect } from '../support/inspect.ts'
import { sampleSlide, type Slide, slideWith } from '../support/slides.ts'

/**
 * The percentage of squares that may differ from Chromium’s picture. Median and maximum as measured: in Firefox 0 and 3.9,
 * where a quotation breaks differently; in WebKitGTK, which places letters on whole pixels, 0.5 and 9.5.
 */
const likeness = { firefox: 5, webkit: 12 }

async function faultsIn(window: Driven, { no, title }: Slide): Promise<Fault[]> {
  const selector = `#slideshow [data-slidev-no="${no}"]`
  const { faults } = await window.evaluate(inspect, { selector, title, limits })
  const heard = (await heardBy(window)).map((found) => ({ check: 'console', found }))
  return [...faults, ...heard]
}

/** Whether content meant for screen readers only is visible. */
async function hiddenIsSeen(window: Driven, { no }: Slide, picture: Uint8Array): Promise<boolean> {
  const without = await pictureWithoutHidden(window, no)
  // WebKit redraws some edges in a slightly different shade.
  return without !== undefined && (await difference(picture, without, 12)) > 0
}

/** The first slide of each layout, and the first with a chart, a map and a timeline. */
const samples = new Set([
  ...slides.map(({ layout }) => slideWith(layout)),
  sampleSlide,
  slides.find(({ content }) => /<\w+Map\b/.test(content)),
  slideWith('<TimeLine'),
])

/**
 * Tags the slides that are shown from the server only. The single file is the same build delivered in another way, which
 * Chromium shows slide by slide (single.spec.ts), so here samples are enough.
 */
const tagOf = (slide: Slide) => (samples.has(slide) ? [] : ['@server'])

for (const slide of slides)
  test(
    `slide ${slide.no} in its last state`,
    { tag: tagOf(slide) },
    async ({ audience, chromium, engine, states }) => {
      const place = lastOf(slide)
      await show(audience, place)
      expect(report(place, await faultsIn(audience, slide))).toEqual([])
      const picture = await audience.picture()
      expect(await hiddenIsSeen(audience, slide, picture), 'hidden content is visible').toBe(false)
      const expected = await chromium(slide)
      const unlike = await difference(picture, expected)
      test.info().annotations.push({ type: 'unlike', description: unlike.toFixed(2) })
      if (unlike >= likeness[engine])
        await test.info().attach('chromium', { body: Buffer.from(expected), contentType: 'image/png' })
      expect(unlike).toBeLessThan(likeness[engine])
      states.count()
    },
  )

test('both windows: a step forward and back, a reload, the black screen, the source card', async ({
  engine,
  audience,
  from,
  presenter,
}) => {
  test.skip(engine === 'webkit' && from === 'file', 'WebKit keeps windows of files apart.')
  const { no } = sampleSlide
  const both = [audience, presenter]
  const are = async (click: number) => {
    for (const window of both)
      await expect.poll(() => window.evaluate(placeInAddress, undefined)).toEqual({ no, click })
    // A window that has only just opened takes no keys yet.
    for (const window of both) await comesToRest(window, { no, click })
  }
  const have = async (windows: Driven[], selector: string, count: number) => {
    for (const window of windows)
      await expect
        .poll(() =>
          window.evaluate(
            (selector) =>
              [...document.querySelectorAll(selector)].filter((el) => el.checkVisibility()).length,
            selector,
          ),
        )
        .toBe(count)
  }
  await show(audience, { no, click: 0 })
  await are(0)
  await presenter.press('ArrowRight')
  await are(1)
  await audience.press('ArrowRight')
  await are(2)
  await presenter.press('ArrowLeft')
  await are(1)
  for (const window of both) {
    expect(await heardBy(window)).toEqual([])
    await window.reload()
    await are(1)
  }
  for (const [pressed, shown] of [
    [presenter, audience],
    [audience, presenter],
  ] as const) {
    await pressed.press('b')
    await have([audience], '.black-screen', 1)
    await have([presenter], '.dark-screen', 1)
    await shown.press('b')
    await have([audience], '.black-screen', 0)
    await have([presenter], '.dark-screen', 0)
  }
  await presenter.press('s')
  await have(both, '.source-card', 1)
  await audience.press('Escape')
  await have(both, '.source-card', 0)
  for (const window of both) expect(await heardBy(window)).toEqual([])
})

test.describe('detects', () => {
  test.afterEach(({ audience }) => reload(audience))

  test('console messages, errors and unhandled rejections', async ({ audience }) => {
    await show(audience, lastOf(sampleSlide))
    await audience.evaluate(() => {
      console.error('An error')
      console.warn('A warning')
      // Errors of a script that Firefox runs for a test never reach the page, so these use the page’s own functions.
      window.setTimeout(window.JSON.parse, 0, '{')
      window.setTimeout('refused')
      void window.Promise.reject('Left unhandled')
      document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:1/picture.png' }))
    }, undefined)
    const heard: string[] = []
    for (const words of [
      /console error: An error/,
      /console warn: A warning/,
      /page error: /,
      /unhandled rejection: .*Left unhandled/,
      /refused by the policy: script-src/,
      /not loaded: <img/,
    ])
      await expect
        .poll(async () => {
          heard.push(...(await heardBy(audience)))
          return heard.join('\n')
        })
        .toMatch(words)
  })

  const table = () => {
    const box = document.querySelector('.deck-chart .visually-hidden')!
    // Firefox shows the caption of a clipped table.
    box.classList.remove('visually-hidden')
    box.querySelector('table')!.classList.add('visually-hidden')
  }
  test('a hidden table with a visible caption', async ({ audience, engine }) => {
    test.skip(engine !== 'firefox', 'Other browsers clip the caption with the table.')
    await show(audience, lastOf(sampleSlide))
    await audience.evaluate(table, undefined)
    expect(await hiddenIsSeen(audience, sampleSlide, await audience.picture())).toBe(true)
  })

  test('hidden content that is visible', async ({ audience }) => {
    await show(audience, lastOf(sampleSlide))
    await audience.evaluate(() => {
      const box = document.querySelector<HTMLElement>('.deck-chart .visually-hidden')!
      Object.assign(box.style, { clipPath: 'none', overflow: 'visible' })
    }, undefined)
    expect(await hiddenIsSeen(audience, sampleSlide, await audience.picture())).toBe(true)
  })

  const breaks: [name: string, slide: Slide | undefined, mutate: () => void, fault?: RegExp][] = [
    [
      'another headline, outside the slide',
      sampleSlide,
      () => {
        const headline = document.querySelector<HTMLElement>(
          '#slideshow .slidev-page:not([style*="none"]) h1',
        )!
        headline.textContent = 'Another'
        headline.style.transform = 'translateX(900px)'
      },
      /headline: “Another” is not[^]*room: “Another” reaches beyond/,
    ],
    [
      'a chart that is not painted',
      sampleSlide,
      () => {
        for (const canvas of document.querySelectorAll('canvas'))
          canvas.getContext('2d')!.clearRect(0, 0, canvas.width, canvas.height)
      },
      /chart: “.*” is blank/,
    ],
    [
      'a map that is not painted',
      // A map of mostly sea would differ too little.
      slideWith('<PactMap'),
      () => document.querySelectorAll('.deck-map svg').forEach((map) => map.replaceChildren()),
    ],
  ]
  for (const [name, slide, mutate, fault] of breaks)
    test(name, async ({ audience, chromium, engine }) => {
      test.skip(!slide, 'this talk has no such slide')
      if (!slide) return
      const place = lastOf(slide)
      await show(audience, place)
      await audience.evaluate(mutate, undefined)
      const faults = report(place, await faultsIn(audience, slide)).join('\n')
      if (fault) expect(faults).toMatch(fault)
      else
        expect(await difference(await audience.picture(), await chromium(slide))).toBeGreaterThan(
          likeness[engine],
        )
    })
})
