/** Options of `createPool`: settings, app clients and the users that exist at the start. */
import type { Fields } from '../wire/transport.js'
import type { Fault } from './call/faults.js'
import {
  type Client,
  contacts,
  defaultClient,
  defaultSettings,
  type FirstFactor,
  type PasswordPolicy,
  type Quirks,
  type SecondFactor,
  type Settings,
} from './settings/settings.js'
import type { Context } from './state/context.js'
import type { Status, UserPool } from './state/state.js'
import type { Triggers } from './triggers.js'
import { claimAliases, createUser } from './users/accounts.js'
import { markVerified } from './users/attributes.js'
import { makeVerifier, setPassword } from './users/passwords.js'

export interface PoolOptions
  extends Partial<Omit<Settings, 'policies' | 'mfa' | 'devices' | 'passkeys' | 'trackSessions'>> {
  /**
   * ID of the user pool in Cognito's form, `{region}_{name}`. Use it as `userPoolId` of the session.
   *
   * @default 'us-east-1_Local'
   */
  readonly id?: string
  /**
   * App clients. The `clientId` of the pool is the `id` of the first one.
   *
   * @default [{ id: 'local' }], with all authentication flows
   */
  readonly clients?: readonly ClientOptions[]
  /**
   * Users that exist at the start.
   *
   * @default []
   */
  readonly users?: readonly UserOptions[]
  /**
   * Password policy and first factors.
   *
   * @default The default password policy of Cognito, and the first factor PASSWORD
   */
  readonly policies?: {
    /**
     * Password policy.
     *
     * @default At least 8 characters, with lowercase and uppercase letters, numbers and symbols
     */
    readonly password?: Partial<PasswordPolicy>
    /**
     * First factors that USER_AUTH offers.
     *
     * @default ['PASSWORD']
     */
    readonly firstFactors?: readonly FirstFactor[]
  }
  /**
   * Multi-factor authentication. `ON` requires a second factor of each user. `OPTIONAL` asks only the users who have
   * enabled one. If `mode` is not `OFF`, `methods` defaults to `['SOFTWARE_TOKEN_MFA']`.
   *
   * @default { mode: 'OFF' }
   */
  readonly mfa?: Pick<Settings['mfa'], 'mode'> & Partial<Settings['mfa']>
  /**
   * Device tracking. `true` remembers each confirmed device.
   *
   * @default false
   */
  readonly devices?: boolean | Partial<NonNullable<Settings['devices']>>
  /**
   * Passkeys. `true` allows them for the relying party `localhost`. Add `WEB_AUTHN` to `policies.firstFactors`, too.
   *
   * @default false
   */
  readonly passkeys?: boolean | Partial<NonNullable<Settings['passkeys']>>
  /**
   * Session tracking: sign-ins can be listed and revoked one by one. `true` allows 20 sign-ins for each user.
   *
   * @default false
   */
  readonly trackSessions?: boolean | Partial<NonNullable<Settings['trackSessions']>>
  /**
   * Lambda triggers, as functions, by their AWS names. No default.
   *
   * @example
   * ```ts
   * import { createPool } from 'countersign/pool'
   *
   * export const pool = createPool({
   *   triggers: {
   *     PreSignUp({ response }) {
   *       response.autoConfirmUser = true
   *     },
   *   },
   * })
   * ```
   */
  readonly triggers?: Triggers
  /**
   * Called with each error that a trigger throws, and the name of the trigger. The client receives the error's
   * message only, as with Cognito. No default.
   */
  readonly onTriggerError?: (error: unknown, trigger: string) => void
  /**
   * Behaviour for which the sources disagree, or that a test needs changed. See `Quirks` for each default.
   *
   * @default {}
   */
  readonly quirks?: Partial<Omit<Quirks, 'otpLength'>> & { readonly otpLength?: Partial<Quirks['otpLength']> }
  /**
   * Returns a fault for a call, to test how an application handles it. Called for each call before the pool serves
   * it. No default.
   *
   * @example
   * ```ts
   * import { createPool } from 'countersign/pool'
   *
   * export const pool = createPool({ faults: (operation) => (operation === 'SignUp' ? { drop: 'response' } : undefined) })
   * ```
   */
  readonly faults?: (operation: string, input: object) => Fault | undefined
  /**
   * `iss` claim of the tokens.
   *
   * @default The address of the user pool at AWS
   */
  readonly issuer?: string
  /**
   * Returns the time in milliseconds.
   *
   * @default Date.now
   */
  readonly clock?: () => number
  /**
   * Returns the given number of random bytes. A test that passes predictable bytes gets the same codes in each run.
   *
   * @default crypto.getRandomValues
   */
  readonly random?: (length: number) => Uint8Array
  /**
   * Result of `snapshot()`. The pool continues with its settings, clients and users, and ignores those of these
   * options. No default.
   */
  readonly state?: object
}

/** Names of the options that all pools of one `createPool` share. */
type Common = 'onTriggerError' | 'quirks' | 'faults' | 'clock' | 'random' | 'state'
export type CommonOptions = Pick<PoolOptions, Common>
export type OwnOptions = Omit<PoolOptions, Common>

/**
 * Options for several pools at one address, with one outbox. A call finds its pool by its client, its token or its
 * `UserPoolId`.
 *
 * @example
 * ```ts
 * import { createPool } from 'countersign/pool'
 *
 * export const pool = createPool({
 *   pools: [
 *     { id: 'us-east-1_Staff', clients: [{ id: 'office' }] },
 *     { id: 'us-east-1_Guests', clients: [{ id: 'web' }] },
 *   ],
 * })
 * ```
 */
export interface PoolsOptions extends CommonOptions {
  /**
   * Options of each pool. Each `id`, and each client's `id`, must be unique among them. The result has the `id` of
   * the first pool.
   */
  readonly pools: readonly (OwnOptions & { readonly id: string })[]
}

