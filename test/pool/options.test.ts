/** The options of a pool, and the errors for wrong ones. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAuthSession } from '../../src/core.js'
import { createPool, type PoolOptions } from '../../src/pool/index.js'
import { defaultQuirks } from '../../src/pool/settings/settings.js'
import { right } from './kit-session.js'

describe('createPool', () => {
  test('a pool needs no options, and then has one client that allows each flow except an old one', async () => {
    const pool = createPool()
    expect([pool.id, pool.clientId]).toEqual(['us-east-1_Local', 'local'])
    const { body } = await pool('DescribeUserPoolClient', { UserPoolId: pool.id, ClientId: 'local' })
    expect(body.UserPoolClient).toMatchObject({
      PreventUserExistenceErrors: 'ENABLED',
      AuthSessionValidity: 3,
    })
  })

  test.each([
    [{ firstFactors: ['EMAIL_OTP'] }, 'The pool has no option firstFactors'],
    [{ policies: { password: { minLength: 6 } } }, 'policies.password has no option minLength'],
    [{ policies: { firstFactors: ['EMAIL'] } }, 'policies.firstFactors: each must be one of'],
    [{ mfa: { mode: 'REQUIRED' } }, 'mfa.mode: each must be one of OFF, ON, OPTIONAL'],
    [{ mfa: { mode: 'ON', methods: ['TOTP'] } }, 'mfa.methods: each must be one of'],
    [{ clients: [] }, 'clients must contain a client'],
    [
      { pools: [], users: [] },
      'The options has no option users. Its options are pools, onTriggerError, quirks',
    ],
    [{ pools: {} }, 'The options: pools must be an array'],
    [{ pools: [] }, 'pools must contain a pool'],
    [{ pools: [{ clients: [{ id: 'web' }] }] }, 'pools: pool 1 needs an id'],
    [{ pools: [null] }, 'pools: pool 1 needs an id'],
    [
      { pools: [{ id: 'eu-west-1_A', quirks: {} }] },
      'The pool eu-west-1_A has no option quirks. Its options are',
    ],
    [
      { pools: [{ id: 'eu-west-1_A', mfa: { mode: 'YES' } }] },
      'createPool: pool eu-west-1_A: mfa.mode: each must be one of',
    ],
    [{ pools: [{ id: 'eu-west-1_A' }, { id: 'eu-west-1_A' }] }, 'two pools have the same name'],
    [
      { pools: [{ id: 'eu-west-1_A' }, { id: 'eu-west-1_B' }] },
      'two clients of these pools have the same name',
    ],
    [{ pools: [{ id: 'eu-west-1_A' }], quirks: { quota: true } }, 'quirks has no option quota'],
    [{ clients: [{}] }, 'the id of a client must consist of letters, digits, _ and +'],
    [{ clients: [{ id: 'my-app' }] }, 'the id of a client must consist of letters, digits, _ and +'],
    [{ users: [{ password: right }] }, 'each user needs a username'],
    [{ clients: [{ id: 'web' }, { id: 'web' }] }, 'two clients have the same name'],
    [{ clients: [{ id: 'web', explicitAuthFlows: ['USER_SRP'] }] }, 'explicitAuthFlows of the client web'],
    [{ clients: [{ id: 'web', seconds: 5 }] }, 'The client web has no option seconds'],
    [{ users: [{ username: 'ada', pasword: 'x' }] }, 'The user ada has no option pasword'],
    [{ users: [{ username: 'ada', status: 'LOCKED' }] }, 'status of the user ada: each must be one of'],
    [{ users: [{ username: 'ada', mfa: { prefered: 'SMS_MFA' } }] }, 'mfa of the user ada has no option'],
    [{ users: [{ username: 'ada', mfa: { preferred: 'SMS' } }] }, 'mfa of the user ada: each must be one of'],
    [{ triggers: { PreSignup: () => {} } }, 'triggers has no option PreSignup'],
    [{ quirks: { quota: true } }, 'quirks has no option quota'],
    [{ quirks: { otpLength: { third: 4 } } }, 'quirks.otpLength has no option third'],
    [{ devices: { remember: true } }, 'devices has no option remember'],
    [{ passkeys: { rpID: 'localhost' } }, 'passkeys has no option rpID'],
    [{ trackSessions: { most: 5 } }, 'trackSessions has no option most'],
    [
      { mfa: { mode: 'ON', methods: [] } },
      "can't disable all MFAs with a required or optional configuration.",
    ],
    [{ users: [{ username: 'ada' }, { username: 'ada' }] }, 'two users have the same name'],
    [{ id: 'local' }, 'id must look like us-east-1_Local'],
    [
      { usernameAttributes: ['email'], aliasAttributes: ['email'] },
      'Only one of the aliasAttributes or usernameAttributes',
    ],
    [
      { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] }, policies: { firstFactors: ['WEB_AUTHN'] } },
      'passkeys.multiFactor',
    ],
    [
      { clients: [{ id: 'web', authSessionMinutes: '5' }] },
      'The client web: authSessionMinutes must be a number',
    ],
    [{ users: [{ username: 'ada', password: 5 }] }, 'The user ada: password must be a string'],
    [{ faults: 5 }, 'The pool: faults must be a function'],
    [{ triggers: null }, 'The pool: triggers must be an object or a boolean'],
    [{ triggers: { PreSignUp: 'a name' } }, 'triggers: PreSignUp must be a function'],
    [
      {
        mfa: { mode: 'ON', methods: ['SMS_MFA'] },
        users: [{ username: 'ada', mfa: { preferred: 'EMAIL_OTP' } }],
      },
      'the user ada prefers EMAIL_OTP',
    ],
    [{ tier: 'LITE', policies: { firstFactors: ['EMAIL_OTP'] } }, 'no passwordless sign-in'],
  ])('a pool cannot have %j', (options, complaint) => {
    expect(() => createPool(options as unknown as PoolOptions)).toThrow(complaint)
  })

  test('a pool that continues from a snapshot checks its options, too', async () => {
    const state = await createPool().snapshot()
    expect(() => createPool({ state, faluts: () => undefined } as PoolOptions)).toThrow('no option faluts')
  })

  test('a pool with aliases has each verified address for one user', async () => {
    const users = ['ada', 'bob'].map((username) => ({ username, attributes: { email: 'ada@example.com' } }))
    await createPool({ users }).ready
    await expect(createPool({ users, aliasAttributes: ['email'] }).ready).rejects.toThrow(
      'the user bob: An account with the email already exists',
    )
  })

  test('a pool with a state has the name of the state, or is rejected', async () => {
    const state = await createPool({ id: 'eu-west-1_One' }).snapshot()
    expect(createPool({ state }).id).toBe('eu-west-1_One')
    expect(() => createPool({ id: 'eu-west-1_Two', state })).toThrow(
      'the state belongs to the pool eu-west-1_One',
    )
  })

  test('a caller of an operation gets the reason of a rejection', async () => {
    const error = await createPool()('AdminGetUser', { Username: 'ada' }).catch((error) => error)
    expect(error).toMatchObject({
      exception: 'InvalidParameterException',
      text: expect.stringContaining("Value at 'userPoolId' failed to satisfy constraint"),
      message: expect.stringContaining(
        'AdminGetUser was rejected with InvalidParameterException: 1 validation error',
      ),
    })
  })

  test('a caller learns that a user could not be created, without the password', async () => {
    const pool = createPool({
      users: [{ username: 'ada', password: right, attributes: { 'custom:nope': 'x' } }],
    })
    await expect(pool.ready).rejects.toThrow(
      'createPool: the user ada: Invalid user attributes: user.custom:nope',
    )
    const error = await pool.ready.catch((error) => error)
    expect(JSON.stringify([error.message, error.stack])).not.toContain(right)
  })
})

test("the users of the complete config in the pool's docs get the challenges that the page says", async () => {
  const page = readFileSync('docs/pool.md', 'utf8')
  const options: PoolOptions = JSON.parse(/^```json\n(\{\s+"id".*?)^```$/ms.exec(page)?.[1] ?? '')
  const steps: Record<string, string> = {}
  for (const { username, password = '' } of options.users ?? []) {
    const transport = createPool(options)
    const session = createAuthSession({ userPoolId: 'eu-west-1_Local', clientId: 'local', transport })
    const { challenge } = session.getSnapshot()
    if (challenge?.name !== 'sign-in') throw new Error('A session begins with sign-in.')
    await session.answer(challenge, { username, password })
    const { status, challenge: next } = session.getSnapshot()
    steps[username] = next?.name ?? status
  }
  expect(steps).toEqual({
    ada: 'signed-in',
    lin: 'EMAIL_OTP',
    kim: 'SOFTWARE_TOKEN_MFA',
    bo: 'NEW_PASSWORD_REQUIRED',
  })
})

test("the pool's page describes each quirk with its default", () => {
  const [, section = ''] = readFileSync('docs/pool.md', 'utf8').split('\n## Quirks\n')
  const rows = section.split('\n## ')[0]?.matchAll(/^\| `(\w+)[^`]*` \| ([^|]+) \| [^|]{20,} \|$/gm) ?? []
  const { otpLength, ...quirks } = defaultQuirks
  expect(Object.fromEntries([...rows].map(([, name, told]) => [name, told]))).toEqual({
    otpLength: `\`${otpLength.first}\`, \`${otpLength.second}\``,
    ...Object.fromEntries(Object.entries(quirks).map(([name, value]) => [name, `\`${value}\``])),
    srpMinutes: '`authSessionMinutes`',
  })
})
