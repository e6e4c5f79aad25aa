/** What a pool can't be made of, told to whoever writes its options: a word that is misspelt would change nothing. */
import { Refusal } from './call/refusal.js'
import type { ClientOptions, PoolOptions, UserOptions } from './options.js'
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
  onTriggerError: true,
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
  flows: true,
  sessionMinutes: true,
  accessMinutes: true,
  idMinutes: true,
  refreshMinutes: true,
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

const ofTriggers: Names<Triggers> = {
  PreSignUp: true,
  PostConfirmation: true,
  PreAuthentication: true,
  PostAuthentication: true,
  DefineAuthChallenge: true,
  CreateAuthChallenge: true,
  VerifyAuthChallengeResponse: true,
  PreTokenGeneration: true,
  CustomMessage: true,
  UserMigration: true,
}

const ofQuirks: Names<Quirks> = {
  otpLength: true,
  setupWrongCodeKillsSession: true,
  mfaLockout: true,
  revealUnconfirmed: true,
  clockSkewMinutes: true,
  srpMinutes: true,
  quotas: true,
}

const statuses: readonly Status[] = ['UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED']

/** Throws a sentence for the developer. No value is quoted but names that AWS or we have coined. */
export function checkOptions(options: PoolOptions, settings: Settings): void {
  const { id, clients = [], users = [], policies, mfa } = options
  checkNames('The pool', options, ofPool)
  checkNames('policies', policies, { password: true, firstFactors: true })
  checkNames('policies.password', policies?.password, ofPolicy)
  checkNames('mfa', mfa, { mode: true, methods: true })
  checkNames('devices', options.devices, { onlyOnPrompt: true, challengeOnNew: true })
  checkNames('passkeys', options.passkeys, { rpId: true, userVerification: true, multiFactor: true })
  checkNames('trackSessions', options.trackSessions, { max: true })
  checkNames('triggers', options.triggers, ofTriggers)
  checkNames('quirks', options.quirks, ofQuirks)
  checkNames('quirks.otpLength', options.quirks?.otpLength, { first: true, second: true })
  if (id !== undefined && !/^[\w-]+_[\da-zA-Z]+$/.test(id)) complain('id must look like us-east-1_Local')
  checkValues('policies.firstFactors', settings.policies.firstFactors, firstFactorNames)
  checkValues('mfa.mode', [settings.mfa.mode], mfaModes)
  checkValues('mfa.methods', settings.mfa.methods, secondFactorNames)
  for (const client of clients) {
    if (!/^[\w+]{1,128}$/.test(client.id ?? '')) complain('the id of a client is of letters, digits, _ and +')
    checkNames(`The client ${client.id}`, client, ofClient)
    checkValues(`flows of the client ${client.id}`, client.flows ?? [], explicitFlows)
  }
  for (const [name, trigger] of Object.entries(options.triggers ?? {}))
    if (typeof trigger !== 'function') complain(`the trigger ${name} must be a function`)
  for (const user of users) checkUser(user, settings)
  for (const [what, names] of [
    ['clients', clients.map((client) => client.id)],
    ['users', users.map(({ username }) => username)],
  ] as const)
    if (new Set(names).size < names.length) complain(`two ${what} have the same name`)
  if (options.clients?.length === 0) complain('a pool needs a client')
  checkRules(settings)
}

function checkUser(user: UserOptions, settings: Settings): void {
  const { username, status = 'CONFIRMED', mfa } = user
  if (typeof username !== 'string') complain('each user needs a username')
  checkNames(`The user ${username}`, user, ofUser)
  checkNames(`mfa of the user ${username}`, mfa, { enabled: true, preferred: true })
  checkValues(`status of the user ${username}`, [status], statuses)
  const factors = [...(mfa?.enabled ?? []), ...(mfa?.preferred ? [mfa.preferred] : [])]
  checkValues(`mfa of the user ${username}`, factors, secondFactorNames)
  const { mode, methods } = settings.mfa
  if (mode !== 'OFF' && mfa?.preferred && !methods.includes(mfa.preferred))
    complain(`the user ${username} prefers ${mfa.preferred}, which mfa.methods does not have`)
}

/** What Cognito refuses when a pool is made. */
function checkRules(settings: Settings): void {
  try {
    checkSettings(settings)
    checkMfa(settings)
    checkPasskeys(settings, 'a passkey is not enough where two factors are required: passkeys.multiFactor')
  } catch (error) {
    if (error instanceof Refusal) complain(error.text.replace(/\.$/, ''))
    throw error
  }
}

/** Where a setting may be on or off as a whole, there are no names to look at. */
function checkNames(
  who: string,
  given: object | boolean | undefined,
  known: Readonly<Record<string, true>>,
): void {
  const name = Object.keys(given ?? {}).find((name) => !Object.hasOwn(known, name))
  if (name) complain(`${who} has no setting ${name}, but ${Object.keys(known).join(', ')}`)
}

function checkValues(what: string, given: readonly string[], known: readonly string[]): void {
  if (given.some((value) => !known.includes(value)))
    complain(`${what}: each must be one of ${known.join(', ')}`)
}

function complain(reason: string): never {
  throw new TypeError(`createPool: ${reason}.`)
}
