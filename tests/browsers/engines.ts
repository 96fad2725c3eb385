import { type BrowserType, firefox, type Page, webkit } from 'playwright'
import { type EngineName, findEngine } from '../../tools/shared/engines.ts'
import { startFirefox, startWebKit } from './webdriver.ts'

export interface Size {
  width: number
  height: number
}

/** A window of any browser, reduced to what the tests need. */
export interface Driven {
  open: (url: string) => Promise<unknown>
  reload: () => Promise<unknown>
  /** Runs a self-contained function in the page. */
  evaluate: <Result, Arg>(asked: (arg: Arg) => Result, arg: Arg) => Promise<Awaited<Result>>
  press: (key: string) => Promise<unknown>
  picture: () => Promise<Uint8Array>
}

export interface Engine {
  newWindow: (size: Size) => Promise<Driven>
  close: () => Promise<unknown>
}

export const driven = (page: Page): Driven => ({
  open: (url) => page.goto(url),
  reload: () => page.reload(),
  evaluate: (asked, arg) => page.evaluate(asked as never, arg),
  press: (key) => page.keyboard.press(key),
  picture: () => page.screenshot(),
})

async function startWithPlaywright(type: BrowserType): Promise<Engine> {
  const browser = await type.launch()
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  return {
    async newWindow(size) {
      const page = await context.newPage()
      await page.setViewportSize(size)
      return driven(page)
    },
    close: () => browser.close(),
  }
}

export function startEngine(name: EngineName): Promise<Engine> {
  const { origin, program } = findEngine(name)!
  if (origin === 'playwright') return startWithPlaywright({ firefox, webkit }[name])
  return { firefox: startFirefox, webkit: startWebKit }[name](program)
}
