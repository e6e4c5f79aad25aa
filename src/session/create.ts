/** A session with a pool, from what an application wants to say about it. */
import type { Flow } from '../challenges/flow.js'
import { createFlowClient } from '../dialogue/client.js'
import type { RequestMetadata } from '../dialogue/context.js'
import type { KeyValueStorage } from '../dialogue/storage.js'
import { fetchTransport } from '../transport/fetch.js'
import type { Tokens } from '../wire/parse-reply.js'
import type { Fields, Transport } from '../wire/transport.js'
import type { AuthEvent } from './events.js'
import { createRememberedUserStore } from './remembered-user.js'
import { createResume } from './resume.js'
import { type AuthSession, createSession } from './session.js'

export interface AuthConfig extends RequestMetadata {
  /** `eu-west-1_Ab1cD2eF3`. */
  readonly userPoolId: string
  /** The id of an app client without a secret. */
  readonly clientId: string
  /** The road to the pool: `fetch` to the pool's own region, unless told. */
  readonly transport?: Transport
  /** How a sign-in begins: `USER_SRP_AUTH`, unless told. */
  readonly flow?: Flow
  /** USER_AUTH: the first factor to try before the pool offers a choice. */
  readonly preferredChallenge?:
    | 'PASSWORD'
    | 'PASSWORD_SRP'
    | 'EMAIL_OTP'
    | 'SMS_OTP'
    | 'WEB_AUTHN'
    | (string & {})
  /** More `AuthParameters` for the beginning of a sign-in, such as `TARGET_ACR_VALUES`. */
  readonly authParameters?: Fields | (() => Fields)
  /** Who an authenticator app says its codes are for: this page's host, unless told. */
  readonly issuer?: string
  /**
   * What becomes of a device that the pool offers to remember. `always`, unless told: as the pool's own settings
   * have it, asking the person where they say so. `ask` asks in any case, `never` leaves the device unknown.
   */
  readonly rememberDevice?: 'always' | 'ask' | 'never'
  /** Where the secrets of remembered devices lie: the browser's `localStorage`, unless told. */
  readonly deviceStorage?: KeyValueStorage
  /** The name under which this machine is remembered: browser and system, unless told. */
  readonly deviceName?: string
  /** The app client's `AuthSessionValidity`: 3, unless told. */
  readonly authSessionMinutes?: number
  /** How long a person waits before another code can be sent: 30, unless told. */
  readonly resendCooldownSeconds?: number
  /**
   * Whether the password that was typed may stay in memory until the conversation ends, so that a code can be sent
   * again and a new account signed in without asking for it twice. It may, unless told.
   */
  readonly keepCredentials?: boolean
  /** Whether the words of your own Lambda triggers are passed on as `error.lambdaMessage`. They aren't, unless told. */
  readonly exposeLambdaMessages?: boolean
  /** Whether a reload stays at the question: `true` for the tab's `sessionStorage`. It doesn't, unless told. */
  readonly resume?: boolean | KeyValueStorage
  /**
   * Whether a person can have the name remembered, along with the way that was taken: `true` for the browser's
   * `localStorage`. It can't, unless told.
   */
  readonly rememberUsername?: boolean | KeyValueStorage
  /** Whether a custom challenge that comes back asks the same: if it has the same parameters' names, unless told. */
  readonly isSameChallenge?: (before: Fields, after: Fields) => boolean
  /** Hears what happens, with no personal data in it. */
  readonly onEvent?: (event: AuthEvent) => void
  /** Called with the tokens once a user is signed in. */
  readonly onSignedIn?: (tokens: Tokens) => void
}

/**
 * Creates a session: it holds the sign-in of one user with one user pool, one challenge at a time.
 *
 * Create it once, in a module of the client and outside of components. It does nothing until it is asked.
 *
 * @throws TypeError where `userPoolId` does not look like `eu-west-1_Ab1cD2eF3`, or `clientId` is empty.
 *
 * @example
 * ```ts
 * import { createAuthSession } from 'countersign'
 *
 * export const session = createAuthSession({
 *   userPoolId: 'eu-west-1_Ab1cD2eF3',
 *   clientId: '1example23456789',
 * })
 * ```
 */
export function createAuthSession(config: AuthConfig): AuthSession {
  const { clientId, userPoolId, rememberDevice = 'always', authParameters, resume, rememberUsername } = config
  const [, region, poolName] = /^([\w-]+)_([0-9a-zA-Z]+)$/.exec(userPoolId) ?? []
  if (!region || !poolName) throw new TypeError('countersign: userPoolId must look like eu-west-1_Ab1cD2eF3.')
  if (!clientId) throw new TypeError('countersign: clientId is missing.')

  const key = `countersign/1/${clientId}/`
  const deviceStorage =
    rememberDevice === 'never' ? undefined : (config.deviceStorage ?? storageOf('localStorage'))
  const resumeStorage = resume === true ? storageOf('sessionStorage') : resume || undefined
  const nameStorage = rememberUsername === true ? storageOf('localStorage') : rememberUsername || undefined

  const rememberedUserStore = createRememberedUserStore(nameStorage, `${key}name`)

  // One object for all: each part takes from it what it knows.
  const settings = {
    ...config,
    poolName,
    rememberDevice,
    transport: config.transport ?? fetchTransport({ region }),
    flow: config.flow ?? 'USER_SRP_AUTH',
    authParameters: () => (typeof authParameters === 'function' ? authParameters() : (authParameters ?? {})),
    issuer: config.issuer ?? globalThis.location?.hostname ?? '',
    deviceStorage,
    keepCredentials: config.keepCredentials ?? true,
    exposeLambdaMessages: config.exposeLambdaMessages ?? false,
    authSessionMinutes: config.authSessionMinutes ?? 3,
    resendCooldownSeconds: config.resendCooldownSeconds ?? 30,
    resume: createResume(resumeStorage, `${key}step`),
    rememberedUserStore,
    // Depends on the option alone, since a server has no storage and must render the same form as the browser.
    rememberedUsername: rememberUsername ? () => rememberedUserStore.load()?.username : undefined,
  }
  return createSession(createFlowClient({ ...settings, requestMetadata: config }), settings)
}

/** A browser that blocks storage throws at the very mention of it. */
function storageOf(name: 'localStorage' | 'sessionStorage'): KeyValueStorage | undefined {
  try {
    return globalThis[name]
  } catch {
    return undefined
  }
}
