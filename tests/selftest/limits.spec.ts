import { sampleSlide, slides, slideWith } from '../support/slides.ts'
import { detects } from './breaking.ts'

// Each breaks a limit by the least amount.

const edges = [
  ['left', 55, 200],
  ['right', 925, 200],
  ['top', 300, 41],
  ['bottom', 300, 531],
] as const
for (const [side, x, y] of edges) {
  detects({
    name: `a text one pixel beyond the margin: ${side}`,
    slide: sampleSlide,
    how: { side, x, y },
    mutate: (slide, { side, x, y }) => {
      const text = Object.assign(document.createElement('p'), { textContent: 'Over' })
      Object.assign(text.style, { position: 'absolute', left: `${x}px`, top: `${y}px`, margin: '0' })
      slide.querySelector('.slidev-layout')!.append(text)
      if (side === 'right') text.style.translate = '-100%'
      if (side === 'bottom') text.style.translate = '0 -100%'
    },
    expected: /room: “Over” reaches beyond the margin/,
  })
  detects({
    name: `a mark outside its drawing, one pixel beyond the margin: ${side}`,
    slide: sampleSlide,
    how: { side, x, y },
    mutate: (slide, { side, x, y }) => {
      const drawing = `<svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10" style="position: absolute; overflow: visible; left: 300px; top: 200px"><rect width="4" height="4" /></svg>`
      slide.querySelector('.slidev-layout')!.insertAdjacentHTML('beforeend', drawing)
      const mark = slide.querySelector('svg > rect:only-child')!
      mark.setAttribute('x', String(x - 300 - (side === 'right' ? 4 : 0)))
      mark.setAttribute('y', String(y - 200 - (side === 'bottom' ? 4 : 0)))
    },
    expected: /room: <rect> “” reaches beyond the margin/,
  })
}

detects({
  name: 'a canvas one pixel beyond the margin',
  slide: sampleSlide,
  mutate: (slide) => void (slide.querySelector('canvas')!.style.translate = '-1px'),
  expected: /room: <canvas> .* reaches beyond the margin/,
})

detects({
  name: 'evidence that reaches into the foot',
  slide: sampleSlide,
  mutate: (slide) => {
    const foot = slide.querySelector('.foot')!.getBoundingClientRect()
    const canvas = slide.querySelector('canvas')!
    canvas.style.translate = `0 ${foot.top + 1 - canvas.getBoundingClientRect().bottom}px`
  },
  expected: /room: <canvas> .* reaches into the foot/,
})

/** The minimum size of the headline in each layout. */
const headlines = [
  ['claim', 33],
  ['contrast', 33],
  ['roadmap', 33],
  ['statement', 42],
  ['section', 54],
  ['cover', 52],
  ['quotation', 24],
  ['appendix', 24],
] as const
for (const [layout, least] of headlines)
  detects({
    name: `a headline one pixel too small: ${layout}`,
    slide: slideWith(layout),
    how: least - 1,
    mutate: (slide, size) => void (slide.querySelector('h1')!.style.fontSize = `${size}px`),
    expected: new RegExp(`size: “.*” is set in ${least - 1} pixels, less than ${least}`),
  })

detects({
  name: 'a text over the lines of the cover',
  slide: slideWith('cover'),
  mutate: (slide) => {
    const line = slide.querySelector<SVGPathElement>('.motif path')!
    const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM()!)
    const text = slide.querySelector<HTMLElement>('h1 + p')!
    const box = text.getBoundingClientRect()
    text.style.translate = `${x - box.left - 20}px ${y - (box.top + box.bottom) / 2}px`
  },
  expected: /overlap: “.*” lies over the lines/,
})

detects({
  name: 'a text one pixel too small',
  slide: sampleSlide,
  mutate: (slide) => void (slide.querySelector<HTMLElement>('.content > p')!.style.fontSize = '17px'),
  expected: /size: “.*” is set in 17 pixels, less than 18/,
})

for (const [layout, most] of [
  ['claim', 2],
  ['statement', 3],
] as const)
  detects({
    name: `a headline with a line too many: ${layout}`,
    slide: slideWith(layout),
    how: most + 1,
    mutate: (slide, lines) => void (slide.querySelector('h1')!.innerHTML = 'Line<br>'.repeat(lines)),
    expected: new RegExp(`headline: it has ${most + 1} lines, more than ${most}`),
  })

/** A list on one side of a contrast, and the questions for discussion. */
const lists = [
  [
    'a side',
    slides.find(({ layout, content }) => layout === 'contrast' && content.includes('<v-clicks>')),
    4,
    2,
  ],
  ['the questions', slides.find(({ frontmatter }) => frontmatter.part === 'Discussion'), 5, 1],
] as const
for (const [name, slide, lines, rows] of lists) {
  detects({
    name: `${name} with a line too many`,
    slide,
    how: lines + 1,
    mutate: (slide, lines) => {
      const list = slide.querySelector(':is(.content, .side) > :is(ul, ol):not([class])')!
      while (list.children.length < lines) list.append(document.createElement('li'))
    },
    expected: new RegExp(`list: it has ${lines + 1} lines, more than ${lines}`),
  })
  detects({
    name: `${name} with a row too many`,
    slide,
    how: rows + 1,
    mutate: (slide, rows) =>
      void (slide.querySelector(':is(ul, ol):not([class]) > li')!.innerHTML = 'Row<br>'.repeat(rows)),
    expected: new RegExp(`list: “.*” takes ${rows + 1} rows, more than ${rows}`),
  })
}
