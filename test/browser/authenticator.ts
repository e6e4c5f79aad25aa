/** The authenticator of a machine, for passkeys, and its user. */
import type { Page } from 'playwright-core'

export interface Authenticator {
  /** The number of its passkeys. */
  count(): Promise<number>
  /** Whether it can verify its user. */
  recognise(person: boolean): Promise<void>
}

/** It stores passkeys for this page, and its user answers immediately. */
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
