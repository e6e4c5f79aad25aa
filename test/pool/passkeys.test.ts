import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  creationOptions,
  type Passkey,
  type RelyingParty,
  requestOptions,
  verifyAssertion,
  verifyRegistration,
} from '../../src/pool/passkeys/passkeys.js'
import { toBase64url } from '../../src/pool/state/random.js'
import { fromBase64, utf8 } from '../../src/srp/math.js'
import { type Build, createAuthenticator, type Mischief } from './authenticator.js'
import { type Cbor, encode } from './cbor.js'

const party: RelyingParty = { id: 'example.com', userVerification: 'required' }
const user = { id: '5b9c1f2e-70aa-4d11-9c0e-2f6a7b8c9d01', name: 'jane', displayName: 'Jane' }
const challenge = 'Y2hhbGxlbmdlLW9mLXRoZS1wb29s'
const at = Date.UTC(2026, 10, 21, 9)
const origin = 'https://example.com'

/** Another relying party, to which the same authenticator may belong. */
const other: RelyingParty = { id: 'example.org', userVerification: 'required' }

interface Setting extends Partial<Build> {
  readonly party?: RelyingParty
  readonly mischief?: Mischief
}

async function create({ party: relyingParty = party, mischief, ...build }: Setting = {}) {
  const authenticator = createAuthenticator({ origin, ...build })
  return {
    authenticator,
    made: await authenticator.create(creationOptions(relyingParty, user, [], challenge), mischief),
  }
}

async function register(setting: Setting = {}) {
  const { party: relyingParty = party } = setting
  const { authenticator, made } = await create(setting)
  return { authenticator, passkey: await verifyRegistration(made, { party: relyingParty, challenge, at }) }
}

/** Registers a passkey as it should be, and signs in with it. */
async function signIn({ party: relyingParty = party, mischief, ...build }: Setting = {}) {
  const { authenticator, passkey } = await register({ party: relyingParty, ...build })
  const asked = requestOptions(relyingParty, [passkey], challenge)
  const shown = await authenticator.get(asked, mischief)
  return { passkey, shown, used: await check(shown, [passkey], relyingParty) }
}

const check = (shown: unknown, passkeys: readonly Passkey[], relyingParty = party) =>
  verifyAssertion(shown, passkeys, { party: relyingParty, challenge, userId: user.id })

const exceptionOf = (exception: string, text = expect.any(String)) =>
  expect.objectContaining({ name: 'CognitoException', exception, text })

const notValid = exceptionOf('InvalidParameter', 'Credential data is not valid')

describe('The options for the browser', () => {
  const passkey: Passkey = {
    id: 'n7KGZ8aQ',
    publicKey: 'pQ',
    counter: 0,
    transports: ['internal', 'hybrid'],
    rpId: 'example.com',
    createdAt: at,
    name: 'Passkey',
  }

  test('the options of a registration ask for a new passkey', () => {
    expect(creationOptions(party, user, [passkey], challenge)).toEqual({
      rp: { id: 'example.com', name: 'example.com' },
      user: { id: toBase64url(utf8(user.id)), name: 'jane', displayName: 'Jane' },
      challenge,
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: 60000,
      excludeCredentials: [{ id: 'n7KGZ8aQ', type: 'public-key' }],
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
    })
  })

  test('the options of a sign-in list the registered passkeys', () => {
    const silent = { ...passkey, id: 'AAAA', transports: [] }
    const preferring = { ...party, userVerification: 'preferred' } as const
    expect(requestOptions(preferring, [passkey, silent], challenge)).toEqual({
      hints: [],
      attestation: 'none',
      attestationFormats: [],
      challenge,
      timeout: 180000,
      rpId: 'example.com',
      allowCredentials: [
        { id: 'n7KGZ8aQ', type: 'public-key', transports: ['internal', 'hybrid'] },
        { id: 'AAAA', type: 'public-key' },
      ],
      userVerification: 'preferred',
    })
  })
})

