/** The part of a passkey that a machine's own authenticator plays, and the person before it. */
import type { Page } from 'playwright-core'

export interface Authenticator {
  /** How many passkeys it holds. */
  count(): Promise<number>
  /** Whether the person before it can be told from others. */
  recognise(person: boolean): Promise<void>
}

/** It keeps passkeys for this page, and its person is there at once. */
export async function addAuthenticator(page: Page): Promise<Authenticator> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    async count() {
      return (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length
    },
    async recognise(isUserVerified) {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
  }
}
