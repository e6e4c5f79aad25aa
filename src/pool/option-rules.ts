/** Checks the options of `createPool`, so that a misspelt name is an error instead of having no effect. */
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

/** Types of options. A group can also be a boolean. */
const kinds = {
  string: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number' && value >= 0,
  boolean: (value: unknown) => typeof value === 'boolean',
  array: Array.isArray,
  group: (value: unknown) => typeof value === 'boolean' || (typeof value === 'object' && value !== null),
  function: (value: unknown) => typeof value === 'function',
  any: () => true,
} as const
type Kind = keyof typeof kinds

const described: { readonly [K in Kind]?: string } = { array: 'an array', group: 'an object or a boolean' }

type Names<T> = { readonly [K in keyof Required<T>]: Kind }

const poolOptions: Names<OwnOptions> = {
  id: 'string',
  name: 'string',
  clients: 'array',
  users: 'array',
  policies: 'group',
  mfa: 'group',
  devices: 'group',
  passkeys: 'group',
  trackSessions: 'group',
  usernameAttributes: 'array',
  aliasAttributes: 'array',
  caseSensitive: 'boolean',
  autoVerifiedAttributes: 'array',
  verifyBeforeUpdate: 'array',
  attributes: 'array',
  selfSignUp: 'boolean',
  accountRecovery: 'array',
  tier: 'string',
  triggers: 'group',
  issuer: 'string',
}

const commonOptions: Names<CommonOptions> = {
  onTriggerError: 'function',
  quirks: 'group',
  faults: 'function',
  clock: 'function',
  random: 'function',
  state: 'group',
}

const clientOptions: Names<ClientOptions> = {
  id: 'string',
  name: 'string',
  secret: 'string',
  secrets: 'array',
  explicitAuthFlows: 'array',
  authSessionMinutes: 'number',
  accessTokenMinutes: 'number',
  idTokenMinutes: 'number',
  refreshTokenMinutes: 'number',
  refreshTokenRotation: 'group',
  preventUserExistenceErrors: 'boolean',
  enableTokenRevocation: 'boolean',
  readAttributes: 'array',
  writeAttributes: 'array',
}

const userOptions: Names<UserOptions> = {
  username: 'string',
  password: 'string',
  temporary: 'boolean',
  status: 'string',
  disabled: 'boolean',
  attributes: 'group',
  groups: 'array',
  mfa: 'group',
  authenticator: 'any',
  sub: 'string',
}

const passwordOptions: Names<PasswordPolicy> = {
  minimumLength: 'number',
  requireLowercase: 'boolean',
  requireUppercase: 'boolean',
  requireNumbers: 'boolean',
  requireSymbols: 'boolean',
  passwordHistorySize: 'number',
  temporaryPasswordValidityDays: 'number',
}

