/** Runs a scenario: creates a local pool, a session with it, and access to the messages that the pool sends. */
import {
  type AuthConfig,
  type AuthSession,
  createAuthSession,
  type KeyValueStorage,
  type Tokens,
} from 'countersign'
import { createPool, type Fault, type Pool, totp } from 'countersign/pool'
import { instrumentSession } from '../../.storybook/conversation/instrument-session.js'
import type { ReportEvent } from '../../.storybook/conversation/transcript.js'
import type { Scenario } from './scenario.js'
import { ada } from './users.js'

type Claims = Readonly<Record<string, unknown>>

export interface ScenarioRun {
  readonly pool: Pool
  /** The current session. */
  readonly session: AuthSession
  /** Creates a new session of the same user on the same device. */
  restart(): AuthSession
  /** Moves the clock of the pool forward. */
  advanceClock(milliseconds: number): void
  /** A fault for all following calls. */
  fault: Fault | undefined
  /** Returns the code of the last message, or of the last message to this address. */
  code(to?: string): string
  /** Returns the code that an authenticator app shows now, or after this many steps of 30 seconds. */
  appCode(secret: string, later?: number): Promise<string>
  /** The claims of the tokens. The tokens are not kept. */
  readonly claims: { readonly access: Claims; readonly id: Claims } | undefined
  /** The challenges that the user answered before being signed in. */
  readonly answered: readonly string[]
  /** All challenges that the session has shown. */
  readonly shownChallenges: readonly string[]
  /** All challenges that the pool has sent, also those that the kit answers without the user. */
  readonly sentChallenges: readonly string[]
  readonly receiveTokens: (tokens: Tokens) => void
}

export function startScenario(scenario: Scenario, report: ReportEvent = () => {}): ScenarioRun {
  let offset = 0
  const now = () => Date.now() + offset
  const pool = createPool({
    users: [ada],
    clock: now,
    ...scenario.pool,
    faults: (operation, input) => run.fault ?? scenario.pool?.faults?.(operation, input),
  })
  const deviceStorage = memoryStorage()
  const shownChallenges: string[] = []
  const sentChallenges: string[] = []
  const transport = scenario.wrapTransport?.(pool) ?? pool

  const openSession = (): AuthSession => {
    Object.assign(run, { claims: undefined, answered: [] })
    const config: AuthConfig = {
      userPoolId: pool.id,
      clientId: pool.clientId,
      deviceStorage,
      deviceName: 'this browser',
      issuer: 'Countersign',
      resendCooldownSeconds: 0,
      ...scenario.config,
      async transport(operation, input, signal) {
        await prepared
        const reply = await transport(operation, input, signal)
        sentChallenges.push(String(reply.body.ChallengeName))
        return reply
      },
      onEvent(event) {
        if (event.type === 'challenge') shownChallenges.push(event.challenge)
        if (event.type === 'signed-in') Object.assign(run, { answered: event.challenges })
      },
    }
    const session = instrumentSession(config, createAuthSession, report)
    return Object.assign(run, { session }).session
  }

  const run: ScenarioRun = {
    pool,
    session: undefined as unknown as AuthSession,
    restart: openSession,
    advanceClock(milliseconds) {
      offset += milliseconds
    },
    fault: undefined,
    code: (to) => pool.outbox.latest(to)?.code ?? '',
    appCode: (secret, later = 0) => totp(secret, now() + later * 30_000),
    claims: undefined,
    answered: [],
    shownChallenges,
    sentChallenges,
    receiveTokens: ({ accessToken, idToken = '' }) =>
      Object.assign(run, { claims: { access: claimsOf(accessToken), id: claimsOf(idToken) } }),
  }
  const prepared = scenario.prepare?.(run)
  // The transport awaits it and reports its rejection.
  prepared?.catch(() => {})
  openSession()
  return run
}

/** Returns an empty storage, as on a new device. */
function memoryStorage(): KeyValueStorage {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

function claimsOf(token: string): Claims {
  const [, payload = ''] = token.split('.')
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
  return JSON.parse(new TextDecoder().decode(bytes))
}
