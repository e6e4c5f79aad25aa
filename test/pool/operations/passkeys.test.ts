import { describe, expect, test } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { type Authenticator, type Build, createAuthenticator, type Mischief } from '../authenticator.js'
import { createKitSession, right } from '../kit-session.js'
import { type Body, createPoolClient, expectException, type PoolClient } from '../pool-client.js'
import { transports } from '../transports.js'

const email = 'ada@example.com'
const ada = { username: 'ada', password: right, attributes: { email } }
const bob = { username: 'bob', password: right, attributes: { email: 'bob@example.com' } }
const origin = 'http://localhost:3000'

const open: PoolOptions = {
  policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
  passkeys: true,
  clients: [{ id: 'web' }, { id: 'app' }],
  users: [ada, bob],
}

const invalid = ['InvalidParameter', 'Credential data is not valid'] as const
const wrong = ['NotAuthorized', 'Incorrect username or password.'] as const
const noChallenge = ['WebAuthnChallengeNotFound'] as const

async function tokenOf({ call, pool }: PoolClient, username = 'ada', clientId = 'web'): Promise<string> {
  const { AuthenticationResult } = await call('AdminInitiateAuth', {
    UserPoolId: pool.id,
    ClientId: clientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: right },
  })
  return AuthenticationResult.AccessToken
}

const start = async ({ call }: PoolClient, AccessToken: string) =>
  (await call('StartWebAuthnRegistration', { AccessToken })).CredentialCreationOptions

const complete = ({ call }: PoolClient, AccessToken: string, Credential: unknown) =>
  call('CompleteWebAuthnRegistration', { AccessToken, Credential })

const list = async ({ call }: PoolClient, AccessToken: string): Promise<Body[]> =>
  (await call('ListWebAuthnCredentials', { AccessToken })).Credentials

interface Registered {
  readonly token: string
  readonly authenticator: Authenticator
  readonly id: string
}

/** Registers a passkey as the user would, by a browser on the right page. */
async function register(at: PoolClient, build: Partial<Build> = {}, username = 'ada'): Promise<Registered> {
  const token = await tokenOf(at, username)
  const authenticator = createAuthenticator({ origin, ...build })
  const made = await authenticator.create(await start(at, token))
  await complete(at, token, made)
  return { token, authenticator, id: made.id }
}

const begin = ({ initiate }: PoolClient, parameters: object = {}) =>
  initiate('USER_AUTH', { PREFERRED_CHALLENGE: 'WEB_AUTHN', ...parameters })

const optionsOf = ({ ChallengeParameters }: Body) =>
  JSON.parse(ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS)

async function show(at: PoolClient, step: Body, { authenticator }: Registered, mischief: Mischief = {}) {
  const shown = await authenticator.get(optionsOf(step), mischief)
  return at.answer(step, { CREDENTIAL: JSON.stringify(shown) })
}

describe('StartWebAuthnRegistration', () => {
  test('the options for the browser are an object', async () => {
    const at = createPoolClient(open)
    const token = await tokenOf(at)
    const options = await start(at, token)
    expect(options).toEqual({
      rp: { id: 'localhost', name: 'localhost' },
      user: { id: expect.stringMatching(/^[\w-]{48}$/), name: 'ada', displayName: 'ada' },
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: 60_000,
      excludeCredentials: [],
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'preferred',
      },
    })
    expect((await start(at, token)).challenge).not.toBe(options.challenge)
  })

  test('the options name the user by what the user types', async () => {
    const users = [{ username: email, password: right, attributes: { name: 'Ada Lovelace' } }]
    const at = createPoolClient({ ...open, usernameAttributes: ['email'], users })
    const { user } = await start(at, await tokenOf(at, email))
    expect(user).toMatchObject({ name: email, displayName: 'Ada Lovelace' })
  })

  test('the options exclude passkeys that are registered', async () => {
    const at = createPoolClient(open)
    const { token, id } = await register(at)
    expect((await start(at, token)).excludeCredentials).toEqual([{ id, type: 'public-key' }])
  })

  test('the pool must have passkeys as a first factor', async () => {
    const at = createPoolClient({ ...open, policies: { firstFactors: ['PASSWORD'] } })
    const token = await tokenOf(at)
    await expectException(start(at, token), 'WebAuthnNotEnabled')
    await expectException(complete(at, token, {}), 'WebAuthnNotEnabled')
  })

  test.each([{ passkeys: false }, { passkeys: { rpId: '' } }])(
    'the pool must have a relying party: %o',
    async (without) => {
      const at = createPoolClient({ ...open, ...without })
      await expectException(start(at, await tokenOf(at)), 'WebAuthnConfigurationMissing')
    },
  )

  test('StartWebAuthnRegistration accepts an access token', async () => {
    await expectException(start(createPoolClient(open), 'nonsense'), 'NotAuthorized')
  })

  test('a user has at most twenty unfinished registrations', async () => {
    const at = createPoolClient(open)
    const token = await tokenOf(at)
    for (let i = 0; i < 20; i++)
      await complete(at, token, await createAuthenticator({ origin }).create(await start(at, token)))
    await expectException(start(at, token), 'LimitExceeded')
    const [{ CredentialId }] = (await list(at, token)) as [Body]
    await at.call('DeleteWebAuthnCredential', { AccessToken: token, CredentialId })
    await expect(start(at, token)).resolves.toBeDefined()
  })
})

