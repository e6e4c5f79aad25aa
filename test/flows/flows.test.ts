/** Each flow that a configuration can choose: how a sign-in begins, and who is who in it. */
import { describe, expect, test, vi } from 'vitest'
import type { AuthEvent } from '../../src/core.js'
import {
  challengeReply,
  type ExpectedCall,
  errorReply,
  expectCall,
  expectPassword,
  expectSrp,
  mockSession,
  poolName,
  tokensReply,
  userId,
} from '../mock-cognito.js'

test('USER_SRP_AUTH is the default: the password proves itself and stays here', async () => {
  const pool = mockSession(
    expectSrp(
      { password: 'correct horse' },
      { operation: 'InitiateAuth', input: { AuthFlow: 'USER_SRP_AUTH' } },
      tokensReply(),
    ),
    {
      flow: 'USER_SRP_AUTH',
    },
  )
  await pool.signIn()
  expect(pool.state.status).toBe('signed-in')
  expect(JSON.stringify(pool.calls)).not.toContain('correct horse')
  const [hello, claim] = pool.calls
  expect(Object.keys(hello?.input.AuthParameters)).toEqual(['USERNAME', 'SRP_A'])
  expect(claim?.input).not.toHaveProperty('Session')
  expect(claim?.input.ChallengeResponses.USERNAME).toBe(userId)
  pool.done()
})

test('SRP signs with the clock of the server, where a reply had its time', async () => {
  const lines = expectSrp({ password: 'correct horse' }, { operation: 'InitiateAuth' }, tokensReply())
  const pool = mockSession(
    lines.map((line, at) => ({
      ...line,
      reply: async (input: object) => {
        const said = await (line.reply as (input: object) => object)(input)
        return at > 0
          ? said
          : new Response(JSON.stringify(said), { headers: { date: 'Sat, 07 Mar 2026 09:05:03 GMT' } })
      },
    })),
    { flow: 'USER_SRP_AUTH' },
  )
  await pool.signIn()
  expect(pool.calls[1]?.input.ChallengeResponses.TIMESTAMP).toBe('Sat Mar 7 09:05:03 UTC 2026')
  expect(pool.state.status).toBe('signed-in')
})

test('USER_PASSWORD_AUTH sends the password as it was typed and the name without its blanks', async () => {
  const pool = mockSession([
    expectCall(
      'InitiateAuth',
      { AuthParameters: { USERNAME: 'jane@example.com', PASSWORD: '  two words ' } },
      tokensReply(),
    ),
  ])
  await pool.signIn(' jane@example.com\t', '  two words ')
  expect(pool.state.status).toBe('signed-in')
  pool.done()
})

