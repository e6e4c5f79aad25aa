/** The number of digits of a code, where the sign-in so far reveals it: a form can then submit the code by itself. */
import { describe, expect, test } from 'vitest'
import type { AuthConfig } from '../../src/core.js'
import {
  challengeReply,
  type ExpectedCall,
  expectCall,
  expectPassword,
  expectSrp,
  mapStorage,
  mockSession,
  userId,
} from '../mock-cognito.js'
import { createKitSession, right } from '../pool/kit-session.js'

const emailOtp = challengeReply('EMAIL_OTP', { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL' })
const choice = (...names: string[]) => challengeReply('SELECT_CHALLENGE', {}, { AvailableChallenges: names })
const responds = (reply: ExpectedCall['reply']) => expectCall('RespondToAuthChallenge', {}, reply)
const begins = (reply: ExpectedCall['reply']) => expectCall('InitiateAuth', {}, reply)

const jane = { username: 'jane' }
const withPassword = { ...jane, password: 'correct horse' }
const password = { password: 'correct horse' }
const userAuth = { flow: 'USER_AUTH' } as const

type Way = readonly [lines: readonly ExpectedCall[], answers: readonly object[], config?: Partial<AuthConfig>]

async function codeLengthAfter([lines, answers, config = {}]: Way) {
  const pool = mockSession(lines, config)
  for (const values of answers) await pool.answer(values)
  return pool.expectChallenge('EMAIL_OTP').codeLength
}

const second: { readonly [how: string]: Way } = {
  'a password that was sent': [[expectPassword(emailOtp)], [withPassword]],
  'a password that was proved by SRP': [
    expectSrp(password, { operation: 'InitiateAuth' }, emailOtp),
    [withPassword],
    { flow: 'USER_SRP_AUTH' },
  ],
  'a preferred password': [
    [begins(emailOtp)],
    [withPassword],
    { ...userAuth, preferredChallenge: 'PASSWORD' },
  ],
  'a preferred password by SRP': [
    expectSrp(password, { operation: 'InitiateAuth', Session: 's' }, emailOtp),
    [withPassword],
    { ...userAuth, preferredChallenge: 'PASSWORD_SRP' },
  ],
  'a password that was chosen': [
    [begins(choice('PASSWORD', 'SMS_OTP')), responds(emailOtp)],
    [jane, { choice: 'PASSWORD' }, password],
    userAuth,
  ],
  'a password that was chosen, by SRP': [
    [
      begins(choice('PASSWORD_SRP', 'SMS_OTP')),
      ...expectSrp(password, { operation: 'RespondToAuthChallenge', Session: 's' }, emailOtp),
    ],
    [jane, { choice: 'PASSWORD_SRP' }, password],
    userAuth,
  ],
  'a password that Cognito asks for': [
    [begins(challengeReply('PASSWORD')), responds(emailOtp)],
    [jane, password],
    userAuth,
  ],
  'a new password': [
    [expectPassword(challengeReply('NEW_PASSWORD_REQUIRED')), responds(emailOtp)],
    [withPassword, { password: 'a new one' }],
  ],
  'the choice of a second factor': [
    [
      expectPassword(challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' })),
      responds(emailOtp),
    ],
    [withPassword, { choice: 'EMAIL_OTP' }],
  ],
  'the address for it': [
    [expectPassword(challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["EMAIL_OTP"]' })), responds(emailOtp)],
    [withPassword, { email: 'jane@example.com' }],
  ],
  'the name that AWS has for the second factor alone': [
    [begins(challengeReply('EMAIL_MFA'))],
    [jane],
    { flow: 'CUSTOM_AUTH' },
  ],
  'a custom challenge, with the parameter of a second factor': [
    [
      begins(challengeReply('CUSTOM_CHALLENGE', { question: '2+2' })),
      responds(challengeReply('EMAIL_OTP', { USER_ID_FOR_SRP: userId })),
    ],
    [jane, { answer: '4' }],
    { flow: 'CUSTOM_AUTH' },
  ],
}

test.each(Object.entries(second))('an e-mail code after %s has six digits', async (_, way) => {
  expect(await codeLengthAfter(way)).toBe(6)
})

const first: { readonly [how: string]: Way } = {
  'is preferred': [[begins(emailOtp)], [jane], { ...userAuth, preferredChallenge: 'EMAIL_OTP' }],
  'was chosen': [
    [begins(choice('EMAIL_OTP', 'PASSWORD')), responds(emailOtp)],
    [jane, { choice: 'EMAIL_OTP' }],
    userAuth,
  ],
  'is the only factor': [[begins(choice('EMAIL_OTP')), responds(emailOtp)], [jane], userAuth],
  'comes in place of a preferred password by SRP': [
    [begins(emailOtp)],
    [withPassword],
    { ...userAuth, preferredChallenge: 'PASSWORD_SRP' },
  ],
}

test.each(Object.entries(first))('an e-mail code that %s has eight digits', async (_, way) => {
  expect(await codeLengthAfter(way)).toBe(8)
})

test('the length of an e-mail code is unknown where a Lambda asks for it', async () => {
  const lines = [begins(challengeReply('CUSTOM_CHALLENGE', { question: '2+2' })), responds(emailOtp)]
  const way = [lines, [jane, { answer: '4' }], { flow: 'CUSTOM_AUTH' }] as const
  expect(await codeLengthAfter(way)).toBeUndefined()
})

test.each([
  ['SMS_MFA', 6],
  ['SMS_OTP', 8],
  ['SOFTWARE_TOKEN_MFA', 6],
] as const)('the length of a %s code follows from its name', async (name, codeLength) => {
  const pool = mockSession([expectPassword(challengeReply(name))])
  await pool.signIn()
  expect(pool.expectChallenge(name)).toMatchObject({ codeLength })
})

test('the set-up of an app, a new account and a new password take six digits', async () => {
  const setup = mockSession([
    expectPassword(challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' })),
    expectCall('AssociateSoftwareToken', {}, { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'second' }),
  ])
  await setup.signIn()
  expect(setup.expectChallenge('MFA_SETUP')).toMatchObject({ method: 'app', codeLength: 6 })
  const { session, expectChallenge } = mockSession([])
  session.goTo('confirm-sign-up')
  expect(expectChallenge('confirm-sign-up').codeLength).toBe(6)
  session.goTo('reset-password')
  expect(expectChallenge('reset-password').codeLength).toBe(6)
})

test('the length is still known after another code and after a reload', async () => {
  const tab = new Map<string, string>()
  const lines = [begins(emailOtp), begins(emailOtp)]
  const config = {
    ...userAuth,
    preferredChallenge: 'EMAIL_OTP',
    resendCooldownSeconds: 0,
    resume: mapStorage(tab),
  }
  const pool = mockSession(lines, config)
  await pool.answer(jane)
  await pool.session.resend()
  expect(pool.expectChallenge('EMAIL_OTP').codeLength).toBe(8)
  expect(mockSession([], config).expectChallenge('EMAIL_OTP').codeLength).toBe(8)
})

describe('with a real pool, the code that was sent has as many digits as the challenge says', () => {
  const attributes = { email: 'ada@example.com', phone_number: '+15555551234' }
  const users = [{ username: 'ada', password: right, attributes }]
  const firstFactors = { users, policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } } as const

  test.each(['EMAIL_OTP', 'SMS_OTP'] as const)('%s, chosen', async (name) => {
    const kit = await createKitSession(firstFactors, userAuth)
    await kit.answer({ username: 'ada' })
    await kit.answer({ choice: name })
    expect(kit.code).toHaveLength(kit.expectChallenge(name).codeLength ?? 0)
  })

  test.each(['EMAIL_OTP', 'SMS_MFA'] as const)('%s, as the second factor', async (name) => {
    const kit = await createKitSession({ users, mfa: { mode: 'ON', methods: [name] } })
    await kit.signIn()
    expect(kit.code).toHaveLength(kit.expectChallenge(name).codeLength ?? 0)
  })

  test('a new account, and a new password', async () => {
    const kit = await createKitSession()
    kit.session.goTo('sign-up')
    await kit.answer({ username: 'bob', password: right, attributes: { email: 'bob@example.com' } })
    expect(kit.code).toHaveLength(kit.expectChallenge('confirm-sign-up').codeLength ?? 0)
    kit.session.goTo('forgot-password')
    await kit.answer({ username: 'ada' })
    expect(kit.code).toHaveLength(kit.expectChallenge('reset-password').codeLength ?? 0)
  })
})
