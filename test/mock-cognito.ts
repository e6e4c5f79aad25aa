/** A mock of Cognito: expects calls in a fixed order, and returns a prepared reply to each. */
import { expect } from 'vitest'
import {
  type AuthConfig,
  type Challenge,
  type ChallengeName,
  createAuthSession,
  fetchTransport,
} from '../src/core.js'
import { createChallenge, createVerifier, expectSignature } from '../src/srp/server.js'

// biome-ignore lint/suspicious/noExplicitAny: tests read any property of these bodies
export type Body = any

/** A reply: a body, a function that creates one from the input, or a whole response. */
type Reply = object | ((input: Body) => object | Promise<object>)

export interface ExpectedCall {
  readonly operation: string
  /** Properties that the input must have. */
  readonly input?: object
  readonly reply: Reply
}

export const expectCall = (operation: string, expected: object, reply: Reply): ExpectedCall => ({
  operation,
  input: expected,
  reply,
})

export const errorReply = (exception: string, message = '') =>
  new Response(JSON.stringify({ __type: exception, message }), { status: 400 })

class FetchError extends TypeError {}

export const networkError = (): Response => {
  throw new FetchError('Failed to fetch')
}

export const challengeReply = (name: string, parameters: object = {}, more: object = {}) => ({
  ChallengeName: name,
  Session: `session-of-${name}`,
  ChallengeParameters: parameters,
  ...more,
})

export const tokensReply = (more: object = {}) => ({
  ChallengeParameters: {},
  AuthenticationResult: {
    AccessToken: 'an-access-token',
    IdToken: 'an-id-token',
    RefreshToken: 'a-refresh-token',
    ExpiresIn: 3600,
    TokenType: 'Bearer',
    ...more,
  },
})

/** The user id in SRP. Most tests have this one user. */
export const userId = '5b9c1f2e-70aa-4d11-9c0e-2f6a7b8c9d01'
export const poolName = 'Ab1cD2eF3'

export interface Call {
  readonly operation: string
  readonly input: Body
  readonly headers: Record<string, string>
}

/** Returns a `fetch` that replies to the expected calls. */
export function mockCognito(expectedCalls: readonly ExpectedCall[]) {
  const calls: Call[] = []
  const remaining = [...expectedCalls]
  // The transport reports each error as a network error. `check` throws the first one, so that the test fails.
  let firstError: unknown

  const handle = async (init: RequestInit | undefined) => {
    const headers = init?.headers as Record<string, string>
    const operation = headers['x-amz-target']?.split('.')[1] ?? ''
    const input = JSON.parse(String(init?.body))
    calls.push({ operation, input, headers })
    const expected = remaining.shift()
    if (expected?.operation !== operation) {
      throw new Error(`Expected ${expected?.operation ?? 'no more calls'}, but got ${operation}.`)
    }
    if (expected.input) expect(input).toMatchObject(expected.input)
    const reply = typeof expected.reply === 'function' ? await expected.reply(input) : expected.reply
    init?.signal?.throwIfAborted()
    return reply instanceof Response ? reply.clone() : new Response(JSON.stringify(reply))
  }

  const fetch: typeof globalThis.fetch = async (_url, init) => {
    try {
      return await handle(init)
    } catch (error) {
      if (!(error instanceof FetchError) && !init?.signal?.aborted) firstError ??= error
      throw error
    }
  }

  const check = () => {
    if (firstError) throw firstError
  }

  return {
    fetch,
    calls,
    check,
    /** Fails if an expected call is missing. */
    done() {
      check()
      expect(remaining.map(({ operation }) => operation)).toEqual([])
    },
  }
}

/** Creates a session with a mock of Cognito. The flow is `USER_PASSWORD_AUTH`, which needs the fewest calls. */
export function mockSession(expectedCalls: readonly ExpectedCall[], config: Partial<AuthConfig> = {}) {
  const cognito = mockCognito(expectedCalls)
  const session = createAuthSession({
    userPoolId: `eu-west-1_${poolName}`,
    clientId: '1example23456789',
    transport: fetchTransport({ endpoint: 'https://pool.example/', fetch: cognito.fetch }),
    flow: 'USER_PASSWORD_AUTH',
    ...config,
  })

  return {
    ...cognito,
    session,
    get state() {
      cognito.check()
      return session.getSnapshot()
    },
    /** Returns the current challenge. Fails if it is another one. */
    expectChallenge<N extends ChallengeName>(name: N): Challenge<N> {
      cognito.check()
      const { challenge } = session.getSnapshot()
      expect(challenge?.name).toBe(name)
      return challenge as Challenge<N>
    },
    /** Answers the current challenge. */
    answer(values: unknown) {
      const { challenge } = session.getSnapshot()
      if (!challenge) throw new Error('There is no challenge.')
      return session.answer(challenge, values as never)
    },
    signIn(username = 'jane@example.com', password = 'correct horse') {
      return this.answer({ username, password })
    },
  }
}

/** The first call of most tests: a sign-in by password, and the reply to it. */
export const expectPassword = (reply: Reply): ExpectedCall =>
  expectCall('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH' }, reply)

/** Two lines in which the pool's half of SRP is really cognito. */
export function expectSrp(
  account: { password: string; group?: string; user?: string },
  first: { operation: string; input?: object; challenge?: string; Session?: string },
  reply: Reply,
): ExpectedCall[] {
  const { group = poolName, user = userId } = account
  const salt = 0xd32608c2aba41a0daad47778d5cf5427n
  const secretBlock = btoa('a secret block')
  const challenge = first.challenge ?? 'PASSWORD_VERIFIER'
  let exchange: { A: string; b: bigint; B: bigint; verifier: bigint }
  return [
    expectCall(first.operation, first.input ?? {}, async (input) => {
      const verifier = await createVerifier({ group, user, password: account.password, salt })
      const { b, B } = await createChallenge(verifier)
      exchange = { A: (input.AuthParameters ?? input.ChallengeResponses).SRP_A, b, B, verifier }
      return {
        ChallengeName: challenge,
        ...(first.Session && { Session: first.Session }),
        ChallengeParameters: {
          SALT: salt.toString(16),
          SRP_B: B.toString(16),
          SECRET_BLOCK: secretBlock,
          USERNAME: challenge === 'PASSWORD_VERIFIER' ? user : userId,
          ...(challenge === 'PASSWORD_VERIFIER' ? { USER_ID_FOR_SRP: user } : { DEVICE_KEY: user }),
        },
      }
    }),
    expectCall(
      'RespondToAuthChallenge',
      { ChallengeName: challenge, ...(first.Session && { Session: first.Session }) },
      async (input) => {
        const { PASSWORD_CLAIM_SIGNATURE, PASSWORD_CLAIM_SECRET_BLOCK, TIMESTAMP } = input.ChallengeResponses
        const signature = await expectSignature({
          ...exchange,
          group,
          user,
          secretBlock: PASSWORD_CLAIM_SECRET_BLOCK,
          timestamp: TIMESTAMP,
        })
        if (signature !== PASSWORD_CLAIM_SIGNATURE) {
          return errorReply('NotAuthorizedException', 'Incorrect username or password.')
        }
        return typeof reply === 'function' ? reply(input) : reply
      },
    ),
  ]
}

/** Returns a storage whose values the test can read from a map. */
export function mapStorage(map: Map<string, string>) {
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}
