/** The simulated phone of the demo. */
import { totp } from 'countersign/pool'
import { describe, expect, it } from 'vitest'
import { codeOf, grouped, readKeyUri, secondsLeft } from '../../demo/phone/account.js'
import { createKeyring } from '../../demo/phone/keyring.js'
import { toCredential, toJson } from '../../demo/phone/mock-passkeys.js'
import { claimsOf, timeLeft } from '../../demo/world/claims.js'
import { otpauth } from '../../src/challenges/mfa-setup/otpauth.js'

const secret = 'JBSWY3DPEHPK3PXP'

describe('The authenticator app', () => {
  it.each([
    { issuer: 'Acme', account: 'kofi' },
    { issuer: '', account: 'kofi@example.com' },
    { issuer: 'Müller & Söhne: Bank', account: 'a:b' },
  ])('the app reads the QR code of issuer “$issuer”', ({ issuer, account }) => {
    expect(readKeyUri(otpauth({ secret, issuer, account }))).toEqual({ issuer, name: account, secret })
  })

  it('the app shows the current code and its remaining seconds', async () => {
    const at = 1_700_000_010_000
    expect(await codeOf({ issuer: '', name: '', secret }, at)).toBe(await totp(secret, at))
    expect(secondsLeft(at)).toBe(30)
    expect(secondsLeft(at + 29_100)).toBe(1)
    expect(grouped('123456')).toBe('123 456')
  })
})

describe('The passkeys', () => {
  const challenge = 'c29tZXRoaW5nIG5ldw'
  const make = async () => {
    const keyring = createKeyring('http://localhost:5173')
    await keyring.create({
      rp: { name: 'localhost' },
      user: { id: 'bm9vcg', name: 'noor', displayName: 'Noor' },
      challenge,
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    })
    return keyring
  }

  it('a passkey signs when the user approves', async () => {
    const keyring = await make()
    const used = keyring.use({ challenge })
    keyring.getPrompt()?.approve()
    expect((await used).response.signature).toMatch(/^[\w-]{90,}$/)
    expect(keyring.getPrompt()).toBeUndefined()
  })

  it('a passkey does not sign when the user declines or the page aborts', async () => {
    const keyring = await make()
    const used = keyring.use({ challenge })
    keyring.getPrompt()?.decline()
    await expect(used).rejects.toMatchObject({ name: 'NotAllowedError' })

    const controller = new AbortController()
    const aborted = keyring.use({ challenge }, controller.signal)
    controller.abort()
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
    expect(keyring.getPrompt()).toBeUndefined()
  })

  it('a passkey accepts and returns the same types as the browser', async () => {
    const bytes = Uint8Array.of(251, 255, 0, 1)
    const asked = toJson({
      challenge: bytes,
      rpId: 'localhost',
      allowCredentials: [{ id: bytes.buffer, type: 'public-key' }],
    })
    expect(asked).toEqual({
      challenge: '-_8AAQ',
      rpId: 'localhost',
      allowCredentials: [{ id: '-_8AAQ', type: 'public-key' }],
    })
    const keyring = await make()
    const used = keyring.use({ challenge })
    keyring.getPrompt()?.approve()
    const shown = await used
    const { rawId } = toCredential(shown) as PublicKeyCredential
    expect(Buffer.from(rawId).toString('base64url')).toBe(shown.rawId)
  })
})

describe('The claims', () => {
  const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

  it('claims are decoded as UTF-8, and times are formatted', () => {
    const claims = claimsOf(
      token({ name: 'Zoë 井上', exp: 0, 'cognito:groups': ['a'], email_verified: true }),
    )
    expect(claims).toEqual([
      { name: 'name', value: 'Zoë 井上' },
      { name: 'exp', value: new Date(0).toLocaleTimeString('en', { hour12: false }) },
      { name: 'cognito:groups', value: '["a"]' },
      { name: 'email_verified', value: 'true' },
    ])
  })

  it('the remaining time ends with the token', () => {
    expect([timeLeft(3_600_000, 0), timeLeft(9_400, 0), timeLeft(0, 5_000)]).toEqual([
      '60:00',
      '0:09',
      '0:00',
    ])
  })
})
