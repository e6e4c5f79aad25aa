import { describe, expect, test } from 'vitest'
import type { PoolOptions, Triggers } from '../../../src/pool/index.js'
import { asClient, asUser, day, hour, toList } from '../as-user.js'
import { right } from '../kit-session.js'
import { createPoolClient, expectException } from '../pool-client.js'

const email = 'ada@example.com'
const phone = '+15555551234'

/** Opens a pool without users. */
function open(options: PoolOptions = {}) {
  const door = createPoolClient({ users: [], ...options })
  const call = asClient(door)
  const { pool } = door
  return {
    ...door,
    call,
    pool,
    code: (to?: string) => pool.outbox.latest(to)?.code ?? '',
    signUp: (attributes: Record<string, string> = { email }, more: object = {}) =>
      call('SignUp', { Password: right, UserAttributes: toList(attributes), ...more }),
    confirm: (ConfirmationCode: string, more: object = {}) =>
      call('ConfirmSignUp', { ConfirmationCode, ...more }),
    look: (Username = 'ada') => door.call('AdminGetUser', { UserPoolId: pool.id, Username }),
    signIn: (Username = 'ada') => asUser(door, Username),
  }
}

const valuesOf = ({ UserAttributes }: { UserAttributes: { Name: string; Value: string }[] }) =>
  Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]))

const classic: PoolOptions = { clients: [{ id: 'classic', explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }] }
const legacy = { clients: [{ id: 'legacy', preventUserExistenceErrors: false }] }

describe('SignUp', () => {
  test('SignUp creates an account that waits for the code which it sends', async () => {
    const { signUp, look, pool } = open()
    const { UserSub, Session, ...answer } = await signUp()
    expect(answer).toEqual({
      UserConfirmed: false,
      CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    })
    expect(Session).toMatch(/^AYABe/)
    expect(pool.outbox.latest()).toMatchObject({
      to: email,
      purpose: 'sign-up',
      code: expect.stringMatching(/^\d{6}$/),
    })
    expect(await look()).toMatchObject({ Username: 'ada', UserStatus: 'UNCONFIRMED' })
    expect(valuesOf(await look())).toMatchObject({ sub: UserSub, email })
  })

  test('SignUp returns no session where the client does not have USER_AUTH', async () => {
    const { signUp, confirm, code } = open(classic)
    expect(await signUp()).not.toHaveProperty('Session')
    expect(await confirm(code())).toEqual({})
  })

  test('the code goes to the phone where both addresses need one', async () => {
    const { signUp, confirm, code, look } = open({ autoVerifiedAttributes: ['email', 'phone_number'] })
    const { CodeDeliveryDetails } = await signUp({ email, phone_number: phone })
    expect(CodeDeliveryDetails).toEqual({
      Destination: '+*******1234',
      DeliveryMedium: 'SMS',
      AttributeName: 'phone_number',
    })
    await confirm(code(phone))
    expect(valuesOf(await look())).toMatchObject({ phone_number_verified: 'true' })
    expect(valuesOf(await look()).email_verified).not.toBe('true')
  })

  test('the pool sends nothing where it verifies nothing', async () => {
    const { signUp, pool } = open({ autoVerifiedAttributes: [] })
    expect(await signUp()).not.toHaveProperty('CodeDeliveryDetails')
    expect(pool.outbox.messages).toEqual([])
  })

  test('a username is accepted once', async () => {
    const { signUp } = open()
    await signUp()
    await expectException(signUp(), 'UsernameExists', 'User already exists')
    await expectException(signUp({ email }, { Username: 'ADA' }), 'UsernameExists', 'User already exists')
  })

  test('a username that two requests want at the same moment is accepted once', async () => {
    const { signUp, look } = open()
    const both = await Promise.allSettled([signUp(), signUp()])
    const [made] = both.filter(({ status }) => status === 'fulfilled')
    expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    const { UserSub } = (made as PromiseFulfilledResult<{ UserSub: string }>).value
    expect(valuesOf(await look()).sub).toBe(UserSub)
  })

  test('passwords that fit the policy are accepted', async () => {
    const { signUp, look } = open()
    const complaint = 'Password did not conform with policy: Password must have symbol characters'
    await expectException(signUp({ email }, { Password: 'Nosymbol1' }), 'InvalidPassword', complaint)
    await expectException(look(), 'UserNotFound')
  })

  test.each([undefined, ''])(
    'a password (and not %o) is required where there is no other way to sign in',
    async (Password) => {
      await expectException(open().signUp({ email }, { Password }), 'InvalidParameter', "at 'password'")
      await expectException(
        open({ policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] } }).signUp({ email }, { Password }),
        'InvalidParameter',
        "at 'password'",
      )
      const { UserConfirmed } = await open({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } }).signUp(
        { email },
        { Password },
      )
      expect(UserConfirmed).toBe(false)
    },
  )

  test('SignUp is closed where administrators alone create accounts', async () => {
    await expectException(
      open({ selfSignUp: false }).signUp(),
      'NotAuthorized',
      'SignUp is not permitted for this user pool',
    )
  })

  test.each([
    ['writing what the client may not', { email, nickname: 'A' }, 'NotAuthorized', 'unauthorized attribute'],
    [
      'an address that the user calls verified',
      { email, email_verified: 'true' },
      'NotAuthorized',
      'unauthorized attribute',
    ],
    ['lacking what is required', { name: 'Ada' }, 'InvalidParameter', 'email: The attribute is required'],
    ['leaving empty what is required', { email: '' }, 'InvalidParameter', 'email: The attribute is required'],
    ['no e-mail address', { email: 'ada' }, 'InvalidParameter', 'Invalid email address format.'],
    ['no phone number', { email, phone_number: '555' }, 'InvalidParameter', 'Invalid phone number format.'],
    [
      'an attribute that is not in the schema',
      { email, 'custom:x': '1' },
      'InvalidParameter',
      'Attribute does not exist in the schema',
    ],
  ])('SignUp rejects %s', async (_, attributes, exception, words) => {
    const writeAttributes = ['email', 'name', 'phone_number', 'custom:x', 'email_verified']
    const door = open({
      clients: [{ id: 'narrow', writeAttributes }],
      attributes: [{ name: 'email', required: true }],
    })
    await expectException(door.signUp(attributes as Record<string, string>), exception, words)
    await expectException(door.look(), 'UserNotFound')
  })

  test('checks the hash of the secret before all else', async () => {
    const door = open({ clients: [{ id: 'secretive', secret: 'a'.repeat(51) }], selfSignUp: false })
    await expectException(door.signUp(), 'NotAuthorized', 'SECRET_HASH was not received')
    await expectException(
      door.signUp({ email }, { SecretHash: 'wrong' }),
      'NotAuthorized',
      'Unable to verify secret hash',
    )
  })
})

