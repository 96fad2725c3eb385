import { headlineLines } from '../../lib/headline.ts'
import { guard, type Deck, type Place } from '../support/deck.ts'
import { disturbed, expect, report, test, withDeck } from '../support/fixtures.ts'
import type { Inspection } from '../support/inspect.ts'
import { onCopy } from '../support/on-copy.ts'
import { slideWith, sampleSlide } from '../support/slides.ts'
import {
  differences,
  faultsAtEveryClick,
  notPrinted,
  visitPrinted,
  visitSlide,
} from '../support/every-click.ts'

/** What `mutate` disturbs on a slide at its last click. */
async function disturbedBy(deck: Deck, no: number, mutate: (slide: HTMLElement) => void): Promise<string> {
  await deck.goLast(no)
  const place = await deck.place()
  const look = async (): Promise<Inspection['parts']> => (await deck.inspect()).parts
  let faults = ''
  await onCopy(deck, no, async () => {
    const before = await look()
    expect(disturbed(before, await look()), 'before').toEqual([])
    await deck.current(no).evaluate(mutate)
    faults = report(place, disturbed(before, await look())).join('\n')
  })
  return faults
}

test.describe('detects something shown that a click disturbs', () => {
  test('moved', async ({ sharedDeck }) => {
    const faults = await disturbedBy(sharedDeck, sampleSlide.no, (slide) => {
      slide.querySelector('h1')!.style.marginTop = '12px'
    })
    expect(faults).toMatch(/^slide \d+, click \d+: moved: “.*” moved by 0, 12/m)
    expect(faults).toMatch(/^slide \d+, click \d+: moved: <canvas> 1 moved by/m)
  })

  test('pushed down by a new text above', async ({ sharedDeck }) => {
    const faults = await disturbedBy(sharedDeck, sampleSlide.no, (slide) => {
      slide
        .querySelector('.content > p')!
        .before(Object.assign(document.createElement('p'), { textContent: 'New' }))
    })
    expect(faults).toMatch(/^slide \d+, click \d+: moved: “(?!New).*” moved by/m)
  })

  test('gone', async ({ sharedDeck }) => {
    const faults = await disturbedBy(sharedDeck, sampleSlide.no, (slide) =>
      slide.querySelector('.content > p')!.remove(),
    )
    expect(faults).toMatch(/^slide \d+, click \d+: gone: “.*” is no longer shown/m)
  })

  test('a dot of a timeline, and the box of an event', async ({ sharedDeck }) => {
    const timeline = slideWith('<TimeLine')
    test.skip(!timeline, 'this talk has no such slide')
    const { no } = timeline!
    const faults = await disturbedBy(sharedDeck, no, (slide) => {
      const dot = slide.querySelector('svg circle')!
      dot.setAttribute('cx', String(Number(dot.getAttribute('cx')) + 5))
      slide.querySelector('li')!.style.paddingBottom = '13px'
    })
    expect(faults).toMatch(/^slide \d+, click \d+: moved: <circle> 1 moved by 5, 0/m)
    expect(faults).toMatch(
      /^slide \d+, click \d+: moved: <li> 1 moved by 0, 0, its bottom right corner by 0, 13/m,
    )
  })
})

test('detects a console error, a page error and a request to another host', async ({ browser, site }) => {
  const page = await browser.newPage({ bypassCSP: true })
  const watched = guard(page, site)
  await page.goto(`${site}/${sampleSlide.no}`)
  expect(watched.faults).toEqual([])
  await page.evaluate(() => {
    console.error('broken on purpose')
    setTimeout(() => {
      throw new Error('thrown on purpose')
    })
    document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/picture.png' }))
  })
  await expect
    .poll(() => watched.faults.join('\n'))
    .toMatch(/request to another host: https:\/\/example\.invalid/)
  await expect.poll(() => watched.faults.join('\n')).toMatch(/console error: broken on purpose/)
  await expect.poll(() => watched.faults.join('\n')).toMatch(/page error: thrown on purpose/)
  await page.close()
})

for (const [name, open] of [
  ['talk', (deck) => deck.open(1)],
  ['print page', (deck) => deck.openPrint('clicks', sampleSlide.no)],
] as [string, (deck: Deck) => Promise<void>][])
  test(`detects a warning while the ${name} is opened`, async ({ browser, site }) => {
    const opened = withDeck(
      browser,
      site,
      async (deck) => {
        await deck.page.route('**/assets/index-*.js', async (route) => {
          const response = await route.fetch()
          await route.fulfill({
            response,
            body: `${await response.text()};console.warn('warned on purpose')`,
          })
        })
        await open(deck)
      },
      async () => {},
    )
    await expect(opened).rejects.toThrow(/while it was opened[^]*console warning: warned on purpose/)
  })

/** The picture that a visit of the slide has attached to the report. */
function picture(): { name: string; body: Buffer } {
  const [attached, ...more] = test.info().attachments
  expect(more).toEqual([])
  return { name: attached!.name, body: attached!.body! }
}

