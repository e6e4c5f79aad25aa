/**
 * WebAuthn's JSON, both ways, member by member: browsers reject options that they don't know, and the pool needs
 * no more than the specification names. https://w3c.github.io/webauthn/#dictdef-publickeycredentialrequestoptionsjson
 */
import * as z from 'zod/mini'
import { anyText } from '../answers.js'

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

export function toOptions(json: Json, garbled: (member: string) => never): PasskeyOptions {
  const when = <T>(type: string, value: unknown) => (typeof value === type ? (value as T) : undefined)
  const { allowCredentials } = json
  return {
    challenge: isBase64url(json.challenge) ? json.challenge : garbled('challenge'),
    timeout: when<number>('number', json.timeout),
    rpId: when<string>('string', json.rpId),
    userVerification: when<string>('string', json.userVerification),
    allowCredentials: Array.isArray(allowCredentials)
      ? allowCredentials.map((descriptor: Json | null) => {
          const { id, transports } = descriptor ?? {}
          return {
            id: isBase64url(id) ? id : garbled('allowCredentials'),
            type: 'public-key',
            transports: Array.isArray(transports) ? transports.map(String) : undefined,
          }
        })
      : undefined,
  }
}

const isBase64url = (value: unknown): value is string => typeof value === 'string' && /^[\w-]+$/.test(value)

/** What the authenticator gave back, in the form that `PublicKeyCredential.toJSON()` has. */
export const assertion = z.looseObject(
  {
    id: anyText,
    rawId: anyText,
    response: z.looseObject(
      { clientDataJSON: anyText, authenticatorData: anyText, signature: anyText },
      'required',
    ),
  },
  'required',
)

export type PasskeyAssertion = z.output<typeof assertion>

/** What the pool is told of it. */
export function toCredential({ id, rawId, response, ...rest }: PasskeyAssertion): string {
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return JSON.stringify({
    id,
    rawId,
    type: 'public-key',
    authenticatorAttachment: rest.authenticatorAttachment,
    clientExtensionResults: rest.clientExtensionResults ?? {},
    response: { clientDataJSON, authenticatorData, signature, userHandle },
  })
}
