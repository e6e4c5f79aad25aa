// Faults of other ports of Cognito's SRP: each of these once locked users out, or let others in.

import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Claim, createEphemeral, deriveSecret, publicHex, SrpError, sign } from '../../src/srp/client.js'
import { createDeviceSecret, deriveDeviceSecret } from '../../src/srp/device.js'
import { deriveKey, derivePrivateKey, readBlock, readInteger, scramble } from '../../src/srp/formulas.js'
import { k, N } from '../../src/srp/group.js'
import { fromBase64, mod, pad, power, powerOfTwo, toBase64, toHex, toInteger } from '../../src/srp/math.js'
import { createChallenge, createVerifier, expectSignature, readPublic } from '../../src/srp/server.js'
import { timestamp } from '../../src/srp/timestamp.js'
import vectors from '../vectors/srp.json' with { type: 'json' }

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
const vector = (name: string) => {
  const found = vectors.vectors.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`No vector is called ${name}.`)
  return found
}

const { input, expected } = vector('baseline-salt-and-B-high-bit')
const claim: Claim = {
  group: input.poolName as string,
  user: input.USER_ID_FOR_SRP as string,
  password: input.password as string,
  ephemeral: { a: BigInt(`0x${input.smallA}`), A: BigInt(`0x${expected.SRP_A}`) },
  salt: input.SALT,
  B: input.SRP_B,
  secretBlock: input.SECRET_BLOCK,
  timestamp: input.TIMESTAMP,
}
const signature = expected.PASSWORD_CLAIM_SIGNATURE

/** Computes the answer of a pool to that password, from the account alone. */
async function signIn(account: { password: string; salt: bigint }, typed: string) {
  const who = { group: 'Ab1cD2eF3', user: 'jane.doe' }
  const [secretBlock, now] = ['c2VjcmV0', 'Sat Mar 7 09:05:03 UTC 2026']
  const verifier = await createVerifier({ ...who, ...account })
  const challenge = await createChallenge(verifier)
  const ephemeral = await createEphemeral()
  const [salt, B, A] = [toHex(account.salt), toHex(challenge.B), publicHex(ephemeral)]
  const given = await sign({ ...who, password: typed, ephemeral, salt, B, secretBlock, timestamp: now })
  return given === (await expectSignature({ ...who, ...challenge, A, verifier, secretBlock, timestamp: now }))
}

describe('the group', () => {
  test('N is the prime whose digest Cognito clients agree on', async () => {
    const digits = toHex(N).toUpperCase()
    expect(digits).toHaveLength(vectors.constants.NhexDigits)
    expect(await sha256(new TextEncoder().encode(digits))).toBe(vectors.constants.sha256OfNUpperCaseHexString)
    expect(await sha256(pad(N).slice(1))).toBe(vectors.constants.sha256OfN384Bytes)
  })

  test('N is what RFC 3526 prints', () => {
    const rows = `
      FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD1
      29024E088A67CC74020BBEA63B139B22514A08798E3404DD
      EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245
      E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED
      EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3D
      C2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F
      83655D23DCA3AD961C62F356208552BB9ED529077096966D
      670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B
      E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9
      DE2BCBF6955817183995497CEA956AE515D2261898FA0510
      15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64
      ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7
      ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6B
      F12FFA06D98A0864D87602733EC86A64521F2B18177B200C
      BBE117577A615D6C770988C0BAD946E208E24FA074E5AB31
      43DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF
    `
    expect(N).toBe(BigInt(`0x${rows.replace(/\s/g, '')}`))
  })

  test('k is the hash of pad(N) and pad(2)', async () => {
    expect(await sha256(Uint8Array.from([...pad(N), ...pad(2n)]))).toBe(toHex(k))
    expect(toHex(k)).toBe(vectors.constants.k)
  })
})

