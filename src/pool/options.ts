/** What a pool is made of: settings where the defaults do not fit, clients, and users who are there from the start. */
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
  /** `{region}_{name}`, as Cognito writes it. */
  readonly id?: string
  /** The first one is the pool's `clientId`. Unless told, there is one that allows every flow. */
  readonly clients?: readonly ClientOptions[]
  /** Who is there from the start. */
  readonly users?: readonly UserOptions[]
  readonly policies?: {
    readonly password?: Partial<PasswordPolicy>
    /** How a sign-in by USER_AUTH may begin; passwords only, unless told. */
    readonly firstFactors?: readonly FirstFactor[]
  }
  /** Off, unless told; by authenticator app alone, unless `methods` says otherwise. */
  readonly mfa?: Pick<Settings['mfa'], 'mode'> & Partial<Settings['mfa']>
  /** Whether devices are remembered. */
  readonly devices?: boolean | Partial<NonNullable<Settings['devices']>>
  /** Whether users can have passkeys: for pages of `localhost`, unless told. `WEB_AUTHN` must be a first factor, too. */
  readonly passkeys?: boolean | Partial<NonNullable<Settings['passkeys']>>
  /** Whether sign-ins are listed, to be ended one by one; 20 of a user's at once, unless told. */
  readonly trackSessions?: boolean | Partial<NonNullable<Settings['trackSessions']>>
  /** The Lambdas, as functions. */
  readonly triggers?: Triggers
  /** Hears what a trigger threw. The caller is told its message alone, as Cognito's callers are. */
  readonly onTriggerError?: (error: unknown, trigger: string) => void
  /** Where Cognito's behaviour is not known for sure, or tests want it otherwise. */
  readonly quirks?: Partial<Omit<Quirks, 'otpLength'>> & { readonly otpLength?: Partial<Quirks['otpLength']> }
  /** What happens to a call instead of being served, or before it: asked for each one. */
  readonly faults?: (operation: string, input: object) => Fault | undefined
  /** The `iss` of the tokens; Cognito's own address for the pool, unless told. */
  readonly issuer?: string
  /** The time, in milliseconds; the machine's, unless told. */
  readonly clock?: () => number
  /** That many bytes that nobody can guess. With some that can be, a test has the same codes each time. */
  readonly random?: (length: number) => Uint8Array
  /** What `snapshot()` gave: the pool goes on from there, with its settings, clients and users, not with these. */
  readonly state?: object
}

/** What several pools at one address have in common. */
type Common = 'onTriggerError' | 'quirks' | 'faults' | 'clock' | 'random' | 'state'
export type CommonOptions = Pick<PoolOptions, Common>
export type OwnOptions = Omit<PoolOptions, Common>

/** Several pools at one address, with one outbox. A call finds its pool by client, by token or by `UserPoolId`. */
export interface PoolsOptions extends CommonOptions {
  /** Each has an `id`, and clients with ids that no other pool has. The first one is the `id` of what is made. */
  readonly pools: readonly (OwnOptions & { readonly id: string })[]
}

export type ClientOptions = Partial<Omit<Client, 'secretDates' | 'units' | 'createdAt' | 'changedAt'>> & {
  readonly id: string
  /** A client with a secret is a server's: each call must prove that it has it. */
  readonly secret?: string
}

export interface UserOptions {
  /** The name that is typed: in a pool with `usernameAttributes`, an address. */
  readonly username: string
  /** Whoever has none signs in by something else. */
  readonly password?: string
  /** The password must be changed at the first sign-in. */
  readonly temporary?: boolean
  /** Confirmed, unless told. */
  readonly status?: Status
  /** Kept out, whatever is proved. */
  readonly disabled?: boolean
  /** Addresses of accounts that are confirmed count as verified, unless `email_verified` says otherwise. */
  readonly attributes?: Fields
  /** Groups that are not there yet are made. */
  readonly groups?: readonly string[]
  /** The second factors that the user has turned on. */
  readonly mfa?: { readonly enabled?: readonly SecondFactor[]; readonly preferred?: SecondFactor }
  /** The secret of an authenticator app, in base32. */
  readonly authenticator?: string | { readonly secret: string; readonly name?: string }
  /** Another one each time, unless told. */
  readonly sub?: string
}

const filled = <T extends object>(given: boolean | Partial<T> | undefined, whole: T): T | undefined =>
  given ? { ...whole, ...(given === true ? {} : given) } : undefined

/** Unless there are others, there is one that allows every flow. */
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
    // A client that rotates its refresh tokens can't refresh in the old way as well.
    ...(options.refreshTokenRotation && {
      explicitAuthFlows: explicitAuthFlows.filter((flow) => flow !== 'ALLOW_REFRESH_TOKEN_AUTH'),
    }),
    ...options,
    ...(secret !== undefined && { secrets: [secret] }),
  }
}

/** Puts a user into the pool who is there from the start. */
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
