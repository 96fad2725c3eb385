import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import sirv from 'sirv'

/** Size of a file, in bytes. */
export interface Weight {
  raw: number
  /** Compressed with brotli at its highest level; formats that are compressed already, as they are. */
  sent: number
}

const compressible = /\.(?:html|js|css|svg|json)$/

export const brotli = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })

/** The size of each file of a site, by URL path; of some files only, if `counts` is given: compressing takes seconds. */
export function weigh(dir: string, counts: (path: string) => boolean = () => true): Map<string, Weight> {
  const weights = new Map<string, Weight>()
  for (const file of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const from = join(file.parentPath, file.name)
    const path = `/${relative(dir, from).split(sep).join('/')}`
    if (!file.isFile() || !counts(path)) continue
    const raw = statSync(from).size
    const sent = compressible.test(file.name) ? brotli(readFileSync(from)).length : raw
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
      writeFileSync(join(copy, `${path}.br`), brotli(readFileSync(join(copy, path))))

  const server = createServer(sirv(copy, { brotli: true, single: true }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weights,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(copy, { recursive: true })
    },
  }
}
