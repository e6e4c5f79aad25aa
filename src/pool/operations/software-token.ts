/** Set-up of an authenticator app, during a sign-in or by a signed-in user. */
import { type Enrolment, isAtMfaSetup, needsSetup } from '../../challenges/mfa-setup/pool.js'
import { challengeHandlers } from '../../challenges/pools.js'
import { CognitoException, reject } from '../call/exception.js'
import { publicOperation } from '../call/operation.js'
import { required } from '../call/shape.js'
import { deviceName, session, token, totpCode } from '../call/shapes.js'
import { enableSecondFactor } from '../sign-in/second-factors.js'
import {
  claimSession,
  createSession,
  deleteSession,
  generateSessionId,
  releaseSession,
} from '../sign-in/sign-in-sessions.js'
import type { ClientContext, Environment } from '../state/context.js'
import type { SignIn, User } from '../state/state.js'
import { readAccessToken } from '../tokens/tokens.js'
import { requireUser } from '../users/accounts.js'
import { generateSecret, setUp } from '../users/authenticator.js'

const authMembers = { AccessToken: token, Session: session }

export const AssociateSoftwareToken = publicOperation(authMembers, async (env, { AccessToken, Session }) => {
  checkOne(AccessToken, Session)
  if (Session !== undefined) {
    const { ctx, signIn } = claimEnrolment(env, Session)
    const secret = generateSecret(ctx)
    return { SecretCode: secret, Session: replaceSession(ctx, Session, signIn, { secret }) }
  }
  const { ctx, user } = await readAccessToken(env, AccessToken as string)
  checkOffered(ctx)
  user.pendingSecret = generateSecret(ctx)
  return { SecretCode: user.pendingSecret }
})

export const VerifySoftwareToken = publicOperation(
  { ...authMembers, UserCode: required(totpCode), FriendlyDeviceName: deviceName },
  async (env, { AccessToken, Session, UserCode, FriendlyDeviceName }) => {
    checkOne(AccessToken, Session)
    if (Session === undefined) {
      const { ctx, user } = await readAccessToken(env, AccessToken as string)
      await setUp(ctx, user, requireSecret(user.pendingSecret), UserCode, FriendlyDeviceName)
      user.pendingSecret = undefined
      return { Status: 'SUCCESS' }
    }
    const { ctx, signIn, user } = claimEnrolment(env, Session)
    try {
      await setUp(
        ctx,
        user,
        requireSecret((signIn.challengeState as Enrolment).secret),
        UserCode,
        FriendlyDeviceName,
      )
    } catch (error) {
      if (error instanceof CognitoException && !env.quirks.endSessionOnWrongSetupCode)
        releaseSession(ctx, Session)
      throw error
    }
    // The app is enabled here, even if the client never answers MFA_SETUP.
    enableSecondFactor(user, 'SOFTWARE_TOKEN_MFA')
    return { Status: 'SUCCESS', Session: replaceSession(ctx, Session, signIn, { verified: true }) }
  },
)

function checkOne(accessToken: string | undefined, session: string | undefined): void {
  if ((accessToken === undefined) === (session === undefined))
    reject('InvalidParameter', 'Exactly one of AccessToken and Session is needed.')
}

const requireSecret = (secret: string | undefined): string =>
  secret ?? reject('NotAuthorized', 'Invalid session for the user.')

function checkOffered({ pool }: ClientContext): void {
  if (!pool.settings.mfa.methods.includes('SOFTWARE_TOKEN_MFA'))
    reject('SoftwareTokenMFANotFound', 'Software Token MFA has not been enabled by the userPool')
}

interface Enrolling {
  readonly ctx: ClientContext
  readonly signIn: SignIn
  readonly user: User
}

/** These operations name no client. The session determines it. */
function claimEnrolment(env: Environment, session: string): Enrolling {
  for (const pool of env.state.pools.values()) {
    const client = pool.clients.get(pool.signInSessions.get(session)?.clientId ?? '')
    if (!client) continue
    const ctx = { env, pool, client }
    checkOffered(ctx)
    const signIn = claimSession(ctx, session, isAtMfaSetup)
    const user = requireUser(pool, signIn.username)
    if (needsSetup({ ctx, signIn, user, challengeHandlers, input: {} })) return { ctx, signIn, user }
  }
  return reject('NotAuthorized', 'Invalid session for the user.')
}

/** Each step has a new session. */
function replaceSession(ctx: ClientContext, session: string, signIn: SignIn, memory: Enrolment): string {
  deleteSession(ctx, session)
  return createSession(ctx, generateSessionId(ctx), { ...signIn, challengeState: { ...memory } })
}
