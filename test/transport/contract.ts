/** The contract of each transport to a pool, tested with a real server that answers, fails or stays silent. */
import { describe, expect, test } from 'vitest'
import { CognitoError, InvalidResponseError, NetworkError } from '../../src/wire/errors.js'
import type { Transport } from '../../src/wire/transport.js'
import { breaksOff, closedEndpoint, hangsUp, listen, replyWith, stalls } from './server.js'

/**
 * The parts of the contract that a transport cannot keep, with the reasons. Each of these says what it does instead.
 */
export interface Differences {
  /** A 200 whose JSON is no object. @default an invalid response. `empty`: an empty reply. */
  readonly jsonOfAnotherKind?: 'empty'
  /** A rejection with its name in the header and a body of HTML. @default rejected. */
  readonly nameOverHtml?: 'invalid-response'
  /** A text in the header only. @default read. */
  readonly textInHeader?: 'lost'
  /** Members that are null, or unknown to this version. @default passed to the caller. */
  readonly strangeMembers?: 'dropped'
}

const input = { AuthFlow: 'USER_AUTH', ClientId: '1example23456789', AuthParameters: { USERNAME: 'jane' } }

export function keepsTheContract(over: (endpoint: string) => Transport, differs: Differences = {}) {
  /** One call, met with this; how it ended, and what the server heard. */
  async function call(answers: Parameters<typeof listen>[0], signal?: AbortSignal) {
    const { endpoint, heard } = await listen(answers)
    const underTest = over(endpoint)
    const ended = await underTest('InitiateAuth', input, signal).catch((halt: unknown) => halt)
    return { ended, heard }
  }

  const invalidBody = new InvalidResponseError('InitiateAuth', 'body')
  const unreachable = new NetworkError('InitiateAuth')
  const cognitoError = (exception: string, text?: string) => new CognitoError('InitiateAuth', exception, text)

  describe('the call', () => {
    test('a call is a POST to the root, with the operation in a header and the input as JSON', async () => {
      const { heard } = await call(replyWith({}))
      expect(heard).toHaveLength(1)
      expect(heard[0]).toMatchObject({
        method: 'POST',
        path: '/',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
        },
        body: input,
      })
    })

    test('a call has no signature and no cookie', async () => {
      const { heard } = await call(replyWith({}))
      expect(heard[0]?.headers).not.toHaveProperty('authorization')
      expect(heard[0]?.headers).not.toHaveProperty('cookie')
    })

    test('a call transports any script in both directions', async () => {
      const name = 'Jürgen 東京 \u{1F511} \u202Eabc \u0000 "\\'
      const { endpoint, heard } = await listen((response, { body }) => {
        replyWith({ ChallengeParameters: (body as typeof input).AuthParameters })(response, heard[0] as never)
      })
      const reply = await over(endpoint)('InitiateAuth', { ...input, AuthParameters: { USERNAME: name } })
      expect(reply.body).toEqual({ ChallengeParameters: { USERNAME: name } })
    })

    test('a call leaves out members that are undefined', async () => {
      const { endpoint, heard } = await listen(replyWith({}))
      await over(endpoint)('InitiateAuth', { ...input, ClientMetadata: undefined })
      expect(heard[0]?.body).toEqual(input)
    })
  })

  describe('a success', () => {
    test('a success is a reply with its operation, its body and the time of the server', async () => {
      const body = {
        ChallengeName: 'SMS_MFA',
        Session: 'a-session',
        ChallengeParameters: { CODE_DELIVERY_DESTINATION: '+*******1234' },
      }
      const { ended } = await call(replyWith(body, 200, { date: 'Tue, 05 Mar 2024 07:08:09 GMT' }))
      expect(ended).toEqual({ operation: 'InitiateAuth', body, date: Date.UTC(2024, 2, 5, 7, 8, 9) })
    })

    test.each([
      ['no date', ''],
      ['a date that is none', 'yesterday'],
    ])('%s is no hour', async (_, date) => {
      const { ended } = await call((response) => {
        response.sendDate = false
        replyWith({}, 200, date ? { date } : {})(response, {} as never)
      })
      expect(ended).toEqual({ operation: 'InitiateAuth', body: {} })
    })

    test.each([
      ['an empty body', ''],
      ['{}', '{}'],
    ])('%s says nothing, which is enough', async (_, body) => {
      const { ended } = await call(replyWith(body))
      expect(ended).toMatchObject({ operation: 'InitiateAuth', body: {} })
    })

    test('a success may name an unknown challenge', async () => {
      const { ended } = await call(replyWith({ ChallengeName: 'RETINA_SCAN', Session: 'a-session' }))
      expect(ended).toMatchObject({ body: { ChallengeName: 'RETINA_SCAN', Session: 'a-session' } })
    })

    test('a success may have members that are null or new', async () => {
      const body = { ChallengeName: null, Session: 'a-session', ChallengeParameters: null, Retina: 'left' }
      const { ended } = await call(replyWith(body))
      const dropped = differs.strangeMembers === 'dropped'
      expect(ended).toMatchObject({ body: dropped ? { Session: 'a-session' } : body })
    })
  })

  describe('a refusal', () => {
    test.each([
      ['a bare name', { __type: 'CodeMismatchException' }, {}],
      ['a name in its namespace', { __type: 'com.amazonaws.cognito#CodeMismatchException' }, {}],
      ['a name before a comma', { __type: 'CodeMismatchException,and more' }, {}],
      ['a name before a colon', { __type: 'CodeMismatchException:http://internal.amazon.com/' }, {}],
      ['all of it', { __type: 'ns#CodeMismatchException:http://internal.amazon.com/,and:more' }, {}],
      ['a code', { code: 'CodeMismatchException' }, {}],
      ['a code in its namespace', { code: 'ns#CodeMismatchException' }, {}],
      ['a header', {}, { 'x-amzn-errortype': 'CodeMismatchException' }],
      ['a header that ends in a colon', {}, { 'x-amzn-errortype': 'CodeMismatchException:' }],
      [
        'a header that continues with a URI',
        {},
        { 'x-amzn-errortype': 'CodeMismatchException:http://internal.amazon.com/coral/' },
      ],
      ['a header over an empty body', '', { 'x-amzn-errortype': 'CodeMismatchException:' }],
      [
        'type before code before header',
        { __type: 'CodeMismatchException', code: 'CodeException' },
        { 'x-amzn-errortype': 'HeaderException' },
      ],
      ['code before header', { code: 'CodeMismatchException' }, { 'x-amzn-errortype': 'HeaderException' }],
    ])('a rejection is identified by %s', async (_, body, headers) => {
      const { ended, heard } = await call(replyWith(body, 400, headers as Record<string, string>))
      expect(ended).toEqual(cognitoError('CodeMismatchException'))
      expect(heard).toHaveLength(1)
    })

    test('a rejection may be identified by a number', async () => {
      expect((await call(replyWith({ __type: 4711 }, 400))).ended).toEqual(cognitoError('4711'))
      expect((await call(replyWith({ code: 4711 }, 400))).ended).toEqual(cognitoError('4711'))
    })

    test('a rejection may be unknown', async () => {
      const { ended } = await call(replyWith({ __type: 'RetinaMismatchException' }, 400))
      expect(ended).toEqual(cognitoError('RetinaMismatchException'))
    })

    test.each([400, 403, 404, 413, 429, 499])(
      'a rejection is identified by its name with the status %i',
      async (status) => {
        const { ended } = await call(replyWith({ __type: 'NotAuthorizedException' }, status))
        expect(ended).toEqual(cognitoError('NotAuthorizedException'))
      },
    )

    test.each([
      ['message', { message: 'Invalid session for the user' }, {}],
      ['Message', { Message: 'Invalid session for the user' }, {}],
      ['message before Message', { message: 'Invalid session for the user', Message: 'Other' }, {}],
      [
        'message before the header',
        { message: 'Invalid session for the user' },
        { 'x-amzn-errormessage': 'Other' },
      ],
    ])('a rejection has a text: %s', async (_, text, headers) => {
      const { ended } = await call(
        replyWith({ __type: 'NotAuthorizedException', ...text }, 400, headers as Record<string, string>),
      )
      expect((ended as CognitoError).mentions('invalid session')).toBe(true)
      expect((ended as CognitoError).mentions('other')).toBe(false)
    })

    test('a rejection may have its text in a header only', async () => {
      const { ended } = await call(
        replyWith({ __type: 'NotAuthorizedException' }, 400, { 'x-amzn-errormessage': 'Invalid session' }),
      )
      expect((ended as CognitoError).mentions('invalid session')).toBe(differs.textInHeader !== 'lost')
    })

    test('a rejection does not show its text when it is printed', async () => {
      const { ended } = await call(
        replyWith({ __type: 'NotAuthorizedException', message: 'jane is locked' }, 400),
      )
      expect(ended).toBeInstanceOf(CognitoError)
      const { message, stack } = ended as CognitoError
      expect([message, stack, JSON.stringify(ended)].join()).not.toContain('jane')
    })

    test.each([
      ['no name', { message: 'No.' }],
      ['a name that is an object', { __type: { name: 'CodeMismatchException' } }],
      ['a name that is a sentence', { __type: 'The code 123456 is wrong for jane@example.com' }],
      ['a name with markup', { __type: '<b>CodeMismatchException</b>' }],
      ['a name of a thousand letters', { __type: 'A'.repeat(1000) }],
      ['an array', '["CodeMismatchException"]'],
      ['an empty body', ''],
    ])('with %s is an invalid response', async (_, body) => {
      expect((await call(replyWith(body, 400))).ended).toEqual(invalidBody)
    })
  })

  describe('a reply that is not from a pool', () => {
    const html = '<!doctype html><title>Welcome to the hotel</title>'

    test.each([
      ['HTML', html],
      ['half of an object', '{"Session":"a-thr'],
      ['two objects', '{}{}'],
    ])('%s is an invalid response', async (_, body) => {
      expect((await call(replyWith(body))).ended).toEqual(invalidBody)
    })

    test.each(['["a"]', '"a"', '1', 'null', 'true'])('%s is an invalid response', async (body) => {
      const { ended } = await call(replyWith(body))
      if (differs.jsonOfAnotherKind === 'empty') expect(ended).not.toHaveProperty('body.Session')
      else expect(ended).toEqual(invalidBody)
    })

    test('HTML with 403 is an invalid response', async () => {
      expect((await call(replyWith(html, 403, { 'content-type': 'text/html' }))).ended).toEqual(invalidBody)
    })

    test('HTML with 403 and a name in the header is a refusal', async () => {
      const { ended } = await call(replyWith(html, 403, { 'x-amzn-errortype': 'ForbiddenException:' }))
      expect(ended).toEqual(
        differs.nameOverHtml === 'invalid-response' ? invalidBody : cognitoError('ForbiddenException'),
      )
    })

    test.each([
      ['HTML', html, 'text/html'],
      ['nothing', '', 'text/plain'],
      ['JSON without a name', { message: 'Too Many Requests' }, 'application/json'],
      ['a name that is a sentence', { code: 'Please slow down' }, 'application/json'],
    ])('a gateway’s 429 with %s is a refusal of too many requests', async (_, body, type) => {
      const { ended, heard } = await call(replyWith(body, 429, { 'content-type': type }))
      expect(ended).toEqual(cognitoError('TooManyRequestsException'))
      expect(heard).toHaveLength(1)
    })

    test.each([301, 302, 307, 308])(
      'a redirect (%i) is an invalid response, and not followed',
      async (status) => {
        const { ended, heard } = await call(replyWith('', status, { location: '/elsewhere' }))
        expect(ended).toEqual(invalidBody)
        expect(heard).toHaveLength(1)
      },
    )
  })

  describe('a call that may not have arrived is a network error, and made once', () => {
    test.each([
      ['500 with a name', replyWith({ __type: 'InternalErrorException', message: 'Trouble' }, 500)],
      ['500 with the name of a refusal', replyWith({ __type: 'NotAuthorizedException' }, 500)],
      [
        '500 with a name in the header',
        replyWith('', 500, { 'x-amzn-errortype': 'NotAuthorizedException:' }),
      ],
      ['502 with HTML', replyWith('<html>Bad Gateway</html>', 502, { 'content-type': 'text/html' })],
      ['503 with nothing', replyWith('', 503)],
      ['504 with JSON of another kind', replyWith('[]', 504)],
      ['a connection that is reset', hangsUp],
      ['a success that breaks off', breaksOff(200)],
      ['a refusal that breaks off', breaksOff(400)],
    ])('%s', async (_, answers) => {
      const { ended, heard } = await call(answers)
      expect(ended).toEqual(unreachable)
      expect(heard).toHaveLength(1)
    })

    test('no server listens', async () => {
      const ended = over(await closedEndpoint())('InitiateAuth', input)
      await expect(ended).rejects.toEqual(unreachable)
    })
  })

  test.each([
    'TooManyRequestsException',
    'LimitExceededException',
    'ThrottlingException',
    'RequestTimeout',
    'RequestTimeTooSkewed',
  ])('%s is handed on, and the call is not made again', async (exception) => {
    const { ended, heard } = await call(replyWith({ __type: exception }, 400, { 'retry-after': '0' }))
    expect(ended).toEqual(cognitoError(exception))
    expect(heard).toHaveLength(1)
  })

  describe('a call that is aborted ends immediately with the reason', () => {
    const reason = new Error('The form was closed.')

    test('before it began: and nothing is sent', async () => {
      const { ended, heard } = await call(replyWith({}), AbortSignal.abort(reason))
      expect(ended).toBe(reason)
      expect(heard).toHaveLength(0)
    })

    test.each([
      ['while nothing has come back', false],
      ['while the reply is coming', true],
    ])('%s', async (_, begun) => {
      const controller = new AbortController()
      let abortedAt = 0
      const abort = () => {
        abortedAt = performance.now()
        controller.abort(reason)
      }
      const { ended, heard } = await call(stalls(abort, begun), controller.signal)
      expect(ended).toBe(reason)
      expect(performance.now() - abortedAt).toBeLessThan(500)
      expect(heard).toHaveLength(1)
    })

    test('without a reason: with an AbortError', async () => {
      const controller = new AbortController()
      const { ended } = await call(
        stalls(() => controller.abort()),
        controller.signal,
      )
      expect(ended).toMatchObject({ name: 'AbortError' })
    })

    test('the next call after it succeeds', async () => {
      const { endpoint } = await listen(replyWith({ Session: 'a-session' }))
      const underTest = over(endpoint)
      await expect(underTest('InitiateAuth', input, AbortSignal.abort(reason))).rejects.toBe(reason)
      await expect(underTest('InitiateAuth', input, new AbortController().signal)).resolves.toMatchObject({
        body: { Session: 'a-session' },
      })
    })
  })
}
