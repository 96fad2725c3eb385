import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import sirv from 'sirv'
import { close, listen } from '../present/serve.ts'
import { filesIn } from '../shared/files.ts'

/** Size of a file, in bytes. */
export interface Weight {
  raw: number
  /** Compressed with brotli at its highest level; formats that are compressed already, as they are. */
  sent: number
}

const compressible = /\.(?:html|js|css|svg|json)$/

/** The size of each file of a site, by URL path. `counts` limits it to some files, since compressing takes seconds. */
export function weigh(dir: string, counts: (path: string) => boolean = () => true): Map<string, Weight> {
  const weights = new Map<string, Weight>()
  for (const file of filesIn(dir)) {
    const path = `/${relative(dir, file).split(sep).join('/')}`
    if (!counts(path)) continue
    const raw = statSync(file).size
    const sent = compressible.test(path) ? brotliCompressSync(readFileSync(file)).length : raw
    weights.set(path, { raw, sent })
  }
  return weights
}

export interface Site {
  url: string
  weights: Map<string, Weight>
  close: () => Promise<void>
}

/** Serves a copy of a built site as a host would: precompressed, and without browser caching. */
export async function serveCompressed(dir: string): Promise<Site> {
  const copy = mkdtempSync(join(tmpdir(), 'deck-bench-'))
  cpSync(dir, copy, { recursive: true })
  const weights = weigh(copy)
  for (const path of weights.keys())
    if (compressible.test(path))
      writeFileSync(join(copy, `${path}.br`), brotliCompressSync(readFileSync(join(copy, path))))

  const server = await listen(sirv(copy, { brotli: true, single: true }), 0, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weights,
    async close() {
      await close(server)
      rmSync(copy, { recursive: true })
    },
  }
}
