/**
 * WebAuthn's JSON, both ways, member by member: browsers reject options that they don't know, and the pool needs
 * no more than the specification names. https://w3c.github.io/webauthn/#dictdef-publickeycredentialrequestoptionsjson
 */
import * as z from 'zod/mini'
import { Garbled } from '../../wire/halt.js'

const base64url = z.string().check(z.minLength(1), z.regex(/^[\w-]+$/))

const requestOptions = z.object({
  challenge: base64url,
  timeout: z.optional(z.number()),
  rpId: z.optional(z.string()),
  allowCredentials: z.optional(
    z.array(
      z.object({ id: base64url, type: z.literal('public-key'), transports: z.optional(z.array(z.string())) }),
    ),
  ),
  userVerification: z.optional(z.enum(['required', 'preferred', 'discouraged'])),
})

/** What the browser is to be asked for. */
export type PasskeyOptions = z.output<typeof requestOptions>

export function toOptions(json: unknown, operation: string, field: string): PasskeyOptions {
  const { data, error } = requestOptions.safeParse(json)
  if (error) throw new Garbled(operation, [field, ...(error.issues[0]?.path ?? [])].join('.'))
  return data
}

const required = z.string('required').check(z.minLength(1, 'required'))

/** What the authenticator gave back, in the form that `PublicKeyCredential.toJSON()` has. */
export const toAssertion = z.object(
  {
    id: required,
    rawId: required,
    type: z.literal('public-key', 'malformed'),
    authenticatorAttachment: z.optional(z.nullable(z.string())),
    clientExtensionResults: z.prefault(z.record(z.string(), z.unknown()), {}),
    response: z.object(
      {
        clientDataJSON: required,
        authenticatorData: required,
        signature: required,
        userHandle: z.optional(z.nullable(z.string())),
      },
      'required',
    ),
  },
  'required',
)

export type PasskeyAssertion = z.output<typeof toAssertion>
