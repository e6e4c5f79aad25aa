/** Makes a passkey, as a page does that has no library for it. */
import type { Transport } from '../../../src/index.js'

export async function makePasskey(transport: Transport, AccessToken: string): Promise<void> {
  const { body } = await transport('StartWebAuthnRegistration', { AccessToken })
  const options = body.CredentialCreationOptions as PublicKeyCredentialCreationOptionsJSON
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  await transport('CompleteWebAuthnRegistration', { AccessToken, Credential: made.toJSON() })
}
