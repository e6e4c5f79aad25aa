/**
 * Checks that a state is complete, so that an incomplete file is rejected at the start and not during a sign-in. New
 * properties must be optional, because states of earlier versions do not have them.
 */
import type { Client, Settings } from '../settings/settings.js'
import type { Message } from './outbox.js'
import type { Device, Grant, Group, SignInSession, State, User, UserPool } from './state.js'

const kinds = {
  string: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number',
  boolean: (value: unknown) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  map: (value: unknown) => value instanceof Map,
} as const
type Kind = keyof typeof kinds

/** Type of each property. `?` marks an optional one. */
type Properties<T> = { readonly [K in keyof Required<T>]: undefined extends T[K] ? `${Kind}?` : Kind }

const stateProperties: Properties<State> = { pools: 'map', messages: 'array' }

const poolProperties: Properties<UserPool> = {
  id: 'string',
  settings: 'object',
  createdAt: 'number',
  changedAt: 'number',
  secret: 'string',
  keys: 'object?',
  clients: 'map',
  users: 'map',
  groups: 'map',
  signInSessions: 'map',
  simulatedUsers: 'map',
}

const settingsProperties: Properties<Settings> = {
  name: 'string',
  policies: 'object',
  mfa: 'object',
  devices: 'object?',
  passkeys: 'object?',
  usernameAttributes: 'array',
  aliasAttributes: 'array',
  caseSensitive: 'boolean',
  autoVerifiedAttributes: 'array',
  verifyBeforeUpdate: 'array',
  attributes: 'array',
  selfSignUp: 'boolean',
  accountRecovery: 'array',
  trackSessions: 'object?',
  tier: 'string',
}

const policyProperties: Properties<Settings['policies']> = { password: 'object', firstFactors: 'array' }

const passwordProperties: Properties<Settings['policies']['password']> = {
  minimumLength: 'number',
  requireLowercase: 'boolean',
  requireUppercase: 'boolean',
  requireNumbers: 'boolean',
  requireSymbols: 'boolean',
  passwordHistorySize: 'number',
  temporaryPasswordValidityDays: 'number',
}

const mfaProperties: Properties<Settings['mfa']> = { mode: 'string', methods: 'array' }

const clientProperties: Properties<Client> = {
  id: 'string',
  name: 'string',
  secrets: 'array',
  secretDates: 'array?',
  explicitAuthFlows: 'array',
  authSessionMinutes: 'number',
  accessTokenMinutes: 'number',
  idTokenMinutes: 'number',
  refreshTokenMinutes: 'number',
  units: 'object?',
  refreshTokenRotation: 'object?',
  preventUserExistenceErrors: 'boolean',
  enableTokenRevocation: 'boolean',
  readAttributes: 'array?',
  writeAttributes: 'array?',
  createdAt: 'number?',
  changedAt: 'number?',
}

const userProperties: Properties<User> = {
  username: 'string',
  sub: 'string',
  status: 'string',
  enabled: 'boolean',
  createdAt: 'number',
  changedAt: 'number',
  attributes: 'object',
  password: 'object?',
  formerPasswords: 'array',
  mfa: 'object',
  authenticator: 'object?',
  pendingSecret: 'string?',
  passkeys: 'array',
  pendingPasskey: 'object?',
  devices: 'array',
  groups: 'array',
  grants: 'array',
  codes: 'object',
  failures: 'object',
  calls: 'object',
}

const deviceProperties: Properties<Device> = {
  key: 'string',
  groupKey: 'string',
  name: 'string',
  password: 'object',
  remembered: 'boolean',
  createdAt: 'number',
  changedAt: 'number',
  usedAt: 'number',
}

const grantProperties: Properties<Grant> = {
  id: 'string',
  originJti: 'string',
  clientId: 'string',
  createdAt: 'number',
  usedAt: 'number',
  expiresAt: 'number',
  rotationCount: 'number',
  rotatedAt: 'number',
  deviceKey: 'string?',
  newDevice: 'object?',
  scope: 'string',
  userAgent: 'string?',
}

const groupProperties: Properties<Group> = {
  name: 'string',
  description: 'string?',
  precedence: 'number?',
  roleArn: 'string?',
  createdAt: 'number',
  changedAt: 'number',
}

const sessionProperties: Properties<SignInSession> = {
  clientId: 'string',
  expiresAt: 'number',
  claimed: 'boolean',
  signIn: 'object?',
}

const messageProperties: Properties<Message> = {
  medium: 'string',
  to: 'string',
  userPoolId: 'string?',
  username: 'string',
  purpose: 'string',
  code: 'string',
  subject: 'string?',
  text: 'string',
  at: 'number',
}

/**
 * Checks a state. The message names the missing or wrong property and quotes no value.
 *
 * @throws TypeError if the state is incomplete.
 */
export function checkState(state: unknown): asserts state is State {
  check('the state', state, stateProperties)
  for (const message of (state as State).messages) check('a message', message, messageProperties)
  for (const [id, pool] of (state as State).pools) {
    const label = `pool ${id}`
    check(label, pool, poolProperties)
    checkSettings(label, pool.settings)
    for (const [name, client] of pool.clients) check(`client ${name} of ${label}`, client, clientProperties)
    for (const [name, group] of pool.groups) check(`group ${name} of ${label}`, group, groupProperties)
    for (const session of pool.signInSessions.values())
      check(`a sign-in of ${label}`, session, sessionProperties)
    for (const users of [pool.users, pool.simulatedUsers])
      for (const [name, user] of users) checkUser(`user ${name} of ${label}`, user)
  }
}

function checkSettings(label: string, settings: Settings): void {
  check(`settings of ${label}`, settings, settingsProperties)
  check(`policies of ${label}`, settings.policies, policyProperties)
  check(`password policy of ${label}`, settings.policies.password, passwordProperties)
  check(`mfa of ${label}`, settings.mfa, mfaProperties)
}

function checkUser(label: string, user: User): void {
  check(label, user, userProperties)
  for (const device of user.devices) check(`a device of ${label}`, device, deviceProperties)
  for (const grant of user.grants) check(`a sign-in of ${label}`, grant, grantProperties)
}

function check(label: string, given: unknown, properties: Readonly<Record<string, string>>): void {
  if (!kinds.object(given)) throw new TypeError(`createPool: ${label} is not an object.`)
  for (const [name, declared] of Object.entries(properties)) {
    const value = (given as Record<string, unknown>)[name]
    const kind = declared.replace('?', '') as Kind
    if (value === undefined && kind !== declared) continue
    if (value === undefined) throw new TypeError(`createPool: ${label} has no ${name}.`)
    if (!kinds[kind](value))
      throw new TypeError(`createPool: ${label}: ${name} must be ${/^[ao]/.test(kind) ? 'an' : 'a'} ${kind}.`)
  }
}