test('detects a message in one state of a slide, with its place and a picture', async ({
  browser,
  site,
  states,
}) => {
  const at: Place = { no: sampleSlide.no, click: 2 }
  await withDeck(
    browser,
    site,
    (deck) => deck.open(at.no),
    async (deck) => {
      const inspect = deck.inspect.bind(deck)
      deck.inspect = async (slide) => {
        const { click } = await deck.place()
        if (click === at.click) await deck.page.evaluate(() => console.warn('warned on purpose'))
        return inspect(slide)
      }
      expect(await faultsAtEveryClick(deck, sampleSlide, states)).toEqual([
        `slide ${at.no}, click ${at.click}: console: console warning: warned on purpose`,
      ])
      await deck.go(at.no, at.click)
      expect(picture().name).toBe(`slide ${at.no}, click ${at.click}`)
      expect(picture().body.equals(await deck.page.screenshot())).toBe(true)
    },
  )
})

test('detects an app that breaks during a visit, as an error of its own', async ({ deck, page, states }) => {
  await deck.open(sampleSlide.no)
  await page.evaluate(() => Reflect.deleteProperty(document.querySelector('#app')!, '__vue_app__'))
  await expect(faultsAtEveryClick(deck, sampleSlide, states)).rejects.toThrow(/TypeError/)
})

test('detects a faulty sheet of the print page, with its picture', async ({ deck, states }) => {
  const at: Place = { no: sampleSlide.no, click: 2 }
  await deck.openPrint('clicks', at.no)
  await deck
    .sheet(at)
    .locator('h1')
    .evaluate((el) => (el.style.visibility = 'hidden'))
  const { faults } = await visitPrinted(deck, sampleSlide, states)
  expect(faults.length).toBeGreaterThan(0)
  for (const { no, click } of faults) expect({ no, click }).toEqual(at)
  expect(picture().name).toBe(`slide ${at.no}, click ${at.click}`)
  expect(picture().body.equals(await deck.sheet(at).screenshot())).toBe(true)
})

test('detects a text of the screen that the print page lacks', async ({ sharedDeck, deck, states }) => {
  const at: Place = { no: sampleSlide.no, click: 1 }
  const screen = await visitSlide(sharedDeck, sampleSlide, states)
  await deck.openPrint('clicks', at.no)
  const lacking = async () => {
    const print = await visitPrinted(deck, sampleSlide, states)
    return notPrinted(sampleSlide, screen.shown, print.shown)
  }
  expect(await lacking()).toEqual([])
  await deck
    .sheet(at)
    .locator('.foot .page')
    .evaluate((el) => (el.style.visibility = 'hidden'))
  expect(await lacking()).toEqual([{ ...at, fault: `lacks “${at.no}”` }])
})

test('detects a wrong announcement, page number and window title', async ({ deck, page, states }) => {
  await deck.open(sampleSlide.no)
  const number = deck.current(sampleSlide.no).locator('.foot .page')
  await number.evaluate((el) => (el.textContent = '0'))
  await page.evaluate(() => {
    document.querySelector('[role="status"]')!.remove()
    document.body.insertAdjacentHTML('beforeend', '<p role="status" class="visually-hidden">Slide 0</p>')
  })
  const other = { ...sampleSlide, title: 'Another title' }
  const faults = (await faultsAtEveryClick(deck, other, states)).join('\n')
  expect(faults).toMatch(`slide ${sampleSlide.no}, click 0: number: the page says “0”`)
  expect(faults).toMatch(`slide ${sampleSlide.no}, click 0: announced: “Slide 0”`)
  expect(faults).toMatch(
    `slide ${sampleSlide.no}, click 0: title: the window’s is “${sampleSlide.no}. ${sampleSlide.title} – `,
  )
  await number.evaluate((el) => el.remove())
  expect((await faultsAtEveryClick(deck, sampleSlide, states)).join('\n')).toMatch('number: the page says “”')
})

for (const [what, slide, hidden] of [
  ['a list', slideWith('<v-clicks>'), '.slidev-vclick-target'],
  ['a chart', sampleSlide, 'canvas, .unshown, .step'],
] as const)
  test(`detects clicks that show nothing, of ${what}`, async ({ deck, page, states }) => {
    test.skip(!slide, 'this talk has no such slide')
    if (!slide) return
    await deck.open(slide.no)
    await page.addStyleTag({ content: `:is(${hidden}) { visibility: hidden !important }` })
    const faults = await faultsAtEveryClick(deck, slide, states)
    const last = await deck.clicks()
    expect(last).toBeGreaterThan(1)
    for (let click = 1; click <= last; click++)
      expect(faults).toContain(`slide ${slide.no}, click ${click}: click: it changes nothing that is seen`)
    expect(faults.join('\n')).not.toContain('click 0: click')
  })

test('detects a text missing on the way back', async ({ deck, states }) => {
  await deck.open(sampleSlide.no)
  const on = await visitSlide(deck, sampleSlide, states)
  expect(on.faults).toEqual([])
  await deck
    .current(sampleSlide.no)
    .locator('h1')
    .evaluate((headline) => headline.remove())
  const back = await visitSlide(deck, sampleSlide, states, 'back')
  // A headline of two lines consists of two texts.
  const [firstLine] = headlineLines(sampleSlide.content)
  for (const click of on.shown.keys())
    expect(differences(sampleSlide, on.shown, back.shown)).toContainEqual({
      no: sampleSlide.no,
      click,
      fault: `on the way back: lacks “${firstLine}”`,
    })
})
