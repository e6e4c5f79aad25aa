/** The pool over HTTP. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { finished } from 'node:stream/promises'
import type { StateFile } from './file.js'
import { readRequest } from './request.js'
import { createResponder, type HttpReply, type Servable } from './response.js'

export interface ServeOptions {
  /**
   * Port to listen on.
   *
   * @default Any free port
   */
  readonly port?: number | undefined
  /**
   * Address to listen on. The default allows connections from this machine only.
   *
   * @default '127.0.0.1'
   */
  readonly host?: string | undefined
  /**
   * File for the pool's state. A response is sent after its changes are on the disk. `close` also closes the file.
   * No default.
   */
  readonly state?: StateFile | undefined
  /**
   * Called with each error of the pool or the disk.
   *
   * @default console.error
   */
  readonly log?: ((line: string) => void) | undefined
}

export interface PoolServer {
  readonly url: string
  readonly port: number
  /** Accepts no more requests. Resolves when the current ones are answered. */
  close(): Promise<void>
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  // Cookies do not depend on the port, so the browser may send many from other applications on this host.
  maxHeaderSize: 64 * 1024,
}

/**
 * Serves a pool over HTTP. Resolves when the pool accepts calls.
 *
 * @throws Error (as a rejection) if the port is in use, or if the state cannot be written.
 *
 * @example
 * ```ts
 * import { createPool } from 'countersign/pool'
 * import { servePool } from 'countersign/pool/node'
 *
 * const server = await servePool(createPool(), { port: 9229 })
 * console.log(server.url)
 * await server.close()
 * ```
 */
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
    const reply = request instanceof Request ? answer(request) : request
    // An error of one connection must not end the server.
    const run = send(reply, response, server).catch(() => void response.destroy())
    running.add(run)
    await run
    running.delete(run)
  })

  // Without a listener, Node closes such a connection without a response.
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n', () =>
      socket.destroy(),
    )
  })

  async function close(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    while (running.size > 0) await Promise.all(running)
    // Clients that have not sent a whole request are disconnected.
    server.closeAllConnections()
    await closed
    await state?.close()
  }

  try {
    await pool.ready
    // The file is written after the port is open: another server on the same port may use the same file.
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

/** Rejects if the client closed the connection. */
async function send(
  answer: HttpReply | Promise<HttpReply | 'dropped'>,
  response: ServerResponse,
  server: Server,
): Promise<void> {
  const reply = await answer
  if (reply === 'dropped') return void response.destroy()
  // Otherwise a client that sends further requests would keep the server open.
  if (!server.listening) response.shouldKeepAlive = false
  response.statusCode = reply.status
  for (const [name, value] of reply.headers) response.appendHeader(name, value)
  response.end(reply.body)
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

/** Returns an address that clients can call. `0.0.0.0` is valid only for listening. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (family === 'IPv6') return `http://[${address === '::' ? '::1' : address}]:${port}`
  return `http://${address === '0.0.0.0' ? '127.0.0.1' : address}:${port}`
}
