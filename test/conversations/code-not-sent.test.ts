/** Codes that could not be sent, and a reset that an administrator asked for: the challenge tells what happened. */
import { describe, expect, test, vi } from 'vitest'
import type { AuthEvent } from '../../src/core.js'
import { hears, loses, poses, refuses, rightPassword, storageOver, talk, tokens } from '../scripted.js'

const sent = { CodeDeliveryDetails: { Destination: 'j***@e***', DeliveryMedium: 'EMAIL' } }
const resetRequired = refuses('PasswordResetRequiredException', 'Password reset required for the user')
const notConfirmed = refuses('UserNotConfirmedException', 'User is not confirmed.')
const noAddress = refuses(
  'InvalidParameterException',
  'Cannot reset password for the user as there is no registered/verified email or phone_number',
)

describe('a reset that an administrator asked for', () => {
  test('says so, and where the code went', async () => {
    const pool = talk(
      [rightPassword(resetRequired), hears('ForgotPassword', {}, sent), hears('ForgotPassword', {}, sent)],
      { resendSeconds: 0 },
    )
    await pool.signIn()
    const asked = { notice: 'reset-required', sentTo: 'j***@e***', username: 'jane@example.com' }
    expect(pool.asked('reset-password')).toMatchObject(asked)
    expect(pool.asked('reset-password').codeSent).not.toBe(false)
    await pool.session.resend()
    expect(pool.asked('reset-password')).toMatchObject(asked)
    pool.done()
  })

  test('still says so after a reload', async () => {
    const resume = storageOver(new Map())
    const pool = talk([rightPassword(resetRequired), hears('ForgotPassword', {}, noAddress)], { resume })
    await pool.signIn()
    expect(talk([], { resume }).asked('reset-password')).toMatchObject({
      notice: 'reset-required',
      codeSent: false,
    })
  })

  test('a password that the user forgot is not said to be an administrator’s wish', async () => {
    const pool = talk([hears('ForgotPassword', {}, sent)])
    pool.session.go('forgot-password')
    await pool.answer({ username: 'jane@example.com' })
    expect(pool.asked('reset-password').notice).toBeUndefined()
  })
})

