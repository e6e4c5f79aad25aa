/** Whole conversations of the kit with a real pool over each transport: sign-ins, wrong answers, and failures. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resetPasswordText } from '../../src/challenges/reset-password/text.js'
import { type PoolOptions, totp } from '../../src/pool/index.js'
import { withSecretHash } from '../../src/transport/with.js'
import { secret } from './challenge-fixtures.js'
import { createKitSession, type KitSession, right } from './kit-session.js'
import { transports } from './transports.js'

const email = 'ada@example.com'
const ada = { username: 'ada', password: right, attributes: { email } }
const better = 'Better-h0rse'
const signedIn = { status: 'signed-in' }
const mail: PoolOptions = { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } }
const app: PoolOptions = {
  mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA'] },
  users: [{ ...ada, authenticator: secret, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } }],
}

describe.each(Object.entries(transports))('%s', (_, openTransport) => {
  const come = (options: PoolOptions = {}, config = {}) => createKitSession(options, config, openTransport)
  const error = ({ state }: KitSession) => state.error

  describe('A way to sign in', () => {
    test.each(['USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] as const)('%s leads to tokens', async (flow) => {
      const kit = await come({}, { flow })
      await kit.signIn()
      expect(kit.state).toMatchObject(signedIn)
    })

    test.each(['PASSWORD', 'PASSWORD_SRP'] as const)(
      'USER_AUTH that prefers %s leads to tokens',
      async (preferredChallenge) => {
        const kit = await come({}, { flow: 'USER_AUTH', preferredChallenge })
        await kit.signIn()
        expect(kit.state).toMatchObject(signedIn)
      },
    )

    test('USER_AUTH that prefers a factor that the user lacks ends in the choice', async () => {
      const kit = await come(
        { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } },
        { flow: 'USER_AUTH', preferredChallenge: 'SMS_OTP' },
      )
      await kit.answer({ username: 'ada' })
      kit.expectChallenge('SELECT_CHALLENGE')
    })

    test('CUSTOM_AUTH after a password that SRP proved leads to tokens', async () => {
      const kit = await come(
        {
          triggers: {
            DefineAuthChallenge({ request: { session }, response }) {
              const next = ['PASSWORD_VERIFIER', 'CUSTOM_CHALLENGE'][session.length - 1]
              if (next) response.challengeName = next
              else response.issueTokens = session.every(({ challengeResult }) => challengeResult)
            },
            CreateAuthChallenge: ({ response }) => {
              response.publicChallengeParameters = { animal: 'horse' }
            },
            VerifyAuthChallengeResponse: ({ request, response }) => {
              response.answerCorrect = request.challengeAnswer === 'hay'
            },
          },
        },
        { flow: 'CUSTOM_AUTH_WITH_SRP' },
      )
      await kit.signIn()
      expect(kit.expectChallenge('CUSTOM_CHALLENGE').parameters).toEqual({ animal: 'horse' })
      await kit.answer({ answer: 'hay' })
      expect(kit.state).toMatchObject(signedIn)
    })

    test('a user signs in by an address, in a pool where the address is the username', async () => {
      const kit = await come({
        ...mail,
        usernameAttributes: ['email'],
        users: [{ username: email, password: right }],
      })
      await kit.signIn(email)
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(signedIn)
    })

    test('a client whose secret is on a server signs the user in', async () => {
      const clientSecret = 'aSecretOfSomeLength0000000'
      const clients = [{ id: 'web', secret: clientSecret }]
      const hash = async (username: string) => {
        const { createHmac } = await import('node:crypto')
        return createHmac('sha256', clientSecret).update(`${username}web`).digest('base64')
      }
      const kit = await createKitSession({ ...mail, clients }, {}, async (pool) =>
        withSecretHash(await openTransport(pool), hash),
      )
      await kit.signIn()
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(signedIn)
    })
  })

  describe('A new account', () => {
    const newcomer = { username: 'bob', password: right, attributes: { email: 'bob@example.com' } }

    test('a code confirms the account, and its session signs the user in', async () => {
      const kit = await come()
      kit.session.goTo('sign-up')
      await kit.answer(newcomer)
      expect(kit.expectChallenge('confirm-sign-up')).toMatchObject({
        username: 'bob',
        destination: 'b***@e***',
        deliveryMedium: 'EMAIL',
      })
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(signedIn)
    })

    test('the password signs the user in where the client does not have USER_AUTH', async () => {
      const kit = await come({ clients: [{ id: 'web', explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }] })
      kit.session.goTo('sign-up')
      await kit.answer(newcomer)
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(signedIn)
    })

    test('a new code replaces the first one', async () => {
      const kit = await come()
      kit.session.goTo('sign-up')
      await kit.answer(newcomer)
      const { code } = kit
      await kit.session.resend()
      await kit.answer({ code })
      expect(error(kit)).toMatchObject({ code: 'expired-code', recovery: 'retry' })
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(signedIn)
    })

    test('an account that an administrator created cannot be confirmed, and the form says what to do', async () => {
      const kit = await come({ users: [{ ...ada, temporary: true }] })
      kit.session.goTo('confirm-sign-up', { username: 'ada' })
      await kit.answer({ code: '123456' })
      kit.expectChallenge('confirm-sign-up')
      expect(error(kit)).toMatchObject({ code: 'confirm-not-possible', recovery: 'retry' })
    })

    test('a code that is older than a day is rejected', async () => {
      const kit = await come()
      kit.session.goTo('sign-up')
      await kit.answer(newcomer)
      kit.advance(24 * 3600_000 + 1)
      await kit.answer({ code: kit.code })
      expect(error(kit)).toMatchObject({ code: 'expired-code', recovery: 'retry' })
    })

    test('a username that is taken, a weak password and a closed pool are rejected', async () => {
      const kit = await come({ attributes: [{ name: 'given_name', required: true }] })
      kit.session.goTo('sign-up')
      await kit.answer({ ...newcomer, username: 'ada', attributes: { given_name: 'Ada' } })
      expect(error(kit)).toMatchObject({ code: 'account-exists' })
      await kit.answer({ ...newcomer, password: 'onlysmall', attributes: { given_name: 'Bob' } })
      expect(error(kit)).toMatchObject({ code: 'weak-password' })
      await kit.answer(newcomer)
      expect(error(kit)).toMatchObject({ code: 'bad-attributes' })
      const closed = await come({ selfSignUp: false })
      closed.session.goTo('sign-up')
      await closed.answer(newcomer)
      expect(error(closed)).toMatchObject({ code: 'sign-up-closed' })
    })

    test('the user is signed in immediately where a Lambda confirms the account', async () => {
      const kit = await come({
        triggers: {
          PreSignUp: ({ response }) => {
            response.autoConfirmUser = true
          },
        },
      })
      kit.session.goTo('sign-up')
      await kit.answer(newcomer)
      expect(kit.state).toMatchObject(signedIn)
    })
  })

  describe('A forgotten password', () => {
    test('a code replaces the password', async () => {
      const kit = await come()
      kit.session.goTo('forgot-password')
      await kit.answer({ username: 'ada' })
      expect(kit.expectChallenge('reset-password')).toMatchObject({
        destination: 'a***@e***',
        deliveryMedium: 'EMAIL',
      })
      await kit.answer({ code: kit.code, password: 'weakweak' })
      expect(error(kit)).toMatchObject({ code: 'weak-password', recovery: 'retry' })
      await kit.answer({ code: kit.code, password: better })
      expect(kit.state).toMatchObject(signedIn)
      const later = kit.again()
      await later.signIn()
      expect(error(later)).toMatchObject({ code: 'wrong-credentials' })
    })

    test('an account that does not exist looks the same, up to the code', async () => {
      const kit = await come()
      kit.session.goTo('forgot-password')
      await kit.answer({ username: 'unknown' })
      expect(kit.expectChallenge('reset-password')).toHaveProperty('destination')
      expect(kit.pool.outbox.messages).toEqual([])
      await kit.answer({ code: '123456', password: better })
      expect(error(kit)).toMatchObject({ recovery: 'retry' })
    })

    test('an account that exists and one that does not look the same, in the details and in the texts', async () => {
      const forms = []
      for (const username of ['ada@example.com', 'abe@example.com']) {
        const kit = await come({
          usernameAttributes: ['email'],
          users: [{ username: 'ada@example.com', password: right }],
        })
        kit.session.goTo('forgot-password')
        await kit.answer({ username })
        const { username: _, ...details } = kit.expectChallenge('reset-password')
        forms.push({ ...details, lead: resetPasswordText.description(details), error: error(kit) })
      }
      expect(forms[1]).toEqual(forms[0])
    })

    test('an unknown name lacks a destination in a LEGACY pool, as the README says', async () => {
      const clients = [{ id: 'legacy', preventUserExistenceErrors: false }]
      const destination = async (username: string) => {
        const kit = await come({ clients })
        kit.session.goTo('forgot-password')
        await kit.answer({ username })
        expect(error(kit)).toBeUndefined()
        return kit.expectChallenge('reset-password').destination
      }
      expect(await destination('ada')).toBe('a***@e***')
      expect(await destination('unknown')).toBeUndefined()
      const [, claim = ''] =
        /- (Cognito decides whether to reveal which accounts exist[\s\S]+?)\n(?:- |\n)/.exec(
          readFileSync('README.md', 'utf8'),
        ) ?? []
      expect(claim).toMatch(/`PreventUserExistenceErrors`.+`LEGACY`.+destination/s)
    })

    test('an administrator resets the password, where there is no address or no permission', async () => {
      for (const options of [
        { accountRecovery: ['admin_only'] },
        { users: [{ ...ada, temporary: true }] },
      ] as const) {
        const kit = await come(options)
        kit.session.goTo('forgot-password')
        await kit.answer({ username: 'ada' })
        expect(error(kit)).toMatchObject({ code: 'reset-not-possible' })
      }
    })
  })

  describe('A wrong answer', () => {
    test('a wrong code keeps the challenge, and the right code continues', async () => {
      const kit = await come(mail)
      await kit.signIn()
      for (let i = 0; i < 3; i++) {
        await kit.answer({ code: '000000' })
        expect(error(kit)).toMatchObject({ code: 'wrong-code', recovery: 'retry' })
      }
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(signedIn)
    })

    test('a code that is sent again replaces the one before it', async () => {
      const kit = await come(mail)
      await kit.signIn()
      const { code } = kit
      await kit.session.resend()
      kit.expectChallenge('EMAIL_OTP')
      expect(kit.pool.outbox.messages).toHaveLength(2)
      await kit.answer({ code })
      expect(error(kit)).toMatchObject({ code: 'wrong-code' })
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(signedIn)
    })

    test('a code of an authenticator that was used has an error of another kind', async () => {
      const kit = await come(app)
      await kit.signIn()
      const answer = { code: await totp(secret, kit.now()) }
      await kit.answer(answer)
      expect(kit.state).toMatchObject(signedIn)
      const later = kit.again()
      await later.signIn()
      await later.answer(answer)
      expect(error(later)).toMatchObject({ code: 'used-code', recovery: 'retry' })
      later.advance(30_000)
      await later.answer({ code: await totp(secret, later.now()) })
      expect(later.state).toMatchObject(signedIn)
    })

    test('a late answer ends the sign-in and keeps the username', async () => {
      const kit = await come(mail)
      await kit.signIn()
      kit.advance(3 * 60_000 + 1)
      await kit.answer({ code: kit.code })
      expect(error(kit)).toMatchObject({ code: 'session-expired', recovery: 'restart' })
      expect(kit.expectChallenge('sign-in')).toMatchObject({ username: 'ada' })
    })

    test('too many wrong passwords lock the account for a while', async () => {
      const kit = await come()
      for (let i = 0; i < 5; i++) await kit.signIn('ada', 'wrong')
      expect(error(kit)).toMatchObject({ code: 'wrong-credentials' })
      await kit.signIn()
      expect(error(kit)).toMatchObject({ code: 'account-locked' })
      kit.advance(1000)
      await kit.signIn()
      expect(kit.state).toMatchObject(signedIn)
    })

    test('a wrong code keeps the set-up of an authenticator app', async () => {
      for (const endSessionOnWrongSetupCode of [false, true]) {
        const kit = await come({
          mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] },
          users: [{ username: 'ada', password: right }],
          quirks: { endSessionOnWrongSetupCode },
        })
        await kit.signIn()
        await kit.answer({ code: '000000' })
        expect(error(kit)).toMatchObject({ code: 'wrong-code' })
        const setup = kit.expectChallenge('MFA_SETUP')
        if (setup.method !== 'app') return expect.fail(setup.method)
        await kit.answer({ code: await totp(setup.secret, kit.now()) })
        if (endSessionOnWrongSetupCode) kit.expectChallenge('sign-in')
        else expect(kit.state).toMatchObject(signedIn)
      }
    })

    test('a weak new password is rejected, and then one that was used before', async () => {
      const kit = await come({
        policies: { password: { passwordHistorySize: 3 } },
        users: [{ ...ada, temporary: true }],
      })
      await kit.signIn()
      await kit.answer({ password: 'weakweak' })
      expect(error(kit)).toMatchObject({ code: 'weak-password', recovery: 'retry' })
      await kit.answer({ password: right })
      expect(error(kit)).toMatchObject({ code: 'reused-password', recovery: 'retry' })
      await kit.answer({ password: better })
      expect(kit.state).toMatchObject(signedIn)
    })
  })

  describe('A device', () => {
    const tracking: PoolOptions = { ...mail, devices: true }

    test('a device that was forgotten in the pool is ignored, and another one is remembered', async () => {
      const kit = await come(tracking)
      await kit.signIn()
      await kit.answer({ code: kit.code })
      const { deviceKey } = kit.session.getTokens() ?? {}
      await kit.call('AdminForgetDevice', {
        UserPoolId: kit.pool.id,
        Username: 'ada',
        DeviceKey: deviceKey,
      })
      const later = kit.again()
      await later.signIn()
      later.expectChallenge('EMAIL_OTP')
      await later.answer({ code: later.code })
      expect(later.session.getTokens()?.deviceKey).not.toBe(deviceKey)
    })

    test('a device is remembered only when the user wants it, where the pool asks', async () => {
      const kit = await come({ ...tracking, devices: { deviceOnlyRememberedOnUserPrompt: true } })
      await kit.signIn()
      await kit.answer({ code: kit.code })
      kit.expectChallenge('remember-device')
      await kit.answer({ remember: true })
      expect(kit.state).toMatchObject(signedIn)
      const later = kit.again()
      await later.signIn()
      expect(later.state).toMatchObject(signedIn)
    })

    test('a user who declined is asked for a code the next time, and not about the device', async () => {
      const kit = await come({ ...tracking, devices: { deviceOnlyRememberedOnUserPrompt: true } })
      await kit.signIn()
      await kit.answer({ code: kit.code })
      await kit.answer({ remember: false })
      const later = kit.again()
      await later.signIn()
      later.expectChallenge('EMAIL_OTP')
      await later.answer({ code: later.code })
      expect(later.state).toMatchObject(signedIn)
    })
  })

  describe('a transport with failures', () => {
    test('a call that is lost before it arrives can be repeated', async () => {
      let fault: { drop: 'request' } | undefined = { drop: 'request' }
      const kit = await come(
        { ...mail, faults: (operation) => (/^Respond/.test(operation) ? fault : undefined) },
        {
          flow: 'USER_PASSWORD_AUTH',
        },
      )
      await kit.signIn()
      await kit.answer({ code: kit.code })
      expect(error(kit)).toMatchObject({ kind: 'network', recovery: 'retry' })
      fault = undefined
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(signedIn)
    })

    test('a lost response to the right code ends in a used session, and the user can restart', async () => {
      let fault: { drop: 'response' } | undefined = { drop: 'response' }
      const kit = await come(
        { ...mail, faults: (operation) => (/^Respond/.test(operation) ? fault : undefined) },
        {
          flow: 'USER_PASSWORD_AUTH',
        },
      )
      await kit.signIn()
      await kit.answer({ code: kit.code })
      fault = undefined
      await kit.answer({ code: kit.code })
      expect(error(kit)).toMatchObject({ code: 'session-used', recovery: 'restart' })
      kit.expectChallenge('sign-in')
    })

    test('a busy pool reports it, and keeps the challenge', async () => {
      let busy = true
      const kit = await come(
        {
          ...mail,
          faults: (operation) =>
            busy && /^Respond/.test(operation)
              ? { exception: 'TooManyRequestsException', message: 'Rate exceeded' }
              : undefined,
        },
        { flow: 'USER_PASSWORD_AUTH' },
      )
      await kit.signIn()
      await kit.answer({ code: kit.code })
      expect(error(kit)).toMatchObject({ code: 'rate-limited', recovery: 'retry' })
      busy = false
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(signedIn)
    })

    test('two clicks send one answer', async () => {
      const kit = await come(mail)
      await kit.signIn()
      const { code } = kit
      await Promise.all([kit.answer({ code }), kit.answer({ code })])
      expect(kit.state).toMatchObject({ ...signedIn, error: undefined })
    })

    test('two users of one machine are kept apart', async () => {
      const kit = await come({
        ...mail,
        users: [ada, { ...ada, username: 'bob', attributes: { email: 'b@c.d' } }],
      })
      const other = kit.again()
      await Promise.all([kit.signIn('ada'), other.signIn('bob')])
      const codeFor = (to: string) => ({ code: kit.pool.outbox.latest(to)?.code })
      await kit.answer(codeFor('b@c.d'))
      expect(error(kit)).toMatchObject({ code: 'wrong-code' })
      await Promise.all([kit.answer(codeFor(email)), other.answer(codeFor('b@c.d'))])
      expect([kit.state.username, other.state.username]).toEqual(['ada', 'bob'])
      expect([kit.state.status, other.state.status]).toEqual(['signed-in', 'signed-in'])
    })
  })
})
