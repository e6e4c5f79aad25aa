// Every number on the way from a password to a signature, against values that an independent implementation computed.

import { describe, expect, test } from 'vitest'
import { createEphemeral, deriveSecret, publicHex, sign } from '../../src/srp/client.js'
import { deriveDeviceSecret } from '../../src/srp/device.js'
import { deriveKey, derivePrivateKey, scramble } from '../../src/srp/formulas.js'
import { pad, toHex } from '../../src/srp/math.js'
import { createChallenge, createVerifier, deriveServerSecret, expectSignature } from '../../src/srp/server.js'
import { timestamp } from '../../src/srp/timestamp.js'
import vectors from '../vectors/srp.json' with { type: 'json' }

const integer = (hex: string) => BigInt(`0x${hex}`)
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const cases = vectors.vectors.map(({ name, input, server, expected }) => ({
  name,
  input,
  expected,
  who: {
    group: input.deviceGroupKey ?? (input.poolName as string),
    user: input.DEVICE_KEY ?? (input.USER_ID_FOR_SRP as string),
  },
  password: input.devicePassword ?? (input.password as string),
  a: integer(input.smallA),
  A: integer(expected.SRP_A),
  b: integer(server.smallB),
  B: integer(input.SRP_B),
  salt: integer(input.SALT),
  verifier: integer(server.verifier),
  u: integer(expected.u),
  x: integer(expected.x),
  S: integer(expected.S),
}))

describe.each(cases)('$name', ({ input, expected, who, password, a, A, b, B, salt, verifier, u, x, S }) => {
  test('SRP_A is 2^a', async () => {
    expect(publicHex(await createEphemeral(a))).toBe(expected.SRP_A)
  })

  test('u scrambles A and B', async () => {
    expect(toHex(await scramble(A, B))).toBe(expected.u)
  })

  test('x comes from salt, group, user and password', async () => {
    expect(toHex(await derivePrivateKey(who, password, salt))).toBe(expected.x)
  })

  test('the client finds S', async () => {
    expect(toHex(await deriveSecret(a, B, u, x))).toBe(expected.S)
  })

  test('the key comes from S and u', async () => {
    expect(hex(await deriveKey(S, u))).toBe(expected.hkdfKeyHex)
  })

  test('the client signs', async () => {
    const signature = await sign({
      ...who,
      password,
      ephemeral: { a, A },
      salt: input.SALT,
      B: input.SRP_B,
      secretBlock: input.SECRET_BLOCK,
      timestamp: input.TIMESTAMP,
    })
    expect(signature).toBe(expected.PASSWORD_CLAIM_SIGNATURE)
  })

  test('the verifier is 2^x', async () => {
    expect(await createVerifier({ ...who, password, salt })).toBe(verifier)
  })

  test('the server makes SRP_B from its b and the verifier', async () => {
    expect(toHex((await createChallenge(verifier, b)).B)).toBe(input.SRP_B)
  })

  test('the server finds the same S', async () => {
    expect(toHex(await deriveServerSecret(A, b, u, verifier))).toBe(expected.S)
  })

  test('the server expects that signature', async () => {
    const signature = await expectSignature({
      ...who,
      A: expected.SRP_A,
      b,
      B,
      verifier,
      secretBlock: input.SECRET_BLOCK,
      timestamp: input.TIMESTAMP,
    })
    expect(signature).toBe(expected.PASSWORD_CLAIM_SIGNATURE)
  })
})

const devices = cases.filter(({ expected }) => expected.confirmDevice)

test.each(devices)('ConfirmDevice gets the padded salt and verifier: $name', async (device) => {
  const { who, password, salt, expected } = device
  const secret = await deriveDeviceSecret({ deviceGroupKey: who.group, deviceKey: who.user }, password, salt)
  expect(secret).toEqual({
    password,
    salt: expected.confirmDevice?.Salt,
    verifier: expected.confirmDevice?.PasswordVerifier,
  })
})

test.each(vectors.padHex)('pad($hexIn) is $hexOut', ({ hexIn, hexOut }) => {
  expect(hex(pad(integer(hexIn)))).toBe(hexOut)
})

test.each(vectors.timestamps)('$epochMs is $TIMESTAMP', ({ epochMs, TIMESTAMP }) => {
  expect(timestamp(epochMs)).toBe(TIMESTAMP)
})
