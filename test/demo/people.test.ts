/** Whoever plays one of the demo's people meets what their story promises, and gets in. */
import type { Challenge, ChallengeName } from 'countersign'
import { match } from 'countersign'
import { totp } from 'countersign/pool'
import { describe, expect, it } from 'vitest'
import { newPassword, type Person, people } from '../../demo/world/people.js'
import { answer as solution } from '../../demo/world/riddle.js'
import { defaults, type Settings } from '../../demo/world/settings.js'
import { createWorld, type World } from '../../demo/world/world.js'

const origin = 'http://localhost:5173'

describe.each<Person>(people)('$name $story', (person) => {
  it('meets each question that is promised, and no other, on every way there is', async () => {
    const settings = { ...defaults, ...person.settings }
    const seen = new Set<ChallengeName>()
    for (const ways of await everyWay(person, settings)) {
      const { met, end } = await walk(person, settings, ways)
      for (const name of met) seen.add(name)
      expect(end).toBe(person.shows.includes('unknown-challenge') ? 'challenge' : 'signed-in')
    }
    expect([...seen].sort()).toEqual([...person.shows].sort())
  })

  it('gets in, whatever the switches say', async () => {
    for (const mfa of ['OFF', 'ON', 'OPTIONAL'] as const)
      for (const nameKind of ['username', 'email'] as const)
        for (const flow of ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'USER_AUTH', 'CUSTOM_AUTH'] as const) {
          const { met, end } = await walk(person, { ...defaults, mfa, nameKind, flow }, [])
          const stays = met.at(-1) === 'unknown-challenge'
          expect(end, `${mfa} ${nameKind} ${flow}`).toBe(stays ? 'challenge' : 'signed-in')
        }
  })
})

/** The names that can be chosen, one after another; at each crossing all of them are tried. */
async function everyWay(person: Person, settings: Settings): Promise<readonly (readonly string[])[]> {
  const done: (readonly string[])[] = []
  const open: (readonly string[])[] = [[]]
  for (let ways = open.pop(); ways; ways = open.pop()) {
    const { crossing } = await walk(person, settings, ways)
    if (crossing) for (const choice of crossing) open.push([...ways, choice])
    else done.push(ways)
  }
  return done
}

/** Goes on to the end, or to the first crossing for which no way was told. Without any, the first way is taken. */
async function walk(person: Person, settings: Settings, ways: readonly string[]) {
  const world = createWorld(person, settings, origin)
  const { session } = world
  const left = [...ways]
  const met: ChallengeName[] = []
  let crossing: readonly string[] | undefined
  for (;;) {
    const { challenge, status, error } = session.getSnapshot()
    if (!challenge || error) return { met, crossing, end: status, error: error && JSON.stringify(error) }
    met.push(challenge.name)
    if (challenge.name === 'unknown-challenge') return { met, crossing, end: status }
    if ('choices' in challenge && left.length === 0) crossing ??= challenge.choices
    if ('methods' in challenge && challenge.method === 'choose' && left.length === 0)
      crossing ??= challenge.methods
    await session.answer(challenge, (await answerTo(challenge, world, left)) as never)
  }
}

async function answerTo(
  challenge: Challenge,
  { person, pool, keyring, username, accounts }: World,
  left: string[],
) {
  const code = () => ({ code: pool.outbox.latest()?.code })
  const name = { username }
  const password = { password: person.password ?? newPassword }
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
      attributes: Object.fromEntries(required.map((each) => [each, person.birthday])),
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
