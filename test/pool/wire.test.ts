/** The pool over HTTP: the answers of the protocol to any request. */
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '../../src/pool/index.js'
import { right } from './kit-session.js'

const open = (options: PoolOptions = {}): Pool =>
  createPool({ users: [{ username: 'ada', password: right }], ...options })

interface Post {
  readonly target?: string
  readonly type?: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers?: Record<string, string>
}

async function post(pool: Pool, { target = 'InitiateAuth', type, body, headers }: Post) {
  const response = await pool.fetch(
    new Request('http://localhost:9229/', {
      method: 'POST',
      headers: {
        'content-type': type ?? 'application/x-amz-json-1.1',
        'x-amz-target': target.includes('.') ? target : `AWSCognitoIdentityProviderService.${target}`,
        ...headers,
      },
      body,
    }),
  )
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
}

const signIn = (password = right) =>
  JSON.stringify({
    ClientId: 'local',
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'ada', PASSWORD: password },
  })

describe('A response', () => {
  test('an answer is JSON, with the time and the id of the request, and every page may read it', async () => {
    const { status, headers, body } = await post(open(), { body: signIn() })
    expect(status).toBe(200)
    expect(body).toMatchObject({ ChallengeParameters: {}, AuthenticationResult: { TokenType: 'Bearer' } })
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.1')
    expect(headers.get('x-amzn-requestid')).toMatch(/^[\da-f-]{36}$/)
    expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThan(0)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-expose-headers')).toContain('x-amzn-ErrorType')
  })

  test('a rejection is a 400 that names its exception in header and body', async () => {
    const { status, headers, body } = await post(open(), { body: signIn('wrong') })
    expect(status).toBe(400)
    expect(body).toEqual({ __type: 'NotAuthorizedException', message: 'Incorrect username or password.' })
    expect(headers.get('x-amzn-errortype')).toBe('NotAuthorizedException:')
    expect(headers.get('x-amzn-errormessage')).toBe('Incorrect username or password.')
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })

  test('a long rejection is short in the header, whose length clients limit', async () => {
    const long = 'Not today. '.repeat(2000)
    const refusing = () => {
      throw new Error(long)
    }
    const { headers, body } = await post(open({ triggers: { PreAuthentication: refusing } }), {
      body: signIn(),
    })
    expect(body.message).toContain(long)
    expect(headers.get('x-amzn-errormessage')).toHaveLength(1024)
  })

  test('a preflight is allowed for two days', async () => {
    const asked = 'content-type,x-amz-target,x-amz-user-agent,amz-sdk-invocation-id,cache-control'
    const { status, headers } = await open().fetch(
      new Request('http://localhost:9229/', {
        method: 'OPTIONS',
        headers: { 'access-control-request-headers': asked, 'access-control-request-method': 'POST' },
      }),
    )
    expect(status).toBe(200)
    expect(headers.get('access-control-allow-headers')).toBe(asked)
    expect(headers.get('access-control-allow-methods')).toBe('POST')
    expect(headers.get('access-control-max-age')).toBe('172800')
  })
})

describe('A request that cannot be served', () => {
  const failures: [string, Partial<Post>, string, string?][] = [
    ['no JSON', { body: '{' }, 'SerializationException'],
    ['no object', { body: '[]' }, 'SerializationException'],
    ['no text', { body: Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d) }, 'SerializationException'],
    ['a key that comes twice', { body: '{"ClientId":"a","ClientId":"b"}' }, 'SerializationException'],
    ['a value of a wrong type', { body: '{"ClientId":5,"AuthFlow":"USER_AUTH"}' }, 'SerializationException'],
    [
      'a map that is none',
      { body: '{"ClientId":"a","AuthFlow":"USER_AUTH","AuthParameters":[]}' },
      'SerializationException',
    ],
    [
      'an operation that there isn’t',
      { target: 'Telepathy', body: '{}' },
      'UnknownOperationException',
      'Telepathy',
    ],
    [
      'an operation of an object’s',
      { target: 'toString', body: '{}' },
      'UnknownOperationException',
      'toString',
    ],
    ['another service', { target: 'DynamoDB_20120810.GetItem', body: '{}' }, 'UnknownOperationException'],
    ['another content', { type: 'application/json', body: signIn() }, 'UnknownOperationException'],
    ['a form', { type: 'application/x-www-form-urlencoded', body: 'a=b' }, 'UnknownOperationException'],
    [
      'missing members',
      { body: '{}' },
      'InvalidParameterException',
      "2 validation errors detected: Value at 'clientId' failed to satisfy constraint: Member must not be null; Value at 'authFlow' failed to satisfy constraint: Member must not be null",
    ],
    [
      'a short password',
      { target: 'SignUp', body: '{"ClientId":"local","Username":"bob","Password":"abc"}' },
      'InvalidParameterException',
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
    ],
    [
      'another client',
      { body: signIn().replace('local', 'nowhere') },
      'ResourceNotFoundException',
      'User pool client nowhere does not exist.',
    ],
    [
      'an administrator’s call without a signature',
      { target: 'ListUsers', body: '{"UserPoolId":"us-east-1_Local"}' },
      'MissingAuthenticationTokenException',
    ],
    [
      'an administrator’s flow',
      { body: signIn().replace('USER_PASSWORD', 'ADMIN_USER_PASSWORD') },
      'InvalidParameterException',
      'Initiate Auth method not supported.',
    ],
    ['too much', { body: JSON.stringify({ a: 'x'.repeat(1024 * 1024) }) }, 'RequestEntityTooLargeException'],
  ]

  test.each(failures)('the request is rejected: %s', async (_, sent, exception, text) => {
    const { status, body } = await post(open(), sent as Post)
    expect(status).toBe(400)
    expect(body.__type).toBe(exception)
    if (text) expect(body.message).toContain(text)
  })

  test('a request that cannot be served leaves the pool unchanged', async () => {
    const pool = open()
    const before = JSON.stringify(await pool.snapshot())
    for (const [, sent] of failures) await post(pool, sent as Post)
    expect(JSON.stringify(await pool.snapshot())).toBe(before)
  })

  test('the answer to it repeats nothing of the request', async () => {
    const secret = ' my secret '
    const bodies = [
      `{"ClientId":"local","Username":"bob","Password":"${secret}"}`,
      `{"ClientId":"local","Username":"${'x'.repeat(200)}","Password":"${secret}"}`,
    ]
    for (const body of bodies) {
      const said = await post(open(), { target: 'SignUp', body })
      expect(said.body.__type).toBe('InvalidParameterException')
      expect(JSON.stringify([said.body, [...said.headers]])).not.toContain('secret')
    }
  })
})