describe('SignUp with an address as the username', () => {
  const byEmail: PoolOptions = { usernameAttributes: ['email'] }

  test('the username is a generated id', async () => {
    const { signUp, look } = open(byEmail)
    const { UserSub } = await signUp({}, { Username: email })
    const user = await look(email)
    expect(user.Username).toBe(UserSub)
    expect(valuesOf(user)).toMatchObject({ email, sub: UserSub })
  })

  test('only an address will do, and only once', async () => {
    const { signUp } = open(byEmail)
    await expectException(signUp({}, { Username: 'ada' }), 'InvalidParameter', 'Username should be an email.')
    await signUp({}, { Username: email })
    await expectException(
      signUp({}, { Username: email }),
      'UsernameExists',
      'An account with the given email already exists.',
    )
    await expectException(
      open({ usernameAttributes: ['email', 'phone_number'] }).signUp(),
      'InvalidParameter',
      'Username should be either an email or a phone number.',
    )
  })

  test('the address is what was typed as the username, even if the attributes say otherwise', async () => {
    const { signUp, confirm, code, look } = open(byEmail)
    await signUp({ email: 'other@example.com' }, { Username: email })
    await confirm(code(email), { Username: email })
    expect(valuesOf(await look(email)).email).toBe(email)
  })
})

