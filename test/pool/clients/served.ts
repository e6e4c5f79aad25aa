/** A pool on a port, for one test, and what its tests have in common. */
import { onTestFinished } from 'vitest'
import { createPool, type Pool, type PoolOptions, totp } from '../../../src/pool/index.js'
import { servePool } from '../../../src/pool/node/index.js'

export interface Served {
  readonly pool: Pool
  /** The endpoint that a client calls. */
  readonly url: string
  /** The code that was sent last. */
  readonly code: string
  /** Moves the pool's clock. */
  pass(milliseconds: number): void
  /** Returns the code of an authenticator app with this secret. Each call is in another time step. */
  appCode(secret: string): Promise<string>
}

export const right = 'Correct-h0rse'
export const better = 'Better-h0rse-2'
export const email = 'ada@example.com'
export const phone = '+15555551234'
/** The key of ada's authenticator app, where a test gives her one. */
export const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

export const second = 1000
export const hour = 3600 * second

/** Ada, who can be reached by e-mail and by phone. */
export const ada = { username: 'ada', password: right, attributes: { email, phone_number: phone } }

/** A pool whose clock runs as the clients' own does, as the proofs that they sign carry the time. */
export async function serve(options: PoolOptions = {}): Promise<Served> {
  let ahead = 0
  const clock = () => Date.now() + ahead
  const pool = createPool({ users: [ada], clock, ...options })
  const server = await servePool(pool)
  onTestFinished(() => server.close())
  return {
    pool,
    url: server.url,
    get code() {
      return pool.outbox.latest()?.code ?? ''
    },
    pass(milliseconds) {
      ahead += milliseconds
    },
    appCode(secret) {
      // The pool takes no code twice.
      ahead += 30 * second
      return totp(secret, clock)
    },
  }
}

/** A sum to solve, twice at most. */
export const sums: NonNullable<PoolOptions['triggers']> = {
  DefineAuthChallenge({ request: { session }, response }) {
    const [last, tries] = [
      session.at(-1),
      session.filter((round) => round.challengeName === 'CUSTOM_CHALLENGE'),
    ]
    if (last?.challengeName === 'SRP_A') response.challengeName = 'PASSWORD_VERIFIER'
    else if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult) response.issueTokens = true
    else if (tries.length >= 2) response.failAuthentication = true
    else response.challengeName = 'CUSTOM_CHALLENGE'
  },
  CreateAuthChallenge({ response }) {
    response.publicChallengeParameters = { question: '2+2' }
    response.privateChallengeParameters = { answer: '4' }
  },
  VerifyAuthChallengeResponse({ request, response }) {
    response.answerCorrect = request.challengeAnswer === request.privateChallengeParameters.answer
  },
}
