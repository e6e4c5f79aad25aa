/** Codes that could not be sent, and a reset that an administrator asked for: the challenge tells what happened. */
import { describe, expect, test, vi } from 'vitest'
import type { AuthEvent } from '../../src/core.js'
import {
  challengeReply,
  errorReply,
  expectCall,
  expectPassword,
  mapStorage,
  mockSession,
  networkError,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const sent = { CodeDeliveryDetails: { Destination: 'j***@e***', DeliveryMedium: 'EMAIL' } }
const resetRequired = errorReply('PasswordResetRequiredException', 'Password reset required for the user')
const notConfirmed = errorReply('UserNotConfirmedException', 'User is not confirmed.')
const noAddress = errorReply(
  'InvalidParameterException',
  'Cannot reset password for the user as there is no registered/verified email or phone_number',
)

describe('a reset that an administrator asked for', () => {
  test('the challenge says that the password was reset, and where the code went', async () => {
    const pool = mockSession(
      [
        expectPassword(resetRequired),
        expectCall('ForgotPassword', {}, sent),
        expectCall('ForgotPassword', {}, sent),
      ],
      { resendCooldownSeconds: 0 },
    )
    await pool.signIn()
    const asked = { notice: 'reset-required', destination: 'j***@e***', username: 'jane@example.com' }
    expect(pool.expectChallenge('reset-password')).toMatchObject(asked)
    expect(pool.expectChallenge('reset-password').codeSent).not.toBe(false)
    await pool.session.resend()
    expect(pool.expectChallenge('reset-password')).toMatchObject(asked)
    pool.done()
  })

  test('still says so after a reload', async () => {
    const resume = mapStorage(new Map())
    const pool = mockSession([expectPassword(resetRequired), expectCall('ForgotPassword', {}, noAddress)], {
      resume,
    })
    await pool.signIn()
    expect(mockSession([], { resume }).expectChallenge('reset-password')).toMatchObject({
      notice: 'reset-required',
      codeSent: false,
    })
  })

  test('a password that the user forgot is not said to be an administrator’s wish', async () => {
    const pool = mockSession([expectCall('ForgotPassword', {}, sent)])
    pool.session.goTo('forgot-password')
    await pool.answer({ username: 'jane@example.com' })
    expect(pool.expectChallenge('reset-password').notice).toBeUndefined()
  })
})

describe('a code that could not be sent', () => {
  test.each([
    ['reset-password', resetRequired, 'ForgotPassword', noAddress, 'reset-not-possible'],
    [
      'reset-password',
      resetRequired,
      'ForgotPassword',
      errorReply('LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
      'too-many-attempts',
    ],
    [
      'confirm-sign-up',
      notConfirmed,
      'ResendConfirmationCode',
      errorReply('CodeDeliveryFailureException'),
      'delivery-failed',
    ],
  ] as const)('%s does not claim that it was', async (name, leads, operation, refusal, code) => {
    const pool = mockSession([expectPassword(leads), expectCall(operation, {}, refusal)])
    await pool.signIn()
    const { codeSent, destination } = pool.expectChallenge(name)
    expect({ codeSent, destination }).toEqual({ codeSent: false, destination: undefined })
    expect(pool.state.error).toMatchObject({ code, recovery: 'retry' })
    pool.done()
  })

  test('a code that was sent is no longer reported as missing', async () => {
    const pool = mockSession([
      expectPassword(notConfirmed),
      expectCall('ResendConfirmationCode', {}, networkError),
      expectCall('ResendConfirmationCode', {}, errorReply('CodeDeliveryFailureException')),
      expectCall('ResendConfirmationCode', {}, sent),
    ])
    await pool.signIn()
    expect(pool.expectChallenge('confirm-sign-up').codeSent).toBe(false)
    expect(pool.state.error).toMatchObject({ kind: 'network' })
    await pool.session.resend()
    expect(pool.expectChallenge('confirm-sign-up').codeSent).toBe(false)
    expect(pool.state.error).toMatchObject({ code: 'delivery-failed' })
    const { challengeKey } = pool.state
    await pool.session.resend()
    const { codeSent, destination } = pool.expectChallenge('confirm-sign-up')
    // It is the first code. The form stays, since the user may have typed something that belongs to an older code.
    expect(pool.state.codeResent).toBeUndefined()
    expect(pool.state.challengeKey).toBe(challengeKey)
    expect({ codeSent, destination }).toEqual({ codeSent: undefined, destination: 'j***@e***' })
    expect(pool.state.error).toBeUndefined()
    pool.done()
  })

  test('a code that could not be sent is reported after a sign-up, too', async () => {
    const pool = mockSession([expectCall('SignUp', {}, errorReply('CodeDeliveryFailureException'))])
    pool.session.goTo('sign-up')
    await pool.answer({ username: 'jane', password: 'correct horse' })
    expect(pool.expectChallenge('confirm-sign-up').codeSent).toBe(false)
  })

  test('a code without a destination is reported after a sign-up, and can be sent immediately', async () => {
    const pool = mockSession([
      expectCall('SignUp', {}, { UserConfirmed: false, UserSub: userId }),
      expectCall('ResendConfirmationCode', { Username: 'jane' }, sent),
    ])
    pool.session.goTo('sign-up')
    await pool.answer({ username: 'jane', password: 'correct horse' })
    expect(pool.expectChallenge('confirm-sign-up').codeSent).toBe(false)
    // Cognito threw no exception.
    expect(pool.state.error).toEqual({ kind: 'rejected', code: 'delivery-failed', recovery: 'retry' })
    await pool.session.resend()
    const { codeSent, destination } = pool.expectChallenge('confirm-sign-up')
    expect({ codeSent, destination }).toEqual({ codeSent: undefined, destination: 'j***@e***' })
    pool.done()
  })

  test('a code that could not be sent again leaves the earlier one valid', async () => {
    const pool = mockSession(
      [
        expectCall('ForgotPassword', {}, sent),
        expectCall('ForgotPassword', {}, errorReply('LimitExceededException')),
      ],
      { resendCooldownSeconds: 0 },
    )
    pool.session.goTo('forgot-password')
    await pool.answer({ username: 'jane@example.com' })
    await pool.session.resend()
    expect(pool.expectChallenge('reset-password')).toMatchObject({
      destination: 'j***@e***',
      codeSent: undefined,
    })
    expect(pool.state.error).toMatchObject({ code: 'too-many-attempts' })
  })
})

describe('A rejected call that sends a code', () => {
  test.each([
    ['ForgotPassword', 'forgot-password', resetRequired, 'reset-required'],
    ['ResendConfirmationCode', 'confirm-sign-up', notConfirmed, 'not-confirmed'],
  ] as const)('%s is not repeated in the same step', async (operation, name, rejection, code) => {
    const pool = mockSession([expectCall(operation, {}, rejection)])
    if (name === 'forgot-password') {
      pool.session.goTo(name)
      await pool.answer({ username: 'jane' })
    } else {
      pool.session.goTo(name, { username: 'jane' })
      await pool.session.resend()
    }
    pool.expectChallenge(name)
    expect(pool.state.error).toMatchObject({ code, recovery: 'retry' })
    pool.done()
  })

  test('still leads to a challenge whose code another call sends', async () => {
    const pool = mockSession([
      expectCall('ForgotPassword', {}, notConfirmed),
      expectCall('ResendConfirmationCode', {}, sent),
    ])
    pool.session.goTo('forgot-password')
    await pool.answer({ username: 'jane' })
    expect(pool.expectChallenge('confirm-sign-up').destination).toBe('j***@e***')
    pool.done()
  })
})

describe('go with sendCode', () => {
  const settled = (pool: ReturnType<typeof mockSession>) => expect.poll(() => pool.state.pending).toBe(false)

  test('the form stays until the code was sent, and can send another one after a while', async () => {
    const pool = mockSession([expectCall('ResendConfirmationCode', { Username: 'jane' }, sent)])
    pool.session.goTo('confirm-sign-up', { username: ' jane ', sendCode: true })
    expect(pool.state).toMatchObject({ pending: true, challenge: { name: 'sign-in' } })
    await settled(pool)
    expect(pool.expectChallenge('confirm-sign-up')).toMatchObject({ username: 'jane', mayNotExist: true })
    expect(pool.state.username).toBe('jane')
    expect(Math.round(((pool.state.resendAt ?? 0) - Date.now()) / 1000)).toBe(30)
    pool.done()
  })

  test('the challenge says that the code could not be sent', async () => {
    const pool = mockSession([
      expectCall('ResendConfirmationCode', {}, errorReply('CodeDeliveryFailureException')),
    ])
    pool.session.goTo('confirm-sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    expect(pool.expectChallenge('confirm-sign-up')).toMatchObject({ mayNotExist: true, codeSent: false })
    expect(pool.state.error).toMatchObject({ code: 'delivery-failed', recovery: 'retry' })
  })

  test('the code of a reset is sent', async () => {
    const pool = mockSession([expectCall('ForgotPassword', { Username: 'jane' }, sent)])
    pool.session.goTo('reset-password', { username: 'jane', sendCode: true })
    await settled(pool)
    expect(pool.expectChallenge('reset-password').destination).toBe('j***@e***')
  })

  test('a code for another account opens a new form, which does not say that a code was sent again', async () => {
    const pool = mockSession([
      expectCall('ResendConfirmationCode', { Username: 'jane' }, sent),
      expectCall('ResendConfirmationCode', { Username: 'ada' }, sent),
    ])
    pool.session.goTo('confirm-sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    const before = pool.state.challengeKey
    pool.session.goTo('confirm-sign-up', { username: 'ada', sendCode: true })
    await settled(pool)
    expect(pool.expectChallenge('confirm-sign-up').username).toBe('ada')
    expect(pool.state.codeResent).toBeUndefined()
    expect(pool.state.challengeKey).not.toBe(before)
    pool.done()
  })

  test('an error of the application is reported, and no promise rejects', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const bug = new Error('userContextData is broken')
    const pool = mockSession([], {
      userContextData: () => {
        throw bug
      },
    })
    pool.session.goTo('confirm-sign-up', { username: 'jane', sendCode: true })
    await expect.poll(() => reported.mock.calls).toEqual([[bug]])
    expect(pool.state).toMatchObject({
      pending: false,
      challenge: { name: 'confirm-sign-up', codeSent: false },
      error: { code: 'unknown', recovery: 'retry' },
    })
    vi.unstubAllGlobals()
  })

  test('the answers of the former sign-in are forgotten', async () => {
    const events: AuthEvent[] = []
    const pool = mockSession(
      [
        expectPassword(challengeReply('SMS_MFA')),
        expectCall('ResendConfirmationCode', {}, sent),
        expectCall('ConfirmSignUp', {}, { Session: 'session-of-confirm' }),
        expectCall('InitiateAuth', { AuthFlow: 'USER_AUTH' }, tokensReply()),
      ],
      { onEvent: (event) => events.push(event) },
    )
    await pool.signIn()
    pool.session.goTo('confirm-sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    await pool.session.answer(pool.expectChallenge('confirm-sign-up'), { code: '123456' })
    expect(events.at(-1)).toEqual({ type: 'signed-in', challenges: ['confirm-sign-up'] })
    pool.done()
  })

  test('without a name, or to a challenge without a code, sends nothing', async () => {
    const pool = mockSession([])
    pool.session.goTo('confirm-sign-up', { sendCode: true })
    pool.expectChallenge('confirm-sign-up')
    pool.session.goTo('sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    expect(pool.expectChallenge('sign-up').username).toBe('jane')
    pool.done()
  })

  test('ignores the same call while the code is being sent, and takes another one', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const pool = mockSession([
      expectCall('ForgotPassword', { Username: 'jane' }, async () => {
        await held
        return sent
      }),
      expectCall('ForgotPassword', { Username: 'joan' }, sent),
      expectCall('ForgotPassword', { Username: 'joan' }, sent),
    ])
    const { session } = pool
    session.goTo('reset-password', { username: 'jane', sendCode: true })
    await expect.poll(() => pool.calls.length).toBe(1)
    session.goTo('reset-password', { username: ' jane ', sendCode: true })
    letGo()
    await settled(pool)
    expect(pool.calls).toHaveLength(1)
    expect(pool.expectChallenge('reset-password')).toMatchObject({
      username: 'jane',
      destination: 'j***@e***',
    })
    session.goTo('reset-password', { username: 'joan', sendCode: true })
    await settled(pool)
    session.goTo('reset-password', { username: 'joan', sendCode: true })
    await settled(pool)
    pool.done()
  })

  test('the call that is under way is aborted', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const pool = mockSession([
      expectPassword(async () => {
        await held
        return challengeReply('SMS_MFA')
      }),
      expectCall('ResendConfirmationCode', {}, sent),
    ])
    const signingIn = pool.signIn()
    await expect.poll(() => pool.calls.length).toBe(1)
    pool.session.goTo('confirm-sign-up', { username: 'jane', sendCode: true })
    await expect.poll(() => pool.calls.length).toBe(2)
    letGo()
    await signingIn
    await settled(pool)
    pool.expectChallenge('confirm-sign-up')
    pool.done()
  })

  test('a listener of events learns that the challenge was asked', async () => {
    const events: unknown[] = []
    const pool = mockSession([expectCall('ResendConfirmationCode', {}, sent)], {
      onEvent: (event) => events.push(event),
    })
    pool.session.goTo('confirm-sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    expect(events.at(-1)).toEqual({ type: 'challenge', challenge: 'confirm-sign-up' })
  })
})
