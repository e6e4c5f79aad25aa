import { describe, expect, test } from 'vitest'
import type { PoolOptions, Triggers } from '../../../src/pool/index.js'
import { asClient, asUser, hour } from '../as-user.js'
import { right } from '../kit-session.js'
import { createPoolClient, expectException } from '../pool-client.js'

const email = 'ada@example.com'
const phone = '+15555551234'
const fresh = 'Better-h0rse'
const legacy = { clients: [{ id: 'legacy', preventUserExistenceErrors: false }] }
const ada = { username: 'ada', password: right, attributes: { email } }

/** A pool in which `ada` may have forgotten her password. */
function open(options: PoolOptions = {}) {
  const door = createPoolClient(options)
  const { pool } = door
  const call = asClient(door)
  return {
    ...door,
    call,
    pool,
    code: (to?: string) => pool.outbox.latest(to)?.code ?? '',
    forget: (more: object = {}) => call('ForgotPassword', more),
    reset: (ConfirmationCode: string, more: object = {}) =>
      call('ConfirmForgotPassword', { ConfirmationCode, Password: fresh, ...more }),
    signIn: (password = right) => asUser(door, 'ada', password),
    admin: (operation: string, more: object = {}) =>
      door.call(operation, { UserPoolId: pool.id, Username: 'ada', ...more }),
  }
}

const byEmail = {
  CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
}

describe('ForgotPassword', () => {
  test('the code goes to the verified address', async () => {
    const { forget, pool } = open()
    expect(await forget()).toEqual(byEmail)
    expect(pool.outbox.latest()).toMatchObject({ to: email, purpose: 'reset-password' })
    expect(pool.outbox.latest()?.code).toMatch(/^\d{6}$/)
  })

  test('the code follows the order of the pool', async () => {
    const { forget } = open({
      users: [{ ...ada, attributes: { email, phone_number: phone } }],
      accountRecovery: ['verified_phone_number', 'verified_email'],
    })
    expect((await forget()).CodeDeliveryDetails).toMatchObject({ Destination: '+*******1234' })
  })

  test('the code does not go to the address of the second factor', async () => {
    const { forget } = open({
      mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA'] },
      accountRecovery: ['verified_phone_number', 'verified_email'],
      users: [{ ...ada, attributes: { email, phone_number: phone }, mfa: { preferred: 'SMS_MFA' } }],
    })
    expect(await forget()).toEqual(byEmail)
  })

  const unverified = { users: [{ ...ada, attributes: { email, email_verified: 'false' } }] }

  test('a verified address is required', async () => {
    await expectException(
      open({ ...legacy, ...unverified }).forget(),
      'InvalidParameter',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    )
  })

  test.each([
    ['LEGACY', legacy],
    ['ENABLED', {}],
  ])(
    'ForgotPassword of an unconfirmed user succeeds and sends nothing, where existence is %s',
    async (_, options) => {
      for (const attributes of [{ email }, { email, email_verified: 'true' }]) {
        const { forget, pool } = open({ ...options, users: [{ ...ada, status: 'UNCONFIRMED', attributes }] })
        expect(await forget()).toEqual(byEmail)
        expect(pool.outbox.messages).toEqual([])
      }
    },
  )

  test('only an administrator can reset the password, where the pool says so', async () => {
    const { forget } = open({ accountRecovery: ['admin_only'] })
    const words = 'Contact administrator to reset password.'
    await expectException(forget(), 'NotAuthorized', words)
    await expectException(forget({ Username: 'eve' }), 'NotAuthorized', words)
  })

  test('a temporary password is not replaced', async () => {
    const { forget } = open({ users: [{ ...ada, temporary: true }] })
    await expectException(forget(), 'NotAuthorized', 'User password cannot be reset in the current state.')
  })

  test('a disabled user is rejected', async () => {
    const { forget } = open({ ...legacy, users: [{ ...ada, disabled: true }] })
    await expectException(forget(), 'NotAuthorized', 'User is disabled.')
  })

  test.each([
    ['has no verified address', unverified],
    ['is disabled', { users: [{ ...ada, disabled: true }] }],
  ])('a user who %s is not reported where users are hidden', async (_, options) => {
    const { forget, reset, pool } = open(options)
    await expectException(reset('123456'), 'ExpiredCode')
    expect(await forget()).toEqual(byEmail)
    expect(pool.outbox.messages).toEqual([])
    await expectException(reset('123456'), 'CodeMismatch')
  })

  test('checks the hash of the secret', async () => {
    const { forget } = open({ clients: [{ id: 'secretive', secret: 'a'.repeat(51) }] })
    await expectException(forget(), 'NotAuthorized', 'SECRET_HASH was not received')
  })
})