describe('A registration', () => {
  it.each(['ES256', 'RS256'] as const)('a passkey with a key for %s is registered', async (alg) => {
    const { made } = await create({ alg, transports: ['internal', 'hybrid'] })
    const passkey = await verifyRegistration(made, { party, challenge, at })
    expect(passkey).toEqual({
      id: made.id,
      publicKey: expect.stringMatching(/^[\w-]+$/),
      counter: 0,
      transports: ['internal', 'hybrid'],
      attachment: 'platform',
      rpId: 'example.com',
      createdAt: at,
      name: 'Passkey, 21 Nov 2026',
    })
    expect(JSON.parse(JSON.stringify(passkey))).toEqual(passkey)
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  })

  it.each([
    [['usb', 'nfc'], 'cross-platform', 'Security key, 21 Nov 2026'],
    [['hybrid'], 'cross-platform', 'Passkey on another device, 21 Nov 2026'],
    [['internal'], 'platform', 'Passkey, 21 Nov 2026'],
    [[], 'platform', 'Passkey, 21 Nov 2026'],
  ] as const)('a passkey is registered by %j, %s, as "%s"', async (transports, attachment, name) => {
    const { passkey } = await register({ transports, attachment })
    expect(passkey).toMatchObject({ transports, attachment, name })
  })

  it('invalid values of the browser are left out', async () => {
    const { made } = await create()
    const response = { ...made.response, transports: ['usb', 'usb', 1, null, '<b>', 'x'.repeat(40)] }
    const odd = { ...made, authenticatorAttachment: { toString: () => 'platform' }, response }
    const passkey = await verifyRegistration(odd, { party, challenge, at })
    expect(passkey.transports).toEqual(['usb'])
    expect(passkey).not.toHaveProperty('attachment')
    const { transports: _, ...untold } = made.response
    const bare = await verifyRegistration({ ...made, response: untold }, { party, challenge, at })
    expect(bare.transports).toEqual([])
    const { authenticatorAttachment: __, ...unattached } = made
    expect(await verifyRegistration(unattached, { party, challenge, at })).not.toHaveProperty('attachment')
  })

  it('any attestation is accepted, as the pool asks for none', async () => {
    const { made } = await create()
    const attested = withAttestation(made, 'tpm', new Map([['x5c', 'anything']]))
    expect((await verifyRegistration(attested, { party, challenge, at })).id).toBe(made.id)
  })

  it('an authenticator that cannot verify its user is accepted, where that is only preferred', async () => {
    const preferring = { ...party, userVerification: 'preferred' } as const
    const { passkey } = await register({ party: preferring, verifies: false })
    expect(passkey.rpId).toBe('example.com')
  })
})

describe('A rejected registration', () => {
  it.each<[string, string, Setting]>([
    ['WebAuthnChallengeNotFound', 'for another challenge', { mischief: { challenge: 'b3RoZXI' } }],
    ['WebAuthnOriginNotAllowed', 'from another site', { mischief: { origin: 'https://example.org' } }],
    [
      'WebAuthnOriginNotAllowed',
      'in a frame of another site',
      { mischief: { topOrigin: 'https://example.org' } },
    ],
    ['WebAuthnRelyingPartyMismatch', 'for another relying party', { mischief: { rpId: 'example.org' } }],
    ['WebAuthnRelyingPartyMismatch', 'for a part of the domain', { mischief: { rpId: 'a.example.com' } }],
    ['WebAuthnCredentialNotSupported', 'with a key of another kind', { mischief: { foreignKey: 'ES384' } }],
    ['WebAuthnCredentialNotSupported', 'without user verification', { verifies: false }],
    ['InvalidParameter', 'without a user at the machine', { mischief: { userPresent: false } }],
    ['InvalidParameter', 'that is an assertion', { mischief: { type: 'webauthn.get' } }],
    ['InvalidParameter', 'under another name', { mischief: { id: 'AAAA' } }],
  ])('a registration is rejected as %s: %s', async (exception, _, setting) => {
    const { made } = await create(setting)
    await expect(verifyRegistration(made, { party, challenge, at })).rejects.toEqual(exceptionOf(exception))
  })

  it('a registration is rejected as WebAuthnCredentialNotSupported: one kind of key that calls itself another', async () => {
    const { made } = await create()
    for (const labels of [new Map([[3, -257]]), new Map([[-1, 2]]), new Map([[1, 3]]), new Map([[3, -8]])])
      await expect(verifyRegistration(withKey(made, labels), { party, challenge, at })).rejects.toEqual(
        exceptionOf('WebAuthnCredentialNotSupported'),
      )
  })

  it('a registration is rejected as InvalidParameter: bytes that are no key', async () => {
    const { made } = await create()
    const offCurve = new Map([[-2, new Uint8Array(32).fill(1)]])
    for (const labels of [offCurve, new Map([[-2, new Uint8Array(3)]]), new Map<number, Cbor>([[-2, 'x']])])
      await expect(verifyRegistration(withKey(made, labels), { party, challenge, at })).rejects.toEqual(
        notValid,
      )
  })

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a text', '{}'],
    ['a list', []],
    ['nothing', {}],
    ['a response that is none', { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: 1 }],
  ])('a registration is rejected as InvalidParameter: %s', async (_, credential) => {
    await expect(verifyRegistration(credential, { party, challenge, at })).rejects.toEqual(notValid)
  })

  it('a registration is rejected as InvalidParameter if any part is missing or of another type', async () => {
    const { made } = await create()
    const oddities = [undefined, null, 1, '', '*', 'AAAA', {}, []]
    for (const odd of oddities)
      for (const damaged of [
        { ...made, id: odd },
        { ...made, rawId: odd },
        { ...made, type: odd },
        { ...made, response: odd },
        { ...made, response: { ...made.response, clientDataJSON: odd } },
        { ...made, response: { ...made.response, attestationObject: odd } },
      ])
        await expect(verifyRegistration(damaged, { party, challenge, at })).rejects.toEqual(notValid)
  })

  it('any bytes give one of these errors', async () => {
    const { made } = await create()
    const bytes = fromBase64(made.response.attestationObject)
    const property = fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.nat(255),
      fc.boolean(),
      async (i, byte, cut) => {
        const damaged = cut ? bytes.slice(0, i) : bytes.map((each, at) => (at === i ? byte : each))
        const shown = { ...made, response: { ...made.response, attestationObject: toBase64url(damaged) } }
        const outcome = await verifyRegistration(shown, { party, challenge, at }).catch(
          (error: unknown) => error,
        )
        if (outcome instanceof Error) expect(outcome.name).toBe('CognitoException')
      },
    )
    await fc.assert(property)
  })

  it('the error does not contain the challenge', async () => {
    const { made } = await create({ mischief: { userPresent: false, challenge } })
    const error: Error = await verifyRegistration(made, { party, challenge, at }).catch((thrown) => thrown)
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(challenge)
  })
})

