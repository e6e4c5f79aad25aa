/** A passkey in software. It creates real signatures, and the pool verifies them. */

import type { PasskeyOptions } from '../../src/challenges/web-authn/json.js'
import type { Authenticator } from '../../test/pool/authenticator.js'
import type { ScenarioRun } from './scenario-run.js'
import { password } from './users.js'

/** The user's reaction when the browser asks for the passkey. */
export type PromptReaction = 'approves' | 'cancels'

const authenticators = new WeakMap<ScenarioRun, Authenticator>()

/** Adds a passkey to a user's account before the sign-in begins. */
export const registerPasskey =
  (username: string) =>
  async (run: ScenarioRun): Promise<void> => {
    const { createAuthenticator } = await import('../../test/pool/authenticator.js')
    const { pool } = run
    const call = async (operation: string, input: object) => (await pool(operation, input)).body
    const { AuthenticationResult } = (await call('InitiateAuth', {
      ClientId: pool.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    })) as { AuthenticationResult: { AccessToken: string } }
    const { AccessToken } = AuthenticationResult
    const authenticator = createAuthenticator({ origin: location.origin })
    const { CredentialCreationOptions } = await call('StartWebAuthnRegistration', { AccessToken })
    const Credential = await authenticator.create(CredentialCreationOptions as never)
    await call('CompleteWebAuthnRegistration', { AccessToken, Credential })
    authenticators.set(run, authenticator)
  }

/** Replaces the browser's passkey prompt. Each prompt takes the next reaction; the last one is repeated. */
export function mockPasskeyPrompt(run: () => ScenarioRun, ...reactions: PromptReaction[]): () => void {
  const { credentials } = navigator
  const original = credentials.get
  const left = [...reactions]
  credentials.get = async ({ publicKey, mediation, signal } = {}) => {
    // The user never takes the passkey that the browser offers beside the field.
    if (mediation === 'conditional') return untilAborted(signal)
    if ((left.length > 1 ? left.shift() : left[0]) !== 'approves')
      throw new DOMException('The user cancelled.', 'NotAllowedError')
    const authenticator = authenticators.get(run())
    const signed = await authenticator?.get(toJson(publicKey as PublicKeyCredentialRequestOptions) as never)
    return signed ? fromJson(signed) : null
  }
  return () => {
    credentials.get = original
  }
}

const untilAborted = (signal?: AbortSignal) =>
  new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))

const toJson = ({
  challenge,
  rpId,
  allowCredentials = [],
}: PublicKeyCredentialRequestOptions): PasskeyOptions =>
  ({
    challenge: toText(challenge),
    rpId,
    allowCredentials: allowCredentials.map(({ id, type }) => ({ id: toText(id), type })),
  }) as PasskeyOptions

const fromJson = ({ id, rawId, type, response }: AuthenticationResponseJSON) =>
  ({
    id,
    rawId: toBytes(rawId),
    type,
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
    response: {
      clientDataJSON: toBytes(response.clientDataJSON),
      authenticatorData: toBytes(response.authenticatorData),
      signature: toBytes(response.signature),
      userHandle: response.userHandle ? toBytes(response.userHandle) : null,
    },
  }) as unknown as PublicKeyCredential

function toText(source: BufferSource): string {
  const bytes = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

const toBytes = (base64url: string): ArrayBuffer =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  ).buffer
