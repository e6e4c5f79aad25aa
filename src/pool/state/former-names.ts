/**
 * Replaces the names that stored properties had before version 3 of the file. Snapshots carry no version, so each
 * state is searched, and a state with the current names stays as it is.
 *
 * A name is replaced only at its place in the state, because users, groups, attributes and the data of triggers can
 * have any name.
 */
import type { Client, Settings } from '../settings/settings.js'
import type { Message } from './outbox.js'
import type { SignIn, SignInSession, State, User, UserPool } from './state.js'

interface Place<T> {
  /** Former names, with the current ones. */
  readonly renamed?: Readonly<Record<string, keyof T & string>>
  /** Places inside, by their current names. The place of a map or a list describes each of its items. */
  readonly inside?: { readonly [Name in keyof T]?: Place<Item<NonNullable<T[Name]>>> }
}
type Item<T> = T extends ReadonlyMap<string, infer Value> | readonly (infer Value)[] ? Value : T

const settings: Place<Settings> = {
  renamed: {
    aliases: 'aliasAttributes',
    autoVerify: 'autoVerifiedAttributes',
    recovery: 'accountRecovery',
  },
  inside: {
    policies: {
      inside: {
        password: {
          renamed: { history: 'passwordHistorySize', temporaryDays: 'temporaryPasswordValidityDays' },
        },
      },
    },
    devices: {
      renamed: {
        onlyOnPrompt: 'deviceOnlyRememberedOnUserPrompt',
        challengeOnNew: 'challengeRequiredOnNewDevice',
      },
    },
  },
}

const client: Place<Client> = {
  renamed: {
    flows: 'explicitAuthFlows',
    sessionMinutes: 'authSessionMinutes',
    accessMinutes: 'accessTokenMinutes',
    idMinutes: 'idTokenMinutes',
    refreshMinutes: 'refreshTokenMinutes',
    rotation: 'refreshTokenRotation',
    hidesUsers: 'preventUserExistenceErrors',
    revocation: 'enableTokenRevocation',
    readable: 'readAttributes',
    writable: 'writeAttributes',
  },
  inside: { refreshTokenRotation: { renamed: { graceSeconds: 'retryGracePeriodSeconds' } } },
}

const user: Place<User> = {
  inside: { grants: { renamed: { turn: 'rotationCount', turnedAt: 'rotatedAt' } } },
}

const signIn: Place<SignIn> = {
  renamed: {
    phantom: 'simulated',
    asks: 'challengeName',
    memory: 'challengeState',
    proved: 'passedChallenges',
    rounds: 'challengeResults',
    hello: 'srpA',
  },
}

const signInSession: Place<SignInSession> = { renamed: { spent: 'claimed' }, inside: { signIn } }

const pool: Place<UserPool> = {
  renamed: { tickets: 'signInSessions', phantoms: 'simulatedUsers' },
  inside: {
    settings,
    clients: client,
    users: user,
    simulatedUsers: user,
    signInSessions: signInSession,
  },
}

const message: Place<Message> = { renamed: { why: 'purpose' } }

const state: Place<State> = { inside: { pools: pool, messages: message } }

/** Returns the state with the current names. Its maps must be maps. */
export const withCurrentNames = (given: object): object => rename(given, state as AnyPlace) as object

interface AnyPlace {
  readonly renamed?: Readonly<Record<string, string>>
  readonly inside?: Readonly<Record<string, AnyPlace>>
}

function rename(value: unknown, place: AnyPlace): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, rename(item, place)]))
  if (Array.isArray(value)) return value.map((item) => rename(item, place))
  if (typeof value !== 'object' || value === null) return value
  const { renamed = {}, inside = {} } = place
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const current = own(renamed, name) ?? name
      const to = current in value ? name : current
      const itemPlace = own(inside, to)
      return [to, itemPlace ? rename(item, itemPlace) : item]
    }),
  )
}

/** A name in the state may be one that each object inherits. */
const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
