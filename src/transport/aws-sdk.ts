/** The road over the AWS SDK, for applications that have a client of it already. */
import * as sdk from '@aws-sdk/client-cognito-identity-provider'
import { Garbled, Refused, Unreachable } from '../wire/halt.js'
import type { Operation } from '../wire/operations.js'
import type { Transport } from '../wire/transport.js'

type Client = sdk.CognitoIdentityProviderClient
type Command = Parameters<Client['send']>[0]

const commands = {
  InitiateAuth: sdk.InitiateAuthCommand,
  RespondToAuthChallenge: sdk.RespondToAuthChallengeCommand,
  AssociateSoftwareToken: sdk.AssociateSoftwareTokenCommand,
  VerifySoftwareToken: sdk.VerifySoftwareTokenCommand,
  SignUp: sdk.SignUpCommand,
  ConfirmSignUp: sdk.ConfirmSignUpCommand,
  ResendConfirmationCode: sdk.ResendConfirmationCodeCommand,
  ForgotPassword: sdk.ForgotPasswordCommand,
  ConfirmForgotPassword: sdk.ConfirmForgotPasswordCommand,
  ConfirmDevice: sdk.ConfirmDeviceCommand,
  UpdateDeviceStatus: sdk.UpdateDeviceStatusCommand,
} satisfies Record<Operation, unknown>

export function awsSdkTransport(client: Client): Transport {
  return async (operation, input, signal) => {
    const Command = commands[operation as Operation] as unknown as new (input: object) => Command
    if (!Command) throw new TypeError(`countersign: ${operation} is no operation of a sign-in.`)
    const seen: Seen = {}
    try {
      const options = signal ? { abortSignal: signal } : {}
      const { $metadata, ...body } = await once(client, seen).send(new Command(input), options)
      const date = Date.parse(seen.date ?? '')
      return { operation, body: body as Record<string, unknown>, ...(date && { date }) }
    } catch (error) {
      signal?.throwIfAborted()
      throw halt(operation, error, seen)
    }
  }
}

/** What came back over HTTP, if anything did. */
interface Seen {
  answered?: boolean
  date?: string | undefined
}

type HttpResponse = { readonly statusCode?: number; readonly headers?: Readonly<Record<string, string>> }

/**
 * The same client, but each call goes out once: a thread can't be used twice, and a second call sends a second
 * code. The middleware keeps the name and place of the one it replaces, since others stand relative to it.
 */
function once(client: Client, seen: Seen): Client {
  const stack = client.middlewareStack.clone()
  stack.remove('retryMiddleware')
  stack.add((next) => next, { name: 'retryMiddleware', step: 'finalizeRequest', priority: 'high' })
  stack.add(
    (next) => async (request) => {
      const result = await next(request)
      const { statusCode = 500, headers } = result.response as HttpResponse
      seen.answered = statusCode < 500
      seen.date = headers?.date
      return result
    },
    // After the deserializer in the code, before it in time: here a response is still raw.
    { name: 'countersignSees', step: 'deserialize', priority: 'low' },
  )
  return Object.create(client, { middlewareStack: { value: stack } }) as Client
}

function halt(operation: string, error: unknown, seen: Seen): Error {
  if (error instanceof sdk.CognitoIdentityProviderServiceException) {
    if ((error.$metadata.httpStatusCode ?? 400) >= 500) return new Unreachable(operation)
    // The SDK says "Unknown" where neither body nor header names an exception.
    if (error.name === 'Unknown') return new Garbled(operation, 'body')
    return new Refused(operation, error.name, error.message)
  }
  return seen.answered ? new Garbled(operation, 'body') : new Unreachable(operation)
}
