import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tools/deck.ts'
import { buildDeck } from '../tools/slidev.ts'
import { serveDeck } from '../tools/serve.ts'
import { Deck, expect, guard, movedTexts, report, slides, test } from './fixtures.ts'
import { faultsInProse } from './prose.ts'
import { misspelt, rawMarkup, untypographic } from './style.ts'

/** A slide of the talk with a canvas and some text: what the breaking hands work on. */
const victim = slides.find(({ content }) => content.includes('<CostSharingChart'))!

interface Break {
  name: string
  /** Runs in the page and breaks the slide it is given. */
  hands: (slide: HTMLElement) => void
  expected: RegExp
}

const breaks: Break[] = [
  {
    name: '150 words too many',
    hands: (slide) =>
      slide
        .querySelector('.content')!
        .append(Object.assign(document.createElement('p'), { textContent: 'word '.repeat(150) })),
    expected: /words: there are \d{3} words/,
  },
  {
    name: 'an empty slide',
    hands: (slide) => slide.querySelector('.slidev-layout')!.replaceChildren(),
    expected: /rendered: the slide is empty/,
  },
  {
    name: 'Slidev’s error layout',
    hands: (slide) =>
      slide.querySelector('.content')!.append('An error occurred on this slide. Check the terminal.'),
    expected: /rendered: Slidev shows its error layout/,
  },
  {
    name: 'a missing headline',
    hands: (slide) => slide.querySelector('h1')!.remove(),
    expected: /headline: there are 0 headlines/,
  },
  {
    name: 'another slide’s headline',
    hands: (slide) => void (slide.querySelector('h1')!.textContent = 'Something else'),
    expected: /headline: “Something else” is not/,
  },
  {
    name: 'a text beyond the margin',
    hands: (slide) =>
      void (slide.querySelector<HTMLElement>('.content > p')!.style.transform = 'translateX(600px)'),
    expected: /room: “.*” reaches beyond the margin/,
  },
  {
    name: 'a blank canvas',
    hands: (slide) => {
      const canvas = slide.querySelector('canvas')!
      canvas.getContext('2d')!.clearRect(0, 0, canvas.width, canvas.height)
    },
    expected: /chart: “cost sharing” is blank/,
  },
  {
    name: 'a chart without a name',
    hands: (slide) => slide.querySelector('canvas')!.removeAttribute('aria-label'),
    expected: /chart: “cost sharing” has no name/,
  },
  {
    name: 'a chart larger than its place',
    hands: (slide) => void (slide.querySelector('canvas')!.style.width = '1400px'),
    expected: /chart: “cost sharing” is larger than its place/,
  },
  {
    name: 'two texts over each other',
    hands: (slide) =>
      void (slide.querySelector<HTMLElement>('.content > p')!.style.transform = 'translateY(-40px)'),
    expected: /overlap: “.*” and “.*” lie over each other/,
  },
  {
    name: 'a text cut by its box',
    hands: (slide) =>
      Object.assign(slide.querySelector<HTMLElement>('.content > p')!.style, {
        height: '10px',
        overflow: 'hidden',
      }),
    expected: /cut: “.*” is cut by its box/,
  },
  {
    name: 'a text too small',
    hands: (slide) => void (slide.querySelector<HTMLElement>('.content > p')!.style.fontSize = '12px'),
    expected: /size: “.*” is set in 12 pixels, less than 18/,
  },
  {
    name: 'a picture that is not there, without a name',
    hands: (slide) =>
      slide
        .querySelector('.content')!
        .append(Object.assign(document.createElement('img'), { src: 'data:image/png;base64,broken' })),
    expected: /picture: .* has no name/,
  },
]

for (const { name, hands, expected } of breaks) {
  test(`caught: ${name}`, async ({ deck, page }) => {
    await deck.open(victim.no)
    await deck.go(victim.no, await deck.clicks())
    const place = await deck.place()
    expect(report(place, (await deck.inspect()).faults), 'before').toEqual([])
    await page
      .locator(`#slideshow [data-slidev-no="${victim.no}"]`)
      .evaluate(hands as (el: HTMLElement) => void)
    const faults = report(place, (await deck.inspect()).faults)
    expect(faults.join('\n')).toMatch(
      new RegExp(`^slide ${victim.no}, click ${place.click}: ${expected.source}`, 'm'),
    )
  })
}

test('caught in print: a chart that is not drawn, and one with a picture in it', async ({ deck, page }) => {
  await deck.openPrint()
  const click = (await deck.printedClicks(victim.no)).at(-1)!
  const place = { no: victim.no, click }
  const faultsIn = async () => report(place, (await deck.inspectPrinted(place)).faults)
  expect(await faultsIn()).toEqual([])
  const chart = page.locator(`.print-slide-container:has([data-slidev-no="${place.no}"]) .deck-chart`).last()
  await chart.evaluate((el) => {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'image')
    el.querySelector('svg')!.append(picture)
  })
  expect(await faultsIn()).toEqual([
    `slide ${place.no}, click ${click}: chart: “cost sharing” has a picture in it`,
  ])
  await chart.evaluate((el) => el.querySelector('svg')!.replaceChildren())
  expect(await faultsIn()).toEqual([`slide ${place.no}, click ${click}: chart: “cost sharing” is blank`])
  await chart.evaluate((el) => el.querySelector('svg')!.remove())
  expect(await faultsIn()).toEqual([`slide ${place.no}, click ${click}: chart: “cost sharing” is not drawn`])
})

test('caught: something shown that a click moved', async ({ deck, page }) => {
  await deck.open(victim.no)
  const { texts: before } = await deck.inspect()
  await page
    .locator(`#slideshow [data-slidev-no="${victim.no}"] h1`)
    .evaluate((el) => (el.style.marginTop = '12px'))
  const moved = movedTexts(before, (await deck.inspect()).texts)
  expect(report({ no: victim.no, click: 1 }, moved).join('\n')).toMatch(
    /slide \d+, click 1: moved: “.*” moved by 0, 12/,
  )
})

