/** A client for exact calls to a pool in the same process. */
import { expect, onTestFinished } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '../../src/pool/index.js'
import { createEphemeral, publicHex, sign, timestamp } from '../../src/srp/client.js'
import { CognitoError } from '../../src/wire/errors.js'
import { right } from './kit-session.js'
import { watchJournal } from './state/rebuilt.js'

// biome-ignore lint/suspicious/noExplicitAny: bodies of the wire, which each test looks into as it likes
export type Body = any
type Fields = Readonly<Record<string, string>>

export interface PoolClient {
  readonly pool: Pool
  readonly now: () => number
  advance(milliseconds: number): void
  call(operation: string, input?: object): Promise<Body>
  initiate(flow: string, parameters: object, more?: object): Promise<Body>
  respond(name: string, responses: object, session?: string, more?: object): Promise<Body>
  /** Answers the challenge of `step`. */
  answer(step: Body, responses: object): Promise<Body>
  /** The proof of the password for PASSWORD_VERIFIER. */
  startSrp(): Promise<{
    SRP_A: string
    prove(step: Body, password?: string, stamp?: string): Promise<Fields>
  }>
  readonly code: string
  /** Checks that the journal has reported every change. */
  checkJournal(): Promise<void>
}

/**
 * A pool whose clock does not move, by default with the user `ada`. At the end of the test, its journal must have
 * reported every change.
 */
export function createPoolClient(options: PoolOptions = {}): PoolClient {
  let time = Date.UTC(2026, 2, 7, 9, 5, 3)
  const pool = createPool({
    users: [{ username: 'ada', password: right, attributes: { email: 'ada@example.com' } }],
    clock: () => time,
    ...options,
  })
  const checkJournal = watchJournal(pool)
  onTestFinished(checkJournal)
  const call = async (operation: string, input: object = {}) => (await pool(operation, input)).body as Body
  const ClientId = pool.clientId
  return {
    pool,
    call,
    checkJournal,
    now: () => time,
    advance(milliseconds) {
      time += milliseconds
    },
    initiate: (AuthFlow, parameters, more = {}) =>
      call('InitiateAuth', {
        ClientId,
        AuthFlow,
        AuthParameters: { USERNAME: 'ada', ...parameters },
        ...more,
      }),
    respond: (ChallengeName, responses, Session, more = {}) =>
      call('RespondToAuthChallenge', {
        ClientId,
        ChallengeName,
        ...(Session !== undefined && { Session }),
        ChallengeResponses: { USERNAME: 'ada', ...responses },
        ...more,
      }),
    answer(step, responses) {
      return this.respond(step.ChallengeName, responses, step.Session)
    },
    async startSrp() {
      const ephemeral = await createEphemeral()
      return {
        SRP_A: publicHex(ephemeral),
        async prove(
          { ChallengeParameters: { SALT, SRP_B, SECRET_BLOCK, USER_ID_FOR_SRP } },
          password = right,
          stamp = timestamp(time),
        ) {
          const group = pool.id.split('_')[1] as string
          return {
            USERNAME: USER_ID_FOR_SRP,
            PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
            TIMESTAMP: stamp,
            PASSWORD_CLAIM_SIGNATURE: await sign({
              ephemeral,
              group,
              user: USER_ID_FOR_SRP,
              password,
              salt: SALT,
              B: SRP_B,
              secretBlock: SECRET_BLOCK,
              timestamp: stamp,
            }),
          }
        },
      }
    },
    get code() {
      return pool.outbox.latest()?.code ?? ''
    },
  }
}

/** Expects a call to be rejected with this exception (named without `Exception`) and these words in its text. */
export async function expectException(call: Promise<unknown>, exception: string, words = ''): Promise<void> {
  const error = await call.then(
    (answer) => expect.fail(`It was answered: ${JSON.stringify(answer)}`),
    (error) => error,
  )
  if (!(error instanceof CognitoError)) throw error
  expect(error.exception).toBe(`${exception}Exception`)
  expect({ words, mentioned: error.mentions(words.toLowerCase()) }).toEqual({ words, mentioned: true })
}