describe('The addresses for GET', () => {
  const get = async (pool: Pool, path: string) => pool.fetch(new Request(`http://localhost:9229${path}`))

  test('the public keys are returned without private parts', async () => {
    const pool = open()
    const { keys } = await (await get(pool, `/${pool.id}/.well-known/jwks.json`)).json()
    expect(keys).toHaveLength(2)
    for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    expect((await get(pool, '/elsewhere_x/.well-known/jwks.json')).status).toBe(404)
  })

  test('the health and the messages are returned', async () => {
    const pool = open({
      mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
      users: [{ username: 'ada', password: right, attributes: { email: 'ada@example.com' } }],
    })
    expect(await (await get(pool, '/health')).json()).toMatchObject({ status: 'ok' })
    await post(pool, { body: signIn() })
    const { messages } = await (await get(pool, '/outbox?to=ada@example.com')).json()
    expect(messages).toMatchObject([{ to: 'ada@example.com', medium: 'EMAIL', purpose: 'second-factor' }])
    expect(await (await get(pool, '/outbox?to=unknown@example.com')).json()).toEqual({ messages: [] })
  })

  test('other addresses are not found', async () => {
    for (const path of ['/', '/nowhere', '/../etc/passwd']) expect((await get(open(), path)).status).toBe(404)
  })
})

describe('Faults', () => {
  test('a call can be rejected, lost before it is served, or lost after', async () => {
    const lost = async (pool: Pool) =>
      expect(pool('InitiateAuth', JSON.parse(signIn()))).rejects.toMatchObject({ name: 'NetworkError' })
    const faults = { exception: 'TooManyRequestsException', message: 'Rate exceeded' }
    const { body } = await post(open({ faults: () => faults }), { body: signIn() })
    expect(body).toEqual({ __type: 'TooManyRequestsException', message: 'Rate exceeded' })
    const served: string[] = []
    const triggers = { PostAuthentication: () => void served.push('once') }
    await lost(open({ triggers, faults: () => ({ drop: 'request' }) }))
    expect(served).toEqual([])
    await lost(open({ triggers, faults: () => ({ drop: 'response' }) }))
    expect(served).toEqual(['once'])
  })

  test('a call can be delayed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const served: string[] = []
    const triggers = { PostAuthentication: () => void served.push('late') }
    let call: ReturnType<typeof post> | undefined
    await new Promise<void>((asked) => {
      const faults = () => {
        asked()
        return { delayMs: 60_000 }
      }
      call = post(open({ triggers, faults }), { body: signIn() })
    })
    await vi.advanceTimersByTimeAsync(59_999)
    expect(vi.getTimerCount()).toBe(1)
    expect(served).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(await call).toMatchObject({ status: 200 })
    expect(served).toEqual(['late'])
  })
})

describe('A snapshot', () => {
  test('a pool that was saved continues: users, sessions, codes, tokens, locks', async () => {
    const options: PoolOptions = {
      mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
      users: [{ username: 'ada', password: right, attributes: { email: 'ada@example.com' } }],
    }
    const before = open(options)
    const { body: step } = await post(before, { body: signIn() })
    const after = open({ ...options, state: JSON.parse(JSON.stringify(await before.snapshot())) })
    const { body } = await post(after, {
      target: 'RespondToAuthChallenge',
      body: JSON.stringify({
        ClientId: 'local',
        ChallengeName: 'EMAIL_OTP',
        Session: step.Session,
        ChallengeResponses: { USERNAME: 'ada', EMAIL_OTP_CODE: before.outbox.latest()?.code },
      }),
    })
    expect(body).toHaveProperty('AuthenticationResult')
    const third = open({ ...options, state: await after.snapshot() })
    const { body: user } = await post(third, {
      target: 'GetUser',
      body: JSON.stringify({ AccessToken: body.AuthenticationResult.AccessToken }),
    })
    expect(user).toMatchObject({ Username: 'ada' })
  })
})
