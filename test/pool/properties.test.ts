/** The rules for any pool, any user and any order of right and wrong answers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Transport } from '../../src/core.js'
import { type PoolOptions, totp } from '../../src/pool/index.js'
import { CognitoError } from '../../src/wire/errors.js'
import { secret } from './challenge-fixtures.js'
import { createKitSession, type KitSession, right } from './kit-session.js'
import type { Body } from './pool-client.js'
import { watchJournal } from './state/rebuilt.js'

const methods = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
const flows = ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'USER_AUTH'] as const

/** A pool in which the user can get in somehow: with a second factor required there is one, or one to set up. */
const pools = fc
  .record({
    mode: fc.constantFrom('OFF', 'OPTIONAL', 'ON' as const),
    allowed: fc.subarray([...methods], { minLength: 1 }),
    enabled: fc.subarray([...methods]),
    preferred: fc.option(fc.constantFrom(...methods), { nil: undefined }),
    firstFactors: fc.subarray(['EMAIL_OTP', 'SMS_OTP'] as const),
    email: fc.boolean(),
    phone: fc.boolean(),
    app: fc.boolean(),
    temporary: fc.boolean(),
    devices: fc.boolean(),
    flow: fc.constantFrom(...flows),
  })
  .map(({ allowed, ...rest }) => ({
    ...rest,
    // A user cannot enrol by text message during a sign-in.
    allowed:
      rest.phone || allowed.some((method) => method !== 'SMS_MFA')
        ? allowed
        : [...allowed, 'EMAIL_OTP' as const],
  }))
type Setting = typeof pools extends fc.Arbitrary<infer Value> ? Value : never

const moves = fc.array(fc.constantFrom('right', 'wrong', 'replay', 'restart', 'wait'), { maxLength: 12 })

function optionsOf(setting: Setting): PoolOptions {
  const { mode, allowed, enabled, preferred, firstFactors, email, phone, app, temporary, devices } = setting
  return {
    mfa: { mode, methods: mode === 'OFF' ? [] : allowed },
    policies: { firstFactors: ['PASSWORD', ...firstFactors] },
    devices,
    attributes: [{ name: 'given_name', required: true }],
    users: [
      {
        username: 'ada',
        password: right,
        temporary,
        attributes: {
          ...(email && { email: 'ada@example.com' }),
          ...(phone && { phone_number: '+15555551234' }),
        },
        ...(app && { authenticator: secret }),
        mfa: { enabled, ...(preferred && (mode === 'OFF' || allowed.includes(preferred)) && { preferred }) },
      },
    ],
  }
}

interface Call {
  readonly operation: string
  readonly input: Body
  readonly took: boolean
}

/** A user who knows the right answers, and a record of the conversation. */
class User {
  readonly calls: Call[]
  readonly visit: KitSession
  readonly setting: Setting
  password = right

  constructor(visit: KitSession, calls: Call[], setting: Setting) {
    this.visit = visit
    this.calls = calls
    this.setting = setting
  }

  async answerRight(pick: number): Promise<void> {
    const { visit } = this
    const { challenge } = visit.state
    const choose = (choices: readonly string[]) => choices[pick % choices.length] as string
    switch (challenge?.name) {
      case 'sign-in':
        return void (await visit.answer(
          challenge.passwordRequired ? { username: 'ada', password: this.password } : { username: 'ada' },
        ))
      case 'PASSWORD_SRP':
      case 'PASSWORD':
        return void (await visit.answer({ password: this.password }))
      case 'NEW_PASSWORD_REQUIRED': {
        const password = `Better-h0rse-${this.calls.length}`
        await visit.answer({ password, attributes: { given_name: 'Ada' } })
        this.password = password
        return
      }
      case 'SELECT_CHALLENGE':
      case 'SELECT_MFA_TYPE':
        return void (await visit.answer({ choice: choose(challenge.choices) }))
      case 'MFA_SETUP':
        if (challenge.method === 'choose')
          return void (await visit.answer({ choice: choose(challenge.methods) }))
        if (challenge.method === 'email') return void (await visit.answer({ email: 'ada@example.org' }))
        if (challenge.method !== 'app') return expect.fail('There is no way on.')
        return void (await this.answerApp(challenge.secret))
      case 'SOFTWARE_TOKEN_MFA':
        return void (await this.answerApp(this.appSecret ?? secret))
      default:
        return void (await visit.answer({ code: visit.code }))
    }
  }

  private appSecret: string | undefined

  /** Each code counts once: a client that needs another waits for it. */
  private async answerApp(key: string): Promise<void> {
    this.visit.advance(60_000)
    await this.visit.answer({ code: await totp(key, this.visit.now()), deviceName: 'phone' })
    this.appSecret = key
  }

  async answerWrong(): Promise<void> {
    const { challenge } = this.visit.state
    const otherCode = this.visit.code.replace(/^./, (digit) => String((Number(digit) + 1) % 10)) || '000000'
    switch (challenge?.name) {
      case 'sign-in':
        return void (await this.visit.answer({ username: 'ada', password: 'wrong' }))
      case 'PASSWORD_SRP':
      case 'PASSWORD':
        return void (await this.visit.answer({ password: 'wrong' }))
      case 'NEW_PASSWORD_REQUIRED':
        return void (await this.visit.answer({ password: 'tooweak', attributes: { given_name: 'Ada' } }))
      case 'SELECT_CHALLENGE':
      case 'SELECT_MFA_TYPE':
        return void (await this.visit.answer({ choice: 'TELEPATHY' }))
      case 'MFA_SETUP':
        return void (await this.visit.answer(
          challenge.method === 'app'
            ? { code: '000000' }
            : challenge.method === 'email'
              ? { email: 'none' }
              : { choice: '' },
        ))
      default:
        return void (await this.visit.answer({ code: otherCode }))
    }
  }
}

