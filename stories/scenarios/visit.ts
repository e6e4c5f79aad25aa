/** A scenario that has begun: a pool of its own, a session with it, and what a person finds in the post. */
import { type AuthConfig, type AuthSession, createAuthSession, type Storage, type Tokens } from 'countersign'
import { createPool, type Fault, type Pool, totp } from 'countersign/pool'
import { overhear } from '../../.storybook/conversation/overhear.js'
import type { Tell } from '../../.storybook/conversation/turns.js'
import { ada } from './people.js'
import type { Scenario } from './scenario.js'

type Claims = Readonly<Record<string, unknown>>

export interface Visit {
  readonly pool: Pool
  /** The conversation that is held now. */
  readonly session: AuthSession
  /** The same person at the same machine, once more from the beginning. */
  again(): AuthSession
  /** Lets time pass, for the pool. */
  pass(milliseconds: number): void
  /** What becomes of the calls from now on; nothing, unless told. */
  trouble: Fault | undefined
  /** The code that was sent last, or the last one to this address. */
  code(to?: string): string
  /** What an app that holds this key shows now, or so many half minutes later. */
  appCode(secret: string, later?: number): Promise<string>
  /** Who is signed in, by the tokens that they were given. The tokens themselves are nobody's business. */
  readonly claims: { readonly access: Claims; readonly id: Claims } | undefined
  /** The questions that were answered on the way. */
  readonly by: readonly string[]
  /** All that was asked, of people and of machines: in the names of the kit, and in those of the pool. */
  readonly asked: readonly string[]
  readonly posed: readonly string[]
  readonly hear: (tokens: Tokens) => void
}

export function begin(scenario: Scenario, tell: Tell = () => {}): Visit {
  let passed = 0
  const now = () => Date.now() + passed
  const pool = createPool({
    users: [ada],
    clock: now,
    ...scenario.pool,
    faults: (operation, input) => visit.trouble ?? scenario.pool?.faults?.(operation, input),
  })
  const deviceStorage = storage()
  const asked: string[] = []
  const posed: string[] = []
  const road = scenario.road?.(pool) ?? pool

  const open = (): AuthSession => {
    Object.assign(visit, { claims: undefined, by: [] })
    const config: AuthConfig = {
      userPoolId: pool.id,
      clientId: pool.clientId,
      deviceStorage,
      deviceName: 'this browser',
      issuer: 'Countersign',
      resendSeconds: 0,
      ...scenario.config,
      async transport(operation, input, signal) {
        await prepared
        const reply = await road(operation, input, signal)
        posed.push(String(reply.body.ChallengeName))
        return reply
      },
      onEvent(event) {
        if (event.type === 'challenge') asked.push(event.challenge)
        if (event.type === 'signed-in') Object.assign(visit, { by: event.challenges })
      },
    }
    const session = overhear(config, createAuthSession, tell)
    return Object.assign(visit, { session }).session
  }

  const visit: Visit = {
    pool,
    session: undefined as unknown as AuthSession,
    again: open,
    pass(milliseconds) {
      passed += milliseconds
    },
    trouble: undefined,
    code: (to) => pool.outbox.latest(to)?.code ?? '',
    appCode: (secret, later = 0) => totp(secret, now() + later * 30_000),
    claims: undefined,
    by: [],
    asked,
    posed,
    hear: ({ accessToken, idToken = '' }) =>
      Object.assign(visit, { claims: { access: claimsOf(accessToken), id: claimsOf(idToken) } }),
  }
  const prepared = scenario.prepare?.(visit)
  // Whoever calls hears of it.
  prepared?.catch(() => {})
  open()
  return visit
}

/** A machine that is new each time. */
function storage(): Storage {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}

function claimsOf(token: string): Claims {
  const [, payload = ''] = token.split('.')
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
  return JSON.parse(new TextDecoder().decode(bytes))
}
