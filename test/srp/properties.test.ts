// The rules for any password, any user, any salt and any number.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEphemeral, publicHex, sign } from '../../src/srp/client.js'
import { N } from '../../src/srp/group.js'
import {
  buildComb,
  pad,
  power,
  powerOfTwo,
  prepare,
  raiseTwo,
  raiseTwoByComb,
  toHex,
  toInteger,
  type Work,
} from '../../src/srp/math.js'
import { createChallenge, createVerifier, expectSignature } from '../../src/srp/server.js'

const finish = <Result>(work: Work<Result>): Result => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Square and multiply, from the last digit to the first: as plain as it gets. */
function naive(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % N]
  for (let rest = exponent; rest; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N
    square = (square * square) % N
  }
  return result
}

/** Integers of all lengths, with leading zero bytes and first bits of one well represented. */
const integers = (bytes: number) =>
  fc
    .tuple(
      fc.uint8Array({ maxLength: bytes, minLength: 1 }),
      fc.constantFrom(undefined, 0x00, 0x01, 0x7f, 0x80, 0xff),
    )
    .map(([rest, first]) =>
      toInteger(Uint8Array.from(first === undefined ? rest : [first, ...rest.slice(1)])),
    )

const words = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
const exponents = integers(64)
const short = integers(32)
const comb = finish(buildComb())

test('client and server agree on any password, user and salt', async () => {
  const numbers = fc.tuple(integers(16), short, short)
  const people = fc.record({ group: words, user: words, password: words })
  const property = fc.asyncProperty(people, numbers, fc.boolean(), async (person, [salt, a, b], idle) => {
    if (idle) await prepare()
    const { group, user, password } = person
    const verifier = await createVerifier({ group, user, password, salt })
    const challenge = await createChallenge(verifier, b)
    const ephemeral = await createEphemeral(a)
    const sent = { group, user, secretBlock: 'c2VjcmV0', timestamp: 'Sat Mar 7 09:05:03 UTC 2026' }
    const given = await sign({
      ...sent,
      password,
      ephemeral,
      salt: toHex(salt),
      B: toHex(challenge.B),
    })
    expect(given).toBe(await expectSignature({ ...sent, ...challenge, A: publicHex(ephemeral), verifier }))
  })
  await fc.assert(property, { numRuns: 40 })
})

test('a signature holds for its own password only', async () => {
  const property = fc.asyncProperty(
    fc.uniqueArray(words, { minLength: 2, maxLength: 2 }),
    async (passwords) => {
      const [kept, typed] = passwords as [string, string]
      const sent = { group: 'Ab1cD2eF3', user: 'jane', secretBlock: 'c2VjcmV0', timestamp: 'now' }
      const verifier = await createVerifier({ ...sent, password: kept, salt: 9n })
      const challenge = await createChallenge(verifier)
      const ephemeral = await createEphemeral()
      const given = await sign({ ...sent, password: typed, ephemeral, salt: '9', B: toHex(challenge.B) })
      const expectation = { ...sent, ...challenge, A: publicHex(ephemeral), verifier }
      expect(given).not.toBe(await expectSignature(expectation))
    },
  )
  await fc.assert(property, { numRuns: 10 })
})

test('power is square-and-multiply, only faster', async () => {
  const property = fc.asyncProperty(integers(384), exponents, async (base, exponent) => {
    expect(await power(base, exponent)).toBe(naive(base, exponent))
  })
  await fc.assert(property, {
    numRuns: 60,
    examples: [
      [0n, 0n],
      [0n, 1n],
      [N, 5n],
      [N + 1n, 5n],
      [3n, 0n],
      [3n, 31n],
      [3n, 32n],
      [3n, 33n],
    ],
  })
})

test('a power of two is a power like any other', async () => {
  const property = fc.asyncProperty(exponents, async (exponent) => {
    expect(await powerOfTwo(exponent)).toBe(naive(2n, exponent))
  })
  await fc.assert(property, {
    numRuns: 60,
    examples: [[0n], [1n], [3071n], [3072n], [3073n], [2n ** 256n - 1n], [2n ** 256n]],
  })
})

test('the comb goes where the shifts go', () => {
  const property = fc.property(short, (exponent) => {
    expect(finish(raiseTwoByComb(exponent, comb))).toBe(finish(raiseTwo(exponent)))
  })
  const edges: [bigint][] = [[0n], [1n], [2n ** 32n - 1n], [2n ** 32n], [2n ** 255n], [2n ** 256n - 1n]]
  fc.assert(property, { numRuns: 60, examples: edges })
})

test('exponents too long for the comb still come out right once it is ready', async () => {
  await prepare()
  for (const exponent of [2n ** 256n, 2n ** 256n + 1n, 2n ** 1024n - 1n]) {
    expect(await powerOfTwo(exponent)).toBe(naive(2n, exponent))
  }
})

test('the comb is built once', () => {
  expect(prepare()).toBe(prepare())
})

test('padding keeps the number, its sign bit is clear, and not a byte is idle', () => {
  fc.assert(
    fc.property(integers(400), (n) => {
      const [first, second = 0xff] = pad(n)
      expect(toInteger(pad(n))).toBe(n)
      expect(first).toBeLessThan(0x80)
      if (n > 0n && first === 0) expect(second).toBeGreaterThanOrEqual(0x80)
    }),
  )
})
