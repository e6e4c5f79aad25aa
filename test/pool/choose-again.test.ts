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
    const person = await createKitSession(firstFactors, { flow: 'USER_AUTH' }, openTransport)
    await person.answer({ username: 'ada' })
    expect(person.state.canGoBack).toBeUndefined()
    await person.answer({ choice: 'EMAIL_OTP' })
    expect(person.state.canGoBack).toBe(true)
    await person.session.back()
    person.expectChallenge('SELECT_CHALLENGE')
    await person.answer({ choice: 'SMS_OTP' })
    await person.answer({ code: person.code })
    expect(person.state).toMatchObject(signedIn)
  })

  test('a user gives up the preferred factor for the choice', async () => {
    const person = await createKitSession(
      firstFactors,
      { flow: 'USER_AUTH', preferredChallenge: 'EMAIL_OTP' },
      openTransport,
    )
    await person.answer({ username: 'ada' })
    person.expectChallenge('EMAIL_OTP')
    await person.session.back()
    person.expectChallenge('SELECT_CHALLENGE')
    expect(person.state.canGoBack).toBeUndefined()
    await person.answer({ choice: 'PASSWORD_SRP' })
    person.expectChallenge('PASSWORD_SRP')
    await person.session.back()
    person.expectChallenge('SELECT_CHALLENGE')
    await person.answer({ choice: 'PASSWORD_SRP' })
    await person.answer({ password: right })
    expect(person.state).toMatchObject(signedIn)
  })

  test('a user exchanges a second factor without entering the password again', async () => {
    const person = await createKitSession(secondFactors, {}, openTransport)
    await person.signIn()
    await person.answer({ choice: 'SMS_MFA' })
    await person.session.back()
    person.expectChallenge('SELECT_MFA_TYPE')
    await person.answer({ choice: 'EMAIL_OTP' })
    await person.answer({ code: person.code })
    expect(person.state).toMatchObject(signedIn)
  })

  test('the user chooses the method to set up again', async () => {
    const methods = ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
    const person = await createKitSession(
      { users: [{ username: 'ada', password: right }], mfa: { mode: 'ON', methods } },
      {},
      openTransport,
    )
    await person.signIn()
    await person.answer({ choice: 'SOFTWARE_TOKEN_MFA' })
    expect(person.expectChallenge('MFA_SETUP').method).toBe('app')
    await person.session.back()
    expect(person.expectChallenge('MFA_SETUP').method).toBe('choose')
    await person.answer({ choice: 'EMAIL_OTP' })
    await person.answer({ email: 'ada@example.com' })
    await person.session.back()
    expect(person.expectChallenge('MFA_SETUP').method).toBe('choose')
  })
})

test('without a choice before, there is no way back to one', async () => {
  const person = await createKitSession(
    { users, mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } },
    { preferredChallenge: 'EMAIL_OTP' },
  )
  await person.signIn()
  const { challenge } = person.state
  expect(person.state.canGoBack).toBeUndefined()
  await person.session.back()
  expect(person.state).toMatchObject({ challenge, error: { code: 'sign-in-required', recovery: 'retry' } })
})

test('a session without the typed username cannot go back', async () => {
  const person = await createKitSession(secondFactors, { keepCredentials: false })
  await person.signIn()
  await person.answer({ choice: 'SMS_MFA' })
  expect(person.state.canGoBack).toBeUndefined()
})

test('a lost network keeps the challenge and the way back', async () => {
  let lost = false
  const faults = () => (lost ? ({ drop: 'request' } as const) : undefined)
  const person = await createKitSession({ ...secondFactors, faults }, {})
  await person.signIn()
  await person.answer({ choice: 'EMAIL_OTP' })
  lost = true
  await person.session.back()
  person.expectChallenge('EMAIL_OTP')
  expect(person.state).toMatchObject({
    error: { kind: 'network', recovery: 'retry' },
    canGoBack: true,
  })
  lost = false
  await person.answer({ code: person.code })
  expect(person.state).toMatchObject(signedIn)
})

test('events name the challenges and the ones that led to the sign-in', async () => {
  const events: AuthEvent[] = []
  const person = await createKitSession(secondFactors, { onEvent: (event) => events.push(event) })
  await person.signIn()
  await person.answer({ choice: 'SMS_MFA' })
  await person.session.back()
  await person.answer({ choice: 'EMAIL_OTP' })
  await person.answer({ code: person.code })
  expect(
    events.filter(({ type }) => type === 'challenge').map((event) => 'challenge' in event && event.challenge),
  ).toEqual(['sign-in', 'SELECT_MFA_TYPE', 'SMS_MFA', 'SELECT_MFA_TYPE', 'EMAIL_OTP'])
  expect(events.at(-1)).toEqual({
    type: 'signed-in',
    challenges: ['sign-in', 'SELECT_MFA_TYPE', 'EMAIL_OTP'],
  })
})
