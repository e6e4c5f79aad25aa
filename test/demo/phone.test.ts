/** The phone of the demo does what a phone does. */
import { totp } from 'countersign/pool'
import { describe, expect, it } from 'vitest'
import { codeOf, grouped, readKeyUri, secondsLeft } from '../../demo/phone/account.js'
import { createKeyring } from '../../demo/phone/keyring.js'
import { toCredential, toJson } from '../../demo/phone/lend.js'
import { claimsOf, timeLeft } from '../../demo/world/claims.js'
import { otpauth } from '../../src/challenges/mfa-setup/otpauth.js'

const secret = 'JBSWY3DPEHPK3PXP'

describe('the authenticator app', () => {
  it.each([
    { issuer: 'Acme', account: 'kofi' },
    { issuer: '', account: 'kofi@example.com' },
    { issuer: 'Müller & Söhne: Bank', account: 'a:b' },
  ])('reads what the QR code of $issuer says', ({ issuer, account }) => {
    expect(readKeyUri(otpauth({ secret, issuer, account }))).toEqual({ issuer, name: account, secret })
  })

  it('shows the code of now, for as long as it is good', async () => {
    const at = 1_700_000_010_000
    expect(await codeOf({ issuer: '', name: '', secret }, at)).toBe(await totp(secret, at))
    expect(secondsLeft(at)).toBe(30)
    expect(secondsLeft(at + 29_100)).toBe(1)
    expect(grouped('123456')).toBe('123 456')
  })
})

describe('the passkeys', () => {
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

  it('sign when the person says yes', async () => {
    const keyring = await make()
    const used = keyring.use({ challenge })
    keyring.getPrompt()?.approve()
    expect((await used).response.signature).toMatch(/^[\w-]{90,}$/)
    expect(keyring.getPrompt()).toBeUndefined()
  })

  it('do not sign when the person says no, or nobody asks any more', async () => {
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

  it('are asked as a browser is asked, and answer as it does', async () => {
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

describe('claims', () => {
  const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

  it('are read in any script, and times as times', () => {
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

  it('last as long as the token', () => {
    expect([timeLeft(3_600_000, 0), timeLeft(9_400, 0), timeLeft(0, 5_000)]).toEqual([
      '60:00',
      '0:09',
      '0:00',
    ])
  })
})