describe('a code that could not be sent', () => {
  test.each([
    ['reset-password', resetRequired, 'ForgotPassword', noAddress, 'reset-not-possible'],
    [
      'reset-password',
      resetRequired,
      'ForgotPassword',
      refuses('LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
      'too-many-attempts',
    ],
    [
      'confirm-sign-up',
      notConfirmed,
      'ResendConfirmationCode',
      refuses('CodeDeliveryFailureException'),
      'delivery-failed',
    ],
  ] as const)('%s does not claim that it was', async (name, leads, operation, refusal, code) => {
    const pool = talk([rightPassword(leads), hears(operation, {}, refusal)])
    await pool.signIn()
    const { codeSent, sentTo } = pool.asked(name)
    expect({ codeSent, sentTo }).toEqual({ codeSent: false, sentTo: undefined })
    expect(pool.state.problem).toMatchObject({ code, then: 'again' })
    pool.done()
  })

  test('is no more said to be missing once it was sent', async () => {
    const pool = talk([
      rightPassword(notConfirmed),
      hears('ResendConfirmationCode', {}, loses),
      hears('ResendConfirmationCode', {}, refuses('CodeDeliveryFailureException')),
      hears('ResendConfirmationCode', {}, sent),
    ])
    await pool.signIn()
    expect(pool.asked('confirm-sign-up').codeSent).toBe(false)
    expect(pool.state.problem).toMatchObject({ kind: 'unreachable' })
    await pool.session.resend()
    expect(pool.asked('confirm-sign-up').codeSent).toBe(false)
    expect(pool.state.problem).toMatchObject({ code: 'delivery-failed' })
    const { challengeKey } = pool.state
    await pool.session.resend()
    const { codeSent, sentTo } = pool.asked('confirm-sign-up')
    // It is the first code, and its form is another one than that without a code.
    expect(pool.state.codeResent).toBeUndefined()
    expect(pool.state.challengeKey).not.toBe(challengeKey)
    expect({ codeSent, sentTo }).toEqual({ codeSent: undefined, sentTo: 'j***@e***' })
    expect(pool.state.problem).toBeUndefined()
    pool.done()
  })

  test('is told after a sign-up, too', async () => {
    const pool = talk([hears('SignUp', {}, refuses('CodeDeliveryFailureException'))])
    pool.session.go('sign-up')
    await pool.answer({ username: 'jane', password: 'correct horse' })
    expect(pool.asked('confirm-sign-up').codeSent).toBe(false)
  })

  test('does not make an earlier one vanish', async () => {
    const pool = talk(
      [hears('ForgotPassword', {}, sent), hears('ForgotPassword', {}, refuses('LimitExceededException'))],
      { resendSeconds: 0 },
    )
    pool.session.go('forgot-password')
    await pool.answer({ username: 'jane@example.com' })
    await pool.session.resend()
    expect(pool.asked('reset-password')).toMatchObject({ sentTo: 'j***@e***', codeSent: undefined })
    expect(pool.state.problem).toMatchObject({ code: 'too-many-attempts' })
  })
})

describe('go with sendCode', () => {
  const settled = (pool: ReturnType<typeof talk>) => expect.poll(() => pool.state.pending).toBe(false)

  test('stays where it is until the code was sent, and can send another one after a while', async () => {
    const pool = talk([hears('ResendConfirmationCode', { Username: 'jane' }, sent)])
    pool.session.go('confirm-sign-up', { username: ' jane ', sendCode: true })
    expect(pool.state).toMatchObject({ pending: true, challenge: { name: 'sign-in' } })
    await settled(pool)
    expect(pool.asked('confirm-sign-up')).toMatchObject({ username: 'jane', mayNotExist: true })
    expect(pool.state.username).toBe('jane')
    expect(Math.round(((pool.state.resendAt ?? 0) - Date.now()) / 1000)).toBe(30)
    pool.done()
  })

  test('says so where the code could not be sent', async () => {
    const pool = talk([hears('ResendConfirmationCode', {}, refuses('CodeDeliveryFailureException'))])
    pool.session.go('confirm-sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    expect(pool.asked('confirm-sign-up')).toMatchObject({ mayNotExist: true, codeSent: false })
    expect(pool.state.problem).toMatchObject({ code: 'delivery-failed', then: 'again' })
  })

  test('sends the code of a reset', async () => {
    const pool = talk([hears('ForgotPassword', { Username: 'jane' }, sent)])
    pool.session.go('reset-password', { username: 'jane', sendCode: true })
    await settled(pool)
    expect(pool.asked('reset-password').sentTo).toBe('j***@e***')
  })

  test('for another account opens a form of its own, and says of no code that it was sent again', async () => {
    const pool = talk([
      hears('ResendConfirmationCode', { Username: 'jane' }, sent),
      hears('ResendConfirmationCode', { Username: 'ada' }, sent),
    ])
    pool.session.go('confirm-sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    const before = pool.state.challengeKey
    pool.session.go('confirm-sign-up', { username: 'ada', sendCode: true })
    await settled(pool)
    expect(pool.asked('confirm-sign-up').username).toBe('ada')
    expect(pool.state.codeResent).toBeUndefined()
    expect(pool.state.challengeKey).not.toBe(before)
    pool.done()
  })

  test('reports an error of the application, and leaves no rejection behind', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const bug = new Error('userContextData is broken')
    const pool = talk([], {
      userContextData: () => {
        throw bug
      },
    })
    pool.session.go('confirm-sign-up', { username: 'jane', sendCode: true })
    await expect.poll(() => reported.mock.calls).toEqual([[bug]])
    expect(pool.state).toMatchObject({ pending: false, challenge: { name: 'sign-in' } })
    vi.unstubAllGlobals()
  })

  test('forgets the answers of the sign-in that it leaves', async () => {
    const events: AuthEvent[] = []
    const pool = talk(
      [
        rightPassword(poses('SMS_MFA')),
        hears('ResendConfirmationCode', {}, sent),
        hears('ConfirmSignUp', {}, { Session: 'thread-of-confirm' }),
        hears('InitiateAuth', { AuthFlow: 'USER_AUTH' }, tokens()),
      ],
      { onEvent: (event) => events.push(event) },
    )
    await pool.signIn()
    pool.session.go('confirm-sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    await pool.session.answer(pool.asked('confirm-sign-up'), { code: '123456' })
    expect(events.at(-1)).toEqual({ type: 'signed-in', by: ['confirm-sign-up'] })
    pool.done()
  })

  test('without a name, or to a challenge without a code, sends nothing', async () => {
    const pool = talk([])
    pool.session.go('confirm-sign-up', { sendCode: true })
    pool.asked('confirm-sign-up')
    pool.session.go('sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    expect(pool.asked('sign-up').username).toBe('jane')
    pool.done()
  })

  test('drops what is under way', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const pool = talk([
      rightPassword(async () => {
        await held
        return poses('SMS_MFA')
      }),
      hears('ResendConfirmationCode', {}, sent),
    ])
    const signingIn = pool.signIn()
    await expect.poll(() => pool.calls.length).toBe(1)
    pool.session.go('confirm-sign-up', { username: 'jane', sendCode: true })
    await expect.poll(() => pool.calls.length).toBe(2)
    letGo()
    await signingIn
    await settled(pool)
    pool.asked('confirm-sign-up')
    pool.done()
  })

  test('tells a listener of events that the challenge was asked', async () => {
    const events: unknown[] = []
    const pool = talk([hears('ResendConfirmationCode', {}, sent)], { onEvent: (event) => events.push(event) })
    pool.session.go('confirm-sign-up', { username: 'jane', sendCode: true })
    await settled(pool)
    expect(events.at(-1)).toEqual({ type: 'asked', challenge: 'confirm-sign-up' })
  })
})
