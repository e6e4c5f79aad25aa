/**
 * Whether a state has all its parts, so that a file from which something is missing is refused at the start and not in
 * the middle of a sign-in. A part that is new must be optional: states of former versions do not have it.
 */
import type { Client, Settings } from '../settings/settings.js'
import type { Message } from './outbox.js'
import type { Device, Grant, Group, SignInSession, State, User, UserPool } from './state.js'

const kinds = {
  text: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number',
  flag: (value: unknown) => typeof value === 'boolean',
  list: Array.isArray,
  group: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  map: (value: unknown) => value instanceof Map,
} as const
type Kind = keyof typeof kinds

/** What each part is; one with a question mark may be missing. */
type Parts<T> = { readonly [K in keyof Required<T>]: undefined extends T[K] ? `${Kind}?` : Kind }

const ofState: Parts<State> = { pools: 'map', messages: 'list' }

const ofPool: Parts<UserPool> = {
  id: 'text',
  settings: 'group',
  createdAt: 'number',
  changedAt: 'number',
  secret: 'text',
  keys: 'group?',
  clients: 'map',
  users: 'map',
  groups: 'map',
  signInSessions: 'map',
  simulatedUsers: 'map',
}

const ofSettings: Parts<Settings> = {
  name: 'text',
  policies: 'group',
  mfa: 'group',
  devices: 'group?',
  passkeys: 'group?',
  usernameAttributes: 'list',
  aliasAttributes: 'list',
  caseSensitive: 'flag',
  autoVerifiedAttributes: 'list',
  verifyBeforeUpdate: 'list',
  attributes: 'list',
  selfSignUp: 'flag',
  accountRecovery: 'list',
  trackSessions: 'group?',
  tier: 'text',
}

const ofPolicies: Parts<Settings['policies']> = { password: 'group', firstFactors: 'list' }

const ofPasswords: Parts<Settings['policies']['password']> = {
  minimumLength: 'number',
  requireLowercase: 'flag',
  requireUppercase: 'flag',
  requireNumbers: 'flag',
  requireSymbols: 'flag',
  passwordHistorySize: 'number',
  temporaryPasswordValidityDays: 'number',
}

const ofMfa: Parts<Settings['mfa']> = { mode: 'text', methods: 'list' }

const ofClient: Parts<Client> = {
  id: 'text',
  name: 'text',
  secrets: 'list',
  secretDates: 'list?',
  explicitAuthFlows: 'list',
  authSessionMinutes: 'number',
  accessTokenMinutes: 'number',
  idTokenMinutes: 'number',
  refreshTokenMinutes: 'number',
  units: 'group?',
  refreshTokenRotation: 'group?',
  preventUserExistenceErrors: 'flag',
  enableTokenRevocation: 'flag',
  readAttributes: 'list?',
  writeAttributes: 'list?',
  createdAt: 'number?',
  changedAt: 'number?',
}

const ofUser: Parts<User> = {
  username: 'text',
  sub: 'text',
  status: 'text',
  enabled: 'flag',
  createdAt: 'number',
  changedAt: 'number',
  attributes: 'group',
  password: 'group?',
  formerPasswords: 'list',
  mfa: 'group',
  authenticator: 'group?',
  pendingSecret: 'text?',
  passkeys: 'list',
  pendingPasskey: 'group?',
  devices: 'list',
  groups: 'list',
  grants: 'list',
  codes: 'group',
  failures: 'group',
  calls: 'group',
}

const ofDevice: Parts<Device> = {
  key: 'text',
  groupKey: 'text',
  name: 'text',
  password: 'group',
  remembered: 'flag',
  createdAt: 'number',
  changedAt: 'number',
  usedAt: 'number',
}

const ofGrant: Parts<Grant> = {
  id: 'text',
  originJti: 'text',
  clientId: 'text',
  createdAt: 'number',
  usedAt: 'number',
  expiresAt: 'number',
  rotationCount: 'number',
  rotatedAt: 'number',
  deviceKey: 'text?',
  newDevice: 'group?',
  scope: 'text',
  userAgent: 'text?',
}

const ofGroup: Parts<Group> = {
  name: 'text',
  description: 'text?',
  precedence: 'number?',
  roleArn: 'text?',
  createdAt: 'number',
  changedAt: 'number',
}

const ofTicket: Parts<SignInSession> = {
  clientId: 'text',
  expiresAt: 'number',
  claimed: 'flag',
  signIn: 'group?',
}

const ofMessage: Parts<Message> = {
  medium: 'text',
  to: 'text',
  userPoolId: 'text?',
  username: 'text',
  purpose: 'text',
  code: 'text',
  subject: 'text?',
  text: 'text',
  at: 'number',
}

/** Names what is missing or wrong, and quotes no value. @throws TypeError */
export function checkState(state: unknown): asserts state is State {
  check('the state', state, ofState)
  for (const message of (state as State).messages) check('a message', message, ofMessage)
  for (const [id, pool] of (state as State).pools) {
    const who = `pool ${id}`
    check(who, pool, ofPool)
    checkSettings(who, pool.settings)
    for (const [name, client] of pool.clients) check(`client ${name} of ${who}`, client, ofClient)
    for (const [name, group] of pool.groups) check(`group ${name} of ${who}`, group, ofGroup)
    for (const session of pool.signInSessions.values()) check(`a sign-in of ${who}`, session, ofTicket)
    for (const users of [pool.users, pool.simulatedUsers])
      for (const [name, user] of users) checkUser(`user ${name} of ${who}`, user)
  }
}

function checkSettings(who: string, settings: Settings): void {
  check(`settings of ${who}`, settings, ofSettings)
  check(`policies of ${who}`, settings.policies, ofPolicies)
  check(`password policy of ${who}`, settings.policies.password, ofPasswords)
  check(`mfa of ${who}`, settings.mfa, ofMfa)
}

function checkUser(who: string, user: User): void {
  check(who, user, ofUser)
  for (const device of user.devices) check(`a device of ${who}`, device, ofDevice)
  for (const grant of user.grants) check(`a sign-in of ${who}`, grant, ofGrant)
}

function check(who: string, given: unknown, parts: Readonly<Record<string, string>>): void {
  if (!kinds.group(given)) throw new TypeError(`createPool: ${who} is no group of values.`)
  for (const [name, asked] of Object.entries(parts)) {
    const value = (given as Record<string, unknown>)[name]
    const kind = asked.replace('?', '') as Kind
    if (value === undefined && kind !== asked) continue
    if (value === undefined) throw new TypeError(`createPool: ${who} has no ${name}.`)
    if (!kinds[kind](value)) throw new TypeError(`createPool: ${who}: ${name} must be a ${kind}.`)
  }
}
