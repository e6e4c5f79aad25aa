/** A pool on a port. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { finished } from 'node:stream/promises'
import type { StateFile } from './file.js'
import { readRequest } from './request.js'
import { createResponder, type HttpReply, type Servable } from './response.js'

export interface ServeOptions {
  /** Any that is free, unless told. */
  readonly port?: number | undefined
  /** Where to listen. Only this machine reaches the pool, unless told. */
  readonly host?: string | undefined
  /** Keeps the pool's state. No answer goes out before its changes are kept. The server closes the file at its end. */
  readonly state?: StateFile | undefined
  /** Hears of what went wrong in the pool or on the disk; standard error, unless told. */
  readonly log?: ((line: string) => void) | undefined
}

export interface PoolServer {
  readonly url: string
  readonly port: number
  /** Takes no more requests, and resolves when those that were under way have their answers. */
  close(): Promise<void>
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  // Cookies know no ports: a page that anything on this machine ever served may have left some.
  maxHeaderSize: 64 * 1024,
}

/** Resolves once the pool can be asked. */
export async function servePool(
  pool: Servable,
  { port = 0, host = '127.0.0.1', state, log = (line) => console.error(line) }: ServeOptions = {},
): Promise<PoolServer> {
  const answer = createResponder(pool, state, log)
  const server = createServer(limits)
  const running = new Set<Promise<void>>()

  server.on('request', async (message, response) => {
    const request = await readRequest(message)
    if (!request) return
    const said = request instanceof Request ? answer(request) : request
    // One client without an answer is better than all of them without a server.
    const run = send(said, response, server).catch(() => void response.destroy())
    running.add(run)
    await run
    running.delete(run)
  })

  // Node drops such a connection without a word, unless somebody listens.
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n', () =>
      socket.destroy(),
    )
  })

  async function close(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    while (running.size > 0) await Promise.all(running)
    // Whoever has only sent half a request, or none, is not waited for.
    server.closeAllConnections()
    await closed
    await state?.close()
  }

  try {
    await pool.ready
    // Not before the port is open: another server that has the port may be writing the same file.
    await listen(server, port, host)
  } catch (error) {
    await state?.close()
    throw error
  }
  try {
    await state?.save(pool.journal)
  } catch (error) {
    await close()
    throw error
  }
  const address = server.address() as AddressInfo
  return { url: urlOf(address), port: address.port, close }
}

/** Rejects if there is nobody left to hear all of it. */
async function send(
  answer: HttpReply | Promise<HttpReply | 'dropped'>,
  response: ServerResponse,
  server: Server,
): Promise<void> {
  const said = await answer
  if (said === 'dropped') return void response.destroy()
  // Else a client that asks on and on would keep a closing server from its end.
  if (!server.listening) response.shouldKeepAlive = false
  response.statusCode = said.status
  for (const [name, value] of said.headers) response.appendHeader(name, value)
  response.end(said.body)
  await finished(response)
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** An address that can be called: `0.0.0.0` is only one to listen on. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (family === 'IPv6') return `http://[${address === '::' ? '::1' : address}]:${port}`
  return `http://${address === '0.0.0.0' ? '127.0.0.1' : address}:${port}`
}
