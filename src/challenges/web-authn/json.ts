/**
 * WebAuthn's JSON, both ways, member by member: browsers reject options that they don't know, and the pool needs
 * no more than the specification names. https://w3c.github.io/webauthn/#dictdef-publickeycredentialrequestoptionsjson
 */
import { anyText } from '../fields.js'
import { anything, type OutputOf, object } from '../schema.js'

/** What the browser is to be asked for. */
export interface PasskeyOptions {
  readonly challenge: string
  readonly timeout?: number | undefined
  readonly rpId?: string | undefined
  readonly userVerification?: string | undefined
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

/** Only what is binary is looked at: the rest is the browser's to judge. */
export function toOptions(json: Json, garbled: (member: string) => never): PasskeyOptions {
  const isBinary = (value: unknown) => typeof value === 'string' && /^[\w-]+$/.test(value)
  const { challenge, allowCredentials } = json
  if (!isBinary(challenge)) garbled('challenge')
  const descriptors = Array.isArray(allowCredentials)
    ? allowCredentials.map((descriptor) => pick(descriptor ?? {}, 'id', 'type', 'transports'))
    : []
  if (!descriptors.every(({ id }) => isBinary(id))) garbled('allowCredentials')
  return {
    ...pick(json, 'challenge', 'timeout', 'rpId', 'userVerification'),
    ...(descriptors.length > 0 && { allowCredentials: descriptors }),
  } as unknown as PasskeyOptions
}

/** What the authenticator gave back, in the form that `PublicKeyCredential.toJSON()` has; no more is passed on. */
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