describe('USER_AUTH', () => {
  const flow = 'USER_AUTH'
  const choice = (...names: string[]) =>
    challengeReply('SELECT_CHALLENGE', {}, { AvailableChallenges: names })

  test('USER_AUTH asks for the username first and then offers the factors of the pool, with one password', async () => {
    const pool = mockSession(
      [
        expectCall(
          'InitiateAuth',
          { AuthFlow: flow },
          challengeReply(
            'SELECT_CHALLENGE',
            {},
            { AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
          ),
        ),
      ],
      { flow },
    )
    expect(pool.expectChallenge('sign-in').passwordRequired).toBe(false)
    await pool.answer({ username: 'jane@example.com' })
    expect(pool.calls[0]?.input.AuthParameters).toEqual({ USERNAME: 'jane@example.com' })
    expect(pool.expectChallenge('SELECT_CHALLENGE').choices).toEqual([
      'PASSWORD_SRP',
      'EMAIL_OTP',
      'WEB_AUTHN',
    ])
  })

  test.each(['EMAIL_OTP', 'SMS_OTP'] as const)(
    '%s can be preferred: the code has eight digits',
    async (preferred) => {
      const pool = mockSession(
        [
          expectCall(
            'InitiateAuth',
            { AuthParameters: { PREFERRED_CHALLENGE: preferred } },
            challengeReply(
              preferred,
              { CODE_DELIVERY_DESTINATION: 'j***' },
              { AvailableChallenges: [preferred] },
            ),
          ),
          expectCall(
            'RespondToAuthChallenge',
            { ChallengeResponses: { USERNAME: 'jane@example.com', [`${preferred}_CODE`]: '12345678' } },
            tokensReply(),
          ),
        ],
        { flow, preferredChallenge: preferred },
      )
      await pool.answer({ username: 'jane@example.com' })
      pool.expectChallenge(preferred)
      await pool.answer({ code: '１２３４-５６７８' })
      expect(pool.state.status).toBe('signed-in')
      pool.done()
    },
  )

  test('PASSWORD can be preferred, and follows immediately', async () => {
    const pool = mockSession(
      [
        expectCall(
          'InitiateAuth',
          { AuthParameters: { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: 'correct horse' } },
          tokensReply(),
        ),
      ],
      { flow, preferredChallenge: 'PASSWORD' },
    )
    expect(pool.expectChallenge('sign-in').passwordRequired).toBe(true)
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
  })

  test('PASSWORD_SRP can be preferred, and its Cognito session is sent back', async () => {
    const pool = mockSession(
      expectSrp(
        { password: 'correct horse' },
        {
          operation: 'InitiateAuth',
          input: { AuthParameters: { PREFERRED_CHALLENGE: 'PASSWORD_SRP' } },
          Session: 'of-srp',
        },
        tokensReply(),
      ),
      { flow, preferredChallenge: 'PASSWORD_SRP' },
    )
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('a sign-in form that is back has no deadline', async () => {
    const pool = mockSession(
      expectSrp(
        { password: 'the right one' },
        { operation: 'InitiateAuth', Session: 'of-srp' },
        tokensReply(),
      ),
      { flow, preferredChallenge: 'PASSWORD_SRP' },
    )
    await pool.signIn('jane@example.com', 'the wrong one')
    pool.expectChallenge('sign-in')
    expect(pool.state.expiresAt).toBeUndefined()
  })

  test('a passkey: options in, assertion out, and only what the standard names', async () => {
    const options = {
      hints: [],
      attestation: 'none',
      challenge: '9tJv3nVZ0Q',
      timeout: 180000,
      rpId: 'localhost',
      allowCredentials: [{ id: 'n7KGZ8aQ', type: 'public-key', surprise: true }],
      userVerification: 'required',
    }
    const response = {
      clientDataJSON: 'eyJ',
      authenticatorData: 'SZ',
      signature: 'ME',
      userHandle: 'Zj',
      extra: 1,
    }
    const pool = mockSession(
      [
        expectCall(
          'InitiateAuth',
          { AuthParameters: { PREFERRED_CHALLENGE: 'WEB_AUTHN' } },
          challengeReply('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) }),
        ),
        expectCall('RespondToAuthChallenge', { ChallengeName: 'WEB_AUTHN' }, (input) => {
          expect(JSON.parse(input.ChallengeResponses.CREDENTIAL)).toEqual({
            id: 'n7KGZ8aQ',
            rawId: 'n7KGZ8aQ',
            type: 'public-key',
            clientExtensionResults: {},
            response: { clientDataJSON: 'eyJ', authenticatorData: 'SZ', signature: 'ME', userHandle: 'Zj' },
          })
          return tokensReply()
        }),
      ],
      { flow },
    )
    await pool.answer({ username: 'jane@example.com', preferredChallenge: 'WEB_AUTHN' })
    expect(pool.expectChallenge('WEB_AUTHN').options).toEqual({
      challenge: '9tJv3nVZ0Q',
      timeout: 180000,
      rpId: 'localhost',
      allowCredentials: [{ id: 'n7KGZ8aQ', type: 'public-key' }],
      userVerification: 'required',
    })
    await pool.answer({
      credential: { id: 'n7KGZ8aQ', rawId: 'n7KGZ8aQ', type: 'public-key', response, hidden: 'x' },
    })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('a preference can be given up for once, so that the pool offers the choice', async () => {
    const pool = mockSession(
      [
        expectCall(
          'InitiateAuth',
          {},
          challengeReply('SELECT_CHALLENGE', {}, { AvailableChallenges: ['EMAIL_OTP', 'PASSWORD'] }),
        ),
      ],
      { flow, preferredChallenge: 'EMAIL_OTP' },
    )
    await pool.answer({ username: 'jane@example.com', preferredChallenge: '' })
    expect(pool.calls[0]?.input.AuthParameters).toEqual({ USERNAME: 'jane@example.com' })
    pool.expectChallenge('SELECT_CHALLENGE')
  })

  test('a preference that the pool cannot meet ends in the choice, not in an error', async () => {
    const pool = mockSession(
      [expectCall('InitiateAuth', {}, choice('PASSWORD_SRP', 'PASSWORD', 'SMS_OTP'))],
      {
        flow,
        preferredChallenge: 'EMAIL_OTP',
      },
    )
    await pool.answer({ username: 'jane@example.com' })
    expect(pool.expectChallenge('SELECT_CHALLENGE').choices).toEqual(['PASSWORD_SRP', 'SMS_OTP'])
    expect(pool.state.error).toBeUndefined()
  })

  describe('a single first factor is taken without a choice', () => {
    const sent = challengeReply('EMAIL_OTP', { CODE_DELIVERY_DESTINATION: 'j***' })
    const takes = (reply: ExpectedCall['reply']) =>
      expectCall(
        'RespondToAuthChallenge',
        {
          ChallengeName: 'SELECT_CHALLENGE',
          Session: 'session-of-SELECT_CHALLENGE',
          ChallengeResponses: { ANSWER: 'EMAIL_OTP' },
        },
        reply,
      )

    test.each([undefined, 'WEB_AUTHN'] as const)('a code, with %s preferred', async (preferredChallenge) => {
      const events: AuthEvent[] = []
      const pool = mockSession(
        [
          expectCall('InitiateAuth', {}, choice('EMAIL_OTP')),
          takes(sent),
          // The same sign-in again, for another code.
          expectCall('InitiateAuth', {}, choice('EMAIL_OTP')),
          takes({ ...sent, Session: 'of-the-second-code' }),
          expectCall('RespondToAuthChallenge', { Session: 'of-the-second-code' }, tokensReply()),
        ],
        {
          flow,
          resendCooldownSeconds: 0,
          onEvent: (event) => events.push(event),
          ...(preferredChallenge && { preferredChallenge }),
        },
      )
      await pool.answer({ username: 'jane@example.com' })
      expect(pool.expectChallenge('EMAIL_OTP').destination).toBe('j***')
      // There is no other way to go back to.
      expect(pool.state.canGoBack).toBeUndefined()
      await pool.session.resend()
      pool.expectChallenge('EMAIL_OTP')
      expect(pool.state.canGoBack).toBeUndefined()
      await pool.answer({ code: '12345678' })
      expect(events.at(-1)).toEqual({ type: 'signed-in', challenges: ['sign-in', 'EMAIL_OTP'] })
      pool.done()
    })

    test('a password, in both forms that Cognito has for it', async () => {
      const pool = mockSession(
        [
          expectCall('InitiateAuth', {}, choice('PASSWORD_SRP', 'PASSWORD')),
          ...expectSrp(
            { password: 'correct horse' },
            {
              operation: 'RespondToAuthChallenge',
              input: {
                ChallengeName: 'SELECT_CHALLENGE',
                Session: 'session-of-SELECT_CHALLENGE',
                ChallengeResponses: { ANSWER: 'PASSWORD_SRP' },
              },
              Session: 'of-srp',
            },
            tokensReply(),
          ),
        ],
        { flow },
      )
      await pool.answer({ username: 'jane@example.com' })
      expect(pool.calls).toHaveLength(1)
      expect(pool.expectChallenge('PASSWORD_SRP').chosen).toBe(true)
      expect(pool.state.canGoBack).toBeUndefined()
      await pool.answer({ password: 'correct horse' })
      expect(pool.state.status).toBe('signed-in')
      pool.done()
    })

    test('a code that cannot be sent is reported at the sign-in form', async () => {
      const pool = mockSession(
        [
          expectCall('InitiateAuth', {}, choice('EMAIL_OTP')),
          takes(errorReply('CodeDeliveryFailureException')),
        ],
        { flow },
      )
      await pool.answer({ username: 'jane@example.com' })
      pool.expectChallenge('sign-in')
      expect(pool.state.username).toBe('jane@example.com')
      expect(pool.state.error).toMatchObject({ code: 'delivery-failed', recovery: 'retry' })
      pool.done()
    })

    test('`peek` sends no code', async () => {
      const pool = mockSession([expectCall('InitiateAuth', {}, choice('EMAIL_OTP'))], { flow })
      const values = { username: 'jane@example.com', preferredChallenge: 'WEB_AUTHN' }
      const ahead = await pool.session.peek(pool.expectChallenge('sign-in'), values)
      expect(ahead?.challenge.name).toBe('SELECT_CHALLENGE')
      pool.done()
    })

    test('a pool that offers it for ever is stopped', async () => {
      const again = Array.from({ length: 9 }, () => takes(choice('EMAIL_OTP')))
      const pool = mockSession([expectCall('InitiateAuth', {}, choice('EMAIL_OTP')), ...again], { flow })
      await pool.answer({ username: 'jane@example.com' })
      expect(pool.state.error).toMatchObject({ kind: 'invalid-response', field: 'ChallengeName' })
      pool.done()
    })
  })

  test('parameters for a step-up travel along', async () => {
    const pool = mockSession(
      [
        expectCall(
          'InitiateAuth',
          { AuthParameters: { TARGET_ACR_VALUES: 'urn:cognito:loa:4' } },
          tokensReply(),
        ),
      ],
      {
        flow,
        authParameters: () => ({ TARGET_ACR_VALUES: 'urn:cognito:loa:4' }),
      },
    )
    await pool.answer({ username: 'jane@example.com' })
    pool.done()
    expect(pool.state.status).toBe('signed-in')
  })
})

describe('CUSTOM_AUTH', () => {
  test('without SRP asks for the name alone', async () => {
    const pool = mockSession(
      [
        expectCall(
          'InitiateAuth',
          { AuthFlow: 'CUSTOM_AUTH' },
          challengeReply('CUSTOM_CHALLENGE', { question: '2+2' }),
        ),
      ],
      {
        flow: 'CUSTOM_AUTH',
      },
    )
    expect(pool.expectChallenge('sign-in').passwordRequired).toBe(false)
    await pool.answer({ username: 'jane@example.com' })
    expect(pool.calls[0]?.input.AuthParameters).toEqual({ USERNAME: 'jane@example.com' })
    pool.expectChallenge('CUSTOM_CHALLENGE')
  })

  test('CUSTOM_AUTH with SRP proves the password first, with the given Cognito session', async () => {
    const pool = mockSession(
      expectSrp(
        { password: 'correct horse' },
        {
          operation: 'InitiateAuth',
          input: { AuthFlow: 'CUSTOM_AUTH', AuthParameters: { CHALLENGE_NAME: 'SRP_A' } },
          Session: 'of-custom',
        },
        challengeReply('CUSTOM_CHALLENGE', { captcha: 'x' }),
      ),
      { flow: 'CUSTOM_AUTH_WITH_SRP' },
    )
    await pool.signIn()
    pool.expectChallenge('CUSTOM_CHALLENGE')
    pool.done()
  })

  test('a proof without SRP_A before it is rejected', async () => {
    const pool = mockSession(
      [
        expectCall(
          'InitiateAuth',
          {},
          challengeReply('PASSWORD_VERIFIER', {
            USER_ID_FOR_SRP: userId,
            SALT: 'a',
            SRP_B: 'b',
            SECRET_BLOCK: 'c',
          }),
        ),
      ],
      { flow: 'CUSTOM_AUTH' },
    )
    await pool.answer({ username: 'jane@example.com' })
    expect(pool.state.error).toEqual({
      kind: 'invalid-response',
      operation: 'InitiateAuth',
      field: 'ChallengeName',
      recovery: 'retry',
    })
  })
})

test('the canonical name of the first reply goes into all later answers', async () => {
  const pool = mockSession([
    expectCall(
      'InitiateAuth',
      { AuthParameters: { USERNAME: 'jane@example.com' } },
      challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId }),
    ),
    expectCall(
      'RespondToAuthChallenge',
      { ChallengeResponses: { USERNAME: userId } },
      challengeReply('CUSTOM_CHALLENGE', { USERNAME: 'other' }),
    ),
    expectCall('RespondToAuthChallenge', { ChallengeResponses: { USERNAME: userId } }, tokensReply()),
  ])
  await pool.signIn()
  expect(pool.state.username).toBe('jane@example.com')
  await pool.answer({ code: '123456' })
  await pool.answer({ answer: 'x' })
  expect(pool.state).toMatchObject({ status: 'signed-in', username: 'jane@example.com' })
  pool.done()
})

describe('a pool that misleads', () => {
  test.each([
    ['SRP_B', { SRP_B: '0' }],
    ['SRP_B', { SRP_B: 'f'.repeat(5000) }],
    ['SALT', { SALT: 'no hex' }],
    ['SECRET_BLOCK', { SECRET_BLOCK: '?' }],
  ])('a bad %s differs from a wrong password, and gets no proof', async (field, bad) => {
    const parameters = { USER_ID_FOR_SRP: userId, SALT: 'ab', SRP_B: 'cd', SECRET_BLOCK: btoa('x'), ...bad }
    const pool = mockSession(
      [expectCall('InitiateAuth', {}, challengeReply('PASSWORD_VERIFIER', parameters))],
      {
        flow: 'USER_SRP_AUTH',
      },
    )
    await pool.signIn()
    expect(pool.state.error).toEqual({
      kind: 'invalid-response',
      operation: 'InitiateAuth',
      field: `ChallengeParameters.${field}`,
      recovery: 'retry',
    })
    pool.done()
  })

  test('for ever keeps the machine busy is stopped', async () => {
    const again = challengeReply('DEVICE_SRP_AUTH')
    const device = { deviceKey: 'eu-west-1_a1', deviceGroupKey: '-g', password: 'p' }
    const stored = JSON.stringify([{ names: ['jane@example.com'], device }])
    const pool = mockSession(
      [
        expectCall('InitiateAuth', {}, again),
        ...Array.from({ length: 9 }, () => expectCall('RespondToAuthChallenge', {}, again)),
      ],
      { deviceStorage: { getItem: () => stored, setItem() {}, removeItem() {} } },
    )
    await pool.signIn()
    expect(pool.state.error).toMatchObject({ kind: 'invalid-response', field: 'ChallengeName' })
    pool.done()
  })

  test.each(['sign-in', 'unknown-challenge', 'constructor', '__proto__', 'toString'])(
    'an unknown challenge is shown where the pool names its challenge %s',
    async (name) => {
      const pool = mockSession([expectCall('InitiateAuth', {}, challengeReply(name))])
      await pool.signIn()
      expect(pool.expectChallenge('unknown-challenge').challenge).toBe(name)
    },
  )
})

test('an answer that needs WebCrypto is misconfigured on a page without it', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  try {
    const pool = mockSession([], { flow: 'USER_SRP_AUTH' })
    const { error } = await pool.signIn()
    expect(error).toMatchObject({ code: 'misconfigured', exception: 'InsecureContext', recovery: 'retry' })
    expect(pool.state).toMatchObject({ pending: false, challenge: { name: 'sign-in' } })
    pool.done()
  } finally {
    vi.unstubAllGlobals()
  }
})

test('a password in the clear needs no WebCrypto', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  try {
    const pool = mockSession([expectPassword(tokensReply())])
    expect(await pool.signIn()).toMatchObject({ status: 'signed-in' })
    pool.done()
  } finally {
    vi.unstubAllGlobals()
  }
})

test('a wrong configuration of the pool is reported as one', async () => {
  for (const reply of [
    errorReply('InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client'),
    errorReply('ResourceNotFoundException', `User pool client ${poolName} does not exist.`),
    errorReply(
      'NotAuthorizedException',
      'Client 1 is configured with secret but SECRET_HASH was not received',
    ),
  ]) {
    const pool = mockSession([expectCall('InitiateAuth', {}, reply)])
    await pool.signIn()
    expect(pool.state.error).toMatchObject({ code: 'misconfigured', recovery: 'retry' })
  }
})
