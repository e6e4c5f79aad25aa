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

/** The options of `createAuthSession`. */
export interface AuthConfig extends RequestMetadata {
  /** The ID of the user pool: `eu-west-1_Ab1cD2eF3`. */
  readonly userPoolId: string
  /** The ID of an app client without a client secret. */
  readonly clientId: string
  /**
   * Sends the calls to Cognito, such as `fetchTransport` with an `endpoint`, or `awsSdkTransport`.
   * @default fetchTransport({ region }), with the region of `userPoolId`
   */
  readonly transport?: Transport
  /**
   * The authentication flow that starts a sign-in. The app client must allow it.
   * @default 'USER_SRP_AUTH'
   */
  readonly flow?: Flow
  /**
   * The first factor that Cognito tries before it offers a choice. Used with the flow `USER_AUTH` only.
   * No default: Cognito offers a choice, except that a password in the answer is tried first.
   */
  readonly preferredChallenge?:
    | 'PASSWORD'
    | 'PASSWORD_SRP'
    | 'EMAIL_OTP'
    | 'SMS_OTP'
    | 'WEB_AUTHN'
    | (string & {})
  /**
   * More `AuthParameters` for the `InitiateAuth` call of a sign-in, such as `TARGET_ACR_VALUES`. A function is called
   * before each sign-in.
   * No default.
   */
  readonly authParameters?: Fields | (() => Fields)
  /**
   * The issuer that an authenticator app shows beside its codes.
   * @default the host name of the page
   */
  readonly issuer?: string
  /**
   * Decides if this browser is registered as a device when the user pool tracks devices. `'always'` follows the user
   * pool's settings: if they leave the decision to the user, `remember-device` asks. `'ask'` asks in every case.
   * `'never'` registers no device, and `deviceStorage` is not used.
   * @default 'always'
   */
  readonly rememberDevice?: 'always' | 'ask' | 'never'
  /**
   * Stores the secrets of remembered devices.
   * @default localStorage
   */
  readonly deviceStorage?: KeyValueStorage
  /**
   * The name under which Cognito lists this browser among the user's devices.
   * @default the browser and the system, such as 'Firefox, Linux'
   */
  readonly deviceName?: string
  /**
   * Minutes until the Cognito session of a challenge expires. Give it the value of `AuthSessionValidity` of the app
   * client. After that time the session returns to `sign-in` with the error `session-expired`.
   * @default 3
   */
  readonly authSessionMinutes?: number
  /**
   * Seconds that the user must wait before `resend` sends another code.
   * @default 30
   */
  readonly resendCooldownSeconds?: number
  /**
   * Whether a typed password stays in memory until the sign-in ends. It is needed to send some codes again, to go
   * back to a choice, and to sign in after a sign-up without asking for the password again. With `false` the user
   * must type it again in these cases.
   * @default true
   */
  readonly keepCredentials?: boolean
  /**
   * Whether the message of a Lambda trigger that rejects a call is copied to `error.lambdaMessage`.
   * @default false
   */
  readonly exposeLambdaMessages?: boolean
  /**
   * Whether a page reload returns to the current challenge. `true` stores the challenge in `sessionStorage`; another
   * storage can be given instead. Passwords and codes are never stored.
   * @default false
   */
  readonly resume?: boolean | KeyValueStorage
  /**
   * Whether the sign-in form can remember the username and the challenges of the last sign-in. `true` stores them in
   * `localStorage`; another storage can be given instead. The user decides with a checkbox.
   * @default false
   */
  readonly rememberUsername?: boolean | KeyValueStorage
  /**
   * Decides if a custom challenge that follows a custom challenge repeats it. If it does, the session shows the error
   * `wrong-answer`. Receives the challenge parameters before and after the answer.
   * @default both have the same parameter names
   */
  readonly isSameChallenge?: (before: Fields, after: Fields) => boolean
  /**
   * Called for each sign-in event. Events contain no personal data.
   * No default.
   */
  readonly onEvent?: (event: AuthEvent) => void
  /**
   * Called with the tokens when the user is signed in.
   * No default.
   */
  readonly onSignedIn?: (tokens: Tokens) => void
}

/**
 * Creates a session: a store that holds the sign-in of one user with one user pool, one challenge at a time.
 *
 * Create it once, outside of components. It sends no call before the first answer.
 *
 * @throws TypeError if `userPoolId` does not have the form `eu-west-1_Ab1cD2eF3`, or `clientId` is empty.
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
  if (!region || !poolName)
    throw new TypeError(`countersign: userPoolId must look like eu-west-1_Ab1cD2eF3, not ${userPoolId}.`)
  if (!clientId) throw new TypeError('countersign: clientId is missing. Use the ID of an app client.')

  const key = `countersign/1/${clientId}/`
  const deviceStorage =
    rememberDevice === 'never' ? undefined : (config.deviceStorage ?? storageOf('localStorage'))
  const resumeStorage = resume === true ? storageOf('sessionStorage') : resume || undefined
  const nameStorage = rememberUsername === true ? storageOf('localStorage') : rememberUsername || undefined

  const rememberedUserStore = createRememberedUserStore(nameStorage, `${key}name`)

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
    // Depends on the option alone: a server has no storage and must render the same form as the browser.
    rememberedUsername: rememberUsername ? () => rememberedUserStore.load()?.username : undefined,
  }
  return createSession(createFlowClient({ ...settings, requestMetadata: config }), settings)
}

/** Returns the storage. A browser that blocks storage throws when the property is read. */
function storageOf(name: 'localStorage' | 'sessionStorage'): KeyValueStorage | undefined {
  try {
    return globalThis[name]
  } catch {
    return undefined
  }
}
