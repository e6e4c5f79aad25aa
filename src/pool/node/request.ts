/** Conversion of Node's request to a `Request`. */
import type { IncomingMessage } from 'node:http'
import { largestBody } from '../call/http.js'
import { createError, type HttpReply } from './response.js'

/** Maximum bytes of a body. Cognito's largest input is much smaller. */
export const bodyLimit = largestBody

/**
 * Bytes of a too large body that are still read and discarded, because most clients read no response while they send.
 */
const patience = 64 * bodyLimit

/** Returns the request, an error reply for an invalid one, or `undefined` if the client closed the connection. */
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

/** Returns `undefined` if the method, host or path is not valid for a `Request`. */
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
  // Only clients before HTTP/1.1 send no host. Node rejects the others.
  const { host = 'localhost' } = headers
  if (!authority.test(host)) throw new TypeError('No host')
  return url.startsWith('/') ? `http://${host}${url}` : url
}

/** Uses the raw list, because Node's object does not represent names such as `__proto__` correctly. */
function readHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let i = 0; i < rawHeaders.length; i += 2) headers.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '')
  return headers
}
