/** The road over the AWS SDK, for applications that have a client of it already. */
import * as sdk from '@aws-sdk/client-cognito-identity-provider'
import { CognitoError, errorOfStatus, NetworkError } from '../wire/errors.js'
import type { Operation } from '../wire/operations.js'
import { readExceptionName } from '../wire/parse-body.js'
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
    if (!Object.hasOwn(commands, operation)) {
      throw new TypeError(`countersign: ${operation} is no operation of a sign-in.`)
    }
    const Command = commands[operation as Operation] as unknown as new (input: object) => Command
    const observed: ObservedResponse = {}
    try {
      const options = signal ? { abortSignal: signal } : {}
      const { $metadata, ...body } = await withoutRetries(client, observed).send(new Command(input), options)
      const date = Date.parse(observed.date ?? '') || undefined
      return { operation, body: body as Record<string, unknown>, date }
    } catch (error) {
      signal?.throwIfAborted()
      throw toCallError(operation, error, observed)
    }
  }
}

/** What became of the call over HTTP. */
interface ObservedResponse {
  sent?: boolean
  answered?: boolean
  status?: number | undefined
  date?: string | undefined
}

type HttpResponse = { statusCode?: number; headers?: Record<string, string>; body?: unknown }

/**
 * The same client, but each call goes out once: a thread can't be used twice, and a second call sends a second
 * code. The middleware keeps the name and place of the one it replaces, since others stand relative to it.
 */
function withoutRetries(client: Client, observed: ObservedResponse): Client {
  const stack = client.middlewareStack.clone()
  stack.remove('retryMiddleware')
  stack.add((next) => next, { name: 'retryMiddleware', step: 'finalizeRequest', priority: 'high' })
  stack.add(
    (next) => async (request) => {
      observed.sent = true
      const result = await next(request)
      const response = result.response as HttpResponse
      // Collected here, so that a body which breaks off isn't taken for one that can't be read.
      if (response.body && !(response.body instanceof Uint8Array)) {
        response.body = await client.config.streamCollector(response.body)
      }
      observed.status = response.statusCode
      observed.answered = (response.statusCode ?? 500) < 500
      observed.date = response.headers?.date
      return result
    },
    // After the deserializer in the code, before it in time: here a response is still raw.
    { name: 'countersignSees', step: 'deserialize', priority: 'low' },
  )
  return Object.create(client, { middlewareStack: { value: stack } }) as Client
}

function toCallError(operation: string, error: unknown, observed: ObservedResponse): Error {
  if (error instanceof sdk.CognitoIdentityProviderServiceException) {
    if ((error.$metadata.httpStatusCode ?? 400) >= 500) return new NetworkError(operation)
    const name = readExceptionName(error.name)
    // The SDK says "Unknown" where neither body nor header names an exception.
    if (!name || name === 'Unknown') return errorOfStatus(operation, observed.status)
    return new CognitoError(operation, name, error.message)
  }
  // A client without a region, a middleware that fails: nothing that a person could try again.
  if (!observed.sent) return error as Error
  return observed.answered ? errorOfStatus(operation, observed.status) : new NetworkError(operation)
}