test('caught: a console error, a page error and a request off the machine', async ({ browser, site }) => {
  const page = await browser.newPage({ bypassCSP: true })
  const watched = guard(page, site)
  const deck = new Deck(page, site)
  await deck.open(victim.no)
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
    .toMatch(/request off the machine: https:\/\/example\.invalid/)
  await expect.poll(() => watched.faults.join('\n')).toMatch(/console error: broken on purpose/)
  await expect.poll(() => watched.faults.join('\n')).toMatch(/page error: thrown on purpose/)
  await page.close()
})

test('caught: wrong data, each in its own slide, while the rest of the deck goes on', async ({ browser }) => {
  test.setTimeout(120_000)
  const out = mkdtempSync(join(tmpdir(), 'broken-deck-'))
  const entry = '.broken.md'
  const slide = (title: string, body: string, more = '') =>
    `---\nlayout: claim\n${more}---\n\n# ${title}\n\n${body}\n`
  const bar = (value: string) =>
    `{ label: ['Japan'], parts: [{ name: 'Japan', value: ${value}, display: '', fill: 'japan', labelled: 'no', detail: '' }] }`
  const chart = (bars: string) =>
    `<DeckChart name="broken" finding="f" measure="m" :max="100" :shown="[true]" :bars="[${bars}]" />`
  const broken: [string, string, RegExp][] = [
    ['Unknown quotation', '<Quotation id="nobody" />', /no quotation is called “nobody”/],
    ['Unknown event', `<TimeLine :of="['election', 'nowhere']" />`, /no event is called “nowhere”/],
    ['No rows', chart(''), /Chart “broken” cannot be shown: there are no rows/],
    ['Not a number', chart(bar('NaN')), /“Japan” is not a number/],
    ['Below zero', chart(bar('-3')), /“Japan” is below zero/],
    ['Over the whole', chart(bar('130')), /more than the whole of 100/],
    [
      'Wrong row count',
      '<ClickTable :rows="3">\n\n| a | b |\n| --- | --- |\n| c | d |\n\n</ClickTable>',
      /it has 1 rows, not 3/,
    ],
  ]
  const sources = [
    slide('Unknown source', 'Text', 'pages: 90\ncites: [nowork]\n').replace(
      '---\n',
      `---\ntheme: default\nfonts:\n  provider: none\nfavicon: /favicon.svg\ndrawings:\n  enabled: false\n`,
    ),
    ...broken.map(([title, body]) => slide(title, body)),
    slide('The rest goes on', '<Quotation id="mattisModel" />'),
  ]
  writeFileSync(join(root, entry), sources.join('\n'))
  try {
    await buildDeck({ entry, out: join(out, 'deck'), notes: false })
  } finally {
    rmSync(join(root, entry))
  }
  const server = await serveDeck({ dir: join(out, 'deck'), port: 0 })
  const page = await browser.newPage()
  const watched = guard(page, server.url)
  const deck = new Deck(page, server.url)
  await deck.open(1)
  const expected = [/no work is called “nowork”/, ...broken.map(([, , fault]) => fault)]
  for (const [i, fault] of expected.entries()) {
    await deck.go(i + 1)
    const { faults } = await deck.inspect(sources[i]!.match(/^# (.*)$/m)![1]!)
    expect(report({ no: i + 1, click: 0 }, faults).join('\n')).toMatch(fault)
  }
  await deck.go(expected.length + 1)
  expect((await deck.inspect('The rest goes on')).faults).toEqual([])
  expect(watched.faults).toEqual([])
  await page.close()
  await server.close()
  rmSync(out, { recursive: true })
})

test.describe('caught in prose', () => {
  const cases: [string, string, RegExp][] = [
    ['a wrong share', 'Japan covered 76 per cent of the costs.', /no figure is 76%/],
    ['a wrong day', 'They met on 18 November 2016.', /no event is dated “18 November 2016”/],
    ['a wrong month', 'The pact was signed in March 2016.', /nothing is dated “March 2016”/],
    ['a wrong year', 'Since 2006 and until 2031.', /nothing is dated “2031”/],
    ['a wrong count', 'Kawai saw 18 officials.', /no figure is 18/],
    ['a wrong pair of number and unit', 'He negotiated for nine months.', /no figure is “nine months”/],
    ['a wrong volume of cars', 'Some 3.95 million cars.', /no figure is “3.95 million”/],
    ['a page outside the article', 'See p. 120.', /“p. 120” is no page/],
    ['an invented quotation', 'He said “Japan pays enough”.', /“Japan pays enough” is not a quotation/],
  ]
  for (const [name, text, fault] of cases)
    test(name, () => expect(faultsInProse(text).join('\n')).toMatch(fault))

  test('raw HTML and styles', () => {
    expect(rawMarkup('<div>x</div>').length).toBe(2)
    expect(rawMarkup('<TimeLine class="wide" />').length).toBe(1)
    expect(rawMarkup('<TimeLine :of="[]" />')).toEqual([])
  })
  test('straight quotes and dashes', () => {
    expect(untypographic(`He said "no"`).length).toBe(1)
    expect(untypographic('It was -- so')).not.toEqual([])
    expect(untypographic('Abe’s “plan” – in short')).toEqual([])
  })
  test('misspelt names', () => {
    expect(misspelt('Abe Shinzo met Aso and Tsai Ying-wen').length).toBe(4)
    expect(misspelt('Shinzō Abe')).toEqual(['“Shinzō Abe” is misspelt'])
  })
})
