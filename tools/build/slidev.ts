import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { checkData } from './check-data.ts'
import { runNode, type Ran } from '../shared/child.ts'
import { entries, packageFile, root } from '../shared/deck.ts'
import { filesIn } from '../shared/files.ts'
import { fingerprint } from './fingerprint.ts'
import { UserError } from '../shared/errors.ts'
import { publish, type Site } from './publish.ts'

/** Runs Slidev's command line and collects its output. */
export function slidev(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ran> {
  return runNode(packageFile('@slidev/cli', 'bin/slidev.mjs'), args, { env: { ...process.env, ...env } })
}

export interface Build extends Partial<Site> {
  /** The Markdown entry, relative to the root. */
  entry?: string
  /** The output folder, relative to the root. */
  out: string
  /** Whether to include the speaker notes; never in a published build. */
  notes: boolean
  /** Throws if the new build must not replace the old one. */
  check?: (folder: string) => void
}

/** Lets Slidev build into `folder`; throws with its output if that fails. */
async function buildInto(
  folder: string,
  { entry = entries.long, notes, base = '/' }: Pick<Build, 'entry' | 'notes' | 'base'>,
  more: string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const args = ['build', entry, '--out', folder, '--base', base, ...more]
  if (!notes) args.push('--without-notes')
  const { code, output } = await slidev(args, env)
  if (code !== 0 || !existsSync(join(folder, 'index.html'))) {
    throw new UserError(`${output.trimEnd()}\n\nThe build failed; Slidev's output is above.`)
  }
}

/** A hidden folder beside `target`: on the same disk, so that it can be renamed to it. */
const beside = (target: string, name: string) =>
  join(dirname(target), `.${basename(target).replace(/^\./, '')}-${name}-${process.pid}`)

/** Replaces `target` with `next`; restores it if that fails. */
export function replaceFolder(target: string, next: string): void {
  const last = beside(target, 'last')
  const isThere = existsSync(target)
  if (isThere) renameSync(target, last)
  try {
    renameSync(next, target)
  } catch (error) {
    if (isThere) renameSync(last, target)
    throw error
  }
  rmSync(last, { recursive: true, force: true })
}

/** Builds the deck. A failed build leaves `out` as it was. */
export async function buildDeck({ out, url, downloads = [], check, ...build }: Build): Promise<void> {
  const { entry = entries.long, notes, base = '/' } = build
  const target = resolve(root, out)
  const next = beside(target, 'next')

  try {
    await buildInto(next, build, [], {
      DECK_BUILD: notes ? 'talk' : 'site',
      DECK_DOWNLOADS: JSON.stringify(downloads.map(({ name, label }) => ({ name, label }))),
    })
    if (!notes) await publish(next, entry, { base, url, downloads })
    check?.(next)
    replaceFolder(target, next)
  } finally {
    rmSync(next, { recursive: true, force: true })
  }
}

/** Builds the deck as one HTML page, with hash routes because it is opened as a file. */
export async function buildPage(build: Pick<Build, 'entry' | 'notes'>): Promise<string> {
  const folder = join(root, `.deck-page-${process.pid}`)
  try {
    await buildInto(folder, build, ['--router-mode', 'hash'], { DECK_BUILD: 'single' })
    return readFileSync(join(folder, 'index.html'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The build to present from: with notes, served on this machine only. */
export const talk: Build = { out: '.deck', notes: true }

/** The same for the 15-minute talk. */
export const shortTalk: Build = { entry: entries.short, out: '.deck-short', notes: true }

/** The build to publish: without notes. */
export const site: Build = { out: 'dist', notes: false }

/** The file that stores the fingerprint of a build’s sources; for a site it is outside the published folder. */
export const stampFile = ({ out, notes }: Build) =>
  resolve(root, notes ? `${out}/.fingerprint` : `node_modules/.cache/deck/${out}`)

// The hash of index.html, which names every hashed file, detects a build made by other means; the sizes detect missing
// or truncated files.
function stampOf(sources: string, { out, base = '/', url = '', downloads = [] }: Build): string {
  const assets = resolve(root, out, 'assets')
  const hash = createHash('sha256').update(readFileSync(resolve(root, out, 'index.html')))
  for (const file of existsSync(assets) ? filesIn(assets).sort() : [])
    hash.update(`${relative(assets, file)} ${statSync(file).size}\n`)
  const names = downloads.map(({ name }) => name).join()
  return [sources, base, url, names, hash.digest('hex')].join(' ')
}

export function isFresh(build: Build): boolean {
  const stamp = stampFile(build)
  if (!existsSync(stamp) || !existsSync(resolve(root, build.out, 'index.html'))) return false
  return readFileSync(stamp, 'utf8') === stampOf(fingerprint(root), build)
}

/** Builds, then stores the fingerprint, taken before the build so that edits during it count as changes. */
export async function rebuild(build: Build): Promise<void> {
  await checkData(build.entry)
  const sources = fingerprint(root)
  await buildDeck(build)
  const stamp = stampFile(build)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, stampOf(sources, build))
}

/** Rebuilds if the sources have changed, after printing the announcement. */
export async function refresh(build: Build, announcement: string): Promise<void> {
  if (isFresh(build)) return
  console.log(announcement)
  await rebuild(build)
}
