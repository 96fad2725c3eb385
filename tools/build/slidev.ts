import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { checkData } from './check-data.ts'
import { runNode, type Ran } from '../shared/child.ts'
import { entries, packageFile, root } from '../shared/deck.ts'
import { fingerprint } from './fingerprint.ts'
import { UserError } from '../shared/errors.ts'
import { publish, type Site } from './publish.ts'

/** Runs Slidev's command line and keeps what it prints for the case that it fails. */
export function slidev(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ran> {
  return runNode(packageFile('@slidev/cli', 'bin/slidev.mjs'), args, { env: { ...process.env, ...env } })
}

export interface Build extends Partial<Site> {
  /** The markdown entry, from the root of the deck. */
  entry?: string
  /** The folder to build into, from the root of the deck. */
  out: string
  /** Whether the speaker notes go into the build: never into a published one. */
  notes: boolean
  /** Is shown the new build before it takes the place of the old one, and throws where it may not. */
  check?: (folder: string) => void
}

/** Has Slidev build into `folder`; a build that fails says why. */
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

/** A hidden folder on the same disk, so that it can take the place of `target`. */
const beside = (target: string, name: string) =>
  join(dirname(target), `.${basename(target).replace(/^\./, '')}-${name}-${process.pid}`)

/** Puts `next` in the place of `target`, which stays what it was where that cannot be done. */
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

/** Builds the deck. A build that fails leaves what was in `out`. */
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

/** Builds the deck as one page, with the slide in the part of its address that a file can have. */
export async function buildPage(build: Pick<Build, 'entry' | 'notes'>): Promise<string> {
  const folder = join(root, `.deck-page-${process.pid}`)
  try {
    await buildInto(folder, build, ['--router-mode', 'hash'], { DECK_BUILD: 'single' })
    return readFileSync(join(folder, 'index.html'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A build that is only made anew when it has to be. */
export interface KeptBuild extends Build {
  /** The file that remembers what it was built from. */
  stamp: string
}

/** What is presented from: with the notes, on this machine only. */
export const talk: KeptBuild = { out: '.deck', notes: true, stamp: '.deck/.fingerprint' }

/** The same for the talk of 15 minutes. */
export const shortTalk: KeptBuild = {
  entry: entries.short,
  out: '.deck-short',
  notes: true,
  stamp: '.deck-short/.fingerprint',
}

/** What is published: without the notes. Its stamp stays out of the published folder. */
export const site: KeptBuild = { out: 'dist', notes: false, stamp: 'node_modules/.cache/deck/dist' }

// index.html names every hashed file of its build, so a build made by other means shows; one that has lost files, or
// parts of them, shows by their sizes.
function stampOf(sources: string, { out, base = '/', url = '', downloads = [] }: KeptBuild): string {
  const assets = resolve(root, out, 'assets')
  const hash = createHash('sha256').update(readFileSync(resolve(root, out, 'index.html')))
  for (const name of existsSync(assets)
    ? (readdirSync(assets, { recursive: true }) as string[]).sort()
    : []) {
    const file = statSync(join(assets, name))
    if (file.isFile()) hash.update(`${name} ${file.size}\n`)
  }
  const names = downloads.map(({ name }) => name).join()
  return [sources, base, url, names, hash.digest('hex')].join(' ')
}

export function isFresh(build: KeptBuild): boolean {
  const stamp = resolve(root, build.stamp)
  if (!existsSync(stamp) || !existsSync(resolve(root, build.out, 'index.html'))) return false
  return readFileSync(stamp, 'utf8') === stampOf(fingerprint(root), build)
}

/** Builds and remembers from what; the sources are read first, so that a change in mid-build is noticed. */
export async function rebuild(build: KeptBuild): Promise<void> {
  await checkData(build.entry)
  const sources = fingerprint(root)
  await buildDeck(build)
  const stamp = resolve(root, build.stamp)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, stampOf(sources, build))
}

/** Rebuilds what its sources have outdated, after saying so. */
export async function refresh(build: KeptBuild, announcement: string): Promise<void> {
  if (isFresh(build)) return
  console.log(announcement)
  await rebuild(build)
}
