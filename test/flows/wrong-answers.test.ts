/** A wrong answer to each challenge of a pool, and its effect on the Cognito session. */
import { describe, expect, test } from 'vitest'
import {
  challengeReply,
  type ExpectedCall,
  errorReply,
  expectCall,
  expectPassword,
  expectSrp,
  mockSession,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const wrongPassword = errorReply('NotAuthorizedException', 'Incorrect username or password.')
const stays = (code: string) => ({ kind: 'rejected', code, recovery: 'retry' })
const ends = (code: string) => ({ kind: 'rejected', code, recovery: 'restart' })

const respond = (name: string, reply: ExpectedCall['reply'], Session = `session-of-${name}`) =>
  expectCall('RespondToAuthChallenge', { ChallengeName: name, Session }, reply)

const choices = (...names: string[]) =>
  expectCall(
    'InitiateAuth',
    { AuthFlow: 'USER_AUTH' },
    challengeReply('SELECT_CHALLENGE', {}, { AvailableChallenges: names }),
  )

test('PASSWORD_VERIFIER: the sign-in form stays and shows the error', async () => {
  const pool = mockSession(
    [
      ...expectSrp(
        { password: 'the right one' },
        { operation: 'InitiateAuth', input: { AuthFlow: 'USER_SRP_AUTH' } },
        tokensReply(),
      ),
      ...expectSrp({ password: 'the right one' }, { operation: 'InitiateAuth' }, tokensReply()),
    ],
    { flow: 'USER_SRP_AUTH' },
  )
  await pool.signIn('jane@example.com', 'the wrong one')
  expect(pool.expectChallenge('sign-in').passwordRequired).toBe(true)
  expect(pool.state.error).toMatchObject(stays('wrong-credentials'))
  await pool.signIn('jane@example.com', 'the right one')
  expect(pool.state.status).toBe('signed-in')
  const [first, , second] = pool.calls
  expect(first?.input.AuthParameters.SRP_A).not.toBe(second?.input.AuthParameters.SRP_A)
  pool.done()
})

test('a wrong password chosen from SELECT_CHALLENGE ends the sign-in and keeps the name', async () => {
  const pool = mockSession(
    [
      choices('PASSWORD', 'EMAIL_OTP'),
      expectCall(
        'RespondToAuthChallenge',
        {
          ChallengeName: 'SELECT_CHALLENGE',
          Session: 'session-of-SELECT_CHALLENGE',
          ChallengeResponses: { ANSWER: 'PASSWORD', PASSWORD: 'wrong' },
        },
        wrongPassword,
      ),
    ],
    { flow: 'USER_AUTH' },
  )
  await pool.answer({ username: 'jane@example.com' })
  await pool.answer({ choice: 'PASSWORD' })
  pool.expectChallenge('PASSWORD')
  await pool.answer({ password: 'wrong' })
  expect(pool.expectChallenge('sign-in')).toEqual({
    name: 'sign-in',
    passwordRequired: false,
    username: 'jane@example.com',
  })
  expect(pool.state.error).toMatchObject(ends('wrong-credentials'))
  pool.done()
})

test('a wrong password chosen by SRP is refused by PASSWORD_VERIFIER and ends the sign-in', async () => {
  const pool = mockSession(
    [
      choices('PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'),
      ...expectSrp(
        { password: 'the right one' },
        {
          operation: 'RespondToAuthChallenge',
          input: {
            ChallengeName: 'SELECT_CHALLENGE',
            Session: 'session-of-SELECT_CHALLENGE',
            ChallengeResponses: { ANSWER: 'PASSWORD_SRP' },
          },
          Session: 'session-of-PASSWORD_VERIFIER',
        },
        tokensReply(),
      ),
    ],
    { flow: 'USER_AUTH' },
  )
  await pool.answer({ username: 'jane@example.com' })
  expect(pool.expectChallenge('SELECT_CHALLENGE').choices).toEqual(['PASSWORD_SRP', 'EMAIL_OTP'])
  await pool.answer({ choice: 'PASSWORD_SRP' })
  await pool.answer({ password: 'the wrong one' })
  pool.expectChallenge('sign-in')
  expect(pool.state.error).toMatchObject(ends('wrong-credentials'))
  pool.done()
})

test('SELECT_CHALLENGE: a choice that the pool rejects leaves the challenge', async () => {
  const pool = mockSession(
    [
      choices('EMAIL_OTP', 'WEB_AUTHN'),
      respond('SELECT_CHALLENGE', errorReply('InvalidParameterException', 'Invalid ANSWER')),
      respond('SELECT_CHALLENGE', challengeReply('EMAIL_OTP')),
    ],
    { flow: 'USER_AUTH' },
  )
  await pool.answer({ username: 'jane@example.com' })
  await pool.answer({ choice: 'WEB_AUTHN' })
  pool.expectChallenge('SELECT_CHALLENGE')
  expect(pool.state.error).toMatchObject(stays('invalid-parameter'))
  await pool.answer({ choice: 'EMAIL_OTP' })
  pool.expectChallenge('EMAIL_OTP')
  pool.done()
})

test.each([
  ['SMS_MFA', 'Invalid code or auth state for the user.'],
  ['EMAIL_OTP', 'Invalid code or auth state for the user.'],
  ['SMS_OTP', 'Invalid code or auth state for the user.'],
  ['SOFTWARE_TOKEN_MFA', 'Invalid code received for user'],
] as const)(
  '%s: the same challenge has the same Cognito session, as often as the pool allows',
  async (name, message) => {
    const wrong = errorReply('CodeMismatchException', message)
    const pool = mockSession([
      expectPassword(challengeReply(name, { USER_ID_FOR_SRP: userId })),
      respond(name, wrong),
      respond(name, wrong),
      respond(name, tokensReply()),
    ])
    await pool.signIn()
    const question = pool.expectChallenge(name)
    for (const code of ['000000', '111111']) {
      await pool.answer({ code })
      expect(pool.expectChallenge(name)).toBe(question)
      expect(pool.state.error).toMatchObject({ ...stays('wrong-code'), field: 'code' })
    }
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  },
)

test('SOFTWARE_TOKEN_MFA: a code that was used has another error than a wrong code', async () => {
  const pool = mockSession([
    expectPassword(challengeReply('SOFTWARE_TOKEN_MFA')),
    respond(
      'SOFTWARE_TOKEN_MFA',
      errorReply('ExpiredCodeException', 'Your software token has already been used once.'),
    ),
  ])
  await pool.signIn()
  await pool.answer({ code: '123456' })
  expect(pool.state.error).toMatchObject(stays('used-code'))
})

test('SELECT_MFA_TYPE: the sign-in ends, as the Cognito session may be over', async () => {
  const pool = mockSession([
    expectPassword(challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' })),
    respond('SELECT_MFA_TYPE', errorReply('InvalidParameterException', 'No such factor')),
  ])
  await pool.signIn()
  await pool.answer({ choice: 'SMS_MFA' })
  expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
  expect(pool.state.error).toMatchObject(ends('invalid-parameter'))
})

describe('MFA_SETUP', () => {
  const setUp = [
    expectPassword(challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' })),
    expectCall('AssociateSoftwareToken', {}, { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'second' }),
  ]

  test.each([
    [
      'EnableSoftwareTokenMFAException',
      errorReply('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable'),
    ],
    ['CodeMismatchException', errorReply('CodeMismatchException')],
    ['Status ERROR in a good reply', { Status: 'ERROR', Session: 'second' }],
  ])('a wrong code (%s) can be tried again with the same Cognito session and secret', async (_, wrong) => {
    const pool = mockSession([
      ...setUp,
      expectCall('VerifySoftwareToken', { Session: 'second' }, wrong),
      expectCall('VerifySoftwareToken', { Session: 'second' }, { Status: 'SUCCESS', Session: 'third' }),
      expectCall('RespondToAuthChallenge', { Session: 'third' }, tokensReply()),
    ])
    await pool.signIn()
    const question = pool.expectChallenge('MFA_SETUP')
    await pool.answer({ code: '000000' })
    expect(pool.expectChallenge('MFA_SETUP')).toBe(question)
    expect(pool.state.error).toMatchObject({ ...stays('wrong-code'), field: 'code' })
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('a Cognito session that a wrong code ended leads back to the start, with the reason', async () => {
    const pool = mockSession([
      ...setUp,
      expectCall('VerifySoftwareToken', {}, errorReply('EnableSoftwareTokenMFAException')),
      expectCall(
        'VerifySoftwareToken',
        {},
        errorReply('NotAuthorizedException', 'Invalid session for the user.'),
      ),
    ])
    await pool.signIn()
    await pool.answer({ code: '000000' })
    await pool.answer({ code: '123456' })
    pool.expectChallenge('sign-in')
    expect(pool.state.error).toMatchObject(ends('session-invalid'))
  })

  describe('a reply without a session leaves the last one', () => {
    test('a wrong code with status 200 keeps the Cognito session and the deadline', async () => {
      const pool = mockSession([
        ...setUp,
        expectCall('VerifySoftwareToken', { Session: 'second' }, { Status: 'ERROR' }),
        expectCall('VerifySoftwareToken', { Session: 'second' }, { Status: 'SUCCESS', Session: 'third' }),
        expectCall('RespondToAuthChallenge', { Session: 'third' }, tokensReply()),
      ])
      await pool.signIn()
      const { challenge, expiresAt } = pool.state
      await pool.answer({ code: '000000' })
      expect(pool.state.error).toMatchObject(stays('wrong-code'))
      expect(pool.state.challenge).toBe(challenge)
      expect(expiresAt).toBeTypeOf('number')
      expect(pool.state.expiresAt).toBe(expiresAt)
      await pool.answer({ code: '123456' })
      expect(pool.state.status).toBe('signed-in')
      pool.done()
    })

    test('neither the key of the app nor its right code costs the session', async () => {
      const pool = mockSession([
        expectPassword(challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' })),
        expectCall(
          'AssociateSoftwareToken',
          { Session: 'session-of-MFA_SETUP' },
          { SecretCode: 'JBSWY3DPEHPK3PXP' },
        ),
        expectCall('VerifySoftwareToken', { Session: 'session-of-MFA_SETUP' }, { Status: 'SUCCESS' }),
        expectCall('RespondToAuthChallenge', { Session: 'session-of-MFA_SETUP' }, tokensReply()),
      ])
      await pool.signIn()
      await pool.answer({ code: '123456' })
      expect(pool.state.status).toBe('signed-in')
      pool.done()
    })

    test('a new sign-in does not use the session of the one before', async () => {
      const pool = mockSession(
        [
          expectPassword(challengeReply('SMS_MFA')),
          expectPassword({ ChallengeName: 'EMAIL_OTP', ChallengeParameters: {} }),
        ],
        { resendCooldownSeconds: 0 },
      )
      await pool.signIn()
      await pool.session.resend()
      expect(pool.state.error).toMatchObject({ kind: 'invalid-response', field: 'Session' })
    })
  })

  test('a set-up that Cognito asks for without a session is not begun', async () => {
    const pool = mockSession([
      expectPassword({
        ChallengeName: 'MFA_SETUP',
        ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
      }),
    ])
    await pool.signIn()
    pool.expectChallenge('sign-in')
    expect(pool.state.error).toMatchObject({ kind: 'invalid-response', field: 'Session' })
    pool.done()
  })

  test('once the code was right, only the last call is made again', async () => {
    const pool = mockSession([
      ...setUp,
      expectCall('VerifySoftwareToken', {}, { Status: 'SUCCESS', Session: 'third' }),
      expectCall('RespondToAuthChallenge', { Session: 'third' }, () => {
        throw new DOMException('gone', 'NetworkError')
      }),
      expectCall('RespondToAuthChallenge', { Session: 'third' }, tokensReply()),
    ])
    await pool.signIn()
    await pool.session.answer(pool.expectChallenge('MFA_SETUP'), { code: '123456' })
    expect(pool.session.getSnapshot()).toMatchObject({
      challenge: { verified: true },
      error: { kind: 'network' },
    })
    await pool.session.answer(pool.session.getSnapshot().challenge as never, {} as never)
    expect(pool.session.getSnapshot().status).toBe('signed-in')
  })
})

describe('NEW_PASSWORD_REQUIRED', () => {
  test.each([
    [
      'InvalidPasswordException',
      'Password does not conform to policy: Password not long enough',
      'weak-password',
      'password',
    ],
    [
      'PasswordHistoryPolicyViolationException',
      'Password has been used before',
      'reused-password',
      'password',
    ],
    [
      'InvalidParameterException',
      'Invalid attributes given, given_name is missing',
      'bad-attributes',
      'attributes',
    ],
    [
      'NotAuthorizedException',
      'Cannot modify an already provided email',
      'attribute-not-writable',
      'attributes',
    ],
  ])('%s (%s): the same challenge shows the error at its field', async (exception, message, code, field) => {
    const pool = mockSession([
      expectPassword(challengeReply('NEW_PASSWORD_REQUIRED')),
      respond('NEW_PASSWORD_REQUIRED', errorReply(exception, message)),
      respond('NEW_PASSWORD_REQUIRED', tokensReply()),
    ])
    await pool.signIn()
    await pool.answer({ password: 'a new one' })
    pool.expectChallenge('NEW_PASSWORD_REQUIRED')
    expect(pool.state.error).toMatchObject({ ...stays(code), field })
    await pool.answer({ password: 'a better one' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('the attribute that Cognito calls missing is named', async () => {
    const pool = mockSession([
      expectPassword(challengeReply('NEW_PASSWORD_REQUIRED')),
      respond(
        'NEW_PASSWORD_REQUIRED',
        errorReply('InvalidParameterException', 'Invalid attributes given, given_name is missing'),
      ),
    ])
    await pool.signIn()
    await pool.answer({ password: 'a new one', attributes: { given_name: ' ', nickname: 'Jay' } })
    expect(pool.state.error).toMatchObject({ fields: { 'attributes.given_name': 'required' } })
    pool.done()
  })

  test('an attribute that the app client may not write is reported as a wrong configuration, at no field', async () => {
    const pool = mockSession([
      expectPassword(challengeReply('NEW_PASSWORD_REQUIRED')),
      respond(
        'NEW_PASSWORD_REQUIRED',
        errorReply('NotAuthorizedException', 'A client attempted to write unauthorized attribute'),
      ),
    ])
    await pool.signIn()
    await pool.answer({ password: 'a new one' })
    expect(pool.state.error).toMatchObject(stays('misconfigured'))
    expect(pool.state.error).toMatchObject({ field: undefined })
    pool.done()
  })
})

describe('CUSTOM_CHALLENGE', () => {
  const custom = { flow: 'CUSTOM_AUTH' } as const
  const riddle = challengeReply('CUSTOM_CHALLENGE', { USERNAME: userId, question: '2+2' })

  test('the same challenge with a new Cognito session means that the answer was wrong', async () => {
    const pool = mockSession(
      [
        expectCall('InitiateAuth', { AuthFlow: 'CUSTOM_AUTH' }, riddle),
        respond('CUSTOM_CHALLENGE', { ...riddle, Session: 'second' }),
        respond('CUSTOM_CHALLENGE', tokensReply(), 'second'),
      ],
      custom,
    )
    await pool.answer({ username: 'jane@example.com' })
    expect(pool.expectChallenge('CUSTOM_CHALLENGE')).toEqual({
      name: 'CUSTOM_CHALLENGE',
      parameters: { question: '2+2' },
    })
    await pool.answer({ answer: '5' })
    pool.expectChallenge('CUSTOM_CHALLENGE')
    expect(pool.state.error).toEqual(stays('wrong-answer'))
    await pool.answer({ answer: '4' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('another challenge is the next one', async () => {
    const pool = mockSession(
      [
        expectCall('InitiateAuth', {}, riddle),
        respond('CUSTOM_CHALLENGE', challengeReply('CUSTOM_CHALLENGE', { USERNAME: userId, captcha: 'x' })),
      ],
      custom,
    )
    await pool.answer({ username: 'jane@example.com' })
    await pool.answer({ answer: '4' })
    expect(pool.expectChallenge('CUSTOM_CHALLENGE').parameters).toEqual({ captcha: 'x' })
    expect(pool.state.error).toBeUndefined()
  })

  test('an application can decide whether the challenge is the same', async () => {
    const pool = mockSession(
      [
        expectCall('InitiateAuth', {}, riddle),
        respond(
          'CUSTOM_CHALLENGE',
          challengeReply('CUSTOM_CHALLENGE', { USERNAME: userId, question: '3+3' }),
        ),
      ],
      { ...custom, isSameChallenge: (before, after) => before.question === after.question },
    )
    await pool.answer({ username: 'jane@example.com' })
    await pool.answer({ answer: '4' })
    expect(pool.state.error).toBeUndefined()
  })

  test.each([
    ['the Lambda gives up', wrongPassword, 'wrong-answer'],
    [
      'the Lambda throws',
      errorReply('UserLambdaValidationException', 'VerifyAuth failed with error Go away.'),
      'rejected-by-lambda',
    ],
  ])('%s: over', async (_, refusal, code) => {
    const pool = mockSession(
      [expectCall('InitiateAuth', {}, riddle), respond('CUSTOM_CHALLENGE', refusal)],
      custom,
    )
    await pool.answer({ username: 'jane@example.com' })
    await pool.answer({ answer: '5' })
    expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
    expect(pool.state.error).toMatchObject(ends(code))
    expect(pool.state.error).toMatchObject({ lambdaMessage: undefined })
  })

  test('the message of a Lambda reaches the user only where the application allows it', async () => {
    const refusal = errorReply(
      'UserLambdaValidationException',
      'PreAuthentication failed with error Only on weekdays.',
    )
    const pool = mockSession([expectCall('InitiateAuth', {}, refusal)], {
      ...custom,
      exposeLambdaMessages: true,
    })
    await pool.answer({ username: 'jane@example.com' })
    expect(pool.state.error).toMatchObject({ code: 'rejected-by-lambda', lambdaMessage: 'Only on weekdays' })
  })
})

test.each([
  ['NotAuthorizedException', 'Webauthn verification failed', 'passkey-rejected'],
  ['InvalidParameterException', 'Credential data is not valid', 'invalid-parameter'],
])('WEB_AUTHN, %s: over, and another factor can be tried', async (exception, message, code) => {
  const options = JSON.stringify({ challenge: '9tJv3nVZ0Q', rpId: 'localhost' })
  const pool = mockSession(
    [
      expectCall('InitiateAuth', {}, challengeReply('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: options })),
      respond('WEB_AUTHN', errorReply(exception, message)),
    ],
    { flow: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' },
  )
  await pool.answer({ username: 'jane@example.com' })
  expect(pool.expectChallenge('WEB_AUTHN').options).toEqual({ challenge: '9tJv3nVZ0Q', rpId: 'localhost' })
  const response = { clientDataJSON: 'eyJ', authenticatorData: 'SZ', signature: 'ME' }
  await pool.answer({ credential: { id: 'n7KGZ8aQ', rawId: 'n7KGZ8aQ', type: 'public-key', response } })
  pool.expectChallenge('sign-in')
  expect(pool.state.error).toMatchObject(ends(code))
})

describe('a rejection that leaves the Cognito session alive leaves the challenge', () => {
  const options = JSON.stringify({ challenge: '9tJv3nVZ0Q' })
  const response = { clientDataJSON: 'eyJ', authenticatorData: 'SZ', signature: 'ME' }
  const credential = { id: 'n7KGZ8aQ', rawId: 'n7KGZ8aQ', type: 'public-key', response }
  const password = { password: 'correct horse' }
  const mfaChoice = { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' }

  /** The reply of Cognito, the answers that lead to the challenge, and the answer that is rejected. */
  const scenes = {
    SELECT_MFA_TYPE: {
      posed: challengeReply('SELECT_MFA_TYPE', mfaChoice),
      answers: [],
      answer: { choice: 'SMS_MFA' },
    },
    WEB_AUTHN: {
      posed: challengeReply('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: options }),
      answers: [],
      answer: { credential },
    },
    PASSWORD: { posed: challengeReply('PASSWORD'), answers: [], answer: password },
    PASSWORD_SRP: { posed: challengeReply('PASSWORD_SRP'), answers: [], answer: password },
    'PASSWORD that was chosen': {
      posed: challengeReply('SELECT_CHALLENGE', {}, { AvailableChallenges: ['PASSWORD', 'EMAIL_OTP'] }),
      answers: [{ choice: 'PASSWORD' }],
      answer: password,
    },
    'PASSWORD_SRP that was chosen': {
      posed: challengeReply('SELECT_CHALLENGE', {}, { AvailableChallenges: ['PASSWORD_SRP', 'EMAIL_OTP'] }),
      answers: [{ choice: 'PASSWORD_SRP' }],
      answer: password,
    },
  }

  describe.each(Object.entries(scenes))('%s', (_, { posed, answers, answer }) => {
    test.each([
      ['TooManyRequestsException', 'rate-limited'],
      ['ConcurrentModificationException', 'rate-limited'],
      ['LimitExceededException', 'too-many-attempts'],
      ['ForbiddenException', 'blocked'],
      ['CodeDeliveryFailureException', 'delivery-failed'],
    ])('%s: the same Cognito session accepts the answer again', async (exception, code) => {
      const { ChallengeName, Session } = posed
      const pool = mockSession(
        [
          expectCall('InitiateAuth', { AuthFlow: 'USER_AUTH' }, posed),
          expectCall('RespondToAuthChallenge', { ChallengeName, Session }, errorReply(exception)),
          expectCall('RespondToAuthChallenge', { ChallengeName, Session }, tokensReply()),
        ],
        { flow: 'USER_AUTH' },
      )
      await pool.answer({ username: 'jane@example.com' })
      for (const way of answers) await pool.answer(way)
      const before = pool.state
      await pool.answer(answer)
      expect(pool.state.challenge).toBe(before.challenge)
      expect(pool.state.expiresAt).toBe(before.expiresAt)
      expect(pool.state.error).toMatchObject(stays(code))
      await pool.answer(answer)
      expect(pool.state.status).toBe('signed-in')
      pool.done()
    })
  })

  test('a code that could not be sent leaves the choice, and another way can be taken', async () => {
    const pool = mockSession([
      expectPassword(scenes.SELECT_MFA_TYPE.posed),
      respond('SELECT_MFA_TYPE', errorReply('CodeDeliveryFailureException')),
      respond('SELECT_MFA_TYPE', challengeReply('EMAIL_OTP')),
    ])
    await pool.signIn()
    await pool.answer({ choice: 'SMS_MFA' })
    expect(pool.expectChallenge('SELECT_MFA_TYPE').choices).toEqual(['SMS_MFA', 'EMAIL_OTP'])
    await pool.answer({ choice: 'EMAIL_OTP' })
    pool.expectChallenge('EMAIL_OTP')
    pool.done()
  })

  test('a code that could not be sent after a chosen password leaves the way back to the choice', async () => {
    const { posed, answers, answer } = scenes['PASSWORD that was chosen']
    const pool = mockSession(
      [
        expectCall('InitiateAuth', {}, posed),
        respond('SELECT_CHALLENGE', errorReply('CodeDeliveryFailureException')),
        expectCall('InitiateAuth', {}, posed),
      ],
      { flow: 'USER_AUTH' },
    )
    await pool.answer({ username: 'jane@example.com' })
    for (const way of [...answers, answer]) await pool.answer(way)
    pool.expectChallenge('PASSWORD')
    expect(pool.state).toMatchObject({ canGoBack: true, error: stays('delivery-failed') })
    await pool.session.back()
    pool.expectChallenge('SELECT_CHALLENGE')
    pool.done()
  })

  test('a refusal on the way back to the choice is not one of the passkey that was left', async () => {
    const choice = challengeReply('SELECT_CHALLENGE', {}, { AvailableChallenges: ['WEB_AUTHN', 'EMAIL_OTP'] })
    const pool = mockSession(
      [
        expectCall('InitiateAuth', {}, choice),
        respond('SELECT_CHALLENGE', scenes.WEB_AUTHN.posed),
        expectCall(
          'InitiateAuth',
          {},
          errorReply('NotAuthorizedException', 'Incorrect username or password.'),
        ),
      ],
      { flow: 'USER_AUTH' },
    )
    await pool.answer({ username: 'jane@example.com' })
    await pool.answer({ choice: 'WEB_AUTHN' })
    await pool.session.back()
    expect(pool.state.error).toMatchObject({ code: 'wrong-credentials' })
    pool.done()
  })

  test('an exception that no table knows ends a challenge that takes one answer', async () => {
    const pool = mockSession([
      expectPassword(scenes.SELECT_MFA_TYPE.posed),
      respond('SELECT_MFA_TYPE', errorReply('BrandNewException')),
    ])
    await pool.signIn()
    await pool.answer({ choice: 'SMS_MFA' })
    pool.expectChallenge('sign-in')
    expect(pool.state.error).toMatchObject(ends('unknown'))
  })
})

test('ADMIN_NO_SRP_AUTH is refused by its name', async () => {
  const pool = mockSession([expectPassword(challengeReply('ADMIN_NO_SRP_AUTH'))])
  await pool.signIn()
  pool.expectChallenge('sign-in')
  expect(pool.state.error).toEqual({
    kind: 'unsupported-challenge',
    name: 'ADMIN_NO_SRP_AUTH',
    recovery: 'restart',
  })
})

describe('an expired Cognito session', () => {
  test.each([
    ['Invalid session for the user, session is expired.', 'session-expired'],
    ['Invalid session for the user, session can only be used once.', 'session-used'],
    ['Invalid session for the user.', 'session-invalid'],
  ])('"%s" leads back to the start, with the name kept', async (message, code) => {
    const pool = mockSession([
      expectPassword(challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId })),
      respond('SMS_MFA', errorReply('NotAuthorizedException', message)),
    ])
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
    expect(pool.state).toMatchObject({ username: 'jane@example.com', error: ends(code) })
  })

  test('a lock on codes leaves the challenge, and says how long to wait', async () => {
    const pool = mockSession([
      expectPassword(challengeReply('SMS_MFA')),
      respond(
        'SMS_MFA',
        errorReply(
          'NotAuthorizedException',
          'Too many invalid credentials attempts. User temporarily locked.',
        ),
      ),
    ])
    await pool.signIn()
    await pool.answer({ code: '123456' })
    pool.expectChallenge('SMS_MFA')
    expect(pool.state.error).toMatchObject({ ...stays('account-locked'), retryAfter: 30 })
  })
})

test('an unknown challenge is shown as it came, and an application can answer it with the same Cognito session', async () => {
  const pool = mockSession([
    expectPassword(challengeReply('TELEPATHY', { USER_ID_FOR_SRP: userId, HINT: 'think' })),
    expectCall(
      'RespondToAuthChallenge',
      {
        ChallengeName: 'TELEPATHY',
        Session: 'session-of-TELEPATHY',
        ChallengeResponses: { USERNAME: userId, THOUGHT: 'a horse' },
      },
      tokensReply(),
    ),
  ])
  await pool.signIn()
  expect(pool.expectChallenge('unknown-challenge')).toEqual({
    name: 'unknown-challenge',
    challenge: 'TELEPATHY',
    parameters: { USER_ID_FOR_SRP: userId, HINT: 'think' },
  })
  await pool.answer({ THOUGHT: 'a horse' })
  expect(pool.state.status).toBe('signed-in')
  pool.done()
})
