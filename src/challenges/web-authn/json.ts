/**
 * The JSON of WebAuthn in both directions. Only known members are copied, because browsers reject unknown options.
 * https://w3c.github.io/webauthn/#dictdef-publickeycredentialrequestoptionsjson
 */
import { anyText } from '../fields.js'
import { anything, type OutputOf, object } from '../schema.js'

/** The request options of a passkey, as JSON. */
export interface PasskeyOptions {
  readonly challenge: string
  /** Milliseconds until the browser gives up. No default. */
  readonly timeout?: number | undefined
  /** The domain of the relying party. No default. */
  readonly rpId?: string | undefined
  /** Whether the authenticator must verify the user. No default. */
  readonly userVerification?: string | undefined
  /** The accepted passkeys. No default: every passkey of the relying party. */
  readonly allowCredentials?: readonly PasskeyDescriptor[] | undefined
}

interface PasskeyDescriptor {
  readonly id: string
  readonly type: 'public-key'
  readonly transports?: readonly string[] | undefined
}

type Json = Readonly<Record<string, unknown>>

const pick = (json: Json, ...names: readonly string[]): Json =>
  Object.fromEntries(names.filter((name) => json[name] != null).map((name) => [name, json[name]]))

/** Checks binary members only. The browser checks all others. */
export function toOptions(json: Json, reject: (member: string) => never): PasskeyOptions {
  const isBinary = (value: unknown) => typeof value === 'string' && /^[\w-]+$/.test(value)
  const { challenge, allowCredentials } = json
  if (!isBinary(challenge)) reject('challenge')
  const descriptors = Array.isArray(allowCredentials)
    ? allowCredentials.map((descriptor) => pick(descriptor ?? {}, 'id', 'type', 'transports'))
    : []
  if (!descriptors.every(({ id }) => isBinary(id))) reject('allowCredentials')
  return {
    ...pick(json, 'challenge', 'timeout', 'rpId', 'userVerification'),
    ...(descriptors.length > 0 && { allowCredentials: descriptors }),
  } as unknown as PasskeyOptions
}

/** The schema of a credential, in the form of `PublicKeyCredential.toJSON()`. */
export const assertion = object({
  id: anyText,
  rawId: anyText,
  type: anyText,
  authenticatorAttachment: anything,
  clientExtensionResults: anything,
  response: object({
    clientDataJSON: anyText,
    authenticatorData: anyText,
    signature: anyText,
    userHandle: anything,
  }),
})

export type PasskeyAssertion = OutputOf<typeof assertion>