async function startAttempt(setting: Setting): Promise<User> {
  const calls: Call[] = []
  const user = await createKitSession(optionsOf(setting), { flow: setting.flow }, async (pool) => {
    const recorded: Transport = async (operation, input, signal) => {
      const call = { operation, input, took: false }
      calls.push(call)
      const reply = await pool(operation, input, signal)
      call.took = true
      return reply
    }
    return recorded
  })
  return new User(user, calls, setting)
}

/** Says again, to the letter, what the pool took before. */
async function replay({ calls, visit }: User, pick: number): Promise<void> {
  const taken = calls.filter(({ operation, took }) => took && operation === 'RespondToAuthChallenge')
  const call = taken[pick % taken.length]
  if (!call) return
  const again = await visit.pool(call.operation, call.input).then(
    ({ body }) => body,
    (error) => error,
  )
  expect(again).toBeInstanceOf(CognitoError)
  expect(again.exception).toBe('NotAuthorizedException')
  expect(again.mentions('invalid session')).toBe(true)
}

const second = [
  'SMS_MFA',
  'EMAIL_OTP',
  'SMS_OTP',
  'SOFTWARE_TOKEN_MFA',
  'MFA_SETUP',
  'DEVICE_PASSWORD_VERIFIER',
]

/** By the calls alone: what the pool has let pass since the sign-in began. */
function checkTokens({ calls, setting }: User): void {
  const began = calls.findLastIndex(({ operation }) => operation === 'InitiateAuth')
  const passed = calls
    .slice(began)
    .filter(({ operation, took }) => took && operation === 'RespondToAuthChallenge')
    .map(({ input }) => input.ChallengeName as string)
  const first = calls[began]?.input.AuthFlow
  const knows = first === 'USER_PASSWORD_AUTH' || passed.some((name) => /PASSWORD_VERIFIER|_OTP/.test(name))
  expect(knows).toBe(true)
  if (setting.mode === 'ON') expect(passed.some((name) => second.includes(name))).toBe(true)
}

test('no session is accepted twice, no wrong factor leads to tokens, and the kit and the pool agree on the step', async () => {
  await fc.assert(
    fc.asyncProperty(pools, moves, fc.nat(), async (setting, played, pick) => {
      const user = await startAttempt(setting)
      const { visit } = user
      const checkJournal = watchJournal(visit.pool)
      for (const [nth, move] of played.entries()) {
        const before = visit.state
        if (move === 'restart') visit.session.restart()
        else if (move === 'wait') visit.advance(20_000)
        else if (move === 'replay') await replay(user, pick + nth)
        else if (before.status === 'signed-in') continue
        else if (move === 'right') await user.answerRight(pick + nth)
        else {
          await user.answerWrong()
          expect(visit.state.status).toBe('challenge')
          expect(visit.session.getTokens()).toBeUndefined()
        }
        expect(visit.state.error?.kind ?? '').not.toMatch(/invalid-response|network|unsupported-challenge/)
        if (visit.state.status === 'signed-in') checkTokens(user)
      }

      // From wherever that led, the right answers lead in. A lock may have to be waited for, and a session be over.
      visit.advance(16 * 60_000)
      visit.session.restart()
      for (let step = 0; step < 10 && visit.state.status === 'challenge'; step++) {
        await user.answerRight(pick)
        expect(visit.state.error).toBeUndefined()
      }
      expect(visit.state.status).toBe('signed-in')
      checkTokens(user)
      await replay(user, pick)
      await checkJournal()
    }),
    { numRuns: 150 },
  )
}, 120_000)

test('one of any number of right answers at the same moment is accepted', async () => {
  await fc.assert(
    fc.asyncProperty(pools, fc.integer({ min: 2, max: 6 }), fc.nat(), async (setting, times, pick) => {
      const user = await startAttempt({ ...setting, devices: false })
      const { visit, calls } = user
      for (let step = 0; step < 10 && visit.state.status === 'challenge'; step++) await user.answerRight(pick)
      const last = calls.findLast(({ operation }) => operation === 'RespondToAuthChallenge')
      if (!last) return
      // The same sign-in again, up to the last answer, which is then sent several times at the same moment.
      const other = await startAttempt({ ...setting, devices: false })
      let answers: readonly PromiseSettledResult<unknown>[] = []
      const pool = other.visit.pool
      const again = other.visit.again({
        transport: async (operation, input) => {
          if (operation !== 'RespondToAuthChallenge') return pool(operation, input)
          answers = await Promise.allSettled(Array.from({ length: times }, () => pool(operation, input)))
          expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
          const taken = answers.find(({ status }) => status === 'fulfilled')
          if (taken?.status === 'fulfilled') return taken.value as never
          throw (answers[0] as PromiseRejectedResult).reason
        },
      })
      const twin = new User(again, other.calls, setting)
      for (let step = 0; step < 10 && again.state.status === 'challenge'; step++) await twin.answerRight(pick)
      expect(again.state.status).toBe('signed-in')
    }),
    { numRuns: 40 },
  )
}, 120_000)
