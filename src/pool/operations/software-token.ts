/** Setting up an authenticator app: in the middle of a sign-in, or by whoever is signed in. */
import { type Enrolment, hasNone, isEnrolling } from '../../challenges/mfa-setup/pool.js'
import { sides } from '../../challenges/pools.js'
import { forAnyone } from '../call/operation.js'
import { Refusal, refuse } from '../call/refusal.js'
import { need } from '../call/shape.js'
import { deviceName, session, token, totpCode } from '../call/shapes.js'
import { enableSecondFactor } from '../sign-in/second-factors.js'
import { createSession, discard, giveBack, issue, take } from '../sign-in/tickets.js'
import type { ClientDesk, Realm } from '../state/desk.js'
import type { SignIn, User } from '../state/state.js'
import { readAccessToken } from '../tokens/tokens.js'
import { needUser } from '../users/accounts.js'
import { inventSecret, setUp } from '../users/authenticator.js'

const who = { AccessToken: token, Session: session }

export const AssociateSoftwareToken = forAnyone(who, async (realm, { AccessToken, Session }) => {
  checkOne(AccessToken, Session)
  if (Session !== undefined) {
    const { desk, signIn } = open(realm, Session)
    const secret = inventSecret(desk)
    return { SecretCode: secret, Session: goOn(desk, Session, signIn, { secret }) }
  }
  const { desk, user } = await readAccessToken(realm, AccessToken as string)
  checkOffered(desk)
  user.pendingSecret = inventSecret(desk)
  return { SecretCode: user.pendingSecret }
})

export const VerifySoftwareToken = forAnyone(
  { ...who, UserCode: need(totpCode), FriendlyDeviceName: deviceName },
  async (realm, { AccessToken, Session, UserCode, FriendlyDeviceName }) => {
    checkOne(AccessToken, Session)
    if (Session === undefined) {
      const { desk, user } = await readAccessToken(realm, AccessToken as string)
      await setUp(desk, user, needSecret(user.pendingSecret), UserCode, FriendlyDeviceName)
      user.pendingSecret = undefined
      return { Status: 'SUCCESS' }
    }
    const { desk, signIn, user } = open(realm, Session)
    try {
      await setUp(desk, user, needSecret((signIn.memory as Enrolment).secret), UserCode, FriendlyDeviceName)
    } catch (error) {
      if (error instanceof Refusal && !realm.quirks.endSessionOnWrongSetupCode) giveBack(desk, Session)
      throw error
    }
    // The app is active from here on, even if the last answer never comes.
    enableSecondFactor(user, 'SOFTWARE_TOKEN_MFA')
    return { Status: 'SUCCESS', Session: goOn(desk, Session, signIn, { verified: true }) }
  },
)

function checkOne(accessToken: string | undefined, session: string | undefined): void {
  if ((accessToken === undefined) === (session === undefined))
    refuse('InvalidParameter', 'Exactly one of AccessToken and Session is needed.')
}

const needSecret = (secret: string | undefined): string =>
  secret ?? refuse('NotAuthorized', 'Invalid session for the user.')

function checkOffered({ pool }: ClientDesk): void {
  if (!pool.settings.mfa.methods.includes('SOFTWARE_TOKEN_MFA'))
    refuse('SoftwareTokenMFANotFound', 'Software Token MFA has not been enabled by the userPool')
}

interface Enrolling {
  readonly desk: ClientDesk
  readonly signIn: SignIn
  readonly user: User
}

/** These operations name no client: the session itself tells whose it is. */
function open(realm: Realm, session: string): Enrolling {
  for (const pool of realm.state.pools.values()) {
    const client = pool.clients.get(pool.tickets.get(session)?.clientId ?? '')
    if (!client) continue
    const desk = { realm, pool, client }
    checkOffered(desk)
    const signIn = take(desk, session, isEnrolling)
    const user = needUser(pool, signIn.username)
    if (hasNone({ desk, signIn, user, sides, given: {} })) return { desk, signIn, user }
  }
  return refuse('NotAuthorized', 'Invalid session for the user.')
}

/** Each step has a session of its own. */
function goOn(desk: ClientDesk, session: string, signIn: SignIn, memory: Enrolment): string {
  discard(desk, session)
  return issue(desk, createSession(desk), { ...signIn, memory: { ...memory } })
}
