/** A pool that plays a script: it hears one call after the other, and says what the script says. */
import { expect } from 'vitest'
import {
  type AuthConfig,
  type Challenge,
  type ChallengeName,
  createAuthSession,
  fetchTransport,
} from '../src/core.js'
import { createChallenge, createVerifier, expectSignature } from '../src/srp/server.js'

// biome-ignore lint/suspicious/noExplicitAny: bodies of the wire, which each test looks into as it likes
export type Body = any

/** What a call is met with: a body, something that makes one of the input, or a response of its own. */
type Reply = object | ((input: Body) => object | Promise<object>)

export interface ExpectedCall {
  readonly operation: string
  /** What the input must hold, at least. */
  readonly input?: object
  readonly says: Reply
}

export const expectCall = (operation: string, expected: object, says: Reply): ExpectedCall => ({
  operation: operation,
  input: expected,
  says,
})

export const errorReply = (exception: string, message = '') =>
  new Response(JSON.stringify({ __type: exception, message }), { status: 400 })

class Lost extends TypeError {}

export const networkError = (): Response => {
  throw new Lost('Failed to fetch')
}

export const challengeReply = (name: string, parameters: object = {}, more: object = {}) => ({
  ChallengeName: name,
  Session: `thread-of-${name}`,
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

/** The canonical name of the one user that most scripts are about. */
export const userId = '5b9c1f2e-70aa-4d11-9c0e-2f6a7b8c9d01'
export const poolName = 'Ab1cD2eF3'

export interface Call {
  readonly operation: string
  readonly input: Body
  readonly headers: Record<string, string>
}

export function mockCognito(lines: readonly ExpectedCall[]) {
  const calls: Call[] = []
  const left = [...lines]
  // What goes wrong in here is the test's to see; the transport would take it for a lost network.
  let wrong: unknown

  const hear = async (init: RequestInit | undefined) => {
    const headers = init?.headers as Record<string, string>
    const operation = headers['x-amz-target']?.split('.')[1] ?? ''
    const input = JSON.parse(String(init?.body))
    calls.push({ operation, input, headers })
    const line = left.shift()
    if (line?.operation !== operation) {
      throw new Error(`The script expects ${line?.operation ?? 'no more calls'}, and hears ${operation}.`)
    }
    if (line.input) expect(input).toMatchObject(line.input)
    const said = typeof line.says === 'function' ? await line.says(input) : line.says
    init?.signal?.throwIfAborted()
    return said instanceof Response ? said.clone() : new Response(JSON.stringify(said))
  }

  const fetch: typeof globalThis.fetch = async (_url, init) => {
    try {
      return await hear(init)
    } catch (error) {
      if (!(error instanceof Lost) && !init?.signal?.aborted) wrong ??= error
      throw error
    }
  }

  const check = () => {
    if (wrong) throw wrong
  }

  return {
    fetch,
    calls,
    check,
    /** The whole script was played. */
    done() {
      check()
      expect(left.map((line) => line.operation)).toEqual([])
    },
  }
}

/** A session with a scripted pool. Scripts sign in by password unless told, which needs the fewest lines. */
export function mockSession(lines: readonly ExpectedCall[], config: Partial<AuthConfig> = {}) {
  const played = mockCognito(lines)
  const session = createAuthSession({
    userPoolId: `eu-west-1_${poolName}`,
    clientId: '1example23456789',
    transport: fetchTransport({ endpoint: 'https://pool.example/', fetch: played.fetch }),
    flow: 'USER_PASSWORD_AUTH',
    ...config,
  })

  return {
    ...played,
    session,
    get state() {
      played.check()
      return session.getSnapshot()
    },
    /** The question that stands, if it is this one. */
    expectChallenge<N extends ChallengeName>(name: N): Challenge<N> {
      played.check()
      const { challenge } = session.getSnapshot()
      expect(challenge?.name).toBe(name)
      return challenge as Challenge<N>
    },
    /** Answers whatever stands. */
    answer(values: unknown) {
      const { challenge } = session.getSnapshot()
      if (!challenge) throw new Error('Nothing is asked.')
      return session.answer(challenge, values as never)
    },
    signIn(username = 'jane@example.com', password = 'correct horse') {
      return this.answer({ username, password })
    },
  }
}

/** The first lines of most scripts: a password that is right, and what the pool asks after it. */
export const expectPassword = (then: Reply): ExpectedCall =>
  expectCall('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH' }, then)

/** Two lines in which the pool's half of SRP is really played. */
export function expectSrp(
  who: { password: string; group?: string; user?: string },
  hello: { hears: string; with?: object; poses?: string; Session?: string },
  then: Reply,
): ExpectedCall[] {
  const { group = poolName, user = userId } = who
  const salt = 0xd32608c2aba41a0daad47778d5cf5427n
  const secretBlock = btoa('a secret block')
  const asks = hello.poses ?? 'PASSWORD_VERIFIER'
  let held: { A: string; b: bigint; B: bigint; verifier: bigint }
  return [
    expectCall(hello.hears, hello.with ?? {}, async (input) => {
      const verifier = await createVerifier({ group, user, password: who.password, salt })
      const { b, B } = await createChallenge(verifier)
      held = { A: (input.AuthParameters ?? input.ChallengeResponses).SRP_A, b, B, verifier }
      return {
        ChallengeName: asks,
        ...(hello.Session && { Session: hello.Session }),
        ChallengeParameters: {
          SALT: salt.toString(16),
          SRP_B: B.toString(16),
          SECRET_BLOCK: secretBlock,
          USERNAME: asks === 'PASSWORD_VERIFIER' ? user : userId,
          ...(asks === 'PASSWORD_VERIFIER' ? { USER_ID_FOR_SRP: user } : { DEVICE_KEY: user }),
        },
      }
    }),
    expectCall(
      'RespondToAuthChallenge',
      { ChallengeName: asks, ...(hello.Session && { Session: hello.Session }) },
      async (input) => {
        const { PASSWORD_CLAIM_SIGNATURE, PASSWORD_CLAIM_SECRET_BLOCK, TIMESTAMP } = input.ChallengeResponses
        const signature = await expectSignature({
          ...held,
          group,
          user,
          secretBlock: PASSWORD_CLAIM_SECRET_BLOCK,
          timestamp: TIMESTAMP,
        })
        if (signature !== PASSWORD_CLAIM_SIGNATURE) {
          return errorReply('NotAuthorizedException', 'Incorrect username or password.')
        }
        return typeof then === 'function' ? then(input) : then
      },
    ),
  ]
}

/** The Web's storage over a map that the test can look into. */
export function mapStorage(map: Map<string, string>) {
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}