describe('The origin of a page', () => {
  it.each([
    ['example.com', 'https://example.com'],
    ['example.com', 'https://example.com:8443'],
    ['example.com', 'https://sign-in.example.com'],
    ['localhost', 'http://localhost:5173'],
    ['localhost', 'https://localhost'],
    ['localhost', 'http://app.localhost:3000'],
    ['app.localhost', 'http://app.localhost'],
  ])('a passkey for %s is accepted at %s', async (id, from) => {
    const relyingParty = { ...party, id }
    const { passkey } = await register({ party: relyingParty, origin: from })
    expect(passkey.rpId).toBe(id)
    const { used } = await signIn({ party: relyingParty, origin: from })
    expect(used).toBeDefined()
  })

  it.each([
    ['example.com', 'http://example.com'],
    ['example.com', 'https://example.com.evil.test'],
    ['example.com', 'https://badexample.com'],
    ['example.com', 'https://evil.test/example.com'],
    ['example.com', 'https://evil.test#.example.com'],
    ['example.com', 'https://user@example.com'],
    ['example.com', 'https://com'],
    ['example.com', 'https://example.com/'],
    ['example.com', 'xhttps://example.com'],
    ['example.com', 'wss://example.com'],
    ['example.com', 'https://exampleXcom'],
    ['example.com', 'null'],
    ['example.com', 'android:apk-key-hash:example.com'],
    ['app.example.com', 'https://example.com'],
    ['localhost', 'http://127.0.0.1'],
    ['localhost', 'http://notlocalhost'],
  ])('a page may not ask for %s at %s', async (id, from) => {
    const relyingParty = { ...party, id }
    const { made } = await create({
      party: relyingParty,
      origin: 'https://any.test',
      mischief: { origin: from },
    })
    const expected = { party: relyingParty, challenge, at }
    await expect(verifyRegistration(made, expected)).rejects.toEqual(exceptionOf('WebAuthnOriginNotAllowed'))
    const home = `https://${id}`
    const { used } = await signIn({ party: relyingParty, origin: home, mischief: { origin: from } })
    expect(used).toBeUndefined()
  })

  it('a passkey is accepted in a frame of a page of the same relying party', async () => {
    const mischief = { topOrigin: 'https://www.example.com' }
    const { made } = await create({ mischief })
    expect((await verifyRegistration(made, { party, challenge, at })).id).toBe(made.id)
    const { used } = await signIn({ mischief })
    expect(used).toBeDefined()
  })
})