export type ClientOptions = Partial<Omit<Client, 'secretDates' | 'units' | 'createdAt' | 'changedAt'>> & {
  readonly id: string
  /**
   * Secret of a client that runs on a server. Each call of the client must prove that it has the secret. It replaces
   * `secrets`, which is for a client with two of them. No default.
   */
  readonly secret?: string
}

export interface UserOptions {
  /** Name that the user types. In a pool with `usernameAttributes`: an email address or a phone number. */
  readonly username: string
  /** Password. A user without one signs in by another first factor. No default. */
  readonly password?: string
  /**
   * Whether the user must change the password at the first sign-in. `true` sets the status `FORCE_CHANGE_PASSWORD` and
   * ignores `status`.
   *
   * @default false
   */
  readonly temporary?: boolean
  /**
   * Status of the account.
   *
   * @default 'CONFIRMED'
   */
  readonly status?: Status
  /**
   * Whether the account is disabled. A disabled user cannot sign in.
   *
   * @default false
   */
  readonly disabled?: boolean
  /**
   * Attributes. An address of a confirmed user counts as verified, unless `email_verified` or `phone_number_verified`
   * has another value.
   *
   * @default {}
   */
  readonly attributes?: Fields
  /**
   * Groups of the user. The pool creates those that do not exist.
   *
   * @default []
   */
  readonly groups?: readonly string[]
  /**
   * Second factors that the user has enabled, and the one that the pool asks for. `enabled` defaults to the `preferred`
   * one.
   *
   * @default { enabled: [] }
   */
  readonly mfa?: { readonly enabled?: readonly SecondFactor[]; readonly preferred?: SecondFactor }
  /** Secret of the user's authenticator app, in base32, and the app's name. No default. */
  readonly authenticator?: string | { readonly secret: string; readonly name?: string }
  /**
   * ID of the user.
   *
   * @default A random UUID
   */
  readonly sub?: string
}

const filled = <T extends object>(given: boolean | Partial<T> | undefined, whole: T): T | undefined =>
  given ? { ...whole, ...(given === true ? {} : given) } : undefined

/** Returns the app clients of the options, or the default client, which allows all flows. */
export const clientsOf = ({ clients = [{ id: 'local' }] }: OwnOptions): readonly ClientOptions[] => clients

export function settingsOf(options: OwnOptions): Settings {
  const { policies: { password, firstFactors } = {}, mfa } = options
  const settings = pick(options, Object.keys(defaultSettings) as (keyof Settings)[])
  const devices = filled(options.devices, {
    deviceOnlyRememberedOnUserPrompt: false,
    challengeRequiredOnNewDevice: true,
  })
  const passkeys = filled(options.passkeys, {
    rpId: 'localhost',
    userVerification: 'preferred',
    multiFactor: false,
  })
  const trackSessions = filled(options.trackSessions, { max: 20 })
  return {
    ...defaultSettings,
    ...settings,
    policies: {
      password: { ...defaultSettings.policies.password, ...password },
      firstFactors: firstFactors ?? defaultSettings.policies.firstFactors,
    },
    mfa: {
      mode: mfa?.mode ?? 'OFF',
      methods: mfa?.methods ?? (mfa && mfa.mode !== 'OFF' ? ['SOFTWARE_TOKEN_MFA'] : []),
    },
    ...(devices && { devices }),
    ...(passkeys && { passkeys }),
    ...(trackSessions && { trackSessions }),
  } as Settings
}

const pick = <T extends object>(whole: T, names: readonly string[]): Partial<T> =>
  Object.fromEntries(
    Object.entries(whole).filter(([name, value]) => names.includes(name) && value !== undefined),
  ) as Partial<T>

export function clientOf({ secret, ...options }: ClientOptions): Client {
  const { explicitAuthFlows } = defaultClient
  return {
    ...defaultClient,
    name: options.id,
    // Cognito does not allow REFRESH_TOKEN_AUTH to a client that rotates its refresh tokens.
    ...(options.refreshTokenRotation && {
      explicitAuthFlows: explicitAuthFlows.filter((flow) => flow !== 'ALLOW_REFRESH_TOKEN_AUTH'),
    }),
    ...options,
    ...(secret !== undefined && { secrets: [secret] }),
  }
}

/** Creates a user from the options of the pool. */
export async function seed(ctx: Context, options: UserOptions): Promise<void> {
  const { username, password, temporary, attributes = {}, groups = [], mfa, authenticator } = options
  const status = temporary ? 'FORCE_CHANGE_PASSWORD' : (options.status ?? 'CONFIRMED')
  const user = createUser(ctx, username, attributes, { status, ...(options.sub && { sub: options.sub }) })
  for (const contact of contacts)
    if (status !== 'UNCONFIRMED' && user.attributes[contact] && !user.attributes[`${contact}_verified`])
      markVerified(user, contact)
  claimAliases(ctx.pool, user)
  if (password !== undefined) setPassword(ctx, user, await makeVerifier(ctx, user.username, password))
  user.enabled = !options.disabled
  user.groups = groups
  for (const name of groups) ensureGroup(ctx.pool, name, ctx.env.clock())
  if (authenticator) {
    const app = typeof authenticator === 'string' ? { secret: authenticator } : authenticator
    user.authenticator = { ...app, lastStep: 0 }
  }
  user.mfa = { enabled: mfa?.enabled ?? (mfa?.preferred ? [mfa.preferred] : []), preferred: mfa?.preferred }
}

function ensureGroup(pool: UserPool, name: string, at: number): void {
  if (!pool.groups.has(name)) pool.groups.set(name, { name, createdAt: at, changedAt: at })
}
