/** What a pool can't be made of, told to whoever writes its options: a word that is misspelt would change nothing. */
import { Refusal } from './call/refusal.js'
import type { ClientOptions, PoolOptions, UserOptions } from './options.js'
import { checkPasskeys, checkSettings } from './settings/pool-rules.js'
import type { PasswordPolicy, Settings } from './settings/settings.js'

type Names<T> = { readonly [K in keyof Required<T>]: true }

const ofPool: Names<PoolOptions> = {
  id: true,
  name: true,
  clients: true,
  users: true,
  policies: true,
  mfa: true,
  devices: true,
  passkeys: true,
  trackSessions: true,
  usernameAttributes: true,
  aliases: true,
  caseSensitive: true,
  autoVerify: true,
  verifyBeforeUpdate: true,
  attributes: true,
  selfSignUp: true,
  recovery: true,
  tier: true,
  triggers: true,
  quirks: true,
  faults: true,
  issuer: true,
  clock: true,
  random: true,
  state: true,
}

const ofClient: Names<ClientOptions> = {
  id: true,
  name: true,
  secret: true,
  secrets: true,
  secretDates: true,
  createdAt: true,
  changedAt: true,
  flows: true,
  sessionMinutes: true,
  accessMinutes: true,
  idMinutes: true,
  refreshMinutes: true,
  units: true,
  rotation: true,
  hidesUsers: true,
  revocation: true,
  readable: true,
  writable: true,
}

const ofUser: Names<UserOptions> = {
  username: true,
  password: true,
  temporary: true,
  status: true,
  disabled: true,
  attributes: true,
  groups: true,
  mfa: true,
  authenticator: true,
  sub: true,
}

const ofPolicy: Names<PasswordPolicy> = {
  minimumLength: true,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
  history: true,
  temporaryDays: true,
}

const flows = [
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'CUSTOM_AUTH_FLOW_ONLY',
  'USER_PASSWORD_AUTH',
]
const secondFactors = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']

/** Throws a sentence for the developer. No value is quoted but names that AWS or we have coined. */
export function checkOptions(options: PoolOptions, settings: Settings): void {
  const { id, clients = [], users = [], policies = {}, mfa = {} } = options
  checkNames('The pool', options, ofPool)
  checkNames('policies', policies, { password: true, firstFactors: true })
  checkNames('policies.password', policies.password ?? {}, ofPolicy)
  checkNames('mfa', mfa, { mode: true, methods: true })
  if (id !== undefined && !/^[\w-]+_[\da-zA-Z]+$/.test(id)) complain('id must look like us-east-1_Local')
  checkValues('policies.firstFactors', settings.policies.firstFactors, [
    'PASSWORD',
    'EMAIL_OTP',
    'SMS_OTP',
    'WEB_AUTHN',
  ])
  checkValues('mfa.mode', [settings.mfa.mode], ['OFF', 'OPTIONAL', 'ON'])
  checkValues('mfa.methods', settings.mfa.methods, secondFactors)
  for (const client of clients) {
    checkNames(`The client ${client.id}`, client, ofClient)
    checkValues(`flows of the client ${client.id}`, client.flows ?? [], flows)
  }
  for (const user of users) checkNames(`The user ${user.username}`, user, ofUser)
  for (const [what, names] of [
    ['clients', clients.map((client) => client.id)],
    ['users', users.map(({ username }) => username)],
  ] as const)
    if (new Set(names).size < names.length) complain(`two ${what} have the same name`)
  if (options.clients?.length === 0) complain('a pool needs a client')
  checkRules(settings)
}

/** What Cognito refuses when a pool is made. */
function checkRules(settings: Settings): void {
  try {
    checkSettings(settings)
    checkPasskeys(settings, 'a passkey is not enough where two factors are required: passkeys.multiFactor')
  } catch (error) {
    if (error instanceof Refusal) complain(error.text)
    throw error
  }
}

function checkNames(who: string, given: object, known: Readonly<Record<string, true>>): void {
  const name = Object.keys(given).find((name) => !Object.hasOwn(known, name))
  if (name) complain(`${who} has no setting ${name}, but ${Object.keys(known).join(', ')}`)
}

function checkValues(what: string, given: readonly string[], known: readonly string[]): void {
  if (given.some((value) => !known.includes(value)))
    complain(`${what}: each must be one of ${known.join(', ')}`)
}

function complain(reason: string): never {
  throw new TypeError(`createPool: ${reason}.`)
}