describe('A sign-in with a passkey', () => {
  it.each(['ES256', 'RS256'] as const)(
    'a passkey signs in by %s, and its counter rises by one',
    async (alg) => {
      const { passkey, used } = await signIn({ alg })
      expect(used).toEqual({ ...passkey, counter: 1 })
    },
  )

  it('a passkey signs in again and again', async () => {
    const { authenticator, passkey } = await register()
    let known = passkey
    for (let counter = 1; counter <= 20; counter++) {
      const shown = await authenticator.get(requestOptions(party, [known], challenge))
      known = (await check(shown, [known])) as Passkey
      expect(known).toEqual({ ...passkey, counter })
    }
  })

  it('a passkey without a counter signs in again and again', async () => {
    const { authenticator, passkey } = await register({ counts: false })
    for (const _ of [1, 2])
      expect(
        await check(await authenticator.get(requestOptions(party, [passkey], challenge)), [passkey]),
      ).toEqual(passkey)
  })

  it('a passkey is found among others', async () => {
    const [first, second] = [await register(), await register()]
    const all = [first.passkey, second.passkey]
    const shown = await second.authenticator.get(requestOptions(party, all, challenge))
    expect((await check(shown, all))?.id).toBe(second.passkey.id)
  })

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['an empty text', ''],
  ])('a user handle that is %s is accepted', async (_, userHandle) => {
    const { passkey, shown } = await signIn()
    expect(await check({ ...shown, response: { ...shown.response, userHandle } }, [passkey])).toBeDefined()
  })

  it('a sign-in without user verification is accepted where that is only preferred', async () => {
    const preferring = { ...party, userVerification: 'preferred' } as const
    const { used } = await signIn({ party: preferring, verifies: false })
    expect(used).toBeDefined()
  })
})

describe('A rejected sign-in', () => {
  it.each<[string, Mischief]>([
    ['for another challenge', { challenge: 'b3RoZXI' }],
    ['from another site', { origin: 'https://example.org' }],
    ['in a frame of another site', { topOrigin: 'https://example.org' }],
    ['for another relying party', { rpId: 'example.org' }],
    ['without user verification', { userVerified: false }],
    ['without a user at the machine', { userPresent: false }],
    ['with what is a registration', { type: 'webauthn.create' }],
    ['with another key', { foreignKey: 'ES256' }],
    ['with a key of another kind', { foreignKey: 'RS256' }],
    ['with a signature over something else', { claimedCounter: 7 }],
    ['when it has counted no further', { counter: 0 }],
    ['as another user', { userHandle: toBase64url(utf8('another-sub')) }],
    ['under an unknown name', { id: 'AAAA' }],
  ])('a sign-in is rejected: %s', async (_, mischief) => {
    const { passkey, shown, used } = await signIn({ counts: mischief.counter === undefined, mischief })
    // A counter of 0 means that the authenticator does not count.
    expect(
      await check(shown, [{ ...passkey, counter: mischief.counter === undefined ? 0 : 1 }]),
    ).toBeUndefined()
    if (mischief.counter === undefined) expect(used).toBeUndefined()
  })

  it('a sign-in is rejected when the counter decreases', async () => {
    const { authenticator, passkey } = await register()
    const asked = requestOptions(party, [passkey], challenge)
    expect(
      await check(await authenticator.get(asked, { counter: 4 }), [{ ...passkey, counter: 5 }]),
    ).toBeUndefined()
    expect(
      await check(await authenticator.get(asked, { counter: 5 }), [{ ...passkey, counter: 5 }]),
    ).toBeUndefined()
    expect(
      await check(await authenticator.get(asked, { counter: 6 }), [{ ...passkey, counter: 5 }]),
    ).toBeDefined()
  })

  it('a sign-in is rejected in the name of another passkey', async () => {
    const [first, second] = [await register(), await register()]
    const asked = requestOptions(party, [first.passkey], challenge)
    const shown = await first.authenticator.get(asked, { id: second.passkey.id })
    expect(await check(shown, [first.passkey, second.passkey])).toBeUndefined()
  })

  it('a passkey that is no longer registered is rejected', async () => {
    const { shown } = await signIn()
    expect(await check(shown, [])).toBeUndefined()
  })

  it('a passkey of another relying party is rejected', async () => {
    const { authenticator, passkey } = await register({ party: other, origin: 'https://example.org' })
    const shown = await authenticator.get(requestOptions(other, [passkey], challenge), { origin })
    expect(await check(shown, [passkey])).toBeUndefined()
  })

  it('an answer with any part missing or of another type is rejected, and nothing is thrown', async () => {
    const { passkey, shown } = await signIn()
    for (const odd of [undefined, null, 1, '', '*', 'AAAA', {}, [], 'é'])
      for (const damaged of [
        odd,
        { ...shown, id: odd },
        { ...shown, rawId: odd },
        { ...shown, type: odd },
        { ...shown, response: odd },
        { ...shown, response: { ...shown.response, clientDataJSON: odd } },
        { ...shown, response: { ...shown.response, authenticatorData: odd } },
        { ...shown, response: { ...shown.response, signature: odd } },
      ])
        expect(await check(damaged, [passkey])).toBeUndefined()
    for (const odd of [1, {}, [], 'AAAA'])
      expect(
        await check({ ...shown, response: { ...shown.response, userHandle: odd } }, [passkey]),
      ).toBeUndefined()
    expect(await check(shown, [passkey])).toBeDefined()
  })

  it('a sign-in with any changed bit in the signed data or the signature is rejected', async () => {
    // A signature of ES256 can be written in more than one way.
    const { passkey, shown } = await signIn({ alg: 'RS256' })
    const members = ['clientDataJSON', 'authenticatorData', 'signature'] as const
    const property = fc.asyncProperty(
      fc.constantFrom(...members),
      fc.nat(),
      fc.nat(7),
      async (member, i, bit) => {
        const bytes = fromBase64(shown.response[member])
        const at = i % bytes.length
        bytes[at] = (bytes[at] as number) ^ (1 << bit)
        const turned = { ...shown, response: { ...shown.response, [member]: toBase64url(bytes) } }
        expect(await check(turned, [passkey])).toBeUndefined()
      },
    )
    await fc.assert(property)
  })
})

