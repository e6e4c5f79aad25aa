/** Registers the phone's passkey in the pool, in a session that was signed in by password. */
import type { Pool } from 'countersign/pool'
import type { Keyring } from '../phone/keyring.js'

interface Registration {
  readonly pool: Pool
  readonly keyring: Keyring
  readonly username: string
  readonly password: string
}

export async function registerPasskey({ pool, keyring, username, password }: Registration): Promise<void> {
  const UserPoolId = pool.id
  // Switches MFA off during the registration.
  const { body: mfa } = await pool('GetUserPoolMfaConfig', { UserPoolId })
  await pool('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'OFF' })
  const { body } = await pool('InitiateAuth', {
    ClientId: pool.clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: password },
  })
  const { AccessToken } = body.AuthenticationResult as { readonly AccessToken: string }
  await addPasskey(pool, AccessToken, keyring.create)
  await pool('SetUserPoolMfaConfig', { UserPoolId, ...mfa })
}

type Create = (options: PublicKeyCredentialCreationOptionsJSON) => Promise<object>

/** Creates a passkey with the options of the pool, and registers it. */
export async function addPasskey(
  transport: (
    operation: string,
    input: object,
  ) => Promise<{ readonly body: Readonly<Record<string, unknown>> }>,
  AccessToken: string,
  create: Create,
): Promise<void> {
  const { body } = await transport('StartWebAuthnRegistration', { AccessToken })
  const Credential = await create(body.CredentialCreationOptions as PublicKeyCredentialCreationOptionsJSON)
  await transport('CompleteWebAuthnRegistration', { AccessToken, Credential })
}