describe('SignUp with an address as an alias', () => {
  const aliased: PoolOptions = { aliasAttributes: ['email', 'preferred_username'] }

  test('the username is none', async () => {
    await expectException(
      open(aliased).signUp({ email }, { Username: email }),
      'InvalidParameter',
      'Username cannot be of email format, since user pool is configured for email alias.',
    )
  })

  test('it counts once it is proved, and for one user alone', async () => {
    const { signUp, confirm, code, look } = open(aliased)
    await signUp()
    const first = code()
    await signUp({ email }, { Username: 'bob' })
    await expectException(look(email), 'UserNotFound')
    await confirm(first)
    expect((await look(email)).Username).toBe('ada')

    const ConfirmationCode = code()
    const asBob = { Username: 'bob' }
    await expectException(
      confirm(ConfirmationCode, asBob),
      'AliasExists',
      'An account with the email already exists.',
    )
    expect((await look('bob')).UserStatus).toBe('UNCONFIRMED')
    await confirm(ConfirmationCode, { ...asBob, ForceAliasCreation: true })
    expect((await look(email)).Username).toBe('bob')
    expect(valuesOf(await look('ada')).email_verified).toBe('false')
  })

  test('a preferred username has to wait', async () => {
    await expectException(
      open(aliased).signUp({ email, preferred_username: 'countess' }),
      'InvalidParameter',
      'Preferred username cannot be provided for unconfirmed account',
    )
    await open().signUp({ email, preferred_username: 'countess' })
  })
})

