import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import { type Place, placeAddress } from '../../lib/place.ts'
import { UserError } from '../shared/errors.ts'

export interface ServeOptions {
  dir: string
  /** 0 for any free port. */
  port: number
  /** Host name in the URL; the server listens on the loopback address only. */
  host?: '127.0.0.1' | 'localhost'
  /** Called with the new place at each step. */
  onPlace?: (place: Place) => void
}

export interface Served {
  url: string
  close: () => Promise<void>
}

/** Headers for the local server and for the published site. */
export const siteHeaders = {
  'X-Content-Type-Options': 'nosniff',
  // With `no-referrer`, older browsers send `Origin: null` with the place of the talk.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // The rest of the policy is in the page; frame-ancestors works only as a header.
  'Content-Security-Policy': "frame-ancestors 'self'",
}

const sentHeaders = { ...siteHeaders, 'Cross-Origin-Resource-Policy': 'same-origin' }

/** How long to keep files whose names contain a hash of their contents. */
export const hashedCaching = 'public, max-age=31536000, immutable'

const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/
const thisMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

const isThisMachine = ({ headers }: IncomingMessage) => thisMachine.test(headers.host ?? '')

/** The status of a rejected request; null if it is accepted. */
function refusal(request: IncomingMessage): number | null {
  const { method, url = '/' } = request
  // Prevents DNS rebinding: a site whose name resolves to 127.0.0.1 could read the notes.
  if (!isThisMachine(request)) return 403
  if (method !== 'GET' && method !== 'HEAD') return 405
  try {
    // In dev mode, sirv serves dotfiles.
    return /[\\/]\./.test(decodeURIComponent(url.replace(/[?#].*/, ''))) ? 404 : null
  } catch {
    return 400
  }
}

const small = (number: unknown) => Number.isInteger(number) && Number(number) >= 0 && Number(number) < 1000

/** Accepts the place from a window of the talk; rejects pages of another origin. */
async function receivePlace(request: IncomingMessage, onPlace: ServeOptions['onPlace']): Promise<number> {
  if (request.headers.origin !== `http://${request.headers.host}`) return 403
  let body = ''
  for await (const piece of request) {
    body += piece
    if (body.length > 100) return 413
  }
  let place: Place
  try {
    const { no, click } = JSON.parse(body) as Place
    place = { no, click }
  } catch {
    return 400
  }
  if (!small(place.no) || !small(place.click) || place.no < 1) return 400
  onPlace?.(place)
  return 204
}

function deckHandler({ dir, onPlace }: Pick<ServeOptions, 'dir' | 'onPlace'>): RequestListener {
  const files = sirv(dir, {
    // Reads the disk at each request, so that a rebuild is served without a restart.
    dev: true,
    etag: true,
    single: true,
    // A missing asset is a 404, not the page.
    ignores: ['^/assets/'],
    setHeaders(response, path) {
      // Browsers request the icon at every slide; it must be cached for when the network is gone.
      const picture = /\.(?:svg|png)$/.test(path)
      const cache = hashed.test(path) ? hashedCaching : picture ? 'public, max-age=3600' : 'no-cache'
      response.setHeader('Cache-Control', cache)
    },
  })

  return (request, response) => {
    for (const [name, value] of Object.entries(sentHeaders)) response.setHeader(name, value)
    if (request.method === 'POST' && request.url === placeAddress && isThisMachine(request)) {
      receivePlace(request, onPlace).then(
        (code) => response.writeHead(code).end(),
        () => response.destroy(),
      )
      return
    }
    const status = refusal(request)
    if (!status) return files(request, response)
    if (status === 405) response.setHeader('Allow', 'GET, HEAD')
    response.writeHead(status).end()
  }
}

export function listen(handler: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler)
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function portError(error: NodeJS.ErrnoException, port: number): unknown {
  if (error.code === 'EADDRINUSE') return new UserError(`Port ${port} is in use, perhaps by another talk.`)
  if (error.code === 'EACCES')
    return new UserError(`Port ${port} needs administrator rights; use 1024 or higher.`)
  return error
}

/** Serves a built deck on the loopback address only. */
export async function serveDeck({ dir, port, host = '127.0.0.1', onPlace }: ServeOptions): Promise<Served> {
  const handler = deckHandler({ dir, onPlace })
  const servers: Server[] = []
  const closeAll = async () => void (await Promise.all(servers.map(close)))
  try {
    const first = await listen(handler, port, '127.0.0.1')
    servers.push(first)
    const taken = (first.address() as AddressInfo).port
    // A browser may resolve `localhost` to ::1; another program on that port would show another talk.
    const second = await listen(handler, taken, '::1').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && host === 'localhost') throw error
    })
    if (second) servers.push(second)
    return { url: `http://${host}:${taken}`, close: closeAll }
  } catch (error) {
    await closeAll()
    throw portError(error as NodeJS.ErrnoException, port)
  }
}
