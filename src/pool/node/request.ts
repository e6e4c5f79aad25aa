/** A request as Node hands it over, made one as the Web knows it. */
import type { IncomingMessage } from 'node:http'
import { largestBody } from '../call/http.js'
import { createError, type HttpReply } from './response.js'

/** In bytes. The largest input that Cognito takes is far below. */
export const bodyLimit = largestBody

/** What of a body that is too large is still read, and thrown away: most clients hear nothing while they send. */
const patience = 64 * bodyLimit

/** The request, or the answer to what is none, or nothing if the client has gone. */
export async function readRequest(message: IncomingMessage): Promise<Request | HttpReply | undefined> {
  const body = await readBody(message)
  if (body === 'too large') {
    return createError(413, 'RequestEntityTooLargeException', `A body has at most ${bodyLimit} bytes`)
  }
  return body && (compose(message, body) ?? createError(400, 'MalformedHttpRequestException'))
}

function readBody(message: IncomingMessage): Promise<Buffer<ArrayBuffer> | 'too large' | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    message.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= bodyLimit) chunks.push(chunk)
      else resolve('too large')
      if (size > patience) message.destroy()
    })
    message.on('end', () => resolve(Buffer.concat(chunks)))
    message.on('error', () => resolve(undefined))
    message.on('close', () => resolve(undefined))
  })
}

/** Nothing, if it makes no sense: the Web knows fewer methods, hosts and addresses than come along on a wire. */
function compose(message: IncomingMessage, body: Buffer<ArrayBuffer>): Request | undefined {
  try {
    const method = message.method ?? ''
    return new Request(readUrl(message), {
      method,
      headers: readHeaders(message),
      body: body.length > 0 ? body : null,
    })
  } catch {
    return undefined
  }
}

const authority = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i

function readUrl({ url = '', headers }: IncomingMessage): string {
  // Only clients from before HTTP/1.1 leave the host out; Node sees to that.
  const { host = 'localhost' } = headers
  if (!authority.test(host)) throw new TypeError('No host')
  return url.startsWith('/') ? `http://${host}${url}` : url
}

/** From the raw list: the objects that Node makes of it trip over names such as `__proto__`. */
function readHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let i = 0; i < rawHeaders.length; i += 2) headers.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '')
  return headers
}
