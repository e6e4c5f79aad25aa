/** A transport that uses the AWS SDK, for applications that already have a client. */
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

/**
 * Creates a transport that calls Cognito with a client of the AWS SDK. The client's own retries are off for these
 * calls. Its other middlewares stay.
 *
 * The transport rejects as `fetchTransport` does.
 *
 * @example
 * ```ts
 * import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
 * import { awsSdkTransport } from 'countersign/transport/aws-sdk'
 *
 * export const transport = awsSdkTransport(new CognitoIdentityProviderClient({ region: 'eu-west-1' }))
 * ```
 */
export function awsSdkTransport(client: Client): Transport {
  return async (operation, input, signal) => {
    if (!Object.hasOwn(commands, operation)) {
      throw new TypeError(`countersign: the AWS SDK transport does not support the operation ${operation}.`)
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

/** The state of the HTTP call, as a middleware observed it. */
interface ObservedResponse {
  sent?: boolean
  answered?: boolean
  status?: number | undefined
  date?: string | undefined
}

type HttpResponse = { statusCode?: number; headers?: Record<string, string>; body?: unknown }

/**
 * Returns a client that sends each call once: a Cognito session cannot be used twice, and a second call sends a second
 * code. The middleware has the name and the place of the one it replaces, because other middlewares refer to it.
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
      // Read here, so that an incomplete body counts as a network error and not as an invalid response.
      if (response.body && !(response.body instanceof Uint8Array)) {
        response.body = await client.config.streamCollector(response.body)
      }
      observed.status = response.statusCode
      observed.answered = (response.statusCode ?? 500) < 500
      observed.date = response.headers?.date
      return result
    },
    // Low priority in this step runs before the deserializer sees the response, which is still raw here.
    { name: 'countersignSees', step: 'deserialize', priority: 'low' },
  )
  return Object.create(client, { middlewareStack: { value: stack } }) as Client
}

function toCallError(operation: string, error: unknown, observed: ObservedResponse): Error {
  if (error instanceof sdk.CognitoIdentityProviderServiceException) {
    if ((error.$metadata.httpStatusCode ?? 400) >= 500) return new NetworkError(operation)
    const name = readExceptionName(error.name)
    // The SDK uses "Unknown" if neither the body nor a header names an exception.
    if (!name || name === 'Unknown') return errorOfStatus(operation, observed.status)
    return new CognitoError(operation, name, error.message)
  }
  // The client has no region, or a middleware failed. A retry by the user would not help.
  if (!observed.sent) return error as Error
  return observed.answered ? errorOfStatus(operation, observed.status) : new NetworkError(operation)
}
