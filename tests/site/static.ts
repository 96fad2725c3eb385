import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A typical static host: files under a path, index.html for folders, 404.html otherwise, no single-page fallback. */
export async function hostStatic(dir: string, base: string) {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host')
    const path = pathname.startsWith(base) ? join(dir, decodeURIComponent(pathname.slice(base.length))) : ''
    const folder = path && existsSync(path) && statSync(path).isDirectory()
    const file = folder && pathname.endsWith('/') ? join(path, 'index.html') : path
    if (folder && !pathname.endsWith('/'))
      return response.writeHead(301, { location: `${pathname}/${search}` }).end()
    if (!file || !existsSync(file))
      return response
        .writeHead(404, { 'content-type': types['.html'] })
        .end(readFileSync(join(dir, '404.html')))
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
