/** Authentication flows of InitiateAuth. */
import { challengeHandlers } from '../../challenges/pools.js'
import type { Fields } from '../../wire/transport.js'
import { reject } from '../call/exception.js'
import type { ExplicitFlow } from '../settings/settings.js'
import type { ClientContext } from '../state/context.js'
import type { SignIn, User } from '../state/state.js'
import { refresh } from '../tokens/refresh.js'
import { checkSecretHash } from '../tokens/secret-hash.js'
import { runTrigger } from '../triggers.js'
import { findUser } from '../users/accounts.js'
import { knownDeviceKey, requireDevice } from '../users/devices.js'
import { simulateUser } from '../users/simulated-users.js'
import { checkStatus } from './account-checks.js'
import { type Attempt, requireParameter } from './challenge-handler.js'
import { checkConfigured } from './custom-auth.js'
import { firstFactors } from './first-factors.js'
import { findOrMigrate } from './migration.js'
import { applyResult, completeSignIn, continueSignIn, type Step, startChallenge } from './sign-in.js'
import { claimSession, consumeSession } from './sign-in-sessions.js'

/** Input of InitiateAuth. */
interface Initiation {
  readonly ctx: ClientContext
  readonly parameters: Fields
  /** Session of ConfirmSignUp. A user who has just confirmed the account is signed in without another challenge. */
  readonly session?: string | undefined
}

const onlyCustom = 'CUSTOM_AUTH_FLOW_ONLY'

interface Flow {
  /** Names in `ExplicitAuthFlows` that allow the flow, current and legacy. */
  readonly allowedBy: readonly ExplicitFlow[]
  /** Whether a client with legacy names can use the flow without naming it. */
  readonly isLegacyDefault?: true
  /** Whether only AdminInitiateAuth can use it. */
  readonly admin?: true
  /** `AuthParameters` that must be present. */
  readonly requiredParameters: readonly string[]
  start(initiation: Initiation): Promise<Step>
}

const withPassword =
  (flow: string): Flow['start'] =>
  async (initiation) => {
    const attempt = await startAttempt(initiation, flow, { migrating: true })
    // The password is checked first: PreAuthentication does not run after a wrong one.
    const result = await challengeHandlers.PASSWORD.verify(attempt.input, attempt)
    if (attempt.ctx.pool.settings.devices && attempt.input.DEVICE_KEY)
      requireDevice(attempt.user, attempt.input.DEVICE_KEY)
    await preAuthenticate(attempt)
    return applyResult(attempt, 'PASSWORD', result)
  }

const withSrp: Flow['start'] = async (initiation) => {
  const attempt = await startAttempt(initiation, 'USER_SRP_AUTH')
  await preAuthenticate(attempt)
  return startChallenge(attempt, 'PASSWORD_VERIFIER')
}

/** USER_AUTH: the user selects a first factor, or the client names a preferred one. */
const byChoice: Flow['start'] = async (initiation) => {
  const { parameters, session } = initiation
  if (session !== undefined) return afterConfirmation(initiation, session)
  for (const key of ['TARGET_ACR_VALUES', 'ACCESS_TOKEN', 'MAX_AGE'])
    if (parameters[key] !== undefined) reject('InvalidParameter', `The local pool does not support ${key}.`)
  const preferred = parameters.PREFERRED_CHALLENGE
  const attempt = await startAttempt(initiation, 'USER_AUTH', {
    migrating: parameters.PASSWORD !== undefined,
  })
  await preAuthenticate(attempt)
  const available = firstFactors(attempt)
  if (!preferred || !available.includes(preferred)) return startChallenge(attempt, 'SELECT_CHALLENGE')

  const step = await startChallenge(attempt, preferred)
  return step.ChallengeName === preferred ? { AvailableChallenges: [preferred], ...step } : step
}

const byLambdas: Flow['start'] = async (initiation) => {
  const attempt = await startAttempt(initiation, 'CUSTOM_AUTH')
  checkConfigured(attempt)
  checkStatus(attempt.user)
  await preAuthenticate(attempt)
  const { CHALLENGE_NAME, SRP_A } = attempt.input
  const srpFirst = CHALLENGE_NAME === 'SRP_A'
  const challengeResults = srpFirst ? [{ challengeName: 'SRP_A', challengeResult: true }] : []
  if (srpFirst) requireParameter(attempt.input, 'SRP_A')
  return continueSignIn({ ...attempt, signIn: { ...attempt.signIn, challengeResults, srpA: SRP_A } })
}

const refreshFlow: Flow = {
  allowedBy: ['ALLOW_REFRESH_TOKEN_AUTH'],
  isLegacyDefault: true,
  requiredParameters: ['REFRESH_TOKEN'],
  start: async ({ ctx, parameters: { REFRESH_TOKEN = '', DEVICE_KEY, SECRET_HASH } }) => ({
    ChallengeParameters: {},
    AuthenticationResult: await refresh(ctx, {
      token: REFRESH_TOKEN,
      deviceKey: DEVICE_KEY,
      secretHash: SECRET_HASH,
      byAuthFlow: true,
    }),
  }),
}

