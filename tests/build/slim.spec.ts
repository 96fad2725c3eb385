import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compileTemplate } from 'vue/compiler-sfc'
import { root } from '../../tools/shared/deck.ts'
import { buildDeck } from '../../tools/build/slidev.ts'
import { replaceEach } from '../../tools/shared/replace.ts'
import { missingInClient } from '../../tools/build/vite/edit-client.ts'
import { slimGuard } from '../../tools/build/vite/slim.ts'
import { expect, slides, test } from '../support/fixtures.ts'
import { releaseKeys } from '../support/windows.ts'

// The control bar is preloaded.
test.use({ preloads: true })

// charts.spec.ts checks that the overview shows every slide.
test('the settings open', async ({ sharedDeck: deck }) => {
  const { page } = deck
  await deck.go(1)
  await page.getByTitle('More Options').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Slide Scale')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Slide Scale')).toHaveCount(0)
  await releaseKeys(page)
})

test('the control bar and the dialogs load after the first slide, and earlier key presses still work', async ({
  deck,
  page,
}) => {
  const order: string[] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/controls-[\w-]+\.js$/, async (route) => {
    order.push(await page.locator('#slideshow h1').first().innerText())
    await held
    await route.continue()
  })
  await deck.open(1)
  await page.keyboard.press('g')
  await expect(page.locator('#slidev-goto-input')).toHaveCount(0)
  release()
  await expect(page.locator('#slidev-goto-input')).toBeVisible()
  await expect(page.getByRole('search', { name: 'Go to slide' })).toBeVisible()
  expect(order).toEqual([slides[0]!.title])
})

test('only the current slide and its neighbours are mounted, even when Slidev would mount all', async ({
  deck,
  page,
}) => {
  await page.clock.install()
  await deck.open(4)
  // Slidev mounts the rest after three seconds.
  await page.clock.fastForward(5000)
  await deck.go(5)
  await expect(page.locator('#slideshow > [data-slidev-no]')).toHaveCount(4)
})

const context = {
  error(message: string) {
    throw new Error(message)
  },
} as never

test("detects each change in Slidev's client that neither imports nor types would show", () => {
  expect(missingInClient()).toEqual([])
  const all = missingInClient(() => '')
  expect(all.length).toBeGreaterThan(20)
  for (const line of all)
    expect(line).toMatch(/^Slidev's client has changed: [\w/.]+: “.+” not found\. Update [\w/.-]+\.$/)
})

test('replaceEach inserts text literally and fails where the place is missing', () => {
  expect(replaceEach('<body>', ['<body>', '<body>$&'])).toBe('<body>$&')
  expect(() => replaceEach('<main>', ['<body>', ''])).toThrow('“<body>” not found')
})

test('detects a slide that uses what the build leaves out: the build fails, names it and keeps the last one', async () => {
  test.setTimeout(120_000)
  const out = mkdtempSync(join(tmpdir(), 'slim-deck-'))
  const entry = '.slim.md'
  const head =
    '---\ntheme: default\nfonts:\n  provider: none\ndrawings:\n  enabled: false\n---\n\n# Marked\n\n'
  const last = join(out, 'deck', 'index.html')
  mkdirSync(dirname(last))
  writeFileSync(last, 'of an earlier build')
  try {
    writeFileSync(join(root, entry), `${head}<b v-mark.underline>red</b>`)
    await expect(buildDeck({ entry, out: join(out, 'deck'), notes: false })).rejects.toThrow(
      'v-mark is left out of the build',
    )
    expect(readFileSync(last, 'utf8')).toBe('of an earlier build')
    expect(readdirSync(out)).toEqual(['deck'])
  } finally {
    rmSync(join(root, entry))
    rmSync(out, { recursive: true })
  }
})

test('detects each feature that the build leaves out, and no other', () => {
  const transform = slimGuard().transform as (code: string, id: string) => unknown
  const guarded = (template: string, id = 'slide.vue') => {
    const { code } = compileTemplate({ source: template, filename: id, id })
    return () => transform.call(context, code, id)
  }
  for (const [template, name] of [
    ['<b v-mark.underline>red</b>', 'v-mark'],
    ['<b v-motion :initial="{ x: -80 }">red</b>', 'v-motion'],
    ['<pre class="shiki twoslash"><code>red</code></pre>', 'twoslash code blocks'],
    ['<ShikiMagicMove :steps-lz="red" />', 'magic-move code blocks'],
  ] as const) {
    expect(guarded(template), name).toThrow(`${name} is left out of the build`)
    expect(guarded(template, '/node_modules/slide.vue'), name).not.toThrow()
  }
  expect(guarded('<b v-click class="mark motion">red</b>')).not.toThrow()
})
