/** The transport over the AWS SDK: the contract, and that the application's client stays unchanged. */
import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { awsSdkTransport } from '../../src/transport/aws-sdk.js'
import { type Operation, operations } from '../../src/wire/operations.js'
import { keepsTheContract } from './contract.js'
import { listen, replyWith } from './server.js'

beforeEach(() => {
  // A machine with no trace of credentials, and none to ask for them.
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined)
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  vi.stubEnv('HOME', '/nowhere')
  return () => vi.unstubAllEnvs()
})

const clientOf = (endpoint: string, config: CognitoIdentityProviderClientConfig = {}) =>
  new CognitoIdentityProviderClient({ region: 'eu-west-1', endpoint, ...config })

keepsTheContract((endpoint) => awsSdkTransport(clientOf(endpoint)), {
  // The SDK reads the members that it knows from any JSON, and finds none here.
  jsonOfAnotherKind: 'empty',
  strangeMembers: 'dropped',
  // The SDK reads an error's body first, and stops where that is no JSON.
  nameOverHtml: 'invalid-response',
  // The SDK takes an error's text from the body alone.
  textInHeader: 'lost',
})

const input = { AuthFlow: 'USER_AUTH', ClientId: '1example23456789', AuthParameters: { USERNAME: 'jane' } }

// The members without which an operation fails: the SDK's types and the pool require them.
const inputs: Record<Operation, object> = {
  InitiateAuth: input,
  RespondToAuthChallenge: { ClientId: 'a', ChallengeName: 'RETINA_SCAN', ChallengeResponses: {} },
  AssociateSoftwareToken: { Session: 'a-session' },
  VerifySoftwareToken: { Session: 'a-session', UserCode: '123456' },
  SignUp: { ClientId: 'a', Username: 'jane', UserAttributes: [{ Name: 'email', Value: 'j@example.com' }] },
  ConfirmSignUp: { ClientId: 'a', Username: 'jane', ConfirmationCode: '123456' },
  ResendConfirmationCode: { ClientId: 'a', Username: 'jane' },
  ForgotPassword: { ClientId: 'a', Username: 'jane' },
  ConfirmForgotPassword: { ClientId: 'a', Username: 'jane', ConfirmationCode: '1', Password: 'b' },
  ConfirmDevice: { AccessToken: 'a', DeviceKey: 'b', DeviceSecretVerifierConfig: { Salt: 'c' } },
  UpdateDeviceStatus: { AccessToken: 'a', DeviceKey: 'b', DeviceRememberedStatus: 'remembered' },
}

test.each(Object.keys(operations) as Operation[])('%s goes out as it is, unsigned', async (operation) => {
  const { endpoint, heard } = await listen(replyWith({}))
  await awsSdkTransport(clientOf(endpoint))(operation, inputs[operation])
  expect(heard).toHaveLength(1)
  expect(heard[0]?.body).toEqual(inputs[operation])
  expect(heard[0]?.headers['x-amz-target']).toBe(`AWSCognitoIdentityProviderService.${operation}`)
  expect(heard[0]?.headers).not.toHaveProperty('authorization')
})

test('credentials that the client has are not even looked at', async () => {
  const { endpoint, heard } = await listen(replyWith({}))
  const credentials = vi.fn(async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a-secret' }))
  await awsSdkTransport(clientOf(endpoint, { credentials }))('InitiateAuth', input)
  expect(credentials).not.toHaveBeenCalled()
  expect(heard[0]?.headers).not.toHaveProperty('authorization')
})

describe("the application's own client", () => {
  test('the client keeps its middleware and its configuration', async () => {
    const { endpoint } = await listen(replyWith({}))
    const client = clientOf(endpoint)
    const before = client.middlewareStack.identify()
    const { config } = client
    const keys = Object.keys(client)
    const underTest = awsSdkTransport(client)
    await underTest('InitiateAuth', input)
    await underTest('InitiateAuth', input)
    expect(client.middlewareStack.identify()).toEqual(before)
    expect(client.config).toBe(config)
    expect(Object.keys(client)).toEqual(keys)
  })

  test.each([{}, { cacheMiddleware: true }])(
    'still tries again where it is used directly: %o',
    async (how) => {
      const { endpoint, heard } = await listen(replyWith({ __type: 'InternalErrorException' }, 500))
      const client = clientOf(endpoint, { maxAttempts: 3, ...how })
      const directly = () => client.send(new InitiateAuthCommand(input as never)).catch(() => {})

      await directly()
      expect(heard).toHaveLength(3)
      await awsSdkTransport(client)('InitiateAuth', input).catch(() => {})
      expect(heard).toHaveLength(4)
      await directly()
      expect(heard).toHaveLength(7)
    },
  )

  test('the client runs the middleware that was added to it, before and after the transport was created', async () => {
    const { endpoint, heard } = await listen(replyWith({}))
    const client = clientOf(endpoint)
    const stamp = (name: string) =>
      client.middlewareStack.add(
        (next) => (given) => {
          ;(given.request as { headers: Record<string, string> }).headers[name] = 'here'
          return next(given)
        },
        { step: 'build', name },
      )
    stamp('x-early')
    const underTest = awsSdkTransport(client)
    stamp('x-late')
    await underTest('InitiateAuth', input)
    expect(heard[0]?.headers).toMatchObject({ 'x-early': 'here', 'x-late': 'here' })
  })

  test('the client runs middleware with a place relative to the retries', async () => {
    const { endpoint } = await listen(replyWith({}))
    const client = clientOf(endpoint)
    const ran: string[] = []
    for (const relation of ['before', 'after'] as const) {
      const mine = (next: (given: unknown) => unknown) => (given: unknown) => {
        ran.push(relation)
        return next(given)
      }
      client.middlewareStack.addRelativeTo(mine as never, {
        relation,
        toMiddleware: 'retryMiddleware',
        name: `mine-${relation}`,
      })
    }
    await awsSdkTransport(client)('InitiateAuth', input)
    expect(ran).toEqual(['before', 'after'])
  })

  test.each(['standard', 'adaptive'])('tries nothing again in the mode %s', async (retryMode) => {
    const { endpoint, heard } = await listen(replyWith({ __type: 'TooManyRequestsException' }, 429))
    const underTest = awsSdkTransport(clientOf(endpoint, { retryMode, maxAttempts: 5 }))
    await expect(underTest('InitiateAuth', input)).rejects.toMatchObject({
      exception: 'TooManyRequestsException',
    })
    expect(heard).toHaveLength(1)
  })
})

describe('a mistake of the application is no lost network', () => {
  test('a client without a region says so', async () => {
    const client = new CognitoIdentityProviderClient({})
    await expect(awsSdkTransport(client)('InitiateAuth', input)).rejects.toThrow('Region is missing')
  })

  test('a middleware that fails before anything is sent, fails the call in its own words', async () => {
    const { endpoint, heard } = await listen(replyWith({}))
    const client = clientOf(endpoint)
    client.middlewareStack.add(
      () => async () => {
        throw new TypeError('no such header')
      },
      { step: 'build' },
    )
    await expect(awsSdkTransport(client)('InitiateAuth', input)).rejects.toThrow('no such header')
    expect(heard).toHaveLength(0)
  })

  test('an operation that no sign-in needs is named', async () => {
    const underTest = awsSdkTransport(clientOf('http://127.0.0.1:1'))
    await expect(underTest('DeleteUserPool', {})).rejects.toThrow('DeleteUserPool')
    await expect(underTest('constructor', {})).rejects.toThrow('constructor')
  })
})
