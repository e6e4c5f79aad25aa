/** What a pool can't be made of, told to whoever writes its options: a word that is misspelt would change nothing. */
import { CognitoException } from './call/exception.js'
import {
  type ClientOptions,
  type CommonOptions,
  clientsOf,
  type OwnOptions,
  type PoolOptions,
  type PoolsOptions,
  settingsOf,
  type UserOptions,
} from './options.js'
import { checkMfa, checkPasskeys, checkSettings } from './settings/pool-rules.js'
import {
  explicitFlows,
  firstFactorNames,
  mfaModes,
  type PasswordPolicy,
  type Quirks,
  type Settings,
  secondFactorNames,
} from './settings/settings.js'
import type { Status } from './state/state.js'
import type { Triggers } from './triggers.js'

/** What a value must be. A group may also be on or off as a whole. */
const kinds = {
  text: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number' && value >= 0,
  flag: (value: unknown) => typeof value === 'boolean',
  list: Array.isArray,
  group: (value: unknown) => typeof value === 'boolean' || (typeof value === 'object' && value !== null),
  function: (value: unknown) => typeof value === 'function',
  any: () => true,
} as const
type Kind = keyof typeof kinds

type Names<T> = { readonly [K in keyof Required<T>]: Kind }

const ofOwn: Names<OwnOptions> = {
  id: 'text',
  name: 'text',
  clients: 'list',
  users: 'list',
  policies: 'group',
  mfa: 'group',
  devices: 'group',
  passkeys: 'group',
  trackSessions: 'group',
  usernameAttributes: 'list',
  aliasAttributes: 'list',
  caseSensitive: 'flag',
  autoVerifiedAttributes: 'list',
  verifyBeforeUpdate: 'list',
  attributes: 'list',
  selfSignUp: 'flag',
  accountRecovery: 'list',
  tier: 'text',
  triggers: 'group',
  issuer: 'text',
}

const ofAll: Names<CommonOptions> = {
  onTriggerError: 'function',
  quirks: 'group',
  faults: 'function',
  clock: 'function',
  random: 'function',
  state: 'group',
}

const ofClient: Names<ClientOptions> = {
  id: 'text',
  name: 'text',
  secret: 'text',
  secrets: 'list',
  explicitAuthFlows: 'list',
  authSessionMinutes: 'number',
  accessTokenMinutes: 'number',
  idTokenMinutes: 'number',
  refreshTokenMinutes: 'number',
  refreshTokenRotation: 'group',
  preventUserExistenceErrors: 'flag',
  enableTokenRevocation: 'flag',
  readAttributes: 'list',
  writeAttributes: 'list',
}

const ofUser: Names<UserOptions> = {
  username: 'text',
  password: 'text',
  temporary: 'flag',
  status: 'text',
  disabled: 'flag',
  attributes: 'group',
  groups: 'list',
  mfa: 'group',
  authenticator: 'any',
  sub: 'text',
}

const ofPolicy: Names<PasswordPolicy> = {
  minimumLength: 'number',
  requireLowercase: 'flag',
  requireUppercase: 'flag',
  requireNumbers: 'flag',
  requireSymbols: 'flag',
  passwordHistorySize: 'number',
  temporaryPasswordValidityDays: 'number',
}

const ofTriggers: Names<Triggers> = {
  PreSignUp: 'function',
  PostConfirmation: 'function',
  PreAuthentication: 'function',
  PostAuthentication: 'function',
  DefineAuthChallenge: 'function',
  CreateAuthChallenge: 'function',
  VerifyAuthChallengeResponse: 'function',
  PreTokenGeneration: 'function',
  CustomMessage: 'function',
  UserMigration: 'function',
}

const ofQuirks: Names<Quirks> = {
  otpLength: 'group',
  endSessionOnWrongSetupCode: 'flag',
  mfaLockout: 'flag',
  confirmDeviceWithoutSrp: 'flag',
  revealUnconfirmedUsers: 'flag',
  clockSkewMinutes: 'number',
  srpMinutes: 'number',
  quotas: 'flag',
}

const statuses: readonly Status[] = ['UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED']

/** Throws a sentence for the developer. No value is quoted but names that AWS or we have coined. */
export function checkOptions(options: PoolOptions | PoolsOptions): void {
  if ('pools' in options) checkPools(options)
  else {
    checkNames('The pool', options, { ...ofOwn, ...ofAll })
    checkPool(options)
  }
  checkNames('quirks', options.quirks, ofQuirks)
  checkNames('quirks.otpLength', options.quirks?.otpLength, { first: 'number', second: 'number' })
}

