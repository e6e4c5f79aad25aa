import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createSecret, fromBase32, matchStep, toBase32, totp } from '../../src/pool/users/totp.js'
import { random, utf8 } from '../../src/srp/math.js'

/** The key of both RFCs: the ASCII digits 1 to 0, twice. */
const secret = toBase32(utf8('12345678901234567890'))

describe('base32', () => {
  // RFC 4648 section 10, without padding.
  test.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%s is %s', (text, base32) => {
    expect(toBase32(utf8(text))).toBe(base32)
    expect(fromBase32(base32)).toEqual(utf8(text))
  })

  it('base32 decodes any bytes that it encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        expect([...fromBase32(toBase32(bytes))]).toEqual([...bytes])
      }),
    )
  })

  test.each(['', 'A', '=', 'MZXW0', 'MZXW1', 'MZXW8', 'MZXW9', 'MZXÖ'])(
    '%j is rejected as base32',
    (text) => {
      expect(() => fromBase32(text)).toThrow('The secret is not base32.')
    },
  )
})

describe('totp', () => {
  // RFC 6238 appendix B for SHA-1: its codes have eight digits, of which ours are the last six.
  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('the code at %i seconds is that of RFC 6238', async (seconds, code) => {
    expect(await totp(secret, 1000 * seconds)).toBe(code.slice(2))
  })

  // RFC 4226 appendix D, with the time step as the counter.
  test.each(
    ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].map(
      (code, counter) => ({ code, counter }),
    ),
  )('the code for counter $counter is $code', async ({ code, counter }) => {
    expect(await totp(secret, 30_000 * counter)).toBe(code)
    expect(await totp(secret, 30_000 * counter + 29_999)).toBe(code)
  })

  it('the code is for the present time by default', async () => {
    const before = Date.now()
    const code = await totp(secret)
    // The step may have ended in between.
    expect([await totp(secret, before), await totp(secret, Date.now())]).toContain(code)
  })

  it('the code uses the given clock', async () => {
    expect(await totp(secret, () => 59_000)).toBe('287082')
  })

  it('a secret may have spaces and lower case', async () => {
    const groups = `${secret.toLowerCase().match(/.{4}/g)?.join(' ')}`
    expect(await totp(groups, 59_000)).toBe('287082')
    expect(await totp(groups.replaceAll(' ', '-'), 59_000)).toBe('287082')
    expect(await totp(`${secret}======\n`, 59_000)).toBe('287082')
  })

  it('an invalid secret gives an error that does not quote it', async () => {
    await expect(totp('my secret 189', 0)).rejects.toThrow(/^The secret is not base32\.$/)
  })
})

describe('A new secret', () => {
  it('a new secret is 32 bytes in 52 letters', () => {
    const bytes = random(32)
    const asked: number[] = []
    const made = createSecret((length) => {
      asked.push(length)
      return bytes
    })
    expect(asked).toEqual([32])
    expect(made).toMatch(/^[A-Z2-7]{52}$/)
    expect(fromBase32(made)).toEqual(bytes)
  })
})

describe('The verification of a code', () => {
  const step = 41_152_263 // RFC 6238: 1234567890 seconds
  const [first, last] = [30_000 * step, 30_000 * step + 29_999]

  it.each([
    ['in its own step, from its first moment', first, step],
    ['to its last', last, step],
    ['one step late, to the last moment', last + 30_000, step],
    ['one step early, from the first moment', first - 30_000, step],
    ['not two steps late', last + 30_001, undefined],
    ['not two steps early', first - 30_001, undefined],
  ])('a code is accepted: %s', async (_, at, expected) => {
    expect(await matchStep(secret, '005924', at)).toBe(expected)
  })

  it('a code is accepted at time 0', async () => {
    expect(await matchStep(secret, '755224', 0)).toBe(0)
    expect(await matchStep(secret, '287082', 0)).toBe(1)
    expect(await matchStep(secret, await totp(secret, -1), 0)).toBeUndefined()
  })

  it.each(['', '5924', '0059240', '005925', '105924', 'abcdef', '００５９２４'])(
    'a code %j does not match',
    async (code) => {
      expect(await matchStep(secret, code, first)).toBeUndefined()
    },
  )

  it('any secret matches its code at any time', async () => {
    const keys = fc.uint8Array({ minLength: 16, maxLength: 40 })
    const times = fc.integer({ min: 60_000, max: 8.64e15 - 60_000 })
    const property = fc.asyncProperty(keys, times, fc.constantFrom(-1, 0, 1), async (key, at, skew) => {
      const code = await totp(toBase32(key), at + 30_000 * skew)
      const matched = (await matchStep(toBase32(key), code, at)) as number
      expect(Math.abs(matched - Math.floor(at / 30_000))).toBeLessThanOrEqual(1)
      expect(await totp(toBase32(key), 30_000 * matched)).toBe(code)
    })
    await fc.assert(property)
  })
})