describe('CompleteWebAuthnRegistration', () => {
  /** A user in the middle of it. */
  async function between(options: PoolOptions = open, build: Partial<Build> = {}, mischief: Mischief = {}) {
    const at = createPoolClient(options)
    const token = await tokenOf(at)
    const asked = await start(at, token)
    const made = await createAuthenticator({ origin, ...build }).create(asked, mischief)
    return { at, token, made, asked }
  }

  test('the answer is empty, and the passkey is registered', async () => {
    const { at, token, made } = await between(open, { transports: ['internal', 'hybrid'] })
    expect(await complete(at, token, made)).toEqual({})
    expect(await list(at, token)).toEqual([
      {
        CredentialId: made.id,
        FriendlyCredentialName: expect.stringMatching(/./),
        RelyingPartyId: 'localhost',
        AuthenticatorAttachment: 'platform',
        AuthenticatorTransports: ['internal', 'hybrid'],
        CreatedAt: at.now() / 1000,
      },
    ])
  })

  test('an answer is accepted once', async () => {
    const { at, token, made } = await between()
    const both = await Promise.allSettled([complete(at, token, made), complete(at, token, made)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expectException(complete(at, token, made), ...noChallenge)
    expect(await list(at, token)).toHaveLength(1)
  })

  test('a registration must have been started', async () => {
    const at = createPoolClient(open)
    await expectException(complete(at, await tokenOf(at), {}), ...noChallenge)
  })

  test('a registration is valid for five minutes', async () => {
    const [late, timely] = [await between(), await between()]
    timely.at.advance(300_000)
    await expect(complete(timely.at, timely.token, timely.made)).resolves.toEqual({})
    late.at.advance(300_001)
    await expectException(complete(late.at, late.token, late.made), ...noChallenge)
  })

  test('answers the newest challenge', async () => {
    const { at, token, made } = await between()
    await start(at, token)
    await expectException(complete(at, token, made), ...noChallenge)
  })

  test('a registration belongs to the client that started it, and another client does not end it', async () => {
    const { at, token, made } = await between()
    await expectException(complete(at, await tokenOf(at, 'ada', 'app'), made), 'WebAuthnClientMismatch')
    await expect(complete(at, token, made)).resolves.toEqual({})
  })

  test('a registration belongs to the user who started it', async () => {
    const { at, made } = await between()
    await expectException(complete(at, await tokenOf(at, 'bob'), made), ...noChallenge)
  })

  test.each<[string, Mischief, Partial<Build>, string]>([
    ['another page', { origin: 'https://evil.example' }, {}, 'WebAuthnOriginNotAllowed'],
    ['another relying party', { rpId: 'evil.example' }, {}, 'WebAuthnRelyingPartyMismatch'],
    ['another kind of key', { foreignKey: 'ES384' }, {}, 'WebAuthnCredentialNotSupported'],
    ['another ceremony', { type: 'webauthn.get' }, {}, 'InvalidParameter'],
    ['another challenge', { challenge: 'AAAA' }, {}, 'WebAuthnChallengeNotFound'],
    ['no user at the machine', { userPresent: false }, {}, 'InvalidParameter'],
  ])('CompleteWebAuthnRegistration rejects %s', async (_, mischief, build, exception) => {
    const { at, token, made } = await between(open, build, mischief)
    await expectException(complete(at, token, made), exception)
    expect(await list(at, token)).toEqual([])
  })

  test('an authenticator that does not verify the user is rejected where that is required', async () => {
    const required: PoolOptions = { ...open, passkeys: { userVerification: 'required' } }
    const { at, token, made } = await between(required, { verifies: false })
    await expectException(complete(at, token, made), 'WebAuthnCredentialNotSupported')
    const preferred = await between(open, { verifies: false })
    await expect(complete(preferred.at, preferred.token, preferred.made)).resolves.toEqual({})
  })

  test.each([{}, [], 'text', 5, true])('CompleteWebAuthnRegistration rejects %o', async (credential) => {
    const { at, token } = await between()
    await expectException(complete(at, token, credential), ...invalid)
  })

  test('a credential as text, which is the form at sign-in, is rejected', async () => {
    const { at, token, made } = await between()
    await expectException(complete(at, token, JSON.stringify(made)), ...invalid)
  })

  test.each([null, undefined])('a credential must have %s', async (credential) => {
    const { at, token } = await between()
    await expectException(complete(at, token, credential), 'InvalidParameter', "Value at 'credential'")
  })

  test.each(['ada', 'bob'])('a passkey that %s has registered already is rejected', async (owner) => {
    const at = createPoolClient(open)
    const { id } = await register(at, {}, owner)
    const token = await tokenOf(at)
    const copy = await rename(await createAuthenticator({ origin }).create(await start(at, token)), id)
    await expectException(complete(at, token, copy), ...invalid)
    expect(await list(at, token)).toHaveLength(owner === 'ada' ? 1 : 0)
  })

  test('a token that was revoked in the meantime is rejected', async () => {
    const { at, token, made } = await between()
    await at.call('GlobalSignOut', { AccessToken: token })
    await expectException(complete(at, token, made), 'NotAuthorized', 'Access Token has been revoked')
  })

  test('a user who is deleted during the check gets no passkey', async () => {
    const { at, token, made } = await between()
    const [completed] = await Promise.allSettled([
      complete(at, token, made),
      at.call('DeleteUser', { AccessToken: token }),
    ])
    expect(completed.status).toBe('rejected')
  })
})

/** An authenticator that gives its passkey the name of another: the name is in what it says of itself, too. */
async function rename(made: RegistrationResponseJSON, id: string): Promise<RegistrationResponseJSON> {
  const swap = (base64url: string) => {
    const bytes = Buffer.from(base64url, 'base64url')
    const [from, to] = [Buffer.from(made.id, 'base64url'), Buffer.from(id, 'base64url')]
    to.copy(bytes, bytes.indexOf(from))
    return bytes.toString('base64url')
  }
  const { attestationObject } = made.response
  return {
    ...made,
    id,
    rawId: id,
    response: { ...made.response, attestationObject: swap(attestationObject) },
  }
}

describe('The list of passkeys', () => {
  test('passkeys are listed page by page', async () => {
    const at = createPoolClient(open)
    const ids = [await register(at), await register(at), await register(at)].map(({ id }) => id)
    const AccessToken = await tokenOf(at)
    const page = (more: object) => at.call('ListWebAuthnCredentials', { AccessToken, MaxResults: 2, ...more })
    const first = await page({})
    const rest = await page({ NextToken: first.NextToken })
    expect([first, rest].map(({ Credentials }) => Credentials.length)).toEqual([2, 1])
    const listed = [first, rest].flatMap(({ Credentials }) =>
      Credentials.map((each: Body) => each.CredentialId),
    )
    expect(listed.sort()).toEqual(ids.sort())
    expect(rest).not.toHaveProperty('NextToken')
    expect((await page({ MaxResults: 0 })).Credentials).toHaveLength(3)
    await expectException(page({ NextToken: 'nonsense' }), 'InvalidParameter')
    await expectException(page({ MaxResults: 21 }), 'InvalidParameter', 'less than or equal to 20')
  })

  test('each user has a list of their own', async () => {
    const at = createPoolClient(open)
    const [, theirs] = [await register(at), await register(at, {}, 'bob')]
    expect(await list(at, theirs.token)).toMatchObject([{ CredentialId: theirs.id }])
  })
})

describe('DeleteWebAuthnCredential', () => {
  test('DeleteWebAuthnCredential deletes a passkey once', async () => {
    const at = createPoolClient(open)
    const [ours, theirs] = [await register(at), await register(at, {}, 'bob')]
    const remove = (CredentialId: string) =>
      at.call('DeleteWebAuthnCredential', { AccessToken: ours.token, CredentialId })
    await expectException(remove(theirs.id), 'ResourceNotFound')
    expect(await remove(ours.id)).toEqual({})
    await expectException(remove(ours.id), 'ResourceNotFound')
    expect(await list(at, theirs.token)).toHaveLength(1)
  })
})

describe('Signing in', () => {
  test.each(['ES256', 'RS256'] as const)('with a key of %s', async (alg) => {
    const at = createPoolClient(open)
    const passkey = await register(at, { alg })
    const step = await begin(at)
    expect(step).toMatchObject({ ChallengeName: 'WEB_AUTHN', AvailableChallenges: ['WEB_AUTHN'] })
    expect(optionsOf(step)).toEqual({
      hints: [],
      attestation: 'none',
      attestationFormats: [],
      challenge: expect.any(String),
      timeout: 180_000,
      rpId: 'localhost',
      allowCredentials: [{ id: passkey.id, type: 'public-key', transports: ['internal'] }],
      userVerification: 'preferred',
    })
    await expect(show(at, step, passkey)).resolves.toHaveProperty('AuthenticationResult.IdToken')
  })

  test('a user signs in with a passkey by choice', async () => {
    const at = createPoolClient(open)
    const passkey = await register(at)
    const step = await at.initiate('USER_AUTH', {})
    expect([...step.AvailableChallenges].sort()).toEqual(['PASSWORD', 'PASSWORD_SRP', 'WEB_AUTHN'])
    const asked = await at.answer(step, { ANSWER: 'WEB_AUTHN' })
    expect(asked).not.toHaveProperty('AvailableChallenges')
    await expect(show(at, asked, passkey)).resolves.toHaveProperty('AuthenticationResult')
  })

  describe('SELECT_CHALLENGE with a CREDENTIAL', () => {
    /** Options from a sign-in that waits, and a sign-in that offers the choice. */
    const startAttempt = async () => {
      const at = createPoolClient(open)
      const { authenticator } = await register(at)
      const waiting = await begin(at)
      const choice = await at.initiate('USER_AUTH', {})
      const answer = async (options: object = optionsOf(waiting)) => ({
        ANSWER: 'WEB_AUTHN',
        CREDENTIAL: JSON.stringify(await authenticator.get(options as never)),
      })
      return { at, waiting, choice, answer }
    }

    test('the answer signs in the user whose other sign-in got the options', async () => {
      const { at, choice, answer } = await startAttempt()
      await expect(at.answer(choice, await answer())).resolves.toHaveProperty('AuthenticationResult.IdToken')
    })

    test('the options are used up, so that a credential never counts twice', async () => {
      const { at, waiting, choice, answer } = await startAttempt()
      const credential = await answer()
      await at.answer(choice, credential)
      await expectException(at.answer(await at.initiate('USER_AUTH', {}), credential), ...wrong)
      const late = at.answer(waiting, credential)
      await expectException(
        late,
        'NotAuthorized',
        'Invalid session for the user, session can only be used once.',
      )
    })

    test('options that the pool did not give, that expired, or that another user got are rejected', async () => {
      const { at, waiting, choice, answer } = await startAttempt()
      await expectException(
        at.answer(choice, await answer({ ...optionsOf(waiting), challenge: 'AAAA' })),
        ...wrong,
      )

      const bob = await register(at, {}, 'bob')
      const theirs = await at.initiate('USER_AUTH', { USERNAME: 'bob' })
      const CREDENTIAL = JSON.stringify(
        await bob.authenticator.get({ ...optionsOf(waiting), allowCredentials: [] }),
      )
      const stolen = at.answer(theirs, { USERNAME: 'bob', ANSWER: 'WEB_AUTHN', CREDENTIAL })
      await expectException(stolen, ...wrong)

      const credential = await answer()
      at.advance(3 * 60_000 + 1)
      const late = at.answer(await at.initiate('USER_AUTH', {}), credential)
      await expectException(late, 'NotAuthorized', 'Invalid session for the user, session is expired.')
    })
  })

  test('with either of two', async () => {
    const at = createPoolClient(open)
    for (const passkey of [await register(at), await register(at)])
      await expect(show(at, await begin(at), passkey)).resolves.toHaveProperty('AuthenticationResult')
  })

  test('users without a passkey, and unknown users, are not offered one', async () => {
    const at = createPoolClient(open)
    for (const USERNAME of ['ada', 'eve']) {
      const step = await begin(at, { USERNAME })
      expect(step).toMatchObject({ ChallengeName: 'SELECT_CHALLENGE' })
      expect([...step.AvailableChallenges].sort()).toEqual(['PASSWORD', 'PASSWORD_SRP'])
    }
  })

  test('users with a temporary password are not offered a passkey', async () => {
    const at = createPoolClient(open)
    await register(at)
    const stored = JSON.stringify(await at.pool.snapshot()).replace(
      '"status":"CONFIRMED"',
      '"status":"FORCE_CHANGE_PASSWORD"',
    )
    const later = createPoolClient({ ...open, state: JSON.parse(stored) })
    const step = await begin(later)
    expect(step).toMatchObject({ ChallengeName: 'SELECT_CHALLENGE' })
    expect([...step.AvailableChallenges].sort()).toEqual(['PASSWORD', 'PASSWORD_SRP'])
  })

  test.each<[string, Mischief]>([
    ['another challenge', { challenge: 'AAAA' }],
    ['another page', { origin: 'https://evil.example' }],
    ['a page inside another', { topOrigin: 'https://evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['another ceremony', { type: 'webauthn.create' }],
    ['another key', { foreignKey: 'ES256' }],
    ['a passkey that is none', { id: 'AAAA' }],
    ['another user’s handle', { userHandle: 'AAAA' }],
    ['no user at the machine', { userPresent: false }],
    ['a counter without a signature', { claimedCounter: 99 }],
  ])('a sign-in with %s is rejected and over', async (_, mischief) => {
    const at = createPoolClient(open)
    const passkey = await register(at)
    const step = await begin(at)
    await expectException(show(at, step, passkey, mischief), ...wrong)
    await expectException(show(at, step, passkey), 'NotAuthorized', 'Invalid session for the user')
  })

  test('the answer to another sign-in is rejected', async () => {
    const at = createPoolClient(open)
    const { authenticator } = await register(at)
    const [one, two] = [await begin(at), await begin(at)]
    const CREDENTIAL = JSON.stringify(await authenticator.get(optionsOf(one)))
    await expectException(at.answer(two, { CREDENTIAL }), ...wrong)
  })

  test('the passkey of another user is rejected', async () => {
    const at = createPoolClient(open)
    const [, theirs] = [await register(at), await register(at, {}, 'bob')]
    const step = await begin(at)
    const options = { ...optionsOf(step), allowCredentials: [] }
    const CREDENTIAL = JSON.stringify(await theirs.authenticator.get(options))
    await expectException(at.answer(step, { CREDENTIAL }), ...wrong)
  })

  test.each(['', 'no JSON', '[]', '"text"'])(
    'the answer %o is rejected, and the challenge stays',
    async (CREDENTIAL) => {
      const at = createPoolClient(open)
      const passkey = await register(at)
      const step = await begin(at)
      await expectException(at.answer(step, { CREDENTIAL }), 'InvalidParameter')
      await expect(show(at, step, passkey)).resolves.toHaveProperty('AuthenticationResult')
    },
  )

  test('a disabled user is rejected', async () => {
    const at = createPoolClient(open)
    const passkey = await register(at)
    const stored = JSON.stringify(await at.pool.snapshot()).replace('"enabled":true', '"enabled":false')
    const later = createPoolClient({ ...open, state: JSON.parse(stored) })
    await expectException(show(later, await begin(later), passkey), 'NotAuthorized', 'User is disabled.')
  })

  test('a counter that has gone back is rejected, since it shows a copy', async () => {
    const at = createPoolClient(open)
    const passkey = await register(at)
    await show(at, await begin(at), passkey, { counter: 7 })
    for (const counter of [6, 7, 0])
      await expectException(show(at, await begin(at), passkey, { counter }), ...wrong)
    await expect(show(at, await begin(at), passkey, { counter: 8 })).resolves.toHaveProperty(
      'AuthenticationResult',
    )
  })

  test('one of two copies with the same counter at the same moment signs in', async () => {
    const at = createPoolClient(open)
    const passkey = await register(at)
    const steps = [await begin(at), await begin(at)]
    const both = await Promise.allSettled(steps.map((step) => show(at, step, passkey, { counter: 5 })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('passkeys without a counter are accepted', async () => {
    const at = createPoolClient(open)
    const passkey = await register(at, { counts: false })
    for (let i = 0; i < 2; i++)
      await expect(show(at, await begin(at), passkey)).resolves.toHaveProperty('AuthenticationResult')
  })

  test('a passkey that was deleted during the check is rejected', async () => {
    const at = createPoolClient(open)
    const passkey = await register(at)
    const step = await begin(at)
    const CREDENTIAL = JSON.stringify(await passkey.authenticator.get(optionsOf(step)))
    const [answered] = await Promise.allSettled([
      at.answer(step, { CREDENTIAL }),
      at.call('DeleteWebAuthnCredential', { AccessToken: passkey.token, CredentialId: passkey.id }),
    ])
    expect(answered.status).toBe('rejected')
    expect(await list(at, passkey.token)).toEqual([])
  })
})

describe('A pool that requires a second factor', () => {
  const required = { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } } as const

  /** The passkey comes from before the second factor was required, as a sign-in would ask for it. */
  async function withPasskey(options: PoolOptions, build: Partial<Build> = {}) {
    const before = createPoolClient({ ...open, ...(options.passkeys && { passkeys: options.passkeys }) })
    const passkey = await register(before, build)
    const state = (await before.pool.snapshot()) as Body
    const text = JSON.stringify(state).replace(
      '"mfa":{"mode":"OFF","methods":[]}',
      `"mfa":${JSON.stringify(required.mfa)}`,
    )
    return { at: createPoolClient({ ...open, state: JSON.parse(text) }), passkey }
  }

  test('a passkey is not offered, as none can follow it', async () => {
    const { at } = await withPasskey({})
    const step = await begin(at)
    expect([...step.AvailableChallenges].sort()).toEqual(['PASSWORD', 'PASSWORD_SRP'])
  })

  test('a passkey counts as both if the pool says so, and must have verified the user', async () => {
    const { at, passkey } = await withPasskey({ passkeys: { multiFactor: true } })
    const step = await begin(at)
    expect(optionsOf(step)).toMatchObject({ userVerification: 'required' })
    await expectException(show(at, step, passkey, { userVerified: false }), ...wrong)
    await expect(show(at, await begin(at), passkey)).resolves.toHaveProperty('AuthenticationResult')
  })

  test('a password is still followed by one', async () => {
    const { at } = await withPasskey({ passkeys: { multiFactor: true } })
    const step = await at.initiate('USER_AUTH', { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: right })
    expect(step).toMatchObject({ ChallengeName: 'EMAIL_OTP' })
  })
})

describe.each(Object.entries(transports))('The kit, %s,', (_, transport) => {
  test('the kit signs in with a passkey that was registered with its own tokens', async () => {
    const kit = await createKitSession(open, {}, transport)
    await kit.signIn()
    const AccessToken = kit.session.getTokens()?.accessToken
    const authenticator = createAuthenticator({ origin })
    const { CredentialCreationOptions } = await kit.call('StartWebAuthnRegistration', { AccessToken })
    const Credential = await authenticator.create(CredentialCreationOptions as never)
    await kit.call('CompleteWebAuthnRegistration', { AccessToken, Credential })

    const again = kit.again({ flow: 'USER_AUTH' })
    await again.answer({ username: 'ada' })
    again.expectChallenge('SELECT_CHALLENGE')
    await again.answer({ choice: 'WEB_AUTHN' })
    const { options } = again.expectChallenge('WEB_AUTHN')
    await again.answer({ credential: await authenticator.get(options as never) })
    expect(again.state).toMatchObject({ status: 'signed-in' })
  })
})
