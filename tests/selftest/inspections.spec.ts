import { type Break, detects } from './breaking.ts'
import { sampleSlide } from '../support/slides.ts'
import { expect, report, test } from '../support/fixtures.ts'
import { rawMarkup, untypographic } from '../support/typography.ts'

const breaks: Omit<Break, 'slide'>[] = [
  {
    name: '150 words too many',
    mutate: (slide) =>
      slide
        .querySelector('.content')!
        .append(Object.assign(document.createElement('p'), { textContent: 'word '.repeat(150) })),
    expected: /words: there are \d{3} words/,
  },
  {
    name: 'an empty slide',
    mutate: (slide) => slide.querySelector('.slidev-layout')!.replaceChildren(),
    expected: /rendered: the slide is empty/,
  },
  {
    name: 'Slidev’s error layout',
    mutate: (slide) =>
      slide.querySelector('.content')!.append('An error occurred on this slide. Check the terminal.'),
    expected: /rendered: Slidev shows its error layout/,
  },
  {
    name: 'a missing headline',
    mutate: (slide) => slide.querySelector('h1')!.remove(),
    expected: /headline: there are 0 headlines/,
  },
  {
    name: 'another slide’s headline',
    mutate: (slide) => void (slide.querySelector('h1')!.textContent = 'Something else'),
    expected: /headline: “Something else” is not/,
  },
  {
    name: 'a headline that wraps',
    mutate: (slide) => void (slide.querySelector('h1')!.style.maxWidth = '200px'),
    expected: /break: the headline “.*” wraps/,
  },
  {
    name: 'a name split across two lines',
    mutate: (slide) => {
      const name = Object.assign(document.createElement('p'), { textContent: 'Jong-un' })
      name.style.width = '50px'
      slide.querySelector('.content')!.append(name)
    },
    expected: /break: “Jong-un” is split across two lines/,
  },
  {
    name: 'a text beyond the margin',
    mutate: (slide) =>
      void (slide.querySelector<HTMLElement>('.content > p')!.style.transform = 'translateX(900px)'),
    expected: /room: “.*” reaches beyond the margin/,
  },
  {
    name: 'a link that replaces the talk',
    mutate: (slide) =>
      slide
        .querySelector('.content')!
        .append(
          Object.assign(document.createElement('a'), { href: 'https://example.org/', textContent: 'Read' }),
        ),
    expected: /link: “Read” opens in the talk’s own window/,
  },
  {
    name: 'a covered link',
    mutate: (slide) => {
      const cover = Object.assign(document.createElement('s'), { ariaHidden: 'true' })
      cover.style.cssText = 'position: absolute; inset: auto 0 0; height: 60px'
      slide.append(cover)
    },
    expected: /covered: <s> lies over the link “/,
  },
  {
    name: 'a blank canvas',
    mutate: (slide) => {
      const canvas = slide.querySelector('canvas')!
      canvas.getContext('2d')!.clearRect(0, 0, canvas.width, canvas.height)
    },
    expected: /chart: “.*” is blank/,
  },
  {
    name: 'a chart without a name',
    mutate: (slide) => slide.querySelector('canvas')!.removeAttribute('aria-label'),
    expected: /chart: “.*” has no name/,
  },
  {
    name: 'a chart larger than its place',
    mutate: (slide) => void (slide.querySelector('canvas')!.style.width = '1400px'),
    expected: /chart: “.*” is larger than its place/,
  },
  {
    name: 'two overlapping texts',
    mutate: (slide) =>
      void (slide.querySelector<HTMLElement>('.content > p')!.style.transform = 'translateY(-40px)'),
    expected: /overlap: “.*” and “.*” lie over each other/,
  },
  {
    name: 'a text cut by its box',
    mutate: (slide) =>
      Object.assign(slide.querySelector<HTMLElement>('.content > p')!.style, {
        height: '10px',
        overflow: 'hidden',
      }),
    expected: /cut: “.*” is cut by its box/,
  },
  {
    name: 'a text cut at its top',
    mutate: (slide) => {
      const text = slide.querySelector<HTMLElement>('.content > p')!
      text.style.overflow = 'hidden'
      text.innerHTML = '<span style="position: relative; top: -10px">Cut</span>'
    },
    expected: /cut: “Cut” is cut by its box/,
  },
  {
    name: 'a text too small',
    mutate: (slide) => void (slide.querySelector<HTMLElement>('.content > p')!.style.fontSize = '12px'),
    expected: /size: “.*” is set in 12 pixels, less than 18/,
  },
  {
    name: 'a missing picture',
    mutate: (slide) => {
      const picture = { src: 'data:image/png;base64,broken', alt: 'A picture' }
      slide.querySelector('.content')!.append(Object.assign(document.createElement('img'), picture))
    },
    expected: /picture: .* is not there/,
  },
  {
    name: 'a picture without a name',
    mutate: (slide) => {
      const picture = { src: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>' }
      slide.querySelector('.content')!.append(Object.assign(document.createElement('img'), picture))
    },
    expected: /picture: .* has no name/,
  },
  {
    name: 'a drawing without a name',
    mutate: (slide) =>
      slide.querySelector('.content')!.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg')),
    expected: /picture: a drawing in <div class="content"> has no name/,
  },
  {
    name: 'a component that is not registered',
    mutate: (slide) => slide.querySelector('.content')!.append(document.createElement('costchart')),
    expected: /rendered: <costchart> is not a registered component/,
  },
  {
    name: 'a component that is not registered, with a hyphen in its name',
    mutate: (slide) => slide.querySelector('.content')!.append(document.createElement('cost-chart')),
    expected: /rendered: <cost-chart> is not a registered component/,
  },
  {
    name: 'a text that is invisible before its click, but not hidden',
    mutate: (slide) => {
      const line = Object.assign(document.createElement('p'), { className: 'unshown', textContent: 'Soon' })
      line.style.visibility = 'visible'
      slide.querySelector('.content')!.append(line)
    },
    expected: /hidden: <p> “Soon” is not hidden before its click/,
  },
  {
    name: 'an asterisk from Markdown',
    mutate: (slide) => slide.querySelector('.source')!.append(' *Title*'),
    expected: /rendered: an asterisk in “ ?\*Title\*”/,
  },
  {
    name: 'a clipped table',
    mutate: (slide) => slide.querySelector('table')!.classList.add('visually-hidden'),
    expected: /hidden: <table> “.*” is clipped itself/,
  },
  {
    name: 'a table with a height',
    mutate: (slide) => void (slide.querySelector('table')!.style.height = 'min(100%, 20px)'),
    expected: /rows: <table> “.*” has a height/,
  },
]

for (const one of breaks) detects({ slide: sampleSlide, ...one })

test('detects in print: a chart that is not drawn, and one with a picture in it', async ({ deck }) => {
  const { no } = sampleSlide
  await deck.openPrint('clicks', no)
  const click = (await deck.printedClicks(no)).at(-1)!
  const faultsIn = async () => report({ no, click }, (await deck.inspectPrinted({ no, click })).faults)
  expect(await faultsIn()).toEqual([])
  const chart = deck.sheet({ no, click }).locator('.deck-chart')
  const name = await chart.getAttribute('data-chart')
  await chart.evaluate((el) => {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'image')
    el.querySelector('svg')!.append(picture)
  })
  expect(await faultsIn()).toEqual([`slide ${no}, click ${click}: chart: “${name}” has a picture in it`])
  await chart.evaluate((el) => el.querySelector('svg image')!.remove())
  const value = await chart.evaluate((el) => {
    const bold = [...el.querySelectorAll('svg text')].find(
      (text) => getComputedStyle(text).fontWeight === '700',
    )!
    bold.setAttribute('font-size', '33px')
    return bold.textContent
  })
  expect(await faultsIn()).toEqual([
    `slide ${no}, click ${click}: size: “${value}” is set in 33 pixels, less than 34`,
  ])
  await chart.evaluate((el) => el.querySelector('svg')!.replaceChildren())
  expect(await faultsIn()).toEqual([`slide ${no}, click ${click}: chart: “${name}” is blank`])
  await chart.evaluate((el) => el.querySelector('svg')!.remove())
  expect(await faultsIn()).toEqual([`slide ${no}, click ${click}: chart: “${name}” is not drawn`])
})

test.describe('detects in prose', () => {
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
})
