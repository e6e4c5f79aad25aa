/** The flows: how a sign-in begins. */
import { sides } from '../../challenges/pools.js'
import type { Fields } from '../../wire/transport.js'
import { refuse } from '../call/refusal.js'
import type { ExplicitFlow } from '../settings/settings.js'
import type { ClientDesk } from '../state/desk.js'
import type { SignIn, User } from '../state/state.js'
import { refresh } from '../tokens/refresh.js'
import { checkSecretHash } from '../tokens/secret-hash.js'
import { run } from '../triggers.js'
import { findUser } from '../users/accounts.js'
import { knownKey, needDevice } from '../users/devices.js'
import { makePhantom } from '../users/phantoms.js'
import { admit } from './admission.js'
import { checkConfigured } from './custom.js'
import { firstFactors } from './first-factors.js'
import { findOrMigrate } from './migration.js'
import { type Asked, needEntry } from './side.js'
import { ask, finish, proceed, type Step, settle } from './sign-in.js'
import { take, tear } from './tickets.js'

/** What was given to begin with. */
interface Beginning {
  readonly desk: ClientDesk
  readonly parameters: Fields
  /** From ConfirmSignUp: whoever has just confirmed an account need not prove anything more. */
  readonly session?: string | undefined
}

const onlyCustom = 'CUSTOM_AUTH_FLOW_ONLY'

interface Flow {
  /** Of `ExplicitAuthFlows`, the present name and those it had before. */
  readonly allowedBy: readonly ExplicitFlow[]
  /** Whether clients of the time before `ALLOW_…` have it without being told so. */
  readonly isFree?: true
  /** Only an administrator's call may use it. */
  readonly admin?: true
  /** `AuthParameters` that can't be missing. */
  readonly needs: readonly string[]
  begin(beginning: Beginning): Promise<Step>
}

const withPassword =
  (flow: string): Flow['begin'] =>
  async (beginning) => {
    const asked = await meet(beginning, flow, { migrating: true })
    // The password first: a trigger is not asked about those who don't have it.
    const verdict = await sides.PASSWORD.judge(asked.given, asked)
    if (asked.desk.pool.settings.devices && asked.given.DEVICE_KEY)
      needDevice(asked.user, asked.given.DEVICE_KEY)
    await preAuthenticate(asked)
    return settle(asked, 'PASSWORD', verdict)
  }

const withSrp: Flow['begin'] = async (beginning) => {
  const asked = await meet(beginning, 'USER_SRP_AUTH')
  await preAuthenticate(asked)
  return ask(asked, 'PASSWORD_VERIFIER')
}

/** The user says who it is; the pool offers the ways, or goes the preferred one. */
const byChoice: Flow['begin'] = async (beginning) => {
  const { parameters, session } = beginning
  if (session !== undefined) return afterConfirmation(beginning, session)
  for (const key of ['TARGET_ACR_VALUES', 'ACCESS_TOKEN', 'MAX_AGE'])
    if (parameters[key] !== undefined) refuse('InvalidParameter', `The local pool does not support ${key}.`)
  const preferred = parameters.PREFERRED_CHALLENGE
  const asked = await meet(beginning, 'USER_AUTH', { migrating: parameters.PASSWORD !== undefined })
  await preAuthenticate(asked)
  const available = firstFactors(asked)
  if (!preferred || !available.includes(preferred)) return ask(asked, 'SELECT_CHALLENGE')

  const step = await ask(asked, preferred)
  return step.ChallengeName === preferred ? { AvailableChallenges: [preferred], ...step } : step
}

const byLambdas: Flow['begin'] = async (beginning) => {
  const asked = await meet(beginning, 'CUSTOM_AUTH')
  checkConfigured(asked)
  admit(asked.user)
  await preAuthenticate(asked)
  const { CHALLENGE_NAME, SRP_A } = asked.given
  const provesFirst = CHALLENGE_NAME === 'SRP_A'
  const rounds = provesFirst ? [{ challengeName: 'SRP_A', challengeResult: true }] : []
  if (provesFirst) needEntry(asked.given, 'SRP_A')
  return proceed({ ...asked, signIn: { ...asked.signIn, rounds, hello: SRP_A } })
}

const refreshing: Flow = {
  allowedBy: ['ALLOW_REFRESH_TOKEN_AUTH'],
  isFree: true,
  needs: ['REFRESH_TOKEN'],
  begin: async ({ desk, parameters: { REFRESH_TOKEN = '', DEVICE_KEY, SECRET_HASH } }) => ({
    ChallengeParameters: {},
    AuthenticationResult: await refresh(desk, {
      token: REFRESH_TOKEN,
      deviceKey: DEVICE_KEY,
      secretHash: SECRET_HASH,
      byAuthFlow: true,
    }),
  }),
}

