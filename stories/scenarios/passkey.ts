/** A passkey that needs no machine: keys in software sign for real, and the pool verifies for real. */

import type { PasskeyOptions } from '../../src/challenges/web-authn/json.js'
import type { Authenticator } from '../../test/pool/authenticator.js'
import { password } from './people.js'
import type { Visit } from './visit.js'

/** What the person does when the browser asks for the passkey. */
export type Gesture = 'shows it' | 'cancels'

const authenticators = new WeakMap<Visit, Authenticator>()

/** Adds a passkey to somebody's account, as their browser has done some day before. */
export const registerPasskey =
  (username: string) =>
  async (visit: Visit): Promise<void> => {
    const { createAuthenticator } = await import('../../test/pool/authenticator.js')
    const { pool } = visit
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
    authenticators.set(visit, authenticator)
  }

/** Stands in for the browser's dialogue: each time that it opens, the person makes the next of these gestures, and then the last. */
export function atHand(visit: () => Visit, ...gestures: Gesture[]): () => void {
  const { credentials } = navigator
  const mine = credentials.get
  const left = [...gestures]
  credentials.get = async ({ publicKey, mediation, signal } = {}) => {
    // What is offered beside a field waits until it is taken, and nobody takes it.
    if (mediation === 'conditional') return until(signal)
    if ((left.length > 1 ? left.shift() : left[0]) !== 'shows it')
      throw new DOMException('It was dismissed.', 'NotAllowedError')
    const authenticator = authenticators.get(visit())
    const signed = await authenticator?.get(toJson(publicKey as PublicKeyCredentialRequestOptions) as never)
    return signed ? fromJson(signed) : null
  }
  return () => {
    credentials.get = mine
  }
}

const until = (signal?: AbortSignal) =>
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
