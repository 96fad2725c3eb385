/** A slide in one state on the print page: what an export of it must contain. */
export interface Sheet {
  no: number
  click: number
  headline: string
  /** Charts with all their texts. */
  charts: { name: string; texts: string[] }[]
  /** Areas that must be visible: the headline and each chart mark. In slide pixels. */
  marks: { of: string; x: number; y: number; width: number; height: number }[]
  /** The alternative texts of charts and pictures. */
  alternatives: string[]
  /** The number of image files; any other raster image in a PDF should have been vector. */
  pictures: number
  /** External links. */
  links: string[]
  /** Links to slides. */
  jumps: number[]
  source: string
  /** The text without the headline, charts and what every slide has; one line per block. */
  body: string[]
  /** Every visible word, once. */
  words: string[]
}

/** The state of the print page. */
export interface PageState {
  sheets: Sheet[]
  /** What is still loading, by slide. */
  pending: string[]
  /** What is broken, by slide. */
  broken: string[]
  /** A hash of the content. */
  signature: string
}

/** Reads Slidev’s print page. Runs in the browser, so it must be self-contained. */
export function readPage(): PageState {
  const sheets: Sheet[] = []
  const pending: string[] = []
  const broken: string[] = []
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const shown = (el: Element) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  /** The visible texts of a frame with their elements, except those within `skipped`. */
  const textsOf = (frame: Element, skipped: string) => {
    const texts: { el: Element; text: string }[] = []
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [el, text] = [node.parentElement!, tidy(node.textContent)]
      if (text && shown(el) && !el.closest(skipped)) texts.push({ el, text })
    }
    return texts
  }
  const wordsOf = (frame: Element) => [
    ...new Set(textsOf(frame, '.visually-hidden, style, title, desc').flatMap(({ text }) => text.split(' '))),
  ]
  const bodyOf = (frame: Element) => {
    const blocks = new Map<Element, string[]>()
    const skipped = 'h1, .running, .foot, .visually-hidden, [data-chart], [role="img"], [aria-hidden="true"]'
    for (const { el, text } of textsOf(frame, skipped)) {
      let block = el
      while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement
      blocks.set(block, [...(blocks.get(block) ?? []), text])
    }
    return [...blocks.values()].map((texts) => texts.join(' '))
  }
  const nameOf = (el: Element) => tidy(el.getAttribute('aria-label') ?? el.getAttribute('alt'))

  const frames = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  for (const frame of frames) {
    const [no = 0, state = 1] = frame.id.split('-').map(Number)
    const slide = `slide ${no}`
    const inside = <T extends Element = HTMLElement>(where: string) => [...frame.querySelectorAll<T>(where)]

    if (!inside('.slidev-layout').length) pending.push(slide)
    if (inside('.slidev-slide-loading').length) pending.push(slide)
    for (const el of inside('[data-waitfor]')) {
      if (!el.querySelector(el.dataset.waitfor!)) pending.push(`${slide} (${el.dataset.chart ?? 'a figure'})`)
    }
    for (const { complete, naturalWidth } of inside<HTMLImageElement>('img')) {
      if (!complete) pending.push(`${slide} (a picture)`)
      else if (!naturalWidth) broken.push(`${slide}: a picture cannot be loaded`)
    }
    for (const el of inside('.deck-error')) broken.push(`${slide}: ${tidy(el.innerText)}`)
    if (/An error occurred on this slide/.test(frame.innerText)) broken.push(`${slide}: it fails to render`)

    const corner = frame.getBoundingClientRect()
    const markOf = (el: Element, of: string) => {
      const { x, y, width, height } = el.getBoundingClientRect()
      return { of, x: x - corner.x, y: y - corner.y, width, height }
    }
    const marksIn = (el: Element) =>
      [...el.querySelectorAll('svg text, svg path')].filter((mark) => !mark.closest('defs'))
    const visible = (mark: Element) => {
      const { width, height } = mark.getBoundingClientRect()
      return width > 1 && height > 1
    }
    const drawn = inside('[data-chart]').flatMap((el) =>
      marksIn(el)
        .filter((mark) => /\S/.test(mark.textContent || mark.getAttribute('d') || ''))
        .map((mark) => markOf(mark, `the chart “${el.dataset.chart}”`)),
    )
    const pictured = inside('img, svg[role="img"]').filter(shown)

    // A chart that is empty before its first step needs no alternative text.
    const figures = inside('[role="img"], img').filter(
      (el) => shown(el) && (el.matches('img, svg') || marksIn(el).some(visible)),
    )
    if (figures.some((el) => !nameOf(el))) broken.push(`${slide}: a chart or picture has no alternative text`)

    const targets = inside('a[href]')
      .filter(shown)
      .map((el) => el.getAttribute('href')!)
    sheets.push({
      no,
      click: state - 1,
      headline: tidy(inside('h1').find(shown)?.innerText),
      charts: inside('[data-chart]').map((el) => ({
        name: el.dataset.chart!,
        texts: [...el.querySelectorAll('svg text')].map((text) => tidy(text.textContent)).filter(Boolean),
      })),
      marks: [
        ...inside('h1')
          .filter(shown)
          .map((el) => markOf(el, 'the headline')),
        ...drawn,
        ...pictured.map((el) => markOf(el, `the picture “${nameOf(el)}”`)),
      ].filter(({ width, height }) => width > 1 && height > 1),
      alternatives: figures.map(nameOf),
      pictures: inside('img').filter(shown).length,
      links: targets.filter((target) => /^(?:https?|mailto):/.test(target)),
      jumps: targets.flatMap((target) => target.match(/^#(\d+)$/)?.[1] ?? []).map(Number),
      source: tidy(inside('.source')[0]?.innerText),
      body: bodyOf(frame),
      words: wordsOf(frame),
    })
  }
  if (document.fonts.status !== 'loaded') pending.push('the fonts')
  const moving = document.getAnimations().filter(({ playState }) => playState === 'running').length
  if (moving) pending.push('an animation')
  // Hash of the content, so that a change of equal length counts.
  const html = document.body.innerHTML
  let hash = 0
  for (let i = 0; i < html.length; i++) hash = (Math.imul(31, hash) + html.charCodeAt(i)) | 0
  const signature = `${html.length} ${hash}`
  return { sheets, pending, broken, signature }
}