describe('ConfirmForgotPassword', () => {
  test('ConfirmForgotPassword sets the new password and signs no user in', async () => {
    const { forget, reset, code, signIn } = open()
    await forget()
    expect(await reset(code())).toEqual({})
    await signIn(fresh)
    await expectException(signIn(right), 'NotAuthorized', 'Incorrect username or password.')
  })

  test('a code is accepted once', async () => {
    const { forget, reset, code } = open()
    await forget()
    await reset(code())
    await expectException(reset(code()), 'ExpiredCode', 'Invalid code provided, please request a code again.')
  })

  test('a code that comes twice at the same moment is accepted once', async () => {
    const { forget, reset, code, signIn } = open()
    await forget()
    const passwords = ['First-h0rse', 'Second-h0rse']
    const both = await Promise.allSettled(passwords.map((Password) => reset(code(), { Password })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await signIn(passwords[both.findIndex(({ status }) => status === 'fulfilled')])
  })

  test('a code is valid for one hour', async () => {
    const { forget, reset, code, advance } = open()
    await forget()
    advance(hour)
    await expectException(reset('wrong'), 'CodeMismatch')
    advance(1)
    await expectException(reset(code()), 'ExpiredCode')
  })

  test('only the newest code is accepted', async () => {
    const { forget, reset, code } = open()
    await forget()
    const first = code()
    await forget()
    await expectException(reset(first), 'ExpiredCode', 'Invalid code provided, please request a code again.')
    await reset(code())
  })

  test('a code must have been requested', async () => {
    await expectException(open().reset('123456'), 'ExpiredCode')
  })

  test('a code that went to a former address is rejected', async () => {
    const { admin, code, forget, reset } = open()
    await forget()
    const former = code()
    const UserAttributes = [
      { Name: 'email', Value: 'new@example.com' },
      { Name: 'email_verified', Value: 'true' },
    ]
    await admin('AdminUpdateUserAttributes', { UserAttributes })
    await expectException(reset(former), 'ExpiredCode')
    await forget()
    await reset(code('new@example.com'))
  })

  test('a code expires after too many wrong codes', async () => {
    const { forget, reset, code } = open()
    await forget()
    for (let i = 0; i < 15; i++) await expectException(reset('wrong'), 'CodeMismatch')
    await expectException(reset(code()), 'TooManyFailedAttempts')
  })

  test('a code stays valid after a password that breaks the policy', async () => {
    const { forget, reset, code } = open({ policies: { password: { passwordHistorySize: 1 } } })
    await forget()
    await expectException(
      reset(code(), { Password: 'lowercase' }),
      'InvalidPassword',
      'does not conform to policy',
    )
    await expectException(reset(code(), { Password: right }), 'PasswordHistoryPolicyViolation')
    await expectException(reset('wrong', { Password: 'lowercase' }), 'CodeMismatch')
    await reset(code())
  })

  test('a password that an administrator asked for is set', async () => {
    const { admin, reset, code, signIn } = open()
    await admin('AdminResetUserPassword')
    await expectException(signIn(), 'PasswordResetRequired')
    await reset(code())
    await signIn(fresh)
    expect(await admin('AdminGetUser')).toMatchObject({ UserStatus: 'CONFIRMED' })
  })

  test('a lock ends', async () => {
    const { forget, reset, code, signIn } = open()
    for (let i = 0; i < 5; i++) await expectException(signIn('Wrong-h0rse'), 'NotAuthorized')
    await expectException(signIn(), 'NotAuthorized', 'Password attempts exceeded')
    await forget()
    await reset(code())
    await signIn(fresh)
  })

  test('users who are signed in stay signed in', async () => {
    const { forget, reset, code, signIn } = open()
    const before = await signIn()
    await forget()
    await reset(code())
    expect(await before('GetUser')).toMatchObject({ Username: 'ada' })
  })

  test.each([
    ['was disabled', 'AdminDisableUser', {}, 'User is disabled.'],
    [
      'got a temporary password',
      'AdminSetUserPassword',
      { Password: 'Interim-h0rse', Permanent: false },
      'User password cannot be reset in the current state.',
    ],
  ])('a user who %s meanwhile is rejected with the right code', async (_, operation, more, words) => {
    const { forget, reset, code, admin } = open()
    await forget()
    await admin(operation, more)
    await expectException(reset('wrong'), 'CodeMismatch')
    await expectException(reset(code()), 'NotAuthorized', words)
  })

  test('an account that was never confirmed stays closed', async () => {
    const attributes = { ...ada.attributes, email_verified: 'true' }
    const { forget, reset } = open({ users: [{ ...ada, status: 'UNCONFIRMED', attributes }] })
    await forget()
    await expectException(reset('123456'), 'CodeMismatch')
  })

  test('a user who is deleted while the password is prepared is rejected', async () => {
    let deleting: Promise<unknown> | undefined
    const watch = { on: false }
    const door = open({
      random(length) {
        // The salt of the new password is what is asked for first, once the code was found right.
        if (watch.on) deleting ??= door.admin('AdminDeleteUser')
        return crypto.getRandomValues(new Uint8Array(length))
      },
    })
    await door.forget()
    watch.on = true
    await expectException(door.reset(door.code()), 'ExpiredCode')
    expect(await deleting).toEqual({})
  })
})

describe('ForgotPassword of an unknown user', () => {
  const eve = { Username: 'eve' }

  test('an unknown user is reported to clients that may know', async () => {
    const { forget, reset } = open(legacy)
    const words = 'Username/client id combination not found.'
    await expectException(forget(eve), 'UserNotFound', words)
    await expectException(reset('123456', eve), 'UserNotFound', words)
  })

  test('an unknown user gets the same answers as a known user', async () => {
    const { forget, reset, pool, advance } = open()
    await expectException(reset('123456', eve), 'ExpiredCode')
    expect(await forget(eve)).toEqual({
      CodeDeliveryDetails: { Destination: 'e***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    })
    expect(pool.outbox.messages).toEqual([])
    for (let i = 0; i < 15; i++) await expectException(reset('123456', eve), 'CodeMismatch')
    await expectException(reset('123456', eve), 'TooManyFailedAttempts')
    await forget(eve)
    await expectException(reset('123456', { ...eve, Password: 'lowercase' }), 'CodeMismatch')
    advance(hour + 1)
    await expectException(reset('123456', eve), 'ExpiredCode')
  })

  test('an unknown user seems to have a phone where codes go to phones', async () => {
    const { forget } = open({ accountRecovery: ['verified_phone_number'] })
    const { CodeDeliveryDetails } = await forget(eve)
    expect(CodeDeliveryDetails).toMatchObject({
      Destination: expect.stringMatching(/^\+\*{7}\d{4}$/),
      DeliveryMedium: 'SMS',
    })
    expect((await forget(eve)).CodeDeliveryDetails).toEqual(CodeDeliveryDetails)
  })

  test('an unknown user is forgotten after a thousand others', async () => {
    const { forget, reset } = open()
    await forget(eve)
    for (let i = 0; i < 1000; i++) await forget({ Username: `stranger ${i}`.replace(' ', '-') })
    await expectException(reset('123456', eve), 'ExpiredCode')
  })
})

describe('The triggers of recovery', () => {
  type EventOf<N extends keyof Triggers> = Parameters<NonNullable<Triggers[N]>>[0]

  test('PostConfirmation is called for the new password', async () => {
    const events: EventOf<'PostConfirmation'>[] = []
    const { forget, reset, code } = open({
      triggers: { PostConfirmation: (event) => void events.push(event) },
    })
    await forget()
    await reset(code(), { ClientMetadata: { from: 'web' } })
    expect(events).toMatchObject([
      {
        triggerSource: 'PostConfirmation_ConfirmForgotPassword',
        userName: 'ada',
        request: { clientMetadata: { from: 'web' } },
      },
    ])
  })

  test('CustomMessage words the code', async () => {
    const { forget, pool } = open({
      triggers: {
        CustomMessage({ triggerSource, request, response }) {
          response.emailMessage = `${triggerSource} ${request.codeParameter}`
        },
      },
    })
    await forget()
    const { text, code } = pool.outbox.latest() ?? {}
    expect(text).toBe(`CustomMessage_ForgotPassword ${code}`)
  })

  const migrating = (events: EventOf<'UserMigration'>[] = []): PoolOptions => ({
    triggers: {
      UserMigration(event) {
        events.push(event)
        if (event.userName !== 'grace') throw new Error('Not a user of the old pool')
        event.response.userAttributes = { email: 'grace@example.com', email_verified: 'true' }
        event.response.messageAction = 'SUPPRESS'
      },
    },
  })
  const grace = { Username: 'grace' }

  test('UserMigration brings a user over, who then chooses a password', async () => {
    const events: EventOf<'UserMigration'>[] = []
    const { forget, reset, code, admin } = open(migrating(events))
    expect((await forget({ ...grace, ClientMetadata: { from: 'web' } })).CodeDeliveryDetails).toMatchObject({
      Destination: 'g***@e***',
    })
    expect(events).toMatchObject([
      { triggerSource: 'UserMigration_ForgotPassword', request: { clientMetadata: { from: 'web' } } },
    ])
    expect(await admin('AdminGetUser', grace)).toMatchObject({ UserStatus: 'RESET_REQUIRED' })
    await reset(code('grace@example.com'), grace)
    expect(await admin('AdminGetUser', grace)).toMatchObject({ UserStatus: 'CONFIRMED' })
  })

  test('UserMigration can reject the user, too', async () => {
    const { forget, pool } = open(migrating())
    await forget({ Username: 'eve' })
    expect(pool.outbox.messages).toEqual([])
    await expectException(open({ ...legacy, ...migrating() }).forget({ Username: 'eve' }), 'UserNotFound')
  })

  test('UserMigration asked twice at the same moment makes one user', async () => {
    const { forget, admin } = open(migrating())
    await Promise.all([forget(grace), forget(grace)])
    expect((await admin('ListUsers')).Users).toHaveLength(2)
  })
})

describe('The hourly quota', () => {
  test('requests and tries count together', async () => {
    const { forget, reset, advance } = open({ quirks: { quotas: true } })
    const words = 'Attempt limit exceeded, please try after some time.'
    for (let i = 0; i < 10; i++) await forget()
    for (let i = 0; i < 10; i++) await expectException(reset('wrong'), 'CodeMismatch')
    await expectException(forget(), 'LimitExceeded', words)
    await expectException(reset('wrong'), 'LimitExceeded', words)
    advance(hour)
    await forget()
  })
})
