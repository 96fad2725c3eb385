import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from '../../tools/shared/deck.ts'
import { deliver, draftIn, outputPath, withReadableFsErrors } from '../../tools/export/deliver.ts'
import { expect, test } from './fixtures.ts'

const drafts = (folder: string) => readdirSync(folder).filter((name) => /^\.\d+-/.test(name))

/** Stops an export once `ripe` accepts a draft of it; returns its exit code and output. */
async function stopped(
  signal: NodeJS.Signals,
  folder: string,
  ripe: (draft: string) => boolean,
  ...args: string[]
) {
  const child = spawn(process.execPath, [join(root, 'tools/run.mjs'), ...args])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('close', resolve))
  await expect
    .poll(() => drafts(folder).some((name) => ripe(join(folder, name))), {
      timeout: 120_000,
      intervals: [20],
    })
    .toBe(true)
  child.kill(signal)
  return { code: await ended, said }
}

test.describe('a stopped export leaves no draft and no stack trace, and keeps the old files', () => {
  test('pictures, by Ctrl+C', async ({ folder }) => {
    const target = join(folder, 'stopped')
    mkdirSync(target)
    writeFileSync(join(target, '01.png'), 'of an earlier export')
    // The draft is briefly an empty file, which tests that the folder is writable.
    const some = (draft: string) =>
      !!statSync(draft, { throwIfNoEntry: false })?.isDirectory() && readdirSync(draft).length > 2
    const args = ['export:png', '--short', '--output', target]
    const { code, said } = await stopped('SIGINT', target, some, ...args)
    expect(code).toBe(128 + constants.signals.SIGINT)
    expect(said).toMatch(/^Taking pictures/m)
    expect(said).not.toMatch(/^\s+at |Error/m)
    expect(readdirSync(target)).toEqual(['01.png'])
    expect(readFileSync(join(target, '01.png'), 'utf8')).toBe('of an earlier export')
  })

  test('a PDF while it is checked, by SIGTERM', async ({ folder }) => {
    const target = join(folder, 'stopped-pdf')
    mkdirSync(target)
    const args = ['export', '--short', '--output', join(target, 'deck')]
    const full = (draft: string) => existsSync(draft) && readFileSync(draft).length > 0
    const { code, said } = await stopped('SIGTERM', target, full, ...args)
    expect(code).toBe(128 + constants.signals.SIGTERM)
    expect(said).not.toMatch(/^\s+at |Error/m)
    expect(readdirSync(target)).toEqual([])
  })

  test('the draft of a killed export is removed by the next one', async ({ folder }) => {
    const target = join(folder, 'killed')
    mkdirSync(join(target, '.4194305-pictures'), { recursive: true }) // above any process id
    for (const name of [`.${process.ppid}-deck.pdf`, '.4194305-deck.pdf', '.4194305-other.pdf', '.mine'])
      writeFileSync(join(target, name), '')
    outputPath(join(target, 'deck'), 'deck.pdf')
    // One belongs to a running process, the others to other files.
    const left = [`.${process.ppid}-deck.pdf`, '.4194305-other.pdf', '.4194305-pictures', '.mine']
    expect(readdirSync(target).sort()).toEqual(left.sort())
    draftIn(target, 'pictures')
    expect(existsSync(join(target, '.4194305-pictures'))).toBe(false)
  })

  test('detects a draft while the work goes on', async ({ folder }) => {
    const target = join(folder, 'working')
    const file = outputPath(join(target, 'deck'), 'deck.pdf')
    const during: string[] = []
    await deliver(file, new Uint8Array([1]), async () => {
      during.push(...drafts(target))
      return []
    })
    expect(during).toEqual([`.${process.pid}-deck.pdf`])
    expect(drafts(target)).toEqual([])
  })
})

test.describe('the path of an export', () => {
  test('is relative to the folder npm was called in; the default is in the deck’s', ({ folder }) => {
    const { INIT_CWD } = process.env
    process.env.INIT_CWD = folder
    try {
      expect(outputPath('talk', 'deck.pdf')).toBe(join(folder, 'talk.pdf'))
      expect(outputPath(undefined, 'deck.pdf')).toBe(join(root, 'deck.pdf'))
    } finally {
      if (INIT_CWD === undefined) delete process.env.INIT_CWD
      else process.env.INIT_CWD = INIT_CWD
    }
  })

  test('is refused before any work if the folder is not writable', () => {
    const isRoot = process.geteuid?.() === 0
    test.skip(!process.geteuid, 'Windows cannot make a folder read-only with chmod.')
    const folder = mkdtempSync(join(tmpdir(), 'deck-locked-'))
    chmodSync(folder, 0o555)
    // Root may write everywhere, so become another user for a moment.
    if (isRoot) process.seteuid!(65534)
    try {
      expect(() => withReadableFsErrors('pictures/', () => draftIn(folder, 'pictures'))).toThrow(
        'you may not write there',
      )
      expect(() => outputPath(join(folder, 'deck'), 'deck.pdf')).toThrow('you may not write there')
    } finally {
      if (isRoot) process.seteuid!(0)
      rmSync(folder, { recursive: true })
    }
  })

  test('may lie in a parent that is not writable', () => {
    const isRoot = process.geteuid?.() === 0
    test.skip(!process.geteuid, 'Windows cannot make a folder read-only with chmod.')
    const parent = mkdtempSync(join(tmpdir(), 'deck-parent-'))
    const folder = join(parent, 'pictures')
    mkdirSync(folder)
    chmodSync(folder, 0o777)
    chmodSync(parent, 0o555)
    if (isRoot) process.seteuid!(65534)
    try {
      expect(draftIn(folder, 'pictures')).toBe(join(folder, `.${process.pid}-${basename(folder)}`))
    } finally {
      if (isRoot) process.seteuid!(0)
      chmodSync(parent, 0o755)
      rmSync(parent, { recursive: true })
    }
  })
})
