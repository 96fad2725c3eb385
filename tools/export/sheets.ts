/** One slide in one state as it stands in the print page: what the file made from it has to hold. */
export interface Sheet {
  no: number
  click: number
  headline: string
  /** Charts that were drawn, with every text in them. */
  charts: { name: string; texts: string[] }[]
  /** Where something has to be seen: the headline, and each mark of the charts. In slide pixels. */
  marks: { of: string; x: number; y: number; width: number; height: number }[]
  /** The alternative texts of charts and pictures. */
  alternatives: string[]
  /** Picture files; whatever else is a picture in a PDF was meant to be drawn. */
  pictures: number
  /** Addresses that a reader can follow. */
  links: string[]
  /** Slides that a reader can go to. */
  jumps: number[]
  source: string
  /** What the slide says besides its headline, its charts and what stands on every slide; a line a block. */
  body: string[]
  /** Every word that is shown, once. */
  words: string[]
}

/** What the page has to say about itself. */
export interface PageState {
  sheets: Sheet[]
  /** What is not there yet, by slide. */
  pending: string[]
  /** What will never be right, by slide. */
  broken: string[]
  /** Changes as long as something moves. */
  signature: string
}

/** Reads Slidev's print page. Runs in the browser, so it may use nothing from outside. */
export function readPage(): PageState {
  const sheets: Sheet[] = []
  const pending: string[] = []
  const broken: string[] = []
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const shown = (el: Element) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const wordsOf = (frame: Element) => {
    const words = new Set<string>()
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const el = node.parentElement!
      if (!shown(el) || el.closest('.visually-hidden, style, title, desc')) continue
      for (const word of tidy(node.textContent).split(' ')) if (word) words.add(word)
    }
    return [...words]
  }
  const bodyOf = (frame: Element) => {
    const blocks = new Map<Element, string[]>()
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = tidy(node.textContent)
      let el = node.parentElement!
      const skipped =
        'h1, .running, .foot, .visually-hidden, [data-chart], [role="img"], [aria-hidden="true"]'
      if (!text || !shown(el) || el.closest(skipped)) continue
      while (getComputedStyle(el).display === 'inline' && el.parentElement) el = el.parentElement
      blocks.set(el, [...(blocks.get(el) ?? []), text])
    }
    return [...blocks.values()].map((texts) => texts.join(' '))
  }
  const names = (el: Element) => tidy(el.getAttribute('aria-label') ?? el.getAttribute('alt'))

  const frames = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  for (const frame of frames) {
    const [no = 0, state = 1] = frame.id.split('-').map(Number)
    const slide = `slide ${no}`
    const inside = (selector: string) => [...frame.querySelectorAll<HTMLElement>(selector)]

    if (!inside('.slidev-layout').length) pending.push(slide)
    if (inside('.slidev-slide-loading').length) pending.push(slide)
    for (const el of inside('[data-waitfor]')) {
      if (!el.querySelector(el.dataset.waitfor!)) pending.push(`${slide} (${el.dataset.chart ?? 'a figure'})`)
    }
    for (const el of inside('img'))
      if (!(el as HTMLImageElement).complete) pending.push(`${slide} (a picture)`)
    for (const el of inside('.deck-error')) broken.push(`${slide}: ${tidy(el.innerText)}`)
    if (/An error occurred on this slide/.test(frame.innerText)) broken.push(`${slide}: it fails to render`)
    for (const el of inside('img')) {
      const { complete, naturalWidth } = el as HTMLImageElement
      if (complete && !naturalWidth) broken.push(`${slide}: a picture cannot be loaded`)
    }

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

    // A chart that shows nothing before its first step has nothing to be read.
    const figures = inside('[role="img"], img').filter(
      (el) => shown(el) && (el.matches('img, svg') || marksIn(el).some(visible)),
    )
    if (figures.some((el) => !names(el))) broken.push(`${slide}: a chart or picture has no alternative text`)

    const links = inside('a[href]').filter(shown) as HTMLAnchorElement[]
    const targets = links.map((el) => el.getAttribute('href')!)
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
        ...pictured.map((el) => markOf(el, `the picture “${names(el)}”`)),
      ].filter(({ width, height }) => width > 1 && height > 1),
      alternatives: figures.map(names),
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
  if (moving) pending.push('a movement')
  // Of every letter: a change that leaves the length as it was is one too.
  const html = document.body.innerHTML
  let hash = 0
  for (let i = 0; i < html.length; i++) hash = (Math.imul(31, hash) + html.charCodeAt(i)) | 0
  const signature = `${html.length} ${hash}`
  return { sheets, pending, broken, signature }
}
