/** The challenges of the kit: sign-up, confirmation, forgotten password, and the links between them. */
import { describe, expect, test } from 'vitest'
import {
  challengeReply,
  errorReply,
  expectCall,
  expectPassword,
  expectSrp,
  mockSession,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const sent = {
  CodeDeliveryDetails: { Destination: 'j***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
}
const jane = {
  username: 'jane@example.com',
  password: 'correct horse',
  attributes: { email: 'jane@example.com' },
}

describe('sign-up', () => {
  test('sign-up leads to the code, and the confirmation signs the user in with its session', async () => {
    const pool = mockSession([
      expectCall(
        'SignUp',
        {
          ClientId: '1example23456789',
          Username: 'jane@example.com',
          Password: 'correct horse',
          UserAttributes: [{ Name: 'email', Value: 'jane@example.com' }],
        },
        { UserConfirmed: false, UserSub: userId, Session: 'of-sign-up', ...sent },
      ),
      expectCall(
        'ConfirmSignUp',
        { Username: 'jane@example.com', ConfirmationCode: '123456' },
        { Session: 'of-confirming' },
      ),
      expectCall(
        'InitiateAuth',
        { AuthFlow: 'USER_AUTH', Session: 'of-confirming', AuthParameters: { USERNAME: 'jane@example.com' } },
        tokensReply(),
      ),
    ])
    pool.session.goTo('sign-up')
    await pool.answer({ ...jane, attributes: { email: 'jane@example.com', nickname: '' } })
    expect(pool.expectChallenge('confirm-sign-up')).toMatchObject({
      username: 'jane@example.com',
      destination: 'j***@e***',
      deliveryMedium: 'EMAIL',
    })
    await pool.answer({ code: '123456' })
    expect(pool.state).toMatchObject({ status: 'signed-in', username: 'jane@example.com' })
    pool.done()
  })

  test('the new password signs the user in where the confirmation gives no session', async () => {
    const pool = mockSession(
      [
        expectCall('SignUp', {}, sent),
        expectCall('ConfirmSignUp', {}, {}),
        ...expectSrp(
          { password: 'correct horse' },
          { operation: 'InitiateAuth', input: { AuthFlow: 'USER_SRP_AUTH' } },
          tokensReply(),
        ),
      ],
      { flow: 'USER_SRP_AUTH' },
    )
    pool.session.goTo('sign-up', { username: 'jane@example.com' })
    await pool.answer(jane)
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('the new password signs the user in where the session of the confirmation is rejected', async () => {
    const pool = mockSession([
      expectCall('SignUp', {}, sent),
      expectCall('ConfirmSignUp', {}, { Session: 'of-confirming' }),
      expectCall(
        'InitiateAuth',
        { AuthFlow: 'USER_AUTH' },
        errorReply('NotAuthorizedException', 'Invalid session for the user.'),
      ),
      expectCall(
        'InitiateAuth',
        { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { PASSWORD: 'correct horse' } },
        tokensReply(),
      ),
    ])
    pool.session.goTo('sign-up')
    await pool.answer(jane)
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('the sign-in form follows where the password may not be kept', async () => {
    const pool = mockSession([expectCall('SignUp', {}, sent), expectCall('ConfirmSignUp', {}, {})], {
      keepCredentials: false,
    })
    pool.session.goTo('sign-up')
    await pool.answer(jane)
    await pool.answer({ code: '123456' })
    expect(pool.expectChallenge('sign-in')).toMatchObject({
      username: 'jane@example.com',
      notice: 'account-confirmed',
    })
    expect(pool.state.error).toBeUndefined()
    pool.done()
  })

  test('the user is signed in immediately where a Lambda confirmed the account', async () => {
    const pool = mockSession([
      expectCall('SignUp', {}, { UserConfirmed: true, UserSub: userId }),
      expectCall(
        'InitiateAuth',
        { AuthParameters: { PASSWORD: 'correct horse' } },
        challengeReply('SMS_MFA'),
      ),
    ])
    pool.session.goTo('sign-up')
    await pool.answer(jane)
    pool.expectChallenge('SMS_MFA')
  })

  test('the code form follows when the message was not delivered, as the account exists', async () => {
    const pool = mockSession([
      expectCall('SignUp', {}, errorReply('CodeDeliveryFailureException')),
      expectCall('ResendConfirmationCode', {}, sent),
    ])
    pool.session.goTo('sign-up')
    await pool.answer(jane)
    pool.expectChallenge('confirm-sign-up')
    expect(pool.state.error).toMatchObject({ code: 'delivery-failed' })
    await pool.session.resend()
    expect(pool.expectChallenge('confirm-sign-up').destination).toBe('j***@e***')
    pool.done()
  })

  test.each([
    ['UsernameExistsException', 'User already exists', 'account-exists', 'username'],
    ['InvalidPasswordException', 'Password not long enough', 'weak-password', 'password'],
    [
      'InvalidParameterException',
      'Username should be either an email or a phone number.',
      'bad-username',
      'username',
    ],
    ['InvalidParameterException', 'Invalid phone number format.', 'bad-phone-number', 'attributes'],
    [
      'InvalidParameterException',
      'Attributes did not conform to the schema: name',
      'bad-attributes',
      'attributes',
    ],
    ['NotAuthorizedException', 'SignUp is not permitted for this user pool', 'sign-up-closed', undefined],
  ])('%s (%s) stays on the form', async (exception, message, code, field) => {
    const pool = mockSession([expectCall('SignUp', {}, errorReply(exception, message))])
    pool.session.goTo('sign-up')
    await pool.answer(jane)
    pool.expectChallenge('sign-up')
    expect(pool.state.error).toMatchObject({ code, recovery: 'retry', ...(field && { field }) })
  })

  test('names the attributes that are missing or malformed, and nothing else of what Cognito said', async () => {
    const text =
      'Attributes did not conform to the schema: given_name: The attribute is required\nbirthdate: 1815-12-1O is no date\n'
    const pool = mockSession([expectCall('SignUp', {}, errorReply('InvalidParameterException', text))])
    pool.session.goTo('sign-up')
    await pool.answer({
      ...jane,
      attributes: { email: 'jane@example.com', given_name: '', birthdate: '1815-12-1O' },
    })
    expect(pool.state.error).toEqual({
      kind: 'rejected',
      code: 'bad-attributes',
      recovery: 'retry',
      exception: 'InvalidParameterException',
      field: 'attributes',
      fields: { 'attributes.given_name': 'required', 'attributes.birthdate': 'malformed' },
    })
  })

  test('a sign-up needs no password where the pool has sign-in without one', async () => {
    const pool = mockSession([expectCall('SignUp', {}, sent)], { flow: 'USER_AUTH' })
    pool.session.goTo('sign-up')
    await pool.answer({ username: 'jane@example.com', attributes: { email: 'jane@example.com' } })
    expect(pool.calls[0]?.input).not.toHaveProperty('Password')
    pool.expectChallenge('confirm-sign-up')
  })
})

describe('confirm-sign-up', () => {
  test('an account that is confirmed already leads to sign-in', async () => {
    const pool = mockSession([
      expectCall(
        'ConfirmSignUp',
        {},
        errorReply('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED'),
      ),
    ])
    pool.session.goTo('confirm-sign-up', { username: 'jane@example.com' })
    await pool.answer({ code: '123456' })
    expect(pool.expectChallenge('sign-in')).toMatchObject({
      username: 'jane@example.com',
      notice: 'account-confirmed',
    })
    expect(pool.state.error).toBeUndefined()
  })

  test('a request for another code leads there, too', async () => {
    const pool = mockSession([
      expectCall(
        'ResendConfirmationCode',
        {},
        errorReply('InvalidParameterException', 'User is already confirmed.'),
      ),
    ])
    pool.session.goTo('confirm-sign-up', { username: 'jane@example.com' })
    await pool.session.resend()
    expect(pool.expectChallenge('sign-in')).toMatchObject({ notice: 'account-confirmed' })
  })

  test('the form asks for the username where it is unknown', async () => {
    const pool = mockSession([expectCall('ConfirmSignUp', { Username: 'jane' }, {})])
    pool.session.goTo('confirm-sign-up')
    expect(pool.state.resendAt).toBeUndefined()
    await pool.answer({ code: '123456' })
    expect(pool.state.error).toEqual({ kind: 'invalid-input', fields: { username: 'required' } })
    await pool.answer({ username: 'jane', code: '123456' })
    expect(pool.expectChallenge('sign-in').username).toBe('jane')
    pool.done()
  })

  test.each([
    ['CodeMismatchException', 'wrong-code'],
    ['ExpiredCodeException', 'expired-code'],
    ['UserNotFoundException', 'wrong-code'],
    ['TooManyFailedAttemptsException', 'too-many-attempts'],
    ['AliasExistsException', 'alias-exists'],
  ])('%s stays on the form', async (exception, code) => {
    const pool = mockSession([expectCall('ConfirmSignUp', {}, errorReply(exception))])
    pool.session.goTo('confirm-sign-up', { username: 'jane@example.com' })
    await pool.answer({ code: '123456' })
    pool.expectChallenge('confirm-sign-up')
    expect(pool.state.error).toMatchObject({ code, recovery: 'retry' })
  })

  test('a wrong password is reported at the sign-in form, not at the code that was right', async () => {
    const pool = mockSession([
      expectPassword(errorReply('UserNotConfirmedException')),
      expectCall('ResendConfirmationCode', {}, sent),
      expectCall('ConfirmSignUp', {}, {}),
      expectCall('InitiateAuth', {}, errorReply('NotAuthorizedException', 'Incorrect username or password.')),
    ])
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.expectChallenge('sign-in')).toMatchObject({
      username: 'jane@example.com',
      notice: 'account-confirmed',
    })
    expect(pool.state.error).toMatchObject({ code: 'wrong-credentials', recovery: 'retry' })
    pool.done()
  })
})

test.each(['', '  '])('a name that is empty (%j) is no name, and is asked for', async (username) => {
  const pool = mockSession([expectCall('ConfirmSignUp', { Username: 'jane' }, {})])
  pool.session.goTo('confirm-sign-up', { username })
  await pool.answer({ username: 'jane', code: '123456' })
  pool.expectChallenge('sign-in')
  pool.done()
})

describe('a forgotten password', () => {
  test('a code, a new password, and in', async () => {
    const pool = mockSession([
      expectCall('ForgotPassword', { Username: 'jane@example.com' }, sent),
      expectCall(
        'ConfirmForgotPassword',
        { Username: 'jane@example.com', ConfirmationCode: '123456', Password: 'a new one' },
        {},
      ),
      expectCall('InitiateAuth', { AuthParameters: { PASSWORD: 'a new one' } }, tokensReply()),
    ])
    pool.session.goTo('forgot-password')
    await pool.answer({ username: ' jane@example.com' })
    expect(pool.expectChallenge('reset-password')).toMatchObject({
      username: 'jane@example.com',
      destination: 'j***@e***',
    })
    await pool.answer({ code: '123 456', password: 'a new one' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('USER_AUTH signs in with it too, though the pool might prefer another factor', async () => {
    const pool = mockSession(
      [
        expectCall('ConfirmForgotPassword', {}, {}),
        ...expectSrp(
          { password: 'a new one' },
          {
            operation: 'InitiateAuth',
            input: { AuthParameters: { PREFERRED_CHALLENGE: 'PASSWORD_SRP' } },
            Session: 's',
          },
          tokensReply(),
        ),
      ],
      { flow: 'USER_AUTH', preferredChallenge: 'EMAIL_OTP' },
    )
    pool.session.goTo('reset-password', { username: 'jane@example.com' })
    await pool.answer({ code: '123456', password: 'a new one' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('CUSTOM_AUTH has no use for a password, so the sign-in form says that it was changed', async () => {
    const pool = mockSession([expectCall('ConfirmForgotPassword', {}, {})], { flow: 'CUSTOM_AUTH' })
    pool.session.goTo('reset-password', { username: 'jane@example.com' })
    await pool.answer({ code: '123456', password: 'a new one' })
    expect(pool.expectChallenge('sign-in')).toMatchObject({
      notice: 'password-reset',
      username: 'jane@example.com',
    })
  })

  test('an account that does not exist looks like one that does', async () => {
    const pool = mockSession([
      expectCall(
        'ForgotPassword',
        {},
        errorReply('UserNotFoundException', 'Username/client id combination not found.'),
      ),
      expectCall('ConfirmForgotPassword', {}, errorReply('UserNotFoundException')),
    ])
    pool.session.goTo('forgot-password')
    await pool.answer({ username: 'unknown@example.com' })
    pool.expectChallenge('reset-password')
    expect(pool.state.error).toBeUndefined()
    await pool.answer({ code: '123456', password: 'a new one' })
    expect(pool.state.error).toMatchObject({ code: 'wrong-code' })
  })

  test.each([
    ['NotAuthorizedException', 'User password cannot be reset in the current state.', 'reset-not-possible'],
    ['NotAuthorizedException', 'Contact administrator to reset password.', 'reset-not-possible'],
    [
      'InvalidParameterException',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
      'reset-not-possible',
    ],
    ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', 'too-many-attempts'],
  ])('%s (%s) stays on the form', async (exception, message, code) => {
    const pool = mockSession([expectCall('ForgotPassword', {}, errorReply(exception, message))])
    pool.session.goTo('forgot-password', { username: 'jane@example.com' })
    await pool.answer({ username: 'jane@example.com' })
    pool.expectChallenge('forgot-password')
    expect(pool.state.error).toMatchObject({ code, recovery: 'retry' })
  })

  test('a weak password leaves the code valid, and the error is at its field', async () => {
    const pool = mockSession([
      expectCall('ConfirmForgotPassword', {}, errorReply('InvalidPasswordException')),
      expectCall('ConfirmForgotPassword', {}, {}),
      expectCall('InitiateAuth', {}, tokensReply()),
    ])
    pool.session.goTo('reset-password', { username: 'jane@example.com' })
    await pool.answer({ code: '123456', password: 'too weak' })
    expect(pool.expectChallenge('reset-password').username).toBe('jane@example.com')
    expect(pool.state.error).toMatchObject({ code: 'weak-password', field: 'password', recovery: 'retry' })
    await pool.answer({ code: '123456', password: 'Str0ng!enough' })
    expect(pool.state.status).toBe('signed-in')
  })

  test('an unconfirmed account is led to confirm', async () => {
    const pool = mockSession([
      expectCall('ConfirmForgotPassword', {}, errorReply('UserNotConfirmedException')),
      expectCall('ResendConfirmationCode', {}, sent),
    ])
    pool.session.goTo('reset-password', { username: 'jane@example.com' })
    await pool.answer({ code: '123456', password: 'a new one' })
    pool.expectChallenge('confirm-sign-up')
    pool.done()
  })
})

test('a pool that leads in circles is followed no further than the next form', async () => {
  const pool = mockSession([
    expectPassword(errorReply('UserNotConfirmedException')),
    expectCall('ResendConfirmationCode', {}, errorReply('PasswordResetRequiredException')),
  ])
  await pool.signIn()
  pool.expectChallenge('confirm-sign-up')
  expect(pool.state.error).toMatchObject({ code: 'reset-required', recovery: 'retry' })
  pool.done()
})

test('an answer that does not fit is not sent, and each field says why', async () => {
  const pool = mockSession([])
  await pool.answer({ username: '  ', password: '' })
  expect(pool.state.error).toEqual({
    kind: 'invalid-input',
    fields: { username: 'required', password: 'required' },
  })
  await pool.answer({ username: 'two words', password: 'x'.repeat(257) })
  expect(pool.state.error).toEqual({
    kind: 'invalid-input',
    fields: { username: 'has-spaces', password: 'too-long' },
  })
  for (const nonsense of [undefined, null, 'text', 42, []]) {
    await pool.answer(nonsense)
    expect(pool.state.error).toMatchObject({ kind: 'invalid-input' })
  }
  pool.session.goTo('sign-up')
  await pool.answer({ username: 'jane', password: ' leading', attributes: { email: 5 } })
  expect(pool.state.error).toEqual({
    kind: 'invalid-input',
    fields: { password: 'has-spaces', 'attributes.email': 'malformed' },
  })
  expect(pool.calls).toEqual([])
})

describe('a code', () => {
  test.each([
    '123456',
    '123 456',
    '123-456',
    '123–456',
    '１２３４５６',
    '١٢٣٤٥٦',
    '१२३४५६',
    ' 1 2 3 4 5 6\n',
    '\u200e123456',
    '𝟙𝟚𝟛𝟜𝟝𝟞',
    '12345678',
  ])('a code is read as it is pasted: %j', async (code) => {
    const pool = mockSession([
      expectCall('ConfirmSignUp', { ConfirmationCode: code.includes('78') ? '12345678' : '123456' }, {}),
    ])
    pool.session.goTo('confirm-sign-up', { username: 'jane' })
    await pool.answer({ code })
    pool.expectChallenge('sign-in')
    pool.done()
  })

  test.each([
    ['', 'required'],
    [' ', 'required'],
    ['12345', 'not-a-code'],
    ['123456789', 'not-a-code'],
    ['12345a', 'not-a-code'],
    ['½23456', 'not-a-code'],
  ])('an invalid code is not sent: %j', async (code, issue) => {
    const pool = mockSession([])
    pool.session.goTo('confirm-sign-up', { username: 'jane' })
    await pool.answer({ code })
    expect(pool.state.error).toEqual({ kind: 'invalid-input', fields: { code: issue } })
  })
})