describe('bytes that are hashed', () => {
  test('an odd number of hex digits gets a zero in front', () => {
    expect(hex(pad(0xabcn))).toBe('0abc')
  })

  test('a first bit of one gets a zero byte in front', () => {
    expect(hex(pad(0x80n))).toBe('0080')
    expect(hex(pad(0x7fn))).toBe('7f')
  })

  test('nothing is filled up to a fixed width', () => {
    expect(pad(1n)).toHaveLength(1)
    expect(pad(2n ** 3063n - 1n)).toHaveLength(383)
    expect(pad(2n ** 247n - 1n)).toHaveLength(31)
  })

  test('a short u is 31 bytes of HKDF salt and a short S is 383 bytes of key material', async () => {
    const short = vector('short-u-and-short-S').expected
    const [u, S] = [BigInt(`0x${short.u}`), BigInt(`0x${short.S}`)]
    expect([pad(u).length, pad(S).length]).toEqual([31, 383])
    expect(hex(await deriveKey(S, u))).toBe(short.hkdfKeyHex)
  })

  test('a short A or B is not filled up to the length of N', async () => {
    const bytes = Uint8Array.from([0x05, 0x07])
    expect(toHex(await scramble(5n, 7n))).toBe((await sha256(bytes)).replace(/^0+/, ''))
  })

  test('hex is read as an integer before it is padded', async () => {
    expect(await sign({ ...claim, salt: `000${claim.salt}`, B: `00000${claim.B}` })).toBe(signature)
    expect(await sign({ ...claim, salt: claim.salt.toUpperCase(), B: claim.B.toUpperCase() })).toBe(signature)
  })

  test('SRP_A is sent without padding', () => {
    expect(publicHex({ a: 1n, A: 0x80n })).toBe('80')
    expect(publicHex({ a: 1n, A: 0x5n })).toBe('5')
  })

  test('x hashes the inner hash as 32 bytes, even when it begins with zero', async () => {
    const who = { group: 'Ab1cD2eF3', user: 'jane.doe' }
    const inner = async (password: string) =>
      new Uint8Array(
        await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`Ab1cD2eF3jane.doe:${password}`)),
      )
    let password = 0
    while ((await inner(`${password}`))[0] !== 0) password++
    const whole = await sha256(Uint8Array.from([7, ...(await inner(`${password}`))]))
    expect(await derivePrivateKey(who, `${password}`, 7n)).toBe(BigInt(`0x${whole}`))
  })
})