const administered: Flow = {
  allowedBy: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
  admin: true,
  needs: ['USERNAME', 'PASSWORD'],
  begin: withPassword('ADMIN_USER_PASSWORD_AUTH'),
}

export const flows = {
  USER_SRP_AUTH: {
    allowedBy: ['ALLOW_USER_SRP_AUTH'],
    isFree: true,
    needs: ['USERNAME', 'SRP_A'],
    begin: withSrp,
  },
  USER_PASSWORD_AUTH: {
    allowedBy: ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'],
    needs: ['USERNAME', 'PASSWORD'],
    begin: withPassword('USER_PASSWORD_AUTH'),
  },
  USER_AUTH: { allowedBy: ['ALLOW_USER_AUTH'], needs: ['USERNAME'], begin: byChoice },
  CUSTOM_AUTH: {
    allowedBy: ['ALLOW_CUSTOM_AUTH', onlyCustom],
    isFree: true,
    needs: ['USERNAME'],
    begin: byLambdas,
  },
  REFRESH_TOKEN_AUTH: refreshing,
  REFRESH_TOKEN: refreshing,
  ADMIN_USER_PASSWORD_AUTH: administered,
  ADMIN_NO_SRP_AUTH: administered,
} satisfies Record<string, Flow>

type FlowName = keyof typeof flows

export async function begin(name: FlowName, beginning: Beginning, byAdmin = false): Promise<Step> {
  const { desk, parameters } = beginning
  const flow: Flow = flows[name]
  if (parameters.USERNAME !== undefined)
    await checkSecretHash(desk.client, parameters.USERNAME, parameters.SECRET_HASH)
  if (flow.admin && !byAdmin) refuse('InvalidParameter', 'Initiate Auth method not supported.')
  checkAllowed(desk, name, flow)
  for (const key of flow.needs) needEntry(parameters, key)
  return flow.begin(beginning)
}

function checkAllowed({ client }: ClientDesk, name: FlowName, { allowedBy, isFree }: Flow): void {
  // A rotating client refuses the old way of refreshing by itself, in the words that refreshing has.
  if (client.refreshTokenRotation && flows[name] === refreshing) return
  if (allowedBy.some((flow) => client.explicitAuthFlows.includes(flow))) return
  if (
    isFree &&
    client.explicitAuthFlows.some((flow) => !flow.startsWith('ALLOW_')) &&
    !client.explicitAuthFlows.includes(onlyCustom)
  )
    return
  if (client.explicitAuthFlows.includes(onlyCustom))
    refuse('InvalidParameter', 'Only custom auth (lambda driven) is enabled for this client.')
  refuse('InvalidParameter', refusals[name] ?? 'Auth flow not enabled for this client')
}

const refusals: Readonly<Record<string, string>> = {
  USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH flow not enabled for this client',
  USER_SRP_AUTH: 'USER_SRP_AUTH is not enabled for the client.',
}

/** Who it is: a user of the pool, or somebody made up where nobody may know the difference. */
async function meet(
  { desk, parameters }: Beginning,
  flow: string,
  { migrating = false } = {},
): Promise<Asked> {
  const typed = needEntry(parameters, 'USERNAME')
  const found = migrating
    ? await findOrMigrate(desk, typed, 'UserMigration_Authentication', parameters.PASSWORD)
    : findUser(desk.pool, typed)
  const user = found ?? (await pretend(desk, typed))
  const signIn: SignIn = {
    flow,
    username: user.username,
    sub: user.sub,
    typed,
    ...(!found && { phantom: true }),
    deviceKey: knownKey(desk, user, parameters.DEVICE_KEY),
    asks: '',
    memory: {},
    proved: [],
  }
  return { desk, signIn, user, sides, given: parameters }
}

const pretend = (desk: ClientDesk, typed: string): Promise<User> =>
  desk.client.preventUserExistenceErrors
    ? makePhantom(desk, typed)
    : refuse('UserNotFound', 'User does not exist.')

async function preAuthenticate({ desk, signIn, user }: Asked): Promise<void> {
  const { validationData } = desk
  await run(desk, 'PreAuthentication', 'PreAuthentication_Authentication', user, {
    ...(validationData && { validationData }),
    userNotFound: signIn.phantom === true,
  })
}

/** The challenge that nobody poses: an account that was confirmed a moment ago. */
export const confirmed = 'confirmed'

async function afterConfirmation({ desk, parameters }: Beginning, session: string): Promise<Step> {
  const user = findUser(desk.pool, needEntry(parameters, 'USERNAME'))
  const signIn = take(
    desk,
    session,
    ({ asks, username }) => asks === confirmed && username === user?.username,
  )
  tear(desk, session)
  return finish({ desk, signIn, user: user as User, sides, given: parameters })
}
