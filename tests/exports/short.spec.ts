import { join } from 'node:path'
import { planOf } from '../../lib/plan.ts'
import { partsOf } from '../../lib/sections.ts'
import { root } from '../../tools/shared/deck.ts'
import { exportName, talks } from '../../tools/shared/talks.ts'
import { serveDeck } from '../../tools/present/serve.ts'
import { Deck } from '../support/deck.ts'
import { expect, test as base } from '../support/fixtures.ts'
import { type Commands, commands } from '../commands/serving.ts'
import { sampleInShort, slidesOf } from '../support/slides.ts'
import { clickMarkers, durationOf } from '../support/timing.ts'
import { faultsAtEveryClick } from '../support/every-click.ts'

const { long, short } = slidesOf

/** The talk of 15 minutes, served as `npm start -- --short` serves it. */
const test = base.extend<{ commands: Commands }, { site: string }>({
  commands,
  site: [
    async ({}, use) => {
      const server = await serveDeck({ dir: join(root, talks.short.out), port: 0 })
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

test.describe('the slides of the short talk', () => {
  test('are those marked for it, unchanged and in the order of the long talk', () => {
    const marked = long.filter(({ frontmatter }) => frontmatter.short === true)
    const texts = ({ title, content, notes, where }: (typeof long)[number]) => ({
      title,
      content,
      notes,
      where,
    })
    expect(short.map(texts)).toEqual(marked.map(texts))
    expect(short.length).toBeLessThan(long.length)
  })

  test('have the headmatter of the long talk but for length and duration', () => {
    const { length, duration, ...same } = short[0]!.frontmatter
    const { duration: longer, ...rest } = long[0]!.frontmatter
    expect(same).toEqual(rest)
    expect(length).toBe('short')
    expect(parseInt(duration as string)).toBeLessThan(parseInt(longer as string))
  })
})

// The others are the long talk’s slides, which every-slide.spec.ts tests.
test.describe('every slide that depends on the length, at every click', () => {
  for (const slide of short.filter(({ layout }) => ['cover', 'roadmap', 'section'].includes(layout)))
    test(`short talk, slide ${slide.no}: ${slide.title}`, async ({ sharedDeck, states }) => {
      expect(await faultsAtEveryClick(sharedDeck, slide, states)).toEqual([])
    })

  test('detects notes with an extra click and another slide’s headline', async ({ deck, states }) => {
    const slide = sampleInShort
    const clicks = clickMarkers(slide)
    await deck.open(slide.no)
    const broken = {
      ...slide,
      title: 'Another headline',
      notes: { ...slide.notes, spoken: `${slide.notes.spoken} [click]` },
    }
    const [markers, headline] = await faultsAtEveryClick(deck, broken, states)
    expect(markers).toBe(`slide ${slide.no}: ${clicks + 1} click markers in the notes for ${clicks} clicks`)
    expect(headline).toMatch(`slide ${slide.no}, click 0: headline: `)
  })
})

test.describe('what depends on the length', () => {
  const sections = partsOf(short).filter(({ number }) => number !== undefined)
  const whole = durationOf(short)
  const { stages } = planOf(short, whole)
  const roadmap = short.find(({ layout }) => layout === 'roadmap')

  test('the stretches of the roadmap are proportional to the minutes', async ({ deck }) => {
    test.skip(!roadmap, 'this talk has no roadmap')
    const { no } = roadmap!
    await deck.open(no)
    const stretches = await deck
      .current(no)
      .locator('.roadmap-line li')
      .evaluateAll((items) => {
        const { width } = items[0]!.parentElement!.getBoundingClientRect()
        return items.map((el) => ({
          share: el.getBoundingClientRect().width / width,
          minutes: el.querySelector('.minutes')!.textContent,
        }))
      })
    const minutes = stretches.map(({ minutes }) => Number.parseInt(minutes!))
    expect(minutes).toEqual(stages.map(({ from, until }) => until - from))
    expect(minutes.reduce((sum, one) => sum + one)).toBe(whole)
    // Negative control: the minutes of the long talk.
    expect(minutes).not.toEqual(planOf(long, durationOf(long)).stages.map(({ from, until }) => until - from))
    for (const [i, { share }] of stretches.entries()) expect(share).toBeCloseTo(minutes[i]! / whole, 2)
  })

  test('each opener names its minutes; the progress strip has one stretch per section, proportional to its slides', async ({
    deck,
  }) => {
    await deck.open(1)
    for (const { first, minutes } of sections) {
      await deck.go(first)
      await expect(deck.current(first).locator('.where')).toContainText(new RegExp(`${minutes} minutes?$`))
      const grown = await deck
        .current(first)
        .locator('.progress-strip .stretch')
        .evaluateAll((stretches) => stretches.map((el) => Number(getComputedStyle(el).flexGrow)))
      expect(grown).toEqual(sections.map(({ first, last }) => last - first + 1))
    }
  })
})

test.describe('--short', () => {
  test('npm start presents the short talk, with as many slides as the parser lists', async ({
    page,
    commands,
  }) => {
    const { stop } = await commands.serve('start', '--short')
    const other = await page.context().newPage()
    const deck = new Deck(other, commands.url)
    await deck.open(short.length)
    expect(await deck.total()).toBe(short.length)
    expect((await deck.place()).no).toBe(short.length)
    await other.close()
    await stop()
  })

  test('exports have names of their own', () => {
    expect(exportName('deck.pdf', 'short')).toBe('deck-short.pdf')
    expect(exportName('exports/png', 'short')).toBe('exports/png-short')
    expect(exportName('deck.pdf', 'long')).toBe('deck.pdf')
  })
})
