/** What one person meets: a pool that knows them, a session with it, and a phone in the hand. */
import { type AuthSession, type ChallengeName, createAuthSession, type Transport } from 'countersign'
import { createPool, type Pool, type PoolOptions } from 'countersign/pool'
import type { Account } from '../phone/account.js'
import { createKeyring, type Keyring } from '../phone/keyring.js'
import type { Person } from './people.js'
import { registerPasskey } from './register-passkey.js'
import { riddle } from './riddle.js'
import type { Settings } from './settings.js'

export interface World {
  readonly person: Person
  readonly pool: Pool
  readonly session: AuthSession
  readonly transport: Transport
  /** What this person types as the name. */
  readonly username: string
  /** What the authenticator app on the phone holds from the start. */
  readonly accounts: readonly Account[]
  /** The passkeys on the phone. */
  readonly keyring: Keyring
  /** The questions that were answered on the way in, in order. */
  readonly signedInBy: () => readonly ChallengeName[]
}

/** Who the authenticator app says its codes are for. */
const issuer = 'Acme'

/** `origin` is that of the page, for which alone a passkey is good. */
export function createWorld(person: Person, settings: Settings, origin: string): World {
  const username = settings.nameKind === 'email' ? `${person.id}@example.com` : person.id
  const pool = createPool(poolFor(person, settings, username, new URL(origin).hostname))
  const keyring = createKeyring(origin)
  const { password = '' } = person
  const ready = person.passkey && registerPasskey({ pool, keyring, username, password })
  const road = person.road?.(pool) ?? pool
  const transport: Transport = async (...call) => {
    await ready
    return road(...call)
  }
  let by: readonly ChallengeName[] = []
  const session = createAuthSession({
    userPoolId: pool.id,
    clientId: pool.clientId,
    transport,
    flow: settings.flow,
    issuer,
    // The pool is gone with the page, and so is what it knew of this machine.
    deviceStorage: forgetful(),
    onEvent(event) {
      if (event.type === 'signed-in') by = event.challenges
    },
    ...person.session,
  })
  session.goTo(person.begins ?? 'sign-in', { username })
  const secret = secretOf(person)
  const accounts = secret ? [{ issuer, name: username, secret }] : []
  return { person, pool, session, transport, username, accounts, keyring, signedInBy: () => by }
}

export function poolFor(person: Person, settings: Settings, username: string, host: string): PoolOptions {
  const { user, password, pool } = person
  return {
    mfa: {
      mode: settings.mfa,
      methods: settings.mfa === 'OFF' ? [] : ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    },
    policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] },
    // Counts as both factors, so that a pool which wants two of everybody lets passkeys be.
    passkeys: { rpId: host, multiFactor: true, userVerification: 'required' },
    devices: settings.devices === 'off' ? false : { deviceOnlyRememberedOnUserPrompt: true },
    usernameAttributes: settings.nameKind === 'email' ? ['email'] : [],
    triggers: riddle,
    ...pool,
    users: user ? [{ ...(password !== undefined && { password }), ...user, username }] : [],
  }
}

function secretOf({ user }: Person): string | undefined {
  const { authenticator } = user ?? {}
  return typeof authenticator === 'object' ? authenticator.secret : authenticator
}

/** A storage that a page has all to itself. */
function forgetful() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