function checkPools(options: PoolsOptions): void {
  checkNames('What has pools', options, { pools: 'list', ...ofAll })
  const { pools } = options
  if (pools.length === 0) fail('pools has no pool in it')
  for (const [at, pool] of pools.entries()) {
    if (typeof pool?.id !== 'string') fail(`pools: pool ${at + 1} needs an id`)
    checkNames(`The pool ${pool.id}`, pool, ofOwn)
    within(pool.id, () => checkPool(pool))
  }
  checkTwins(
    'pools',
    pools.map(({ id }) => id),
  )
  checkTwins(
    'clients of these pools',
    pools.flatMap((pool) => clientsOf(pool).map(({ id }) => id)),
  )
}

/** Says in which of several pools something is wrong. */
function within(id: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (error instanceof TypeError) error.message = error.message.replace(prefix, `${prefix}pool ${id}: `)
    throw error
  }
}

function checkPool(options: OwnOptions): void {
  const { id, clients = [], users = [], policies, mfa } = options
  const settings = settingsOf(options)
  checkNames('policies', policies, { password: 'group', firstFactors: 'list' })
  checkNames('policies.password', policies?.password, ofPolicy)
  checkNames('mfa', mfa, { mode: 'text', methods: 'list' })
  checkNames('devices', options.devices, {
    deviceOnlyRememberedOnUserPrompt: 'flag',
    challengeRequiredOnNewDevice: 'flag',
  })
  checkNames('passkeys', options.passkeys, { rpId: 'text', userVerification: 'text', multiFactor: 'flag' })
  checkNames('trackSessions', options.trackSessions, { max: 'number' })
  checkNames('triggers', options.triggers, ofTriggers)
  if (id !== undefined && !/^[\w-]+_[\da-zA-Z]+$/.test(id)) fail('id must look like us-east-1_Local')
  checkValues('policies.firstFactors', settings.policies.firstFactors, firstFactorNames)
  checkValues('mfa.mode', [settings.mfa.mode], mfaModes)
  checkValues('mfa.methods', settings.mfa.methods, secondFactorNames)
  for (const client of clients) {
    if (!/^[\w+]{1,128}$/.test(client.id ?? '')) fail('the id of a client is of letters, digits, _ and +')
    checkNames(`The client ${client.id}`, client, ofClient)
    checkValues(`explicitAuthFlows of the client ${client.id}`, client.explicitAuthFlows ?? [], explicitFlows)
  }
  for (const user of users) checkUser(user, settings)
  checkTwins(
    'clients',
    clients.map((client) => client.id),
  )
  checkTwins(
    'users',
    users.map(({ username }) => username),
  )
  if (options.clients?.length === 0) fail('a pool needs a client')
  checkRules(settings)
}

function checkTwins(what: string, names: readonly string[]): void {
  if (new Set(names).size < names.length) fail(`two ${what} have the same name`)
}

function checkUser(user: UserOptions, settings: Settings): void {
  const { username, status = 'CONFIRMED', mfa } = user
  if (typeof username !== 'string') fail('each user needs a username')
  checkNames(`The user ${username}`, user, ofUser)
  checkNames(`mfa of the user ${username}`, mfa, { enabled: 'list', preferred: 'text' })
  checkValues(`status of the user ${username}`, [status], statuses)
  const factors = [...(mfa?.enabled ?? []), ...(mfa?.preferred ? [mfa.preferred] : [])]
  checkValues(`mfa of the user ${username}`, factors, secondFactorNames)
  const { mode, methods } = settings.mfa
  if (mode !== 'OFF' && mfa?.preferred && !methods.includes(mfa.preferred))
    fail(`the user ${username} prefers ${mfa.preferred}, which mfa.methods does not have`)
}

/** What Cognito refuses when a pool is made. */
function checkRules(settings: Settings): void {
  try {
    checkSettings(settings)
    checkMfa(settings)
    checkPasskeys(settings, 'a passkey is not enough where two factors are required: passkeys.multiFactor')
  } catch (error) {
    if (error instanceof CognitoException) fail(error.text.replace(/\.$/, ''))
    throw error
  }
}

/** Where a setting may be on or off as a whole, there are no names to look at. */
function checkNames(
  who: string,
  given: object | boolean | undefined,
  known: Readonly<Record<string, Kind>>,
): void {
  for (const [name, value] of Object.entries(given ?? {})) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (!kind) fail(`${who} has no setting ${name}, but ${Object.keys(known).join(', ')}`)
    else if (value !== undefined && !kinds[kind](value)) fail(`${who}: ${name} must be a ${kind}`)
  }
}

function checkValues(what: string, given: readonly string[], known: readonly string[]): void {
  if (given.some((value) => !known.includes(value))) fail(`${what}: each must be one of ${known.join(', ')}`)
}

const prefix = 'createPool: '

function fail(reason: string): never {
  throw new TypeError(`${prefix}${reason}.`)
}