const triggerNames: Names<Triggers> = {
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

const quirkOptions: Names<Quirks> = {
  otpLength: 'group',
  endSessionOnWrongSetupCode: 'boolean',
  mfaLockout: 'boolean',
  confirmDeviceWithoutSrp: 'boolean',
  revealUnconfirmedUsers: 'boolean',
  clockSkewMinutes: 'number',
  srpMinutes: 'number',
  quotas: 'boolean',
}

const statuses: readonly Status[] = ['UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED']

/**
 * Checks the options. The messages quote names only, never other values.
 *
 * @throws TypeError
 */
export function checkOptions(options: PoolOptions | PoolsOptions): void {
  if ('pools' in options) checkPools(options)
  else {
    checkNames('The pool', options, { ...poolOptions, ...commonOptions })
    checkPool(options)
  }
  checkNames('quirks', options.quirks, quirkOptions)
  checkNames('quirks.otpLength', options.quirks?.otpLength, { first: 'number', second: 'number' })
}

function checkPools(options: PoolsOptions): void {
  checkNames('The options', options, { pools: 'array', ...commonOptions })
  const { pools } = options
  if (pools.length === 0) fail('pools must contain a pool')
  for (const [at, pool] of pools.entries()) {
    if (typeof pool?.id !== 'string') fail(`pools: pool ${at + 1} needs an id`)
    checkNames(`The pool ${pool.id}`, pool, poolOptions)
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

/** Adds the ID of the pool to the message. */
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
  checkNames('policies', policies, { password: 'group', firstFactors: 'array' })
  checkNames('policies.password', policies?.password, passwordOptions)
  checkNames('mfa', mfa, { mode: 'string', methods: 'array' })
  checkNames('devices', options.devices, {
    deviceOnlyRememberedOnUserPrompt: 'boolean',
    challengeRequiredOnNewDevice: 'boolean',
  })
  checkNames('passkeys', options.passkeys, {
    rpId: 'string',
    userVerification: 'string',
    multiFactor: 'boolean',
  })
  checkNames('trackSessions', options.trackSessions, { max: 'number' })
  checkNames('triggers', options.triggers, triggerNames)
  if (id !== undefined && !/^[\w-]+_[\da-zA-Z]+$/.test(id)) fail('id must look like us-east-1_Local')
  checkValues('policies.firstFactors', settings.policies.firstFactors, firstFactorNames)
  checkValues('mfa.mode', [settings.mfa.mode], mfaModes)
  checkValues('mfa.methods', settings.mfa.methods, secondFactorNames)
  for (const client of clients) {
    if (!/^[\w+]{1,128}$/.test(client.id ?? ''))
      fail('the id of a client must consist of letters, digits, _ and +')
    checkNames(`The client ${client.id}`, client, clientOptions)
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
  if (options.clients?.length === 0) fail('clients must contain a client')
  checkRules(settings)
}

function checkTwins(what: string, names: readonly string[]): void {
  if (new Set(names).size < names.length) fail(`two ${what} have the same name`)
}

function checkUser(user: UserOptions, settings: Settings): void {
  const { username, status = 'CONFIRMED', mfa } = user
  if (typeof username !== 'string') fail('each user needs a username')
  checkNames(`The user ${username}`, user, userOptions)
  checkNames(`mfa of the user ${username}`, mfa, { enabled: 'array', preferred: 'string' })
  checkValues(`status of the user ${username}`, [status], statuses)
  const factors = [...(mfa?.enabled ?? []), ...(mfa?.preferred ? [mfa.preferred] : [])]
  checkValues(`mfa of the user ${username}`, factors, secondFactorNames)
  const { mode, methods } = settings.mfa
  if (mode !== 'OFF' && mfa?.preferred && !methods.includes(mfa.preferred))
    fail(`the user ${username} prefers ${mfa.preferred}, which is not in mfa.methods`)
}

/** Checks the rules that Cognito applies at CreateUserPool. */
function checkRules(settings: Settings): void {
  try {
    checkSettings(settings)
    checkMfa(settings)
    checkPasskeys(settings, 'WEB_AUTHN does not satisfy mfa.mode ON: set passkeys.multiFactor')
  } catch (error) {
    if (error instanceof CognitoException) fail(error.text.replace(/\.$/, ''))
    throw error
  }
}

/** A boolean in place of a group has no names to check. */
function checkNames(
  label: string,
  given: object | boolean | undefined,
  known: Readonly<Record<string, Kind>>,
): void {
  for (const [name, value] of Object.entries(given ?? {})) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (!kind) fail(`${label} has no option ${name}. Its options are ${Object.keys(known).join(', ')}`)
    else if (value !== undefined && !kinds[kind](value))
      fail(`${label}: ${name} must be ${described[kind] ?? `a ${kind}`}`)
  }
}

function checkValues(what: string, given: readonly string[], known: readonly string[]): void {
  if (given.some((value) => !known.includes(value))) fail(`${what}: each must be one of ${known.join(', ')}`)
}

const prefix = 'createPool: '

function fail(reason: string): never {
  throw new TypeError(`${prefix}${reason}.`)
}