describe('arithmetic', () => {
  test('B - k * g^x is negative and is taken modulo N before the power', async () => {
    const [a, B, u, x] = [5n, 7n, 11n, 13n]
    const base = B - k * 2n ** x
    expect(base).toBeLessThan(0n)
    expect(mod(base)).toBe(base + N)
    const S = await deriveSecret(a, B, u, x)
    expect(S).toBe((base ** (a + u * x) % N) + (base ** (a + u * x) < 0n ? N : 0n))
    expect(S).toBeGreaterThan(0n)
  })

  test('a random A is new each time and comes from 256 bits at most', async () => {
    const [one, other] = [await createEphemeral(), await createEphemeral()]
    expect(one.a).not.toBe(other.a)
    expect(one.a >> 256n).toBe(0n)
    expect(one.a >> 200n).not.toBe(0n)
    expect(one.A).toBe(await powerOfTwo(one.a))
  })

  test('long work lets the page run other tasks', async () => {
    let turns = 0
    let working = true
    vi.spyOn(performance, 'now').mockImplementation(() => 1000 * turns++)
    const { port1, port2 } = new MessageChannel()
    let heard = 0
    port1.onmessage = () => {
      heard++
      if (working) port2.postMessage(null)
    }
    port2.postMessage(null)
    await power(3n, 2n ** 64n)
    working = false
    expect(heard).toBeGreaterThan(10)
    port1.close()
  })

  test('work continues while a test has stopped the clock', async () => {
    vi.useFakeTimers()
    vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(1e9)
    try {
      expect(await power(3n, 5n)).toBe(243n)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('passwords', () => {
  test('passwords are hashed in the Unicode form in which they were typed', async () => {
    const [composed, decomposed] = ['\u00e9', 'e\u0301']
    const { input, expected } = vector('unicode-password-short-odd-salt')
    const who = { group: input.poolName as string, user: input.USER_ID_FOR_SRP as string }
    const salt = BigInt(`0x${input.SALT}`)
    expect(toHex(await derivePrivateKey(who, input.password as string, salt))).toBe(expected.x)
    expect(await signIn({ password: decomposed, salt: 1n }, decomposed)).toBe(true)
    expect(await signIn({ password: decomposed, salt: 1n }, composed)).toBe(false)
  })

  test('keep the spaces around them', async () => {
    expect(await signIn({ password: ' secret ', salt: 1n }, ' secret ')).toBe(true)
    expect(await signIn({ password: ' secret ', salt: 1n }, 'secret')).toBe(false)
  })

  test('passwords that look alike differ', async () => {
    expect(await signIn({ password: 'right', salt: 1n }, 'wrong')).toBe(false)
  })
})

describe('the timestamp', () => {
  test('the timestamp has no leading zero in the day, and no space for it', () => {
    expect(timestamp(Date.UTC(2026, 2, 7, 9, 5, 3))).toBe('Sat Mar 7 09:05:03 UTC 2026')
  })

  test('the timestamp is 00:00:00 at midnight and 13 after noon', () => {
    expect(timestamp(Date.UTC(2024, 1, 1))).toBe('Thu Feb 1 00:00:00 UTC 2024')
    expect(timestamp(Date.UTC(2024, 1, 29, 13, 0, 0))).toBe('Thu Feb 29 13:00:00 UTC 2024')
  })

  test('the timestamp has each day and month by its English name', () => {
    const seen = Array.from({ length: 12 }, (_, month) => timestamp(Date.UTC(2026, month, 10 + month)))
    expect(seen.map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual([
      'Sat Jan 10',
      'Wed Feb 11',
      'Thu Mar 12',
      'Mon Apr 13',
      'Thu May 14',
      'Mon Jun 15',
      'Thu Jul 16',
      'Mon Aug 17',
      'Fri Sep 18',
      'Mon Oct 19',
      'Fri Nov 20',
      'Mon Dec 21',
    ])
  })

  test('the signed timestamp is the one that is sent, letter for letter', async () => {
    expect(await sign(claim)).toBe(signature)
    expect(await sign({ ...claim, timestamp: 'Sat Mar 07 09:05:03 UTC 2026' })).not.toBe(signature)
  })
})

describe('the secret block', () => {
  test('the secret block may be in the URL alphabet and without padding', async () => {
    expect(claim.secretBlock).toMatch(/[+/]/)
    const url = claim.secretBlock.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
    expect(await sign({ ...claim, secretBlock: url })).toBe(signature)
    expect(hex(readBlock('-_8'))).toBe('fbff')
    expect(hex(readBlock('+/8='))).toBe('fbff')
  })

  test.each(['', '=', 'A', 'AAAAA', 'AB CD', 'AB\n', 'ä', '{}', 'A=AA'])(
    'the secret block %j is rejected',
    async (secretBlock) => {
      await expect(sign({ ...claim, secretBlock })).rejects.toMatchObject({ field: 'SECRET_BLOCK' })
    },
  )
})

describe('the device', () => {
  const keys = { deviceKey: 'us-east-1_7d1e2f30', deviceGroupKey: '-Qw3rTy8U' }

  test('the device gets its salt as a padded integer: leading zero bytes are cut, and a first bit of one adds a zero byte', async () => {
    const salt = async (integer: bigint) =>
      hex(fromBase64((await deriveDeviceSecret(keys, 'p', integer)).salt))
    expect(await salt(0x75fa411ea1n)).toBe('75fa411ea1')
    expect(await salt(0x80n << 120n)).toBe(`0080${'00'.repeat(15)}`)
  })

  test.each([0x0007n, 0x80n << 120n, 0x7fn << 120n])(
    'the device signs in with the salt that comes back as hex: %x',
    async (salt) => {
      const who = { group: keys.deviceGroupKey, user: keys.deviceKey }
      const secret = await deriveDeviceSecret(keys, 'p', salt)
      const verifier = toInteger(fromBase64(secret.verifier))
      const challenge = await createChallenge(verifier)
      const ephemeral = await createEphemeral()
      const sent = { secretBlock: 'c2VjcmV0', timestamp: timestamp(0) }
      const given = await sign({
        ...who,
        ...sent,
        password: secret.password,
        ephemeral,
        salt: toHex(toInteger(fromBase64(secret.salt))),
        B: toHex(challenge.B),
      })
      const A = publicHex(ephemeral)
      expect(given).toBe(await expectSignature({ ...who, ...challenge, ...sent, A, verifier }))
    },
  )

  test('the device generates 40 bytes of password and keeps their text, and 16 bytes of salt', async () => {
    const [one, other] = [await createDeviceSecret(keys), await createDeviceSecret(keys)]
    expect(one.password).not.toBe(other.password)
    expect(fromBase64(one.password)).toHaveLength(40)
    expect(fromBase64(one.salt).length).toBeLessThanOrEqual(17)
    expect(await deriveDeviceSecret(keys, one.password, toInteger(fromBase64(one.salt)))).toEqual(one)
  })
})

describe('refusals', () => {
  const zeros = [
    ['0', 0n],
    ['N', N],
    ['2N', 2n * N],
  ] as const

  test.each(zeros)('the client refuses to sign for A = %s', async (_, A) => {
    await expect(sign({ ...claim, ephemeral: { a: 1n, A } })).rejects.toMatchObject({ field: 'SRP_A' })
  })

  test.each(zeros)('the client refuses B = %s', async (_, B) => {
    await expect(sign({ ...claim, B: toHex(B) })).rejects.toMatchObject({ field: 'SRP_B' })
  })

  test.each(zeros)('the server refuses A = %s', async (_, A) => {
    expect(() => readPublic(toHex(A))).toThrow(SrpError)
    const expectation = { ...claim, A: toHex(A), b: 1n, B: 2n, verifier: 3n }
    await expect(expectSignature(expectation)).rejects.toMatchObject({ field: 'SRP_A' })
  })

  test('u = 0 is refused', async () => {
    vi.spyOn(crypto.subtle, 'digest').mockResolvedValue(new ArrayBuffer(32))
    await expect(sign(claim)).rejects.toMatchObject({ field: 'SRP_B' })
  })

  test.each(['', 'xyz', '0x12', '-1', ' 1', '1\n', '1_0'])('a salt or B of %j is refused', async (text) => {
    await expect(sign({ ...claim, salt: text })).rejects.toMatchObject({ field: 'SALT' })
    await expect(sign({ ...claim, B: text })).rejects.toMatchObject({ field: 'SRP_B' })
  })

  test('hex is refused beyond its limit, and not before', async () => {
    await expect(sign({ ...claim, salt: '1'.repeat(257) })).rejects.toMatchObject({ field: 'SALT' })
    await expect(sign({ ...claim, B: '1'.repeat(1025) })).rejects.toMatchObject({ field: 'SRP_B' })
    expect(readInteger('SALT', '1'.repeat(256), 256)).toBeGreaterThan(0n)
    expect(() => readPublic('1'.repeat(1025))).toThrow(SrpError)
  })

  test('a refusal names the field and never the value', async () => {
    const secret = 'hunter2-hunter2'
    const spoilt = [{ salt: secret }, { B: secret }, { secretBlock: `${secret}!` }]
    for (const part of spoilt) {
      const error = await sign({ ...claim, ...part }).catch((reason) => reason)
      expect(error).toBeInstanceOf(SrpError)
      expect(error).toBeInstanceOf(Error)
      expect(error.message).not.toContain('hunter2')
      expect(error.message).toContain(error.field)
    }
  })

  test('a page without WebCrypto gets an error with the reason', async () => {
    const { getRandomValues } = crypto
    vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) })
    const message = 'SRP needs WebCrypto, which browsers offer only on https: and localhost.'
    await expect(createEphemeral()).rejects.toThrow(message)
    await expect(sign(claim)).rejects.toThrow(message)
  })
})

test('base64 comes back as the bytes that went in', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  expect(fromBase64(toBase64(bytes))).toEqual(bytes)
})