describe('ConfirmSignUp', () => {
  test('ConfirmSignUp confirms the account and verifies the address', async () => {
    const { signUp, confirm, code, look, signIn } = open()
    await signUp()
    await expectException(signIn(), 'UserNotConfirmed', 'User is not confirmed.')
    await confirm(code())
    expect(await look()).toMatchObject({ UserStatus: 'CONFIRMED' })
    expect(valuesOf(await look())).toMatchObject({ email_verified: 'true' })
    await signIn()
  })

  test('a right code is accepted after a wrong one', async () => {
    const { signUp, confirm, code } = open()
    await signUp()
    await expectException(
      confirm('wrong'),
      'CodeMismatch',
      'Invalid verification code provided, please try again.',
    )
    await confirm(code())
  })

  test('a code expires after too many wrong codes, until there is a new one', async () => {
    const { signUp, confirm, code, call } = open()
    await signUp()
    for (let i = 0; i < 15; i++) await expectException(confirm('wrong'), 'CodeMismatch')
    await expectException(confirm(code()), 'TooManyFailedAttempts', 'Failed attempt limit exceeded')
    await call('ResendConfirmationCode')
    await confirm(code())
  })

  test('a code is valid for one day', async () => {
    const { signUp, confirm, code, advance } = open(classic)
    await signUp()
    advance(day + 1)
    await expectException(
      confirm(code()),
      'ExpiredCode',
      'Invalid code provided, please request a code again.',
    )
  })

  test('only the newest code is accepted', async () => {
    const { signUp, confirm, code, call } = open()
    await signUp()
    const first = code()
    await call('ResendConfirmationCode')
    expect(code()).not.toBe(first)
    await expectException(
      confirm(first),
      'ExpiredCode',
      'Invalid code provided, please request a code again.',
    )
    await confirm(code())
  })

  test('an account is confirmed once', async () => {
    const { signUp, confirm, code } = open()
    await signUp()
    await confirm(code())
    await expectException(
      confirm(code()),
      'NotAuthorized',
      'User cannot be confirmed. Current status is CONFIRMED',
    )
    await expectException(confirm('wrong'), 'NotAuthorized', 'Current status is CONFIRMED')
  })

  test('an account that is confirmed twice at the same moment is confirmed once', async () => {
    const { signUp, confirm, code } = open()
    await signUp()
    const both = await Promise.allSettled([confirm(code()), confirm(code())])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('only the address that the code went to is verified', async () => {
    const { signUp, confirm, code, look, pool } = open()
    await signUp()
    await pool('AdminUpdateUserAttributes', {
      UserPoolId: pool.id,
      Username: 'ada',
      UserAttributes: toList({ email: 'other@example.com' }),
    })
    await confirm(code(email))
    expect(await look()).toMatchObject({ UserStatus: 'CONFIRMED' })
    expect(valuesOf(await look()).email_verified).not.toBe('true')
  })

  test('a disabled account is reported only to a caller with the right code', async () => {
    const { signUp, confirm, code, pool } = open()
    await signUp()
    await pool('AdminDisableUser', { UserPoolId: pool.id, Username: 'ada' })
    await expectException(confirm('wrong'), 'CodeMismatch')
    await expectException(confirm(code()), 'NotAuthorized', 'User is disabled.')
  })
})

describe('The session of a sign-up', () => {
  test('a session of SignUp signs in immediately, once', async () => {
    const { signUp, confirm, code, initiate } = open()
    await signUp()
    const { Session } = await confirm(code())
    const { AuthenticationResult } = await initiate('USER_AUTH', {}, { Session })
    expect(AuthenticationResult).toHaveProperty('AccessToken')
    await expectException(
      initiate('USER_AUTH', {}, { Session }),
      'NotAuthorized',
      'session can only be used once',
    )
  })

  test('a session of SignUp is valid for three minutes', async () => {
    const { signUp, confirm, code, initiate, advance } = open()
    await signUp()
    const { Session } = await confirm(code())
    advance(180_001)
    await expectException(initiate('USER_AUTH', {}, { Session }), 'NotAuthorized', 'session is expired')
  })

  test('a session of SignUp belongs to its user', async () => {
    const { signUp, confirm, code, initiate } = open()
    await signUp()
    const { Session } = await confirm(code())
    await signUp({ email }, { Username: 'bob' })
    await expectException(
      initiate('USER_AUTH', { USERNAME: 'bob' }, { Session }),
      'NotAuthorized',
      'Invalid session',
    )
  })

  test('a session of SignUp ends with the account', async () => {
    const { signUp, confirm, code, initiate, pool } = open()
    await signUp()
    const { Session } = await confirm(code())
    await pool('AdminDeleteUser', { UserPoolId: pool.id, Username: 'ada' })
    await signUp({ email: 'impostor@example.com' })
    await expectException(initiate('USER_AUTH', {}, { Session }), 'NotAuthorized', 'Invalid session')
  })

  test('a session of SignUp is accepted by ConfirmSignUp, and survives a wrong code', async () => {
    const { signUp, confirm, code, initiate } = open()
    const { Session } = await signUp()
    await expectException(initiate('USER_AUTH', {}, { Session }), 'NotAuthorized', 'Invalid session')
    await expectException(confirm('wrong', { Session }), 'CodeMismatch')
    const { Session: next } = await confirm(code(), { Session })
    expect((await initiate('USER_AUTH', {}, { Session: next })).AuthenticationResult).toBeDefined()
  })

  test('a session of another sign-up is rejected, and leaves the code valid', async () => {
    const { signUp, confirm, code } = open()
    await signUp()
    const right = code()
    const { Session } = await signUp({ email }, { Username: 'bob' })
    await expectException(confirm(right, { Session }), 'NotAuthorized', 'Invalid session')
    await confirm(right)
  })
})

describe('ResendConfirmationCode', () => {
  test('ResendConfirmationCode returns where the code went', async () => {
    const { signUp, call } = open()
    const { CodeDeliveryDetails } = await signUp()
    expect(await call('ResendConfirmationCode')).toEqual({ CodeDeliveryDetails })
  })

  test('a confirmed user is rejected', async () => {
    const { signUp, confirm, code, call } = open()
    await signUp()
    await confirm(code())
    await expectException(call('ResendConfirmationCode'), 'InvalidParameter', 'User is already confirmed.')
  })

  test('a pool that verifies nothing rejects the call', async () => {
    const words = 'Cannot resend codes. Auto verification not turned on.'
    const none = open({ autoVerifiedAttributes: [] })
    await none.signUp()
    await expectException(none.call('ResendConfirmationCode'), 'InvalidParameter', words)
    const noAddress = open(legacy)
    await noAddress.signUp({ name: 'Ada' })
    await expectException(noAddress.call('ResendConfirmationCode'), 'InvalidParameter', words)
  })
})

describe('ConfirmSignUp of an unknown user', () => {
  const stranger = { Username: 'eve' }

  test('an unknown user is reported to clients that may know', async () => {
    const { call, confirm } = open(legacy)
    const words = 'Username/client id combination not found.'
    await expectException(call('ResendConfirmationCode', stranger), 'UserNotFound', words)
    await expectException(confirm('123456', stranger), 'UserNotFound', words)
  })

  test('an unknown user seems to get a code, which is never right, is counted and expires', async () => {
    const { call, confirm, pool, advance } = open()
    expect(await call('ResendConfirmationCode', stranger)).toEqual({
      CodeDeliveryDetails: { Destination: 'e***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    })
    expect(pool.outbox.messages).toEqual([])
    for (let i = 0; i < 15; i++) await expectException(confirm('123456', stranger), 'CodeMismatch')
    await expectException(confirm('123456', stranger), 'TooManyFailedAttempts')
    await call('ResendConfirmationCode', stranger)
    advance(day + 1)
    await expectException(confirm('123456', stranger), 'ExpiredCode')
  })

  test('an unknown user gets the answer of a user with a wrong code, with or without a request', async () => {
    const { confirm, signUp } = open()
    await signUp()
    const tell = (who: object) =>
      confirm('123456', who).then(
        () => 'confirmed',
        ({ exception, text }) => ({ exception, text }),
      )
    const told: unknown[] = []
    for (let i = 0; i < 17; i++) {
      const answers = [await tell({}), await tell(stranger)]
      expect(answers[1]).toEqual(answers[0])
      told.push(answers[0])
    }
    expect(told[0]).toEqual({
      exception: 'CodeMismatchException',
      text: 'Invalid verification code provided, please try again.',
    })
    expect(told.at(-1)).toMatchObject({ exception: 'TooManyFailedAttemptsException' })
  })

  test('an unknown user seems to have the address that was typed', async () => {
    const { call } = open({ autoVerifiedAttributes: ['phone_number', 'email'] })
    const told = async (Username: string) =>
      (await call('ResendConfirmationCode', { Username })).CodeDeliveryDetails
    expect(await told('+15555550000')).toMatchObject({ Destination: '+*******0000', DeliveryMedium: 'SMS' })
    expect(await told('z@acme.test')).toMatchObject({ Destination: 'z***@a***', DeliveryMedium: 'EMAIL' })
    expect(await told('eve')).toMatchObject({ Destination: expect.stringMatching(/^\+\*{7}\d{4}$/) })
    expect(await told('eve')).toEqual(await told('EVE'))
  })

  test('an unknown user can sign up', async () => {
    const { call, signUp, confirm, code } = open()
    await call('ResendConfirmationCode', stranger)
    await signUp({ email }, stranger)
    await confirm(code(), stranger)
  })
})

describe('The triggers of a sign-up', () => {
  type EventOf<N extends keyof Triggers> = Parameters<NonNullable<Triggers[N]>>[0]

  test('PreSignUp gets all data, and none of its data is kept', async () => {
    const events: EventOf<'PreSignUp'>[] = []
    const { signUp, look } = open({ triggers: { PreSignUp: (event) => void events.push(event) } })
    await signUp({ email }, { ValidationData: toList({ invite: '42' }), ClientMetadata: { from: 'web' } })
    expect(events).toMatchObject([
      {
        triggerSource: 'PreSignUp_SignUp',
        userName: 'ada',
        request: {
          userAttributes: { email },
          validationData: { invite: '42' },
          clientMetadata: { from: 'web' },
        },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ])
    expect(valuesOf(await look())).not.toHaveProperty('invite')
  })

  test('PreSignUp can refuse', async () => {
    const { signUp, look } = open({
      triggers: {
        PreSignUp() {
          throw new Error('By invitation only')
        },
      },
    })
    await expectException(signUp(), 'UserLambdaValidation', 'PreSignUp failed with error By invitation only.')
    await expectException(look(), 'UserNotFound')
  })

  test('PreSignUp can confirm the account and verify addresses, and then nothing is sent', async () => {
    const events: string[] = []
    const { signUp, look, initiate, pool } = open({
      triggers: {
        PreSignUp({ response }) {
          response.autoConfirmUser = true
          response.autoVerifyEmail = true
        },
        PostConfirmation: ({ triggerSource }) => void events.push(triggerSource),
      },
    })
    const { Session, ...answer } = await signUp()
    expect(answer).toEqual({ UserConfirmed: true, UserSub: expect.any(String) })
    expect(pool.outbox.messages).toEqual([])
    expect(events).toEqual(['PostConfirmation_ConfirmSignUp'])
    expect(await look()).toMatchObject({ UserStatus: 'CONFIRMED' })
    expect(valuesOf(await look())).toMatchObject({ email_verified: 'true' })
    expect((await initiate('USER_AUTH', {}, { Session })).AuthenticationResult).toBeDefined()
  })

  test('PreSignUp can verify the phone number, and the code goes to the e-mail address', async () => {
    const { signUp } = open({
      autoVerifiedAttributes: ['email', 'phone_number'],
      triggers: {
        PreSignUp({ response }) {
          response.autoVerifyPhone = true
        },
      },
    })
    const { UserConfirmed, CodeDeliveryDetails } = await signUp({ email, phone_number: phone })
    expect({ UserConfirmed, CodeDeliveryDetails }).toMatchObject({
      UserConfirmed: false,
      CodeDeliveryDetails: { AttributeName: 'email' },
    })
    await expectException(signUp({ email }, { Username: 'bob' }), 'InvalidLambdaResponse')
  })

  test('an address that PreSignUp verifies becomes the alias of the newest user', async () => {
    const { signUp, look } = open({
      aliasAttributes: ['email'],
      triggers: {
        PreSignUp({ response }) {
          response.autoConfirmUser = true
          response.autoVerifyEmail = true
        },
      },
    })
    await signUp()
    await signUp({ email }, { Username: 'bob' })
    expect((await look(email)).Username).toBe('bob')
    expect(valuesOf(await look('ada')).email_verified).toBe('false')
  })

  test('A name that goes while PreSignUp thinks is taken', async () => {
    let calls = 0
    const door: ReturnType<typeof open> = open({
      triggers: {
        async PreSignUp() {
          if (calls++ === 0) await door.signUp({ email: 'first@example.com' })
        },
      },
    })
    await expectException(door.signUp(), 'UsernameExists')
    expect(valuesOf(await door.look()).email).toBe('first@example.com')
  })

  test('CustomMessage has its own words for each of the two codes', async () => {
    const { signUp, call, pool } = open({
      triggers: {
        CustomMessage({ triggerSource, request, response }) {
          response.emailSubject = triggerSource
          response.emailMessage = `Dear ${request.usernameParameter}: ${request.codeParameter}`
        },
      },
    })
    await signUp()
    await call('ResendConfirmationCode')
    const [first, second] = pool.outbox.messages
    expect(first).toMatchObject({ subject: 'CustomMessage_SignUp', text: `Dear ada: ${first?.code}` })
    expect(second).toMatchObject({ subject: 'CustomMessage_ResendCode', text: `Dear ada: ${second?.code}` })
  })

  test('A message that can’t be made leaves an account that can ask for another', async () => {
    let broken = true
    const { signUp, call, confirm, code } = open({
      triggers: {
        CustomMessage() {
          if (broken) throw new Error('no template')
        },
      },
    })
    await expectException(signUp(), 'UserLambdaValidation', 'CustomMessage failed with error no template.')
    broken = false
    await call('ResendConfirmationCode')
    await confirm(code())
  })

  test('PostConfirmation comes after the fact', async () => {
    const events: EventOf<'PostConfirmation'>[] = []
    const { signUp, confirm, code, look } = open({
      triggers: {
        PostConfirmation(event) {
          events.push(event)
          throw new Error('too late')
        },
      },
    })
    await signUp()
    await expectException(confirm(code(), { ClientMetadata: { from: 'web' } }), 'UserLambdaValidation')
    expect(events).toMatchObject([
      {
        triggerSource: 'PostConfirmation_ConfirmSignUp',
        request: {
          userAttributes: { email_verified: 'true', 'cognito:user_status': 'CONFIRMED' },
          clientMetadata: { from: 'web' },
        },
      },
    ])
    expect(await look()).toMatchObject({ UserStatus: 'CONFIRMED' })
  })
})

describe('The hourly quotas', () => {
  const words = 'Attempt limit exceeded, please try after some time.'

  test('allow five codes and fifteen tries', async () => {
    const { signUp, call, confirm, advance } = open({ quirks: { quotas: true } })
    await signUp()
    for (let i = 0; i < 5; i++) await call('ResendConfirmationCode')
    await expectException(call('ResendConfirmationCode'), 'LimitExceeded', words)
    for (let i = 0; i < 15; i++) await expectException(confirm('wrong'), 'CodeMismatch')
    await expectException(confirm('wrong'), 'LimitExceeded', words)
    advance(hour)
    await call('ResendConfirmationCode')
  })

  test('hold for those who do not exist', async () => {
    const { call } = open({ quirks: { quotas: true } })
    const ask = () => call('ResendConfirmationCode', { Username: 'eve' })
    for (let i = 0; i < 5; i++) await ask()
    await expectException(ask(), 'LimitExceeded', words)
  })

  test('quotas are off by default', async () => {
    const { signUp, call } = open()
    await signUp()
    for (let i = 0; i < 6; i++) await call('ResendConfirmationCode')
  })
})
