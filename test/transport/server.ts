/** A real server for the transports: it records each call, and answers as the test specifies. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

export interface Heard {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

type Answers = (response: ServerResponse, heard: Heard) => void

/** Listens until the test is over. */
export async function listen(answers: Answers): Promise<{ endpoint: string; heard: readonly Heard[] }> {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request
    const call = { method, path: url, headers, body: JSON.parse(await text(request)) }
    heard.push(call)
    answers(response, call)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard }
}

/** An address without a server. */
export async function closedEndpoint(): Promise<string> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return `http://127.0.0.1:${port}/`
}

export const replyWith =
  (body: string | object, status = 200, headers: Record<string, string> = {}): Answers =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

/** Promises more than it sends, and hangs up. */
export const breaksOff =
  (status = 200): Answers =>
  (response) => {
    response.writeHead(status, { 'content-length': 1000, 'x-amzn-errortype': 'CodeMismatchException' })
    response.write('{"Session":"', () => response.destroy())
  }

export const hangsUp: Answers = (response) => void response.destroy()

/** Never ends: before the first byte of the reply, or in its middle. */
export const stalls =
  (then: () => void, begun = false): Answers =>
  (response) => {
    if (!begun) return then()
    response.writeHead(200)
    response.write('{"Session":"', () => setTimeout(then, 20))
  }