describe('The authenticator of the tests', () => {
  it('the authenticator creates no second passkey where one is excluded', async () => {
    const { authenticator, passkey } = await register()
    const again = authenticator.create(creationOptions(party, user, [passkey], challenge))
    await expect(again).rejects.toMatchObject({ name: 'InvalidStateError' })
  })

  it('the authenticator creates none of a kind that the page does not ask for', async () => {
    const authenticator = createAuthenticator({ origin, alg: 'ES384' })
    const made = authenticator.create(creationOptions(party, user, [], challenge))
    await expect(made).rejects.toMatchObject({ name: 'NotSupportedError' })
  })

  it('the authenticator signs only with a passkey that the page asks for', async () => {
    const [first, second] = [await register(), await register()]
    const shown = first.authenticator.get(requestOptions(party, [second.passkey], challenge))
    await expect(shown).rejects.toMatchObject({ name: 'NotAllowedError' })
    const elsewhere = first.authenticator.get(requestOptions(other, [first.passkey], challenge))
    await expect(elsewhere).rejects.toMatchObject({ name: 'NotAllowedError' })
  })
})

/** The same registration with an attestation. */
function withAttestation(
  made: RegistrationResponseJSON,
  fmt: string,
  attStmt: Cbor,
): RegistrationResponseJSON {
  const authData = fromBase64(made.response.authenticatorData)
  return withObject(
    made,
    new Map<string, Cbor>([
      ['fmt', fmt],
      ['attStmt', attStmt],
      ['authData', authData],
    ]),
  )
}

/** The same registration with another value for these labels of its key, which has two members of 32 bytes. */
function withKey(
  made: RegistrationResponseJSON,
  labels: ReadonlyMap<number, Cbor>,
): RegistrationResponseJSON {
  const authData = fromBase64(made.response.authenticatorData)
  const start = 37 + 16 + 2 + 16
  const half = (i: number) => authData.slice(authData.length - (2 - i) * 35 + 3).slice(0, 32)
  const key = new Map<number, Cbor>([[3, -7], [1, 2], [-1, 1], [-2, half(0)], [-3, half(1)], ...labels])
  const changed = Uint8Array.of(...authData.slice(0, start), ...encode(key))
  return withObject(
    made,
    new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', changed],
    ]),
  )
}

const withObject = (made: RegistrationResponseJSON, object: Cbor): RegistrationResponseJSON => ({
  ...made,
  response: { ...made.response, attestationObject: toBase64url(encode(object)) },
})
