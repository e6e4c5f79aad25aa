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
   * The authentication flow that starts a sign-in. The app client must allow it. The flow decides whether the first form
   * asks for a password.
   * @default 'USER_SRP_AUTH'
   */
  readonly flow?: Flow
  /**
   * The first factor that Cognito tries before it offers a choice. Ignored with other flows than `USER_AUTH`. The field
   * `preferredChallenge` of the answer to `sign-in` replaces it.
   * No default: Cognito offers a choice. If the answer to `sign-in` contains a password, that password is tried first.
   */
  readonly preferredChallenge?:
    | 'PASSWORD'
    | 'PASSWORD_SRP'
    | 'EMAIL_OTP'
    | 'SMS_OTP'
    | 'WEB_AUTHN'
    | (string & {})
  /**
   * Additional `AuthParameters` for the `InitiateAuth` call of a sign-in, for parameters that the kit does not set, such
   * as `TARGET_ACR_VALUES`. The kit's own values, such as `USERNAME`, replace those with the same name. A function is
   * called before each sign-in.
   * No default.
   */
  readonly authParameters?: Fields | (() => Fields)
  /**
   * The issuer that an authenticator app shows beside its codes.
   * @default the host name of the page, or no issuer on a server
   */
  readonly issuer?: string
  /**
   * Decides if this browser is registered as a device when the user pool tracks devices. At the next sign-in, a
   * remembered device can replace the second factor, if the user pool allows it. `'always'` follows the user pool's
   * settings: if they leave the decision to the user, the challenge `remember-device` asks. `'ask'` asks in every case.
   * `'never'` registers no device, and `deviceStorage` is not used.
   * @default 'always'
   */
  readonly rememberDevice?: 'always' | 'ask' | 'never'
  /**
   * Stores the secrets of remembered devices. If there is no storage, as on a server, or the browser blocks it, no device
   * is remembered.
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
   * Whether a page reload returns to the current challenge. `true` uses `sessionStorage`; pass another storage to use
   * that instead. It holds the challenge, the Cognito session and the username until the Cognito session expires, and a
   * challenge of the kit for one hour. Passwords, codes and tokens are never stored: after a reload, a user who was
   * signed in must sign in again. The challenges `remember-device` and `unknown-challenge` and the secret of an
   * authenticator app are not stored either.
   * @default false
   */
  readonly resume?: boolean | KeyValueStorage
  /**
   * Whether the sign-in form can remember the username and the challenges of the last sign-in. `true` stores them in
   * `localStorage`; pass another storage to use that instead. The user decides with a checkbox. Your own form sends the
   * decision in the field `rememberUsername` of the answer to `sign-in`.
   * @default false
   */
  readonly rememberUsername?: boolean | KeyValueStorage
  /**
   * Compares two custom challenges that follow each other. Receives the challenge parameters before and after the answer.
   * If it returns `true`, the answer was wrong, and the session shows the error `wrong-answer`.
   * @default `true` if both have the same parameter names
   */
  readonly isSameChallenge?: (before: Fields, after: Fields) => boolean
  /**
   * Called for each sign-in event. Events contain no personal data.
   * No default.
   */
  readonly onEvent?: (event: AuthEvent) => void
  /**
   * Called with the tokens when the user is signed in, also after `completeSignIn`, and before the prop `onSignedIn` of
   * `<SignIn>`. An exception is reported like an uncaught error and does not stop the sign-in.
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
  const usernameStorage =
    rememberUsername === true ? storageOf('localStorage') : rememberUsername || undefined

  const rememberedUserStore = createRememberedUserStore(usernameStorage, `${key}name`)

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
