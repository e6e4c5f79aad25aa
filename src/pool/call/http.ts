/** HTTP interface of the pool: AWS JSON 1.1, and a few addresses for GET. */
import { uuid } from '../state/random.js'
import { jwksOf } from '../tokens/keys.js'
import { CognitoException } from './exception.js'
import { readJson } from './json.js'
import { type Served, serve } from './serve.js'

const service = 'AWSCognitoIdentityProviderService.'

/** Bytes of the largest body. The largest request within Cognito's limits is smaller. */
export const largestBody = 1024 * 1024

const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
}

export async function respond(served: Served, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method === 'OPTIONS') return preflight(request)
  if (request.method === 'POST' && pathname === '/') return serveCall(served, request)
  if (request.method === 'GET' || request.method === 'HEAD')
    return serveGet(served, pathname, new URL(request.url))
  return json({ message: 'Not found' }, 404)
}

function preflight({ headers }: Request): Response {
  return new Response(null, {
    status: 200,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '*',
      'access-control-allow-methods': headers.get('access-control-request-method') ?? 'POST',
      'access-control-max-age': '172800',
    },
  })
}

async function serveCall(served: Served, request: Request): Promise<Response> {
  const { env } = served
  const requestId = uuid(env.random)
  const target = request.headers.get('x-amz-target') ?? ''
  try {
    const body = await serve(served, readTarget(target), await readBody(request), {
      signed: /^AWS4-/.test(request.headers.get('authorization') ?? ''),
      userAgent: request.headers.get('user-agent')?.slice(0, 256),
    })
    return answer(200, requestId, body, env.clock())
  } catch (error) {
    if (error instanceof CognitoException) return errorReply(error, requestId, env.clock())
    throw error
  }
}

function readTarget(target: string): string {
  if (target.startsWith(service)) return target.slice(service.length)
  throw new CognitoException('UnknownOperation')
}

async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-amz-json-1\.1\s*(;|$)/i.test(type)) throw new CognitoException('UnknownOperation')
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > largestBody)
    throw new CognitoException('RequestEntityTooLarge', 'The request is too large.')
  return readJson(decode(bytes)) ?? rejectBody()
}

/** Rejects invalid UTF-8. Otherwise, two different passwords with invalid bytes would be equal. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return rejectBody()
  }
}

function rejectBody(): never {
  throw new CognitoException('Serialization')
}

/** Cognito answers all exceptions with status 400. */
function errorReply({ message, text }: CognitoException, requestId: string, at: number): Response {
  const body = { __type: message, ...(text && { message: text }) }
  return answer(400, requestId, body, at, {
    'x-amzn-errortype': `${message}:`,
    // Headers allow no line breaks and no characters beyond Latin-1, and clients limit their length. The body has the
    // whole text.
    ...(text && {
      'x-amzn-errormessage': text
        .replace(/[^\x20-\x7e]+/g, ' ')
        .trim()
        .slice(0, 1024),
    }),
  })
}

const answer = (
  status: number,
  requestId: string,
  body: object,
  at: number,
  more: HeadersInit = {},
): Response =>
  new Response(Object.keys(body).length > 0 ? JSON.stringify(body) : '{}', {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': requestId,
      date: new Date(at).toUTCString(),
      ...openToAll,
      ...more,
    },
  })

/** Serves the addresses that need no call: keys, health and outbox. */
async function serveGet({ env, ready }: Served, path: string, url: URL): Promise<Response> {
  const [, id = '', wellKnown, document] = path.split('/')
  const pool = env.state.pools.get(id)
  if (pool && wellKnown === '.well-known' && document === 'jwks.json') return json(await jwksOf(pool))
  if (pool && wellKnown === '.well-known' && document === 'openid-configuration') {
    const issuer = env.issuerOf(pool)
    return json({
      issuer,
      // `issuer` may be AWS's address, which does not have the keys of this pool.
      jwks_uri: new URL(`/${id}/.well-known/jwks.json`, url).href,
      id_token_signing_alg_values_supported: ['RS256'],
      subject_types_supported: ['public'],
    })
  }
  if (path === '/health') {
    await ready
    return json({ status: 'ok', pools: [...env.state.pools.keys()] })
  }
  if (path === '/outbox') {
    const { searchParams } = url
    // A plus sign that was not encoded arrives as a space.
    const to = searchParams.get('to')?.replaceAll(' ', '+') ?? null
    const from = searchParams.get('userPoolId')
    const messages = env.outbox.messages
      .filter((message) => to === null || message.to === to)
      .filter(({ userPoolId }) => from === null || userPoolId === from)
    return json({ messages })
  }
  return json({ message: 'Not found' }, 404)
}

const json = (body: object, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...openToAll },
  })
