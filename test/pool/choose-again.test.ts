/** Going back to a choice of ways, and taking another. */
import { describe, expect, test } from 'vitest'
import type { AuthEvent } from '../../src/core.js'
import type { PoolOptions } from '../../src/pool/index.js'
import { createKitSession, right } from './kit-session.js'
import { transports } from './transports.js'

const attributes = { email: 'ada@example.com', phone_number: '+15555551234' }
const users = [{ username: 'ada', password: right, attributes }]
const firstFactors: PoolOptions = { users, policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } }
const secondFactors: PoolOptions = { users, mfa: { mode: 'ON', methods: ['SMS_MFA', 'EMAIL_OTP'] } }
const signedIn = { status: 'signed-in' }

describe.each(Object.entries(transports))('%s', (_, openTransport) => {
  test('a user exchanges a first factor for another', async () => {
    const kit = await createKitSession(firstFactors, { flow: 'USER_AUTH' }, openTransport)
    await kit.answer({ username: 'ada' })
    expect(kit.state.canGoBack).toBeUndefined()
    await kit.answer({ choice: 'EMAIL_OTP' })
    expect(kit.state.canGoBack).toBe(true)
    await kit.session.back()
    kit.expectChallenge('SELECT_CHALLENGE')
    await kit.answer({ choice: 'SMS_OTP' })
    await kit.answer({ code: kit.code })
    expect(kit.state).toMatchObject(signedIn)
  })

  test('a user gives up the preferred factor for the choice', async () => {
    const kit = await createKitSession(
      firstFactors,
      { flow: 'USER_AUTH', preferredChallenge: 'EMAIL_OTP' },
      openTransport,
    )
    await kit.answer({ username: 'ada' })
    kit.expectChallenge('EMAIL_OTP')
    await kit.session.back()
    kit.expectChallenge('SELECT_CHALLENGE')
    expect(kit.state.canGoBack).toBeUndefined()
    await kit.answer({ choice: 'PASSWORD_SRP' })
    kit.expectChallenge('PASSWORD_SRP')
    await kit.session.back()
    kit.expectChallenge('SELECT_CHALLENGE')
    await kit.answer({ choice: 'PASSWORD_SRP' })
    await kit.answer({ password: right })
    expect(kit.state).toMatchObject(signedIn)
  })

  test('a user exchanges a second factor without entering the password again', async () => {
    const kit = await createKitSession(secondFactors, {}, openTransport)
    await kit.signIn()
    await kit.answer({ choice: 'SMS_MFA' })
    await kit.session.back()
    kit.expectChallenge('SELECT_MFA_TYPE')
    await kit.answer({ choice: 'EMAIL_OTP' })
    await kit.answer({ code: kit.code })
    expect(kit.state).toMatchObject(signedIn)
  })

  test('the user chooses the method to set up again', async () => {
    const methods = ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
    const kit = await createKitSession(
      { users: [{ username: 'ada', password: right }], mfa: { mode: 'ON', methods } },
      {},
      openTransport,
    )
    await kit.signIn()
    await kit.answer({ choice: 'SOFTWARE_TOKEN_MFA' })
    expect(kit.expectChallenge('MFA_SETUP').method).toBe('app')
    await kit.session.back()
    expect(kit.expectChallenge('MFA_SETUP').method).toBe('choose')
    await kit.answer({ choice: 'EMAIL_OTP' })
    await kit.answer({ email: 'ada@example.com' })
    await kit.session.back()
    expect(kit.expectChallenge('MFA_SETUP').method).toBe('choose')
  })
})

test('without a choice before, there is no way back to one', async () => {
  const kit = await createKitSession(
    { users, mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } },
    { preferredChallenge: 'EMAIL_OTP' },
  )
  await kit.signIn()
  const { challenge } = kit.state
  expect(kit.state.canGoBack).toBeUndefined()
  await kit.session.back()
  expect(kit.state).toMatchObject({ challenge, error: { code: 'sign-in-required', recovery: 'retry' } })
})

test('a session without the typed username cannot go back', async () => {
  const kit = await createKitSession(secondFactors, { keepCredentials: false })
  await kit.signIn()
  await kit.answer({ choice: 'SMS_MFA' })
  expect(kit.state.canGoBack).toBeUndefined()
})

test('a lost network keeps the challenge and the way back', async () => {
  let lost = false
  const faults = () => (lost ? ({ drop: 'request' } as const) : undefined)
  const kit = await createKitSession({ ...secondFactors, faults }, {})
  await kit.signIn()
  await kit.answer({ choice: 'EMAIL_OTP' })
  lost = true
  await kit.session.back()
  kit.expectChallenge('EMAIL_OTP')
  expect(kit.state).toMatchObject({
    error: { kind: 'network', recovery: 'retry' },
    canGoBack: true,
  })
  lost = false
  await kit.answer({ code: kit.code })
  expect(kit.state).toMatchObject(signedIn)
})

test('events name the challenges and the ones that led to the sign-in', async () => {
  const events: AuthEvent[] = []
  const kit = await createKitSession(secondFactors, { onEvent: (event) => events.push(event) })
  await kit.signIn()
  await kit.answer({ choice: 'SMS_MFA' })
  await kit.session.back()
  await kit.answer({ choice: 'EMAIL_OTP' })
  await kit.answer({ code: kit.code })
  expect(
    events.filter(({ type }) => type === 'challenge').map((event) => 'challenge' in event && event.challenge),
  ).toEqual(['sign-in', 'SELECT_MFA_TYPE', 'SMS_MFA', 'SELECT_MFA_TYPE', 'EMAIL_OTP'])
  expect(events.at(-1)).toEqual({
    type: 'signed-in',
    challenges: ['sign-in', 'SELECT_MFA_TYPE', 'EMAIL_OTP'],
  })
})
