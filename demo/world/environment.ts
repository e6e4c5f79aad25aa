/** Creates the local pool, the session and the phone of one user. */
import { type AuthSession, type ChallengeName, createAuthSession, type Transport } from 'countersign'
import { createPool, type Pool, type PoolOptions } from 'countersign/pool'
import type { Account } from '../phone/account.js'
import { createKeyring, type Keyring } from '../phone/keyring.js'
import { customChallenge } from './custom-challenge.js'
import { registerPasskey } from './register-passkey.js'
import type { Settings } from './settings.js'
import type { DemoUser } from './users.js'

export interface Environment {
  readonly user: DemoUser
  readonly pool: Pool
  readonly session: AuthSession
  readonly transport: Transport
  /** The username that the user enters. */
  readonly username: string
  /** The accounts in the authenticator app at the start. */
  readonly accounts: readonly Account[]
  /** The passkeys on the phone. */
  readonly keyring: Keyring
  /** Returns the challenges that the user answered before being signed in, in order. */
  readonly answeredChallenges: () => readonly ChallengeName[]
}

/** The name of the application in the authenticator app. */
const issuer = 'Acme'

/** `origin` is the origin of the page. Passkeys are valid for this origin alone. */
export function createEnvironment(user: DemoUser, settings: Settings, origin: string): Environment {
  const username = settings.usernameType === 'email' ? `${user.id}@example.com` : user.id
  const pool = createPool(poolFor(user, settings, username, new URL(origin).hostname))
  const keyring = createKeyring(origin)
  const { password = '' } = user
  const ready = user.passkey && registerPasskey({ pool, keyring, username, password })
  const wrapped = user.wrapTransport?.(pool) ?? pool
  const transport: Transport = async (...call) => {
    await ready
    return wrapped(...call)
  }
  let answered: readonly ChallengeName[] = []
  const session = createAuthSession({
    userPoolId: pool.id,
    clientId: pool.clientId,
    transport,
    flow: settings.flow,
    issuer,
    // The pool exists as long as the page: a remembered device must not exist longer.
    deviceStorage: memoryStorage(),
    onEvent(event) {
      if (event.type === 'signed-in') answered = event.challenges
    },
    ...user.session,
  })
  session.goTo(user.startsAt ?? 'sign-in', { username })
  const secret = secretOf(user)
  const accounts = secret ? [{ issuer, name: username, secret }] : []
  return { user, pool, session, transport, username, accounts, keyring, answeredChallenges: () => answered }
}

export function poolFor(demoUser: DemoUser, settings: Settings, username: string, host: string): PoolOptions {
  const { user, password, pool } = demoUser
  return {
    mfa: {
      mode: settings.mfa,
      methods: settings.mfa === 'OFF' ? [] : ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    },
    policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] },
    // A passkey counts as both factors, so that it is enough where MFA is required.
    passkeys: { rpId: host, multiFactor: true, userVerification: 'required' },
    devices: settings.devices === 'off' ? false : { deviceOnlyRememberedOnUserPrompt: true },
    usernameAttributes: settings.usernameType === 'email' ? ['email'] : [],
    triggers: customChallenge,
    ...pool,
    users: user ? [{ ...(password !== undefined && { password }), ...user, username }] : [],
  }
}

function secretOf({ user }: DemoUser): string | undefined {
  const { authenticator } = user ?? {}
  return typeof authenticator === 'object' ? authenticator.secret : authenticator
}

/** Returns a storage that a reload empties. */
function memoryStorage() {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}
