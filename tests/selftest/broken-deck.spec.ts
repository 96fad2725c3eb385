import { sampleSlide } from '../support/slides.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timelines } from '../../data/timelines.ts'
import { root } from '../../tools/shared/deck.ts'
import { buildDeck } from '../../tools/build/slidev.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { Deck } from '../support/deck.ts'
import { expect, test } from '../support/fixtures.ts'
import { faultsAtEveryClick } from '../support/every-click.ts'

test('detects wrong data and failing components, while the other slides work', async ({
  browser,
  states,
}) => {
  test.setTimeout(120_000)
  const out = mkdtempSync(join(tmpdir(), 'broken-deck-'))
  const entry = '.broken.md'
  const slide = (title: string, body: string, more = '') =>
    `---\nlayout: claim\n${more}---\n\n# ${title}\n\n${body}\n`
  const bar = (value: string) =>
    `{ label: ['Japan'], click: 0, parts: [{ name: 'Japan', value: ${value}, display: '', fill: 'japan', valueAt: 'no', detail: '' }] }`
  const chart = (bars: string) =>
    `<DeckChart :spec="{ name: 'broken', finding: 'f', measure: 'm', max: 100, bars: [${bars}] }" :step="0" />`
  const data = (fault: string) => new RegExp(`data: .*${fault}`)
  const broken: [string, string, RegExp][] = [
    ['Unknown quotation', '<Quotation id="nobody" />', data('no quotation is called “nobody”')],
    ['Unknown timeline', '<TimeLine of="nowhere" />', data('no timeline is called “nowhere”')],
    [
      'No room for a timeline',
      `<TimeLine of="${Object.keys(timelines)[0]}" :height="20" />`,
      data('no layout fits: shorten a `short`, move an event to the other lane or leave it out'),
    ],
    [
      'Unknown chart',
      '<BarChart of="nothing" />',
      data('barCharts in components/charts/bars.ts has no entry “nothing”'),
    ],
    ['No bars', chart(''), data('Chart “broken” cannot be shown: there are no bars')],
    ['Not a number', chart(bar('NaN')), data('the value of “Japan” is not a number')],
    ['Below zero', chart(bar('-3')), data('“Japan” is below zero')],
    ['Over the whole', chart(bar('130')), data('more than the whole of 100')],
    [
      'Wrong row count',
      '<ClickTable :rows="3">\n\n| a | b |\n| --- | --- |\n| c | d |\n\n</ClickTable>',
      data('it has 1 rows, not 3'),
    ],
    // Vue leaves out a component that fails, and only the console reports it.
    [
      'A component that throws',
      chart(bar('30')).replace(/bars: \[.*\]/, 'bars: null'),
      /console: console error: .*TypeError/,
    ],
    [
      'A component that never comes to rest',
      chart(bar('30')).replace("fill: 'japan'", 'get fill() { throw new Error() }'),
      /rendered: the slide does not come to rest/,
    ],
    [
      'A picture from elsewhere',
      '<img src="https://example.invalid/picture.png" alt="Elsewhere" />',
      /console: .*https:\/\/example\.invalid\/picture\.png/,
    ],
    [
      'A mistyped component',
      '<CarProductionChrat />',
      /rendered: <carproductionchrat> is not a registered component/,
    ],
  ]
  const sources = [
    slide('Unknown source', 'Text', 'pages: 90\ncites: [nowork]\n').replace(
      '---\n',
      `---\ntheme: default\nfonts:\n  provider: none\nfavicon: /favicon.svg\ndrawings:\n  enabled: false\n`,
    ),
    ...broken.map(([title, body]) => slide(title, body)),
    slide('Unknown figure', 'Text', 'figures: [nothing]\n'),
    slide('The rest goes on', '<ArticleReference />'),
  ]
  writeFileSync(join(root, entry), sources.join('\n'))
  try {
    await buildDeck({ entry, out: join(out, 'deck'), notes: false })
  } finally {
    rmSync(join(root, entry))
  }
  const server = await serveDeck({ dir: join(out, 'deck'), port: 0 })
  const page = await browser.newPage()
  const deck = new Deck(page, server.url)
  await deck.open(1)
  deck.patience = 2000
  const faultsOn = (no: number) => {
    const [, title = ''] = sources[no - 1]!.match(/^# (.*)$/m)!
    return faultsAtEveryClick(deck, { ...sampleSlide, no, title, notes: { spoken: '', ifAsked: '' } }, states)
  }
  const expected = [data('no work is called “nowork”'), ...broken.map(([, , fault]) => fault)]
  const told: string[] = []
  for (const [i, fault] of expected.entries()) {
    told.push(...(await faultsOn(i + 1)))
    // A slide may be mounted ahead of its turn, and the console reports it then.
    const no = fault.source.startsWith('console') ? '\\d+' : i + 1
    expect(told.join('\n')).toMatch(new RegExp(`^slide ${no}, click 0: ${fault.source}`, 'm'))
  }
  const carded = expected.length + 1
  await deck.go(carded)
  await page.keyboard.press('s')
  await expect(deck.current(carded).locator('.source-card')).toHaveText(
    'The source card cannot be shown: no figure is called “nothing”.',
  )
  expect(await faultsOn(sources.length)).toEqual([])

  await page.close()
  await server.close()
  rmSync(out, { recursive: true })
})