const adminPasswordFlow: Flow = {
  allowedBy: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
  admin: true,
  requiredParameters: ['USERNAME', 'PASSWORD'],
  start: withPassword('ADMIN_USER_PASSWORD_AUTH'),
}

export const flows = {
  USER_SRP_AUTH: {
    allowedBy: ['ALLOW_USER_SRP_AUTH'],
    isLegacyDefault: true,
    requiredParameters: ['USERNAME', 'SRP_A'],
    start: withSrp,
  },
  USER_PASSWORD_AUTH: {
    allowedBy: ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'],
    requiredParameters: ['USERNAME', 'PASSWORD'],
    start: withPassword('USER_PASSWORD_AUTH'),
  },
  USER_AUTH: { allowedBy: ['ALLOW_USER_AUTH'], requiredParameters: ['USERNAME'], start: byChoice },
  CUSTOM_AUTH: {
    allowedBy: ['ALLOW_CUSTOM_AUTH', onlyCustom],
    isLegacyDefault: true,
    requiredParameters: ['USERNAME'],
    start: byLambdas,
  },
  REFRESH_TOKEN_AUTH: refreshFlow,
  REFRESH_TOKEN: refreshFlow,
  ADMIN_USER_PASSWORD_AUTH: adminPasswordFlow,
  ADMIN_NO_SRP_AUTH: adminPasswordFlow,
} satisfies Record<string, Flow>

type FlowName = keyof typeof flows

export async function initiate(name: FlowName, initiation: Initiation, byAdmin = false): Promise<Step> {
  const { ctx, parameters } = initiation
  const flow: Flow = flows[name]
  if (parameters.USERNAME !== undefined)
    await checkSecretHash(ctx.client, parameters.USERNAME, parameters.SECRET_HASH)
  if (flow.admin && !byAdmin) reject('InvalidParameter', 'Initiate Auth method not supported.')
  checkAllowed(ctx, name, flow)
  for (const key of flow.requiredParameters) requireParameter(parameters, key)
  return flow.start(initiation)
}

function checkAllowed({ client }: ClientContext, name: FlowName, { allowedBy, isLegacyDefault }: Flow): void {
  // A client that rotates refresh tokens rejects the flow with the text of `refresh`.
  if (client.refreshTokenRotation && flows[name] === refreshFlow) return
  if (allowedBy.some((flow) => client.explicitAuthFlows.includes(flow))) return
  if (
    isLegacyDefault &&
    client.explicitAuthFlows.some((flow) => !flow.startsWith('ALLOW_')) &&
    !client.explicitAuthFlows.includes(onlyCustom)
  )
    return
  if (client.explicitAuthFlows.includes(onlyCustom))
    reject('InvalidParameter', 'Only custom auth (lambda driven) is enabled for this client.')
  reject('InvalidParameter', notEnabledTexts[name] ?? 'Auth flow not enabled for this client')
}

const notEnabledTexts: Readonly<Record<string, string>> = {
  USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH flow not enabled for this client',
  USER_SRP_AUTH: 'USER_SRP_AUTH is not enabled for the client.',
}

/** Finds the user, or simulates one if the client must not learn that the user does not exist. */
async function startAttempt(
  { ctx, parameters }: Initiation,
  flow: string,
  { migrating = false } = {},
): Promise<Attempt> {
  const typed = requireParameter(parameters, 'USERNAME')
  const found = migrating
    ? await findOrMigrate(ctx, typed, 'UserMigration_Authentication', parameters.PASSWORD)
    : findUser(ctx.pool, typed)
  const user = found ?? (await simulateOrReject(ctx, typed))
  const signIn: SignIn = {
    flow,
    username: user.username,
    sub: user.sub,
    typed,
    ...(!found && { simulated: true }),
    deviceKey: knownDeviceKey(ctx, user, parameters.DEVICE_KEY),
    challengeName: '',
    challengeState: {},
    passedChallenges: [],
  }
  return { ctx, signIn, user, challengeHandlers, input: parameters }
}

const simulateOrReject = (ctx: ClientContext, typed: string): Promise<User> =>
  ctx.client.preventUserExistenceErrors
    ? simulateUser(ctx, typed)
    : reject('UserNotFound', 'User does not exist.')

async function preAuthenticate({ ctx, signIn, user }: Attempt): Promise<void> {
  const { validationData } = ctx
  await runTrigger(ctx, 'PreAuthentication', 'PreAuthentication_Authentication', user, {
    ...(validationData && { validationData }),
    userNotFound: signIn.simulated === true,
  })
}

/** Marks a session of an account that was just confirmed. No challenge has this name. */
export const accountConfirmed = 'confirmed'

async function afterConfirmation({ ctx, parameters }: Initiation, session: string): Promise<Step> {
  const user = findUser(ctx.pool, requireParameter(parameters, 'USERNAME'))
  const signIn = claimSession(
    ctx,
    session,
    ({ challengeName, username }) => challengeName === accountConfirmed && username === user?.username,
  )
  consumeSession(ctx, session)
  return completeSignIn({ ctx, signIn, user: user as User, challengeHandlers, input: parameters })
}
