/** Each user of the demo meets the listed challenges and can sign in. */
import type { Challenge, ChallengeName } from 'countersign'
import { match } from 'countersign'
import { totp } from 'countersign/pool'
import { describe, expect, it } from 'vitest'
import { answer as solution } from '../../demo/world/custom-challenge.js'
import { createEnvironment, type Environment } from '../../demo/world/environment.js'
import { defaults, type Settings } from '../../demo/world/settings.js'
import { type DemoUser, newPassword, users } from '../../demo/world/users.js'

const origin = 'http://localhost:5173'

describe.each<DemoUser>(users)('$name, who $description', (user) => {
  it('the user meets exactly the listed challenges', async () => {
    const settings = { ...defaults, ...user.settings }
    const seen = new Set<ChallengeName>()
    for (const choices of await allChoices(user, settings)) {
      const { met, end } = await signIn(user, settings, choices)
      for (const name of met) seen.add(name)
      expect(end).toBe(user.challenges.includes('unknown-challenge') ? 'challenge' : 'signed-in')
    }
    expect([...seen].sort()).toEqual([...user.challenges].sort())
  })

  it('the user can sign in with every setting', async () => {
    for (const mfa of ['OFF', 'ON', 'OPTIONAL'] as const)
      for (const usernameType of ['username', 'email'] as const)
        for (const flow of ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'USER_AUTH', 'CUSTOM_AUTH'] as const) {
          const { met, end } = await signIn(user, { ...defaults, mfa, usernameType, flow }, [])
          const stays = met.at(-1) === 'unknown-challenge'
          expect(end, `${mfa} ${usernameType} ${flow}`).toBe(stays ? 'challenge' : 'signed-in')
        }
  })
})

/** Returns every sequence of choices that leads to the end of a sign-in. */
async function allChoices(user: DemoUser, settings: Settings): Promise<readonly (readonly string[])[]> {
  const done: (readonly string[])[] = []
  const open: (readonly string[])[] = [[]]
  for (let choices = open.pop(); choices; choices = open.pop()) {
    const { offered } = await signIn(user, settings, choices)
    if (offered) for (const choice of offered) open.push([...choices, choice])
    else done.push(choices)
  }
  return done
}

/** Signs in with these choices, then with the first choice of each challenge. Returns the first choices that were left open. */
async function signIn(user: DemoUser, settings: Settings, choices: readonly string[]) {
  const environment = createEnvironment(user, settings, origin)
  const { session } = environment
  const left = [...choices]
  const met: ChallengeName[] = []
  let offered: readonly string[] | undefined
  for (;;) {
    const { challenge, status, error } = session.getSnapshot()
    if (!challenge || error) return { met, offered, end: status, error: error && JSON.stringify(error) }
    met.push(challenge.name)
    if (challenge.name === 'unknown-challenge') return { met, offered, end: status }
    if ('choices' in challenge && left.length === 0) offered ??= challenge.choices
    if ('methods' in challenge && challenge.method === 'choose' && left.length === 0)
      offered ??= challenge.methods
    await session.answer(challenge, (await answerTo(challenge, environment, left)) as never)
  }
}

async function answerTo(
  challenge: Challenge,
  { user, pool, keyring, username, accounts }: Environment,
  left: string[],
) {
  const code = () => ({ code: pool.outbox.latest()?.code })
  const name = { username }
  const password = { password: user.password ?? newPassword }
  const choose = (choices: readonly string[]) => ({ choice: left.shift() ?? choices[0] })
  const appCode = async (secret = '') => ({ code: await totp(secret) })
  return match<unknown>(challenge, {
    'sign-in': ({ passwordRequired }) => ({ ...name, ...(passwordRequired && password) }),
    'sign-up': () => ({ ...name, ...password, attributes: { email: 'sam@example.com' } }),
    'confirm-sign-up': code,
    'forgot-password': () => name,
    'reset-password': () => ({ ...code(), password: newPassword }),
    'remember-device': () => ({ remember: true }),
    NEW_PASSWORD_REQUIRED: ({ required }) => ({
      password: newPassword,
      attributes: Object.fromEntries(required.map((each) => [each, user.birthday])),
    }),
    MFA_SETUP: (setup) => {
      if (setup.method === 'choose') return choose(setup.methods)
      return setup.method === 'app' ? appCode(setup.secret) : { email: 'kofi@example.com' }
    },
    SELECT_MFA_TYPE: ({ choices }) => choose(choices),
    SELECT_CHALLENGE: ({ choices }) => choose(choices),
    PASSWORD: () => password,
    PASSWORD_SRP: () => password,
    SMS_MFA: code,
    SMS_OTP: code,
    EMAIL_OTP: code,
    SOFTWARE_TOKEN_MFA: () => appCode(accounts[0]?.secret),
    CUSTOM_CHALLENGE: () => ({ answer: solution }),
    async WEB_AUTHN({ options }) {
      const asked = keyring.use(options as never)
      keyring.getPrompt()?.approve()
      return { credential: await asked }
    },
    'unknown-challenge': () => ({}),
  })
}
