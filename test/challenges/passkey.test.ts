/**
 * The browser's part of a passkey: JSON in, bytes for the browser, JSON out, and no exception for anything that the
 * user does.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { getPasskey } from '../../src/challenges/web-authn/ceremony.js'

const options = {
  challenge: '9tJv3nVZ0Q',
  rpId: 'localhost',
  allowCredentials: [{ id: '-_8', type: 'public-key' as const, transports: ['internal'] }],
}
const bytes = (...values: number[]) => Uint8Array.from(values).buffer

function withBrowser(get: (given: CredentialRequestOptions) => Promise<unknown>) {
  vi.stubGlobal('PublicKeyCredential', class {})
  vi.stubGlobal('navigator', { credentials: { get } })
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('binary members go to the browser as bytes, and come back as base64url without padding', async () => {
  let asked: CredentialRequestOptions | undefined
  withBrowser(async (given) => {
    asked = given
    return {
      id: '-_8',
      rawId: bytes(0xfb, 0xff),
      authenticatorAttachment: 'platform',
      getClientExtensionResults: () => ({}),
      response: {
        clientDataJSON: bytes(0xfb, 0xff),
        authenticatorData: bytes(1),
        signature: bytes(2, 3),
        userHandle: null,
      },
    }
  })
  const result = await getPasskey(options, { mediation: 'conditional' })
  const { challenge, allowCredentials, rpId } = asked?.publicKey ?? ({} as PublicKeyCredentialRequestOptions)
  expect([...new Uint8Array(challenge as ArrayBuffer)]).toEqual([0xf6, 0xd2, 0x6f, 0xde, 0x75, 0x59, 0xd1])
  expect([...new Uint8Array(allowCredentials?.[0]?.id as ArrayBuffer)]).toEqual([0xfb, 0xff])
  expect([rpId, asked?.mediation]).toEqual(['localhost', 'conditional'])
  expect(result).toEqual({
    credential: {
      id: '-_8',
      rawId: '-_8',
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response: { clientDataJSON: '-_8', authenticatorData: 'AQ', signature: 'AgM' },
    },
  })
})

test('an authenticator of which the browser says nothing is not mentioned in the credential', async () => {
  withBrowser(async () => ({
    id: '-_8',
    rawId: bytes(1),
    authenticatorAttachment: null,
    getClientExtensionResults: () => ({}),
    response: {
      clientDataJSON: bytes(1),
      authenticatorData: bytes(1),
      signature: bytes(1),
      userHandle: null,
    },
  }))
  const result = await getPasskey(options)
  expect('credential' in result && Object.keys(result.credential)).not.toContain('authenticatorAttachment')
})

describe('without a passkey', () => {
  test.each([
    ['NotAllowedError', 'cancelled'],
    ['AbortError', 'cancelled'],
    ['NotSupportedError', 'unsupported'],
    ['SecurityError', 'wrong-site'],
    ['UnknownError', 'failed'],
  ])('%s is reported as %s', async (name, error) => {
    withBrowser(() => Promise.reject(new DOMException('no', name)))
    expect(await getPasskey(options)).toEqual({ error })
  })

  test('nothing chosen is a cancel', async () => {
    withBrowser(async () => null)
    expect(await getPasskey(options)).toEqual({ error: 'cancelled' })
  })

  test('a browser that knows none says so', async () => {
    expect(await getPasskey(options)).toEqual({ error: 'unsupported' })
  })
})
