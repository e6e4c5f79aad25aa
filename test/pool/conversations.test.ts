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
      const person = await come({}, { flow })
      await person.signIn()
      expect(person.state).toMatchObject(signedIn)
    })

    test.each(['PASSWORD', 'PASSWORD_SRP'] as const)(
      'USER_AUTH that prefers %s leads to tokens',
      async (preferredChallenge) => {
        const person = await come({}, { flow: 'USER_AUTH', preferredChallenge })
        await person.signIn()
        expect(person.state).toMatchObject(signedIn)
      },
    )

    test('USER_AUTH that prefers a factor that the user lacks ends in the choice', async () => {
      const person = await come(
        { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } },
        { flow: 'USER_AUTH', preferredChallenge: 'SMS_OTP' },
      )
      await person.answer({ username: 'ada' })
      person.expectChallenge('SELECT_CHALLENGE')
    })

    test('CUSTOM_AUTH after a password that SRP proved leads to tokens', async () => {
      const person = await come(
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
      await person.signIn()
      expect(person.expectChallenge('CUSTOM_CHALLENGE').parameters).toEqual({ animal: 'horse' })
      await person.answer({ answer: 'hay' })
      expect(person.state).toMatchObject(signedIn)
    })

    test('a user signs in by an address, in a pool where the address is the username', async () => {
      const person = await come({
        ...mail,
        usernameAttributes: ['email'],
        users: [{ username: email, password: right }],
      })
      await person.signIn(email)
      await person.answer({ code: person.code })
      expect(person.state).toMatchObject(signedIn)
    })

    test('a client whose secret is on a server signs the user in', async () => {
      const clientSecret = 'aSecretOfSomeLength0000000'
      const clients = [{ id: 'web', secret: clientSecret }]
      const hash = async (username: string) => {
        const { createHmac } = await import('node:crypto')
        return createHmac('sha256', clientSecret).update(`${username}web`).digest('base64')
      }
      const person = await createKitSession({ ...mail, clients }, {}, async (pool) =>
        withSecretHash(await openTransport(pool), hash),
      )
      await person.signIn()
      await person.answer({ code: person.code })
      expect(person.state).toMatchObject(signedIn)
    })
  })

  describe('A new account', () => {
    const newcomer = { username: 'bob', password: right, attributes: { email: 'bob@example.com' } }

    test('a code confirms the account, and its session signs the user in', async () => {
      const person = await come()
      person.session.goTo('sign-up')
      await person.answer(newcomer)
      expect(person.expectChallenge('confirm-sign-up')).toMatchObject({
        username: 'bob',
        destination: 'b***@e***',
        deliveryMedium: 'EMAIL',
      })
      await person.answer({ code: person.code })
      expect(person.state).toMatchObject(signedIn)
    })

    test('the password signs the user in where the client does not have USER_AUTH', async () => {
      const person = await come({ clients: [{ id: 'web', explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }] })
      person.session.goTo('sign-up')
      await person.answer(newcomer)
      await person.answer({ code: person.code })
      expect(person.state).toMatchObject(signedIn)
    })

    test('a new code replaces the first one', async () => {
      const person = await come()
      person.session.goTo('sign-up')
      await person.answer(newcomer)
      const { code } = person
      await person.session.resend()
      await person.answer({ code })
      expect(error(person)).toMatchObject({ code: 'expired-code', recovery: 'retry' })
      await person.answer({ code: person.code })
      expect(person.state).toMatchObject(signedIn)
    })

    test('an account that an administrator created cannot be confirmed, and the form says what to do', async () => {
      const person = await come({ users: [{ ...ada, temporary: true }] })
      person.session.goTo('confirm-sign-up', { username: 'ada' })
      await person.answer({ code: '123456' })
      person.expectChallenge('confirm-sign-up')
      expect(error(person)).toMatchObject({ code: 'confirm-not-possible', recovery: 'retry' })
    })

    test('a code that is older than a day is rejected', async () => {
      const person = await come()
      person.session.goTo('sign-up')
      await person.answer(newcomer)
      person.advance(24 * 3600_000 + 1)
      await person.answer({ code: person.code })
      expect(error(person)).toMatchObject({ code: 'expired-code', recovery: 'retry' })
    })

    test('a username that is taken, a weak password and a closed pool are rejected', async () => {
      const person = await come({ attributes: [{ name: 'given_name', required: true }] })
      person.session.goTo('sign-up')
      await person.answer({ ...newcomer, username: 'ada', attributes: { given_name: 'Ada' } })
      expect(error(person)).toMatchObject({ code: 'account-exists' })
      await person.answer({ ...newcomer, password: 'onlysmall', attributes: { given_name: 'Bob' } })
      expect(error(person)).toMatchObject({ code: 'weak-password' })
      await person.answer(newcomer)
      expect(error(person)).toMatchObject({ code: 'bad-attributes' })
      const closed = await come({ selfSignUp: false })
      closed.session.goTo('sign-up')
      await closed.answer(newcomer)
      expect(error(closed)).toMatchObject({ code: 'sign-up-closed' })
    })

    test('the user is signed in immediately where a Lambda confirms the account', async () => {
      const person = await come({
        triggers: {
          PreSignUp: ({ response }) => {
            response.autoConfirmUser = true
          },
        },
      })
      person.session.goTo('sign-up')
      await person.answer(newcomer)
      expect(person.state).toMatchObject(signedIn)
    })
  })

  describe('A forgotten password', () => {
    test('a code replaces the password', async () => {
      const person = await come()
      person.session.goTo('forgot-password')
      await person.answer({ username: 'ada' })
      expect(person.expectChallenge('reset-password')).toMatchObject({
        destination: 'a***@e***',
        deliveryMedium: 'EMAIL',
      })
      await person.answer({ code: person.code, password: 'weakweak' })
      expect(error(person)).toMatchObject({ code: 'weak-password', recovery: 'retry' })
      await person.answer({ code: person.code, password: better })
      expect(person.state).toMatchObject(signedIn)
      const later = person.again()
      await later.signIn()
      expect(error(later)).toMatchObject({ code: 'wrong-credentials' })
    })

    test('an account that does not exist looks the same, up to the code', async () => {
      const person = await come()
      person.session.goTo('forgot-password')
      await person.answer({ username: 'nobody' })
      expect(person.expectChallenge('reset-password')).toHaveProperty('destination')
      expect(person.pool.outbox.messages).toEqual([])
      await person.answer({ code: '123456', password: better })
      expect(error(person)).toMatchObject({ recovery: 'retry' })
    })

    test('an account that exists and one that does not look the same, in the details and in the texts', async () => {
      const forms = []
      for (const username of ['ada@example.com', 'abe@example.com']) {
        const person = await come({
          usernameAttributes: ['email'],
          users: [{ username: 'ada@example.com', password: right }],
        })
        person.session.goTo('forgot-password')
        await person.answer({ username })
        const { username: _, ...details } = person.expectChallenge('reset-password')
        forms.push({ ...details, lead: resetPasswordText.description(details), error: error(person) })
      }
      expect(forms[1]).toEqual(forms[0])
    })

    test('an unknown name lacks a destination in a LEGACY pool, as the README says', async () => {
      const clients = [{ id: 'legacy', preventUserExistenceErrors: false }]
      const destination = async (username: string) => {
        const person = await come({ clients })
        person.session.goTo('forgot-password')
        await person.answer({ username })
        expect(error(person)).toBeUndefined()
        return person.expectChallenge('reset-password').destination
      }
      expect(await destination('ada')).toBe('a***@e***')
      expect(await destination('nobody')).toBeUndefined()
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
        const person = await come(options)
        person.session.goTo('forgot-password')
        await person.answer({ username: 'ada' })
        expect(error(person)).toMatchObject({ code: 'reset-not-possible' })
      }
    })
  })

  describe('A wrong answer', () => {
    test('a wrong code keeps the challenge, and the right code continues', async () => {
      const person = await come(mail)
      await person.signIn()
      for (let i = 0; i < 3; i++) {
        await person.answer({ code: '000000' })
        expect(error(person)).toMatchObject({ code: 'wrong-code', recovery: 'retry' })
      }
      await person.answer({ code: person.code })
      expect(person.state).toMatchObject(signedIn)
    })

    test('a code that is sent again replaces the one before it', async () => {
      const person = await come(mail)
      await person.signIn()
      const { code } = person
      await person.session.resend()
      person.expectChallenge('EMAIL_OTP')
      expect(person.pool.outbox.messages).toHaveLength(2)
      await person.answer({ code })
      expect(error(person)).toMatchObject({ code: 'wrong-code' })
      await person.answer({ code: person.code })
      expect(person.state).toMatchObject(signedIn)
    })

    test('a code of an authenticator that was used has an error of another kind', async () => {
      const person = await come(app)
      await person.signIn()
      const answer = { code: await totp(secret, person.now()) }
      await person.answer(answer)
      expect(person.state).toMatchObject(signedIn)
      const later = person.again()
      await later.signIn()
      await later.answer(answer)
      expect(error(later)).toMatchObject({ code: 'used-code', recovery: 'retry' })
      later.advance(30_000)
      await later.answer({ code: await totp(secret, later.now()) })
      expect(later.state).toMatchObject(signedIn)
    })

    test('a late answer ends the sign-in and keeps the username', async () => {
      const person = await come(mail)
      await person.signIn()
      person.advance(3 * 60_000 + 1)
      await person.answer({ code: person.code })
      expect(error(person)).toMatchObject({ code: 'session-expired', recovery: 'restart' })
      expect(person.expectChallenge('sign-in')).toMatchObject({ username: 'ada' })
    })

    test('too many wrong passwords lock the account for a while', async () => {
      const person = await come()
      for (let i = 0; i < 5; i++) await person.signIn('ada', 'wrong')
      expect(error(person)).toMatchObject({ code: 'wrong-credentials' })
      await person.signIn()
      expect(error(person)).toMatchObject({ code: 'account-locked' })
      person.advance(1000)
      await person.signIn()
      expect(person.state).toMatchObject(signedIn)
    })

    test('a wrong code keeps the set-up of an authenticator app', async () => {
      for (const endSessionOnWrongSetupCode of [false, true]) {
        const person = await come({
          mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] },
          users: [{ username: 'ada', password: right }],
          quirks: { endSessionOnWrongSetupCode },
        })
        await person.signIn()
        await person.answer({ code: '000000' })
        expect(error(person)).toMatchObject({ code: 'wrong-code' })
        const setup = person.expectChallenge('MFA_SETUP')
        if (setup.method !== 'app') return expect.fail(setup.method)
        await person.answer({ code: await totp(setup.secret, person.now()) })
        if (endSessionOnWrongSetupCode) person.expectChallenge('sign-in')
        else expect(person.state).toMatchObject(signedIn)
      }
    })

    test('a weak new password is rejected, and then one that was used before', async () => {
      const person = await come({
        policies: { password: { passwordHistorySize: 3 } },
        users: [{ ...ada, temporary: true }],
      })
      await person.signIn()
      await person.answer({ password: 'weakweak' })
      expect(error(person)).toMatchObject({ code: 'weak-password', recovery: 'retry' })
      await person.answer({ password: right })
      expect(error(person)).toMatchObject({ code: 'reused-password', recovery: 'retry' })
      await person.answer({ password: better })
      expect(person.state).toMatchObject(signedIn)
    })
  })

  describe('A device', () => {
    const tracking: PoolOptions = { ...mail, devices: true }

    test('a device that was forgotten in the pool is ignored, and another one is remembered', async () => {
      const person = await come(tracking)
      await person.signIn()
      await person.answer({ code: person.code })
      const { deviceKey } = person.session.getTokens() ?? {}
      await person.call('AdminForgetDevice', {
        UserPoolId: person.pool.id,
        Username: 'ada',
        DeviceKey: deviceKey,
      })
      const later = person.again()
      await later.signIn()
      later.expectChallenge('EMAIL_OTP')
      await later.answer({ code: later.code })
      expect(later.session.getTokens()?.deviceKey).not.toBe(deviceKey)
    })

    test('a device is remembered only when the user wants it, where the pool asks', async () => {
      const person = await come({ ...tracking, devices: { deviceOnlyRememberedOnUserPrompt: true } })
      await person.signIn()
      await person.answer({ code: person.code })
      person.expectChallenge('remember-device')
      await person.answer({ remember: true })
      expect(person.state).toMatchObject(signedIn)
      const later = person.again()
      await later.signIn()
      expect(later.state).toMatchObject(signedIn)
    })

    test('a user who declined is asked for a code the next time, and not about the device', async () => {
      const person = await come({ ...tracking, devices: { deviceOnlyRememberedOnUserPrompt: true } })
      await person.signIn()
      await person.answer({ code: person.code })
      await person.answer({ remember: false })
      const later = person.again()
      await later.signIn()
      later.expectChallenge('EMAIL_OTP')
      await later.answer({ code: later.code })
      expect(later.state).toMatchObject(signedIn)
    })
  })

  describe('a transport with failures', () => {
    test('a call that is lost before it arrives can be repeated', async () => {
      let fault: { drop: 'request' } | undefined = { drop: 'request' }
      const person = await come(
        { ...mail, faults: (operation) => (/^Respond/.test(operation) ? fault : undefined) },
        {
          flow: 'USER_PASSWORD_AUTH',
        },
      )
      await person.signIn()
      await person.answer({ code: person.code })
      expect(error(person)).toMatchObject({ kind: 'network', recovery: 'retry' })
      fault = undefined
      await person.answer({ code: person.code })
      expect(person.state).toMatchObject(signedIn)
    })

    test('a lost response to the right code ends in a used session, and the user can restart', async () => {
      let fault: { drop: 'response' } | undefined = { drop: 'response' }
      const person = await come(
        { ...mail, faults: (operation) => (/^Respond/.test(operation) ? fault : undefined) },
        {
          flow: 'USER_PASSWORD_AUTH',
        },
      )
      await person.signIn()
      await person.answer({ code: person.code })
      fault = undefined
      await person.answer({ code: person.code })
      expect(error(person)).toMatchObject({ code: 'session-used', recovery: 'restart' })
      person.expectChallenge('sign-in')
    })

    test('a busy pool reports it, and keeps the challenge', async () => {
      let busy = true
      const person = await come(
        {
          ...mail,
          faults: (operation) =>
            busy && /^Respond/.test(operation)
              ? { exception: 'TooManyRequestsException', message: 'Rate exceeded' }
              : undefined,
        },
        { flow: 'USER_PASSWORD_AUTH' },
      )
      await person.signIn()
      await person.answer({ code: person.code })
      expect(error(person)).toMatchObject({ code: 'rate-limited', recovery: 'retry' })
      busy = false
      await person.answer({ code: person.code })
      expect(person.state).toMatchObject(signedIn)
    })

    test('two clicks send one answer', async () => {
      const person = await come(mail)
      await person.signIn()
      const { code } = person
      await Promise.all([person.answer({ code }), person.answer({ code })])
      expect(person.state).toMatchObject({ ...signedIn, error: undefined })
    })

    test('two users of one machine are kept apart', async () => {
      const person = await come({
        ...mail,
        users: [ada, { ...ada, username: 'bob', attributes: { email: 'b@c.d' } }],
      })
      const other = person.again()
      await Promise.all([person.signIn('ada'), other.signIn('bob')])
      const codeFor = (to: string) => ({ code: person.pool.outbox.latest(to)?.code })
      await person.answer(codeFor('b@c.d'))
      expect(error(person)).toMatchObject({ code: 'wrong-code' })
      await Promise.all([person.answer(codeFor(email)), other.answer(codeFor('b@c.d'))])
      expect([person.state.username, other.state.username]).toEqual(['ada', 'bob'])
      expect([person.state.status, other.state.status]).toEqual(['signed-in', 'signed-in'])
    })
  })
})
